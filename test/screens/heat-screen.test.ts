import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { signal } from '@preact/signals-core';
import type { Notices } from '../../src/app/notices.js';
import type { Overlays } from '../../src/app/overlays.js';
import { setTemperature } from '../../src/app/set-temperature.js';
import { Heater } from '../../src/printer/heater.js';
import '../../src/screens/heat/heat-screen.js';
import type { HeatScreen } from '../../src/screens/heat/heat-screen.js';
import '../../src/screens/heat/presets-screen.js';
import type { PresetsScreen } from '../../src/screens/heat/presets-screen.js';
import { letTargetBeTyped } from '../../src/screens/home/home-rest.js';
import { printerHouse, type Said } from '../support/dom/printer-house.js';

const voron: Said = {
  heaters: [
    ['extruder', 'extruder', { temperature: 188, target: 215 }],
    ['heater_bed', 'bed', { temperature: 60, target: 60 }],
  ],
  sensors: { chamber: 38 },
};

async function draw(said: Said) {
  const at = printerHouse(said);
  const screen = await fixture<HeatScreen>(
    html`<div style="width:720px;height:416px;display:grid"><heat-screen .house=${at.house}></heat-screen></div>`,
  ).then((frame) => frame.querySelector('heat-screen')!);
  await screen.updateComplete;
  return { ...at, screen };
}

const words = (node: Element | null | undefined) => node?.textContent?.trim().replaceAll(/\s+/g, ' ') ?? '';
const keys = (root: ParentNode | null) => [...(root?.querySelectorAll('button') ?? [])];
const key = (root: ParentNode | null, word: string) => keys(root).find((one) => words(one).startsWith(word))!;

describe('Heat', () => {
  it('shows each heater with what it is doing, and sensors as such', async () => {
    const { screen } = await draw(voron);
    const tiles = [...screen.renderRoot.querySelectorAll('.ht')].map(words);
    expect(tiles).to.deep.equal(['Nozzle 188°C heating to 215', 'Bed 60°C at 60', 'Chamber 38°C sensor only']);
    await expect(screen).to.be.accessible();
  });

  it('does not call a heater off that the printer has said nothing of', async () => {
    const { screen } = await draw({ heaters: [['heater_bed', 'bed', 'unknown']] });
    expect(words(screen.renderRoot.querySelector('.ht'))).to.equal('Bed –°C');
  });

  it('asks for what was typed, for the heater that is chosen', async () => {
    const { screen, done } = await draw(voron);
    screen.renderRoot.querySelectorAll<HTMLElement>('.ht')[1]?.click();
    await screen.updateComplete;
    expect(words(screen.renderRoot.querySelector('h2'))).to.equal('Set bed');
    screen.renderRoot.querySelector('ui-number-pad')?.dispatchEvent(new CustomEvent('enter', { detail: 70 }));
    await aTimeout(0);
    expect(done).to.deep.equal(['target heater_bed 70']);
  });

  it('says what was asked until a status can have shown it: an answer alone shows nothing', async () => {
    const { house, screen } = await draw(voron);
    const nozzle = () => words(screen.renderRoot.querySelector('.ht'));
    screen.renderRoot.querySelector('ui-number-pad')?.dispatchEvent(new CustomEvent('enter', { detail: 250 }));
    await aTimeout(0);
    await screen.updateComplete;
    expect(nozzle()).to.equal('Nozzle 188°C asking for 250');
    Object.assign(house.printer.status.frame, { value: { eventtime: 101, isWhole: true } });
    await screen.updateComplete;
    expect(nozzle()).to.equal('Nozzle 188°C heating to 215');
  });

  it('keeps what is being typed when the printer changes its mind meanwhile', async () => {
    const { screen } = await draw(voron);
    const pad = screen.renderRoot.querySelector('ui-number-pad')!;
    pad.set(230);
    screen.requestUpdate();
    await screen.updateComplete;
    await pad.updateComplete;
    expect(pad.shadowRoot?.querySelector('input')?.value).to.equal('230');
    expect(pad.shadowRoot?.querySelector('.b2')?.textContent).to.include('Set 230°');
  });

  it('says on the tile, in the printer’s words, why a temperature was refused', async () => {
    const refusal = 'Requested temperature (300.0) out of range (0.0:290.0)';
    const { screen } = await draw({ ...voron, refusal });
    screen.renderRoot.querySelector('ui-number-pad')?.dispatchEvent(new CustomEvent('enter', { detail: 250 }));
    await aTimeout(0);
    await screen.updateComplete;
    expect(words(screen.renderRoot.querySelector('.ht.fail .s'))).to.equal(refusal);
    expect(words(screen.renderRoot.querySelector('[role=alert]'))).to.equal(refusal);
  });

  it('sets nozzle and bed by a preset, and only what the printer has', async () => {
    const { screen, done } = await draw(voron);
    const presets = screen.renderRoot.querySelector('heat-presets')!;
    expect(words(key(presets.shadowRoot, 'PETG'))).to.equal('PETG 240 / 80');
    key(presets.shadowRoot, 'PETG').click();
    await aTimeout(0);
    expect(done).to.deep.equal(['target extruder 240', 'target heater_bed 80']);
    const bare = await draw({});
    expect(words(key(bare.screen.renderRoot.querySelector('heat-presets')!.shadowRoot, 'PETG'))).to.equal('PETG 240');
  });

  it('keeps what is typed while an older answer comes and the target changes', async () => {
    const { house, screen } = await draw(voron);
    let answer = (): void => undefined;
    house.printer.heat.setTarget = () => new Promise((resolve) => (answer = resolve));
    const pad = screen.renderRoot.querySelector('ui-number-pad')!;
    pad.set(230);
    pad.dispatchEvent(new CustomEvent('enter', { detail: 230 }));
    await aTimeout(0);
    pad.set(24);
    answer();
    await aTimeout(0);
    const told = { temperature: 188, target: 230 };
    const { least, most } = house.printer.heaters.value[0]!;
    const heaters = [new Heater('extruder', 'extruder', { least, most }, signal(told))];
    Object.assign(house.printer.devices, { value: { ...house.printer.devices.value, heaters } });
    await screen.updateComplete;
    await pad.updateComplete;
    expect(pad.shadowRoot?.querySelector('input')?.value).to.equal('24');
  });

  it('asks before it switches a nozzle off in a print, and leaves it heating at the safe answer', async () => {
    for (const printState of ['printing', 'paused']) {
      const { house, screen, done, asked } = await draw({ ...voron, printState });
      const pad = screen.renderRoot.querySelector('ui-number-pad')!;
      const tap = async (name: string, detail?: number) => {
        pad.dispatchEvent(new CustomEvent(name, { detail }));
        await import('../../src/screens/heat/agree-loss.js');
        await aTimeout(0);
      };
      await tap('leave');
      await tap('enter', 100);
      await tap('enter', 230);
      expect(asked).to.deep.equal(['Switch nozzle off in a print?', 'Set nozzle to 100° in a print?']);
      expect(done).to.deep.equal(['target extruder 0', 'target extruder 100', 'target extruder 230']);
      house.overlays.ask = () => Promise.resolve(false);
      await tap('leave');
      expect(done).to.have.length(3);
    }
  });

  it('asks the same of a target that is typed from a tile, from Home and from the top bar', async () => {
    const { house, screen, done } = await draw({ ...voron, printState: 'printing' });
    const titles: string[] = [];
    const overlays = {
      ask: ({ title }: { title: string }) => Promise.resolve(titles.push(title) < 0),
      enterNumber: () => Promise.resolve(0),
    };
    Object.assign(house.overlays, overlays);
    screen.renderRoot.querySelector<HTMLElement>('.kk')!.style.display = 'none';
    screen.renderRoot.querySelector<HTMLElement>('.ht')!.click();
    await import('../../src/screens/heat/agree-loss.js');
    await aTimeout(0);
    await letTargetBeTyped(house, house.printer.heaters.value[0]!);
    await setTemperature('bed', house.printer, overlays as unknown as Overlays, {} as Notices);
    const nozzle = 'Switch nozzle off in a print?';
    expect(titles).to.deep.equal([nozzle, nozzle, 'Switch bed off in a print?']);
    expect(done).to.deep.equal([]);
  });

  it('asks before it cools a print down', async () => {
    const { screen, done, asked } = await draw({ ...voron, printState: 'printing' });
    key(screen.renderRoot.querySelector('heat-presets')!.shadowRoot, 'Cool').click();
    await import('../../src/screens/heat/agree-loss.js');
    await aTimeout(0);
    expect(asked).to.deep.equal(['Switch all heaters off in a print?']);
    expect(done).to.deep.equal(['cool']);
  });
});

describe('Presets', () => {
  it('are removed only when asked, and come back as delivered', async () => {
    const { house, settings } = printerHouse();
    const screen = await fixture<PresetsScreen>(html`<presets-screen .house=${house}></presets-screen>`);
    await expect(screen).to.be.accessible();
    screen.renderRoot.querySelector<HTMLElement>('[aria-label="Remove ABS"]')?.click();
    await aTimeout(0);
    expect(settings.value.presets.map(({ name }) => name)).to.deep.equal(['PLA', 'PETG', 'TPU']);
    await screen.updateComplete;
    key(screen.renderRoot, 'As delivered').click();
    expect(settings.value.presets).to.have.length(4);
  });
});
