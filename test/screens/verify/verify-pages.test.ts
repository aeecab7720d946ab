import { aTimeout, expect } from '@open-wc/testing';
import type { Signal } from '@preact/signals-core';
import { setViewport } from '@web/test-runner-commands';
import type { UiNumberPad } from '../../../src/ui/number-pad.js';
import { audit } from '../../support/dom/audit.js';
import { cube, entry, measured, saving, showPage, type Wish } from './verify-stub.js';

const five = (height: number): number[] => [height, height, height, height, height];
const still = { least: 0, most: 0 };
const laying = { state: 'printing', print: { path: cube.path, startedAt: 1 }, stage: 'object' } as const;
const layer = { isDue: false, isPast: false, share: 0.61, toStop: 26, toEnd: 33 };
const result = (part: number[], more: Wish = {}): Wish => ({
  ...more,
  memory: { phase: 'result', at: 1, people: still, old: -0.21, measured: measured(part), ...more.memory },
});

const pages: Readonly<Record<string, readonly [tag: string, wish: Wish]>> = {
  choose: ['verify-choose', {}],
  printing: ['verify-print', { memory: { phase: 'printing' }, facts: { ...laying, layer } }],
  missed: ['verify-print', { memory: { phase: 'missed' } }],
  clearing: ['verify-print', { memory: { phase: 'clearing' } }],
  cooling: ['verify-cool', { memory: { phase: 'cooling' } }],
  cool: ['verify-cool', { memory: { phase: 'cooling' }, facts: { bed: { now: 30, target: 0 } } }],
  measuring: [
    'verify-measure',
    { memory: { phase: 'measuring', measured: measured([230, 241, 220, undefined, undefined]) } },
  ],
  measured: ['verify-measure', { memory: { phase: 'measuring', measured: measured(five(230)) } }],
  thick: ['verify-result', result(five(230))],
  fine: ['verify-result', result(five(210))],
  uneven: ['verify-result', result([200, 280, 230, 230, 230], { hasMesh: true })],
  mixed: ['verify-result', result(five(230), { memory: { people: { least: -20, most: 0 } } })],
  saving: ['verify-save', { memory: { phase: 'saving' }, save: saving }],
  saved: ['verify-save', { memory: { phase: 'saved', at: entry.at, next: -0.21 }, entries: [entry] }],
  failed: ['verify-failed', { memory: { failure: { why: 'refused', message: 'File not found', back: 'settling' } } }],
  record: ['verify-record', { entries: [{ ...entry, at: entry.at + 1e8, mean: 205, kind: 'fine' }, entry] }],
  'empty record': ['verify-record', {}],
};

describe('the pages of a first layer that is measured', function () {
  this.timeout(60_000);
  after(async () => {
    document.documentElement.dataset['theme'] = 'dark';
    location.hash = '';
    await setViewport({ width: 800, height: 600 });
  });

  for (const [width, height] of [
    [1024, 600],
    [800, 480],
    [480, 320],
    [480, 800],
    [1280, 800],
  ] as const) {
    it(`have no finding of the design’s inspection at ${width}x${height}`, async () => {
      await setViewport({ width, height });
      const found: string[] = [];
      for (const [name, [tag, wish]] of Object.entries(pages)) {
        for (const theme of ['dark', 'light']) {
          document.documentElement.dataset['theme'] = theme;
          const { page } = await showPage(tag, wish);
          found.push(...audit().map((finding) => `${name}, ${theme}: ${finding}`));
          page.parentElement?.remove();
        }
      }
      expect(found.join('\n')).to.equal('');
    });
  }

  it('are accessible', async () => {
    await setViewport({ width: 800, height: 480 });
    for (const [tag, wish] of Object.values(pages)) {
      const { page } = await showPage(tag, wish);
      await expect(page).to.be.accessible();
      page.parentElement?.remove();
    }
  });
});

describe('a first layer that is laid to be measured', () => {
  it('tells when it is stopped, and stops it when asked for and confirmed', async () => {
    const { words, press, calls, asked } = await showPage(...pages['printing']!);
    expect(words()).to.include('Stops by itself in 0:26');
    expect(words()).to.include('61 %');
    await press('Stop now');
    expect(asked).to.deep.equal(['Stop the print here?']);
    expect(calls).to.deep.equal(['{"kind":"stop"}']);
  });

  it('ends our own piece by itself', async () => {
    const { words } = await showPage('verify-print', {
      memory: { phase: 'printing', piece: { ...cube, isOurs: true } },
      facts: { ...laying, layer },
    });
    expect(words()).to.include('Ends by itself in 0:33');
  });

  it('sends a pause once, and offers to go on when it is answered and a status shows it', async () => {
    const { page, press, key, facts } = await showPage(...pages['printing']!);
    const answers: (() => void)[] = [];
    page.house.printer.job.pause = () => new Promise((resolve) => answers.push(resolve));
    await press('Pause');
    await press('Paus');
    expect(answers.length).to.equal(1);
    // The printer says it before it answers.
    facts.value = { ...facts.peek(), state: 'paused' };
    await page.updateComplete;
    expect(key('Pausing')?.hasAttribute('disabled')).to.equal(true);
    answers[0]?.();
    await aTimeout(0);
    expect(key('Pausing')?.hasAttribute('disabled'), 'answered, not seen yet').to.equal(true);
    const { frame } = page.house.printer.status as unknown as { frame: Signal<unknown> };
    frame.value = { eventtime: 101, isWhole: false };
    await page.updateComplete;
    expect(key('Resume')?.hasAttribute('disabled')).to.equal(false);
  });

  it('says no time that is not known', async () => {
    const { words } = await showPage('verify-print', { memory: { phase: 'printing' }, facts: laying });
    expect(words()).to.not.match(/\d:\d\d/);
  });

  it('promises no stop while its first layer is not read', async () => {
    const { words } = await showPage('verify-print', { memory: { phase: 'printing' }, facts: laying });
    expect(words()).to.match(/Reading its first layer.*does not stop by itself/);
    expect(words()).to.not.include('Stops by itself');
  });

  it('asks where the stop was missed', async () => {
    const { press, calls } = await showPage(...pages['missed']!);
    await press('Let it print');
    expect(calls).to.deep.equal(['{"kind":"leave"}']);
  });
});

describe('measuring', () => {
  it('waits for the bed, or lets a person measure all the same', async () => {
    const warm = await showPage(...pages['cooling']!);
    expect(warm.key('Measure bed')?.hasAttribute('disabled')).to.equal(true);
    await warm.press('Measure anyway');
    expect(warm.state.value.memory.phase).to.equal('measuring');
    const cool = await showPage(...pages['cool']!);
    expect(cool.key('Measure anyway')).to.equal(undefined);
    await cool.press('Measure');
    expect(cool.state.value.memory.phase).to.equal('measuring');
  });

  it('goes from place to place, and to the result after the last', async () => {
    const { page, state, words, key } = await showPage(...pages['measuring']!);
    const pad = () => page.shadowRoot?.querySelector<UiNumberPad>('ui-number-pad');
    const enter = async (value: number): Promise<void> => {
      pad()?.dispatchEvent(new CustomEvent('enter', { detail: value }));
      await page.updateComplete;
    };
    expect(words()).to.include('4 · Back left');
    await enter(0.235);
    await enter(0.23);
    expect(words()).to.include('1 · Front');
    expect(key('See the result'), 'the part alone will do').to.not.equal(undefined);
    for (let place = 0; place < 5; place += 1) {
      expect(pad()?.value, 'each place begins empty').to.equal(undefined);
      await enter(0.2);
    }
    expect(state.value.memory.measured.part).to.deep.equal([230, 241, 220, 235, 230]);
    expect(state.value.memory.phase).to.equal('result');
  });
});

describe('the result', () => {
  it('says in words how far off it is, and saves the sum', async () => {
    const { words, press, calls, asked } = await showPage(...pages['thick']!);
    expect(words()).to.match(/0\.03 ?mm ?too thick.*0\.03 mm closer.*position_endstop −0\.210 → −0\.180/);
    await press('Apply and restart');
    expect(calls).to.deep.equal(['save -0.18']);
    expect(asked).to.deep.equal([]);
  });

  it('goes farther where it is too thin', async () => {
    const { words } = await showPage('verify-result', result(five(150)));
    expect(words()).to.match(/too thin.*0\.05 mm farther.*−0\.210 → −0\.260/);
  });

  it('keeps what people had changed while it was laid', async () => {
    const wish = result(five(230), { memory: { people: { least: -20, most: -20 } } });
    const { words, judged } = await showPage('verify-result', wish);
    expect(judged).to.deep.equal([-50]);
    expect(words()).to.include('and keeps −0.020 of the live offset');
  });

  it('asks before it goes much closer', async () => {
    const { press, asked } = await showPage('verify-result', result(five(330)));
    await press('Apply and restart');
    expect(asked).to.deep.equal(['Go 0.13 mm closer?']);
  });

  it('changes nothing where it is fine, uneven, mixed, or cannot be saved', async () => {
    const obstacle = { kind: 'obstacle', obstacle: { why: 'unknown' } } as const;
    const wishes: readonly (readonly [Wish, RegExp])[] = [
      [pages['fine']![1], /within 0.02, leave it/],
      [pages['uneven']![1], /differ by 0\.08 ?mm ?Level first/],
      [pages['mixed']![1], /was changed while it was laid/],
      [result(five(230), { memory: { old: -0.23 } }), /saved height was changed since/],
      [result(five(230), { memory: { people: undefined } }), /not seen at which height/],
      [result(five(230), { verdict: () => obstacle }), /configuration/],
      [result(five(230), { memory: { people: { least: 30, most: 30 } } }), /live offset that was not 0/],
    ];
    for (const [wish, said] of wishes) {
      const { words, key } = await showPage('verify-result', wish);
      expect(words()).to.match(said);
      expect(key('Apply'), String(said)).to.equal(undefined);
    }
  });

  it('saves nothing into a print', async () => {
    const { key } = await showPage('verify-result', result(five(230), { facts: laying }));
    expect(key('Apply')?.hasAttribute('disabled')).to.equal(true);
  });
});

describe('what becomes of it', () => {
  it('leads back to the result where the save did not come about', async () => {
    const { press, calls } = await showPage('verify-save', { memory: { phase: 'saving' } });
    await press('Back to the result');
    expect(calls).to.deep.equal(['{"kind":"not-saved"}']);
  });

  it('tells the value that was read again, and prints once more', async () => {
    const { words, press, state, stub } = await showPage(...pages['saved']!);
    expect(words()).to.include('−0.210');
    expect(words()).to.include('0.030 mm closer');
    await press('Print again');
    expect(state.value.memory.phase).to.equal('choosing');
    expect(stub.calls).to.deep.equal(['leave']);
  });

  it('is kept with its date, drawn, and given out as a table', async () => {
    const { words, page, press, calls } = await showPage(...pages['record']!);
    expect(words()).to.match(/0\.005 ?mm ?too thick ?within 0\.02/);
    expect(page.shadowRoot?.querySelectorAll('.plot > i').length).to.equal(2);
    expect(page.shadowRoot?.querySelectorAll('[role=listitem]').length).to.equal(2);
    await press('Export');
    expect(calls[0]).to.match(/^write config\/feeler-z-record-\d{4}-\d\d-\d\d\.csv$/);
    expect(words()).to.include('Exported');
  });

  it('says why it stands still, in the printer’s words', async () => {
    const { words, press, calls } = await showPage(...pages['failed']!);
    expect(words()).to.include('File not found');
    await press('Try again');
    expect(calls).to.deep.equal(['{"kind":"again"}']);
  });
});
