import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { signal } from '@preact/signals-core';
import { Heater } from '../../src/printer/heater.js';
import type { House } from '../../src/screens/house.js';
import '../../src/screens/filament/filament-screen.js';
import type { FilamentScreen } from '../../src/screens/filament/filament-screen.js';
import { printerHouse, type Said } from '../support/dom/printer-house.js';

/** A house with two nozzles, of which `extruder` is in use; a number typed is 210. */
function makeHouse(said: Said & { isWarm?: boolean; settings?: unknown } = {}) {
  const at = printerHouse({
    ...said,
    capabilities: {
      extruders: ['extruder', 'extruder1'],
      commands: new Set(['T0', 'T1']),
      macros: [{ name: 'LOAD_FILAMENT', isHidden: false }] as never,
      ...said.capabilities,
    },
  });
  const { done, house } = at;
  const { isWarm = true, settings } = said;
  const values = { temperature: 200, target: 200, can_extrude: isWarm };
  const nozzle = (name: string) => new Heater(name, 'extruder', { least: 0, most: 290 }, signal(values));
  const position = [100, 50, 10, 0];
  const toolhead = signal({ extruder: 'extruder', position });
  const refuse = () => (said.refusal === undefined ? Promise.resolve() : Promise.reject(new Error(said.refusal)));
  Object.assign(house.printer, {
    heaters: signal([nozzle('extruder'), nozzle('extruder1')]),
    gcode: { run: (script: string) => (done.push(script), refuse()) },
  });
  Object.assign(house.printer.status, {
    toolhead,
    motionReport: signal({ live_extruder_velocity: 0, live_position: position }),
    configfile: signal(settings && { settings }),
  });
  Object.assign(house.printer.motion, {
    extrude: (mm: number, speed: number) => (done.push(`extrude ${mm} at ${speed}`), refuse()),
  });
  return {
    done,
    /** Klipper says which nozzle is in use. */
    use: (extruder: string) => (toolhead.value = { extruder, position }),
    /** The next status comes. */
    tell: () => Object.assign(house.printer.status.frame, { value: { eventtime: 101, isWhole: true } }),
    house: { ...house, overlays: { ...house.overlays, enterNumber: () => Promise.resolve(210) } },
  };
}

const make = (house: House): Promise<FilamentScreen> =>
  fixture(html`<filament-screen style="height: 416px; width: 720px" .house=${house}></filament-screen>`);
const key = (screen: FilamentScreen, word: string) =>
  [...screen.renderRoot.querySelectorAll('button')].find((one) => one.textContent.trim().startsWith(word));
const words = (element: Element | null | undefined) => element?.textContent?.trim().replaceAll(/\s+/g, ' ');

describe('Filament', () => {
  it('pushes and draws back what was chosen, and has keys for those macros only that there are', async () => {
    const { house, done, tell } = makeHouse();
    const screen = await make(house);
    const tap = async (word: string) => {
      key(screen, word)?.click();
      await aTimeout(0);
      tell();
      await screen.updateComplete;
    };
    expect(words(key(screen, 'Extrude'))).to.equal('Extrude 10 mm');
    await tap('Extrude');
    const [length] = screen.renderRoot.querySelectorAll('ui-choice');
    length?.dispatchEvent(new CustomEvent('change', { detail: '25' }));
    await screen.updateComplete;
    await tap('Retract');
    await tap('Load');
    expect(done).to.deep.equal(['extrude 10 at 5', 'extrude -25 at 5', 'LOAD_FILAMENT']);
    expect(key(screen, 'Unload')).to.equal(undefined);
    await expect(screen).to.be.accessible();
  });

  it('queues no second push behind an answer that no status has followed yet', async () => {
    const { house, done, tell } = makeHouse();
    const screen = await make(house);
    for (let tap = 0; tap < 3; tap++) {
      key(screen, 'Extrude')?.click();
      await aTimeout(0);
    }
    expect(words(key(screen, 'Retract'))).to.equal('Retract the printer is busy');
    expect(done).to.deep.equal(['extrude 10 at 5']);
    tell();
    await screen.updateComplete;
    expect(words(key(screen, 'Extrude'))).to.equal('Extrude 10 mm');
  });

  it('pushes no more than this printer takes at once', async () => {
    const { house, done } = makeHouse({ settings: { extruder: { max_extrude_only_distance: 3.5 } } });
    const screen = await make(house);
    expect(words(key(screen, 'Extrude'))).to.equal('Extrude 3.5 mm');
    key(screen, 'Extrude')?.click();
    await aTimeout(0);
    expect(done).to.deep.equal(['extrude 3.5 at 5']);
  });

  it('heats a cold nozzle instead of pushing', async () => {
    const { house, done } = makeHouse({ isWarm: false });
    const screen = await make(house);
    expect(words(key(screen, 'Extrude'))).to.equal('Extrude nozzle is cold');
    key(screen, 'Extrude')?.click();
    await aTimeout(0);
    expect(done).to.deep.equal(['target extruder 210']);
  });

  it('shows the nozzle that the printer says is in use, not the one that was touched', async () => {
    const { house, done, use } = makeHouse();
    const screen = await make(house);
    const chosen = () => words(screen.renderRoot.querySelector('.tools [aria-checked=true]'));
    key(screen, 'T1')?.click();
    await aTimeout(0);
    expect([done, chosen()]).to.deep.equal([['T1'], 'T0']);
    use('extruder1');
    await screen.updateComplete;
    expect(chosen()).to.equal('T1');
    expect(words(screen.renderRoot.querySelector('.temp .tn'))).to.equal('Nozzle 2');
  });

  it('is locked with the reason while a print runs, and says in place what the printer refuses', async () => {
    const printing = makeHouse({ printState: 'printing' });
    const screen = await make(printing.house);
    expect(words(key(screen, 'Extrude'))).to.equal('Extrude a print is on');
    key(screen, 'Extrude')?.click();
    expect(key(screen, 'T1')?.disabled).to.equal(true);
    expect(printing.done).to.deep.equal([]);
    const paused = await make(makeHouse({ printState: 'paused' }).house);
    expect(key(paused, 'T1')?.disabled, 'a paused print goes on with the nozzle it finds').to.equal(true);
    expect(words(key(paused, 'Extrude'))).to.equal('Extrude 10 mm');
    const refusing = await make(makeHouse({ refusal: 'Extrude only move too long' }).house);
    key(refusing, 'Extrude')?.click();
    await aTimeout(0);
    await refusing.updateComplete;
    expect(words(refusing.renderRoot.querySelector('[role=alert]'))).to.equal('Extrude only move too long');
  });
});
