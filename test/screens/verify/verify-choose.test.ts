import { aTimeout, expect } from '@open-wc/testing';
import type { Signal } from '@preact/signals-core';
import { cube, showPage } from './verify-stub.js';

const laying = { state: 'printing', print: { path: cube.path, startedAt: 1 }, stage: 'object' } as const;

describe('what is printed', () => {
  it('is our own piece, put on the printer once the bed is clear', async () => {
    const { words, press, calls, asked } = await showPage('verify-choose');
    expect(words()).to.include('30 × 30 mm with 3 skirt loops, 0.20 mm high');
    await press('Print and measure');
    expect(asked).to.deep.equal(['Is the bed clear?']);
    expect(JSON.parse(calls[0] ?? '{}')).to.deep.equal({ kind: 'begin', piece: { ...cube, isOurs: true } });
  });

  it('is put on the printer once, though the list of its files changes by that', async () => {
    const { page, press, key, asked } = await showPage('verify-choose');
    page.verify.upload = () => new Promise(() => undefined);
    await press('Print and measure');
    (page.house.printer.files.changed as Signal<number>).value += 1;
    await aTimeout(0);
    expect(key('Print and measure')?.hasAttribute('disabled')).to.equal(true);
    await press('Print and measure');
    expect(asked.length).to.equal(1);
  });

  it('says why it was not put there until a person has read it', async () => {
    const { page, press, words, key } = await showPage('verify-choose');
    page.verify.upload = () => Promise.reject(new Error('The disk is full'));
    await press('Print and measure');
    (page.house.printer.files.changed as Signal<number>).value += 1;
    await aTimeout(0);
    expect(words()).to.include('The disk is full');
    expect(key('Print and measure')?.hasAttribute('disabled')).to.equal(false);
  });

  it('is a file, or the longer skirt where the file has fewer than two loops', async () => {
    for (const loops of [2, 1]) {
      const { page, words, press, key, calls } = await showPage('verify-choose', { loops });
      await press('Choose a file');
      const list = page.shadowRoot?.querySelector('verify-choose-file');
      list?.dispatchEvent(new CustomEvent('chosen', { detail: 'Vase.gcode' }));
      await new Promise((resolve) => setTimeout(resolve, 0));
      await page.updateComplete;
      expect(words()).to.include('Stopped just before its first layer is whole');
      expect(words().includes('lays a longer skirt')).to.equal(loops < 2);
      expect(key('Test piece instead')?.classList.contains('pri')).to.equal(loops < 2);
      await press('Print and measure');
      expect(JSON.parse(calls[0] ?? '{}').piece.path).to.equal('Vase.gcode');
      page.parentElement?.remove();
    }
  });

  it('is nothing while a print is on', async () => {
    const { key } = await showPage('verify-choose', { facts: laying });
    expect(key('Print and measure a print is on')?.hasAttribute('disabled')).to.equal(true);
  });
});
