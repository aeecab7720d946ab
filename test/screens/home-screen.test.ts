import { expect, fixture, html } from '@open-wc/testing';
import { signal } from '@preact/signals-core';
import type { House } from '../../src/screens/house.js';
import '../../src/screens/home/home-screen.js';
import type { HomeScreen } from '../../src/screens/home/home-screen.js';
import { printerHouse, type Said } from '../support/dom/printer-house.js';

/** The first paint alone: what follows it is loaded later, and asks the printer for more. */
async function paint(said: Said, accepted: number | undefined): Promise<string> {
  const { house } = printerHouse(said);
  const whole = { ...house, firstLayer: { accepted: signal(accepted) } } as unknown as House;
  const screen = await fixture<HomeScreen>(html`<home-screen .house=${whole}></home-screen>`);
  const words = (screen.renderRoot.textContent ?? '').trim().replaceAll(/\s+/g, ' ');
  screen.remove();
  return words;
}

describe('the first paint of Home', () => {
  it('says how warm it is, what is wanted, and where Z is', async () => {
    const words = await paint({ heaters: [['extruder', 'extruder', { temperature: 24, target: 0 }]] }, 0);
    expect(words).to.equal('Nozzle 24°C Off Ready to print Z as saved');
    expect(await paint({}, -20)).to.equal('Nozzle 188°C 215° Ready to print Z offset −0.020 mm');
  });

  it('leaves blank what the printer has not said', async () => {
    const words = await paint({ heaters: [['extruder', 'extruder', 'unknown']] }, undefined);
    expect(words).to.equal('Nozzle –°C – Ready to print');
  });
});
