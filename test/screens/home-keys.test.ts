import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { signal } from '@preact/signals-core';
import type { House } from '../../src/screens/house.js';
import '../../src/screens/home/home-keys.js';
import type { HomeKeys } from '../../src/screens/home/home-keys.js';
import '../../src/screens/home/home-last.js';
import type { HomeLast } from '../../src/screens/home/home-last.js';
import { printerHouse } from '../support/dom/printer-house.js';

type List = () => Promise<readonly unknown[]>;

/** The stub's house with a history; a number typed is `typed`. */
function withHistory(at: ReturnType<typeof printerHouse>, list: List, typed?: number): House {
  const { house } = at;
  Object.assign(house.printer, { history: { changed: signal(0), list }, files: { changed: signal(0) } });
  return { ...house, overlays: { ...house.overlays, enterNumber: () => Promise.resolve(typed) } };
}

describe('the quick keys', () => {
  it('let a temperature be typed for a cold nozzle where no preset names one', async () => {
    const at = printerHouse({ capabilities: { macros: [{ name: 'LOAD_FILAMENT' }] as never } });
    at.settings.value = { ...at.settings.value, presets: [] };
    const [nozzle] = at.house.printer.heaters.peek();
    Object.defineProperty(nozzle, 'canExtrude', { value: false });
    const house = withHistory(at, () => Promise.resolve([]), 210);
    const keys = await fixture<HomeKeys>(html`<home-keys .house=${house}></home-keys>`);
    const load = [...keys.renderRoot.querySelectorAll('button')].find((one) => one.textContent.includes('Load'));
    load?.click();
    await aTimeout(0);
    expect(at.done).to.deep.equal(['target extruder 210']);
  });
});

describe('the key that loads', () => {
  it('waits while filament still moves', async () => {
    const at = printerHouse({ capabilities: { macros: [{ name: 'LOAD_FILAMENT' }] as never } });
    const { house, done } = at;
    Object.assign(house.printer, { gcode: { run: (script: string) => Promise.resolve(done.push(script)) } });
    const report = { live_position: [100, 50, 10, -25], live_velocity: 0, live_extruder_velocity: 0 };
    Object.assign(house.printer.status.motionReport, { value: report });
    const keys = await fixture<HomeKeys>(
      html`<home-keys .house=${withHistory(at, () => Promise.resolve([]))}></home-keys>`,
    );
    const load = () => [...keys.renderRoot.querySelectorAll('button')].find((one) => one.textContent.includes('Load'));
    expect(load()?.textContent).to.include('filament moves');
    load()?.click();
    await aTimeout(0);
    expect(done).to.deep.equal([]);
    Object.assign(house.printer.status.motionReport, { value: { ...report, live_position: [100, 50, 10, 0] } });
    await keys.updateComplete;
    load()?.click();
    await aTimeout(0);
    expect(done).to.deep.equal(['LOAD_FILAMENT']);
  });
});

describe('the key that homes', () => {
  it('reminds of a clean nozzle where that presses the switch, unless told not to', async () => {
    const words = async (kind: 'pin' | 'probe', remindsClean: boolean): Promise<string> => {
      const at = printerHouse({ homedAxes: '', capabilities: { zEndstop: { kind } as never } });
      at.settings.value = { ...at.settings.value, remindsClean };
      const house = withHistory(at, () => Promise.resolve([]));
      const keys = await fixture<HomeKeys>(html`<home-keys .house=${house}></home-keys>`);
      return keys.renderRoot.querySelector('button small')?.textContent ?? '';
    };
    expect(await words('pin', true)).to.equal('not homed, nozzle clean?');
    expect(await words('pin', false)).to.equal('not homed');
    expect(await words('probe', true)).to.equal('not homed');
  });
});

describe('the last print', () => {
  const title = async (list: List): Promise<string> => {
    const house = withHistory(printerHouse(), list);
    const last = await fixture<HomeLast>(html`<home-last .house=${house}></home-last>`);
    await aTimeout(0);
    await last.updateComplete;
    expect(last.renderRoot.querySelector('a')?.textContent.trim()).to.equal('Choose a file');
    return last.renderRoot.querySelector('h3')?.textContent ?? '';
  };

  it('is said to be none only where the printer says so', async () => {
    expect(await title(() => Promise.resolve([]))).to.equal('Nothing printed yet');
    expect(await title(() => Promise.reject(new Error('Method not found')))).to.equal('');
  });
});
