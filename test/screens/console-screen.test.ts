import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { signal } from '@preact/signals-core';
import type { ConsoleLine } from '../../src/printer/console.js';
import { PrinterError } from '../../src/printer/errors.js';
import '../../src/screens/console/console-screen.js';
import type { ConsoleScreen } from '../../src/screens/console/console-screen.js';
import type { House } from '../../src/screens/house.js';
import { defaults } from '../../src/settings/schema.js';

/** A house that heard these lines; the command typed is `typed`, and why it is refused is `refusal`. */
function makeHouse(lines: readonly ConsoleLine[], typed?: string, refusal?: PrinterError) {
  const sent: string[] = [];
  const run = (script: string): Promise<void> => {
    sent.push(script);
    return refusal === undefined ? Promise.resolve() : Promise.reject(refusal);
  };
  const house = {
    printer: { console: signal(lines), warnings: signal(['Nothing is wrong']), gcode: { run } },
    settings: { values: signal({ ...defaults, clock24h: false }) },
    overlays: { enterText: () => Promise.resolve(typed) },
  } as unknown as House;
  return { house, sent };
}

const make = (house: House): Promise<ConsoleScreen> =>
  fixture(html`<console-screen style="height: 416px; width: 720px" .house=${house}></console-screen>`);

describe('Console', () => {
  it('has warnings first, then what was said, with the clock that was chosen', async () => {
    const time = new Date(2026, 0, 2, 21, 14).getTime() / 1000;
    const screen = await make(makeHouse([{ id: 1, kind: 'note', text: 'Probe samples', time }]).house);
    const lines = [...screen.renderRoot.querySelectorAll('li')].map((line) => line.textContent.trim());
    expect(lines[0]).to.equal('Nothing is wrong');
    expect(lines[1]).to.match(/^9:14\sPMProbe samples$/u);
    await expect(screen).to.be.accessible();
  });

  it('sends what was typed, and says in place why it was refused', async () => {
    const refusal = new PrinterError({ kind: 'refused' }, 'Must home axis first');
    const { house, sent } = makeHouse([], ' G1 X10 ', refusal);
    const screen = await make(house);
    screen.renderRoot.querySelector('button')?.click();
    await aTimeout(0);
    await screen.updateComplete;
    expect(sent).to.deep.equal(['G1 X10']);
    expect(screen.renderRoot.querySelector('[role=alert]')?.textContent).to.equal('Must home axis first');
  });
});
