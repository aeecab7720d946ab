import { expect, fixture, html } from '@open-wc/testing';
import { signal } from '@preact/signals-core';
import { voron } from '../first-layer/guide/fake.js';
import { printerHouse } from '../support/dom/printer-house.js';
import type { Facts } from '../../src/first-layer/guide/facts.js';
import { beginning } from '../../src/first-layer/guide/memory.js';
import { askPrint } from '../../src/screens/file/ask-print.js';
import type { House } from '../../src/screens/house.js';
import type { GuideMacro } from '../../src/screens/z-endstop/guide-macro.js';
import type { GuideStart } from '../../src/screens/z-endstop/guide-start.js';
import '../../src/screens/z-endstop/guide-save.js';
import '../../src/screens/z-endstop/guide-start.js';
import { showPage } from './verify/verify-stub.js';

async function textBeforePrint(remindsClean: boolean): Promise<string> {
  const { house, settings } = printerHouse();
  settings.value = { ...settings.peek(), remindsClean };
  let said = '';
  const ask = ({ text }: { text: string }): Promise<boolean> => {
    said = text;
    return Promise.resolve(true);
  };
  const asking: House = { ...house, keep: signal(undefined), overlays: { ...house.overlays, ask } };
  await askPrint(asking, 'a.gcode');
  return said;
}

it('before a print it is asked whether the nozzle is clean, unless that is off', async () => {
  expect(await textBeforePrint(true)).to.contain('Is the nozzle clean too?');
  expect(await textBeforePrint(false)).not.to.contain('clean');
});

it('so it is before a print that is to be measured', async () => {
  const { page, press } = await showPage('verify-choose');
  const said: string[] = [];
  const { house } = page;
  const ask = ({ text }: { text: string }): Promise<boolean> => Promise.resolve(said.push(text) < 0);
  Object.assign(house.overlays, { ask });
  await press('Print and measure');
  house.settings.change({ remindsClean: false });
  await press('Print and measure');
  expect(said[0]).to.contain('Is the nozzle clean too?');
  expect(said).to.have.length(2);
  expect(said[1]).not.to.contain('clean');
});

it('the guide asks for it where it homes on the nozzle, unless that is off, and not of a switch on the frame', async () => {
  const keep = { lookAtFiles: () => Promise.resolve(), routine: { state: signal({ kind: 'idle' }) } };
  const asks = async (
    phase: 'preflight' | 'saved',
    wish: { isOff?: boolean; isOnFrame?: boolean },
  ): Promise<boolean> => {
    const { house, settings } = printerHouse();
    if (wish.isOff === true) settings.value = { ...settings.peek(), remindsClean: false };
    const { machine } = voron;
    const facts = { ...voron, machine: { ...machine, road: { ...machine.road, hasPin: wish.isOnFrame !== true } } };
    const memory = { ...beginning, phase };
    const page: unknown = { memory, facts, house: { ...house, keep: signal(keep) }, said: '', say: () => undefined };
    const element =
      phase === 'saved'
        ? await fixture(html`<guide-save .page=${page}></guide-save>`)
        : await fixture(html`<guide-start .page=${page}></guide-start>`);
    return /nozzle clean\?/u.test(element.shadowRoot?.textContent ?? '');
  };
  for (const phase of ['preflight', 'saved'] as const) {
    expect(await asks(phase, {}), phase).to.equal(true);
    expect(await asks(phase, { isOff: true }), phase).to.equal(false);
    expect(await asks(phase, { isOnFrame: true }), phase).to.equal(false);
  }
});

/** The guide's page about the clean nozzle, on a printer with these macros. */
async function cleanPage(
  names: readonly string[],
  run: (script: string) => Promise<void>,
  facts: Facts = voron,
): Promise<GuideStart> {
  const macros = names.map((name) => ({ name, description: '', gcode: '', parameters: [], isHidden: false }));
  const { house } = printerHouse({ capabilities: { macros } });
  const printer = Object.assign(house.printer, { gcode: { run } });
  const memory = { ...beginning, phase: 'cleaning' };
  const page: unknown = { memory, facts, house: { ...house, printer }, said: '', say: () => undefined };
  return fixture<GuideStart>(html`<guide-start .page=${page}></guide-start>`);
}

it('an own thickness is of what a person says, paper or gauge, and a usual one is paper again', async () => {
  const { house } = printerHouse();
  const said: unknown[] = [];
  let isGauge = false;
  const overlays = { ...house.overlays, enterNumber: () => Promise.resolve(0.09), ask: () => Promise.resolve(isGauge) };
  const memory = { ...beginning, phase: 'cleaning' };
  const page: unknown = {
    memory,
    facts: voron,
    house: { ...house, overlays },
    said: '',
    say: (answer: unknown) => said.push(answer),
  };
  const element = await fixture<GuideStart>(html`<guide-start .page=${page}></guide-start>`);
  const choose = async (detail: string): Promise<unknown> => {
    element.shadowRoot?.querySelector('ui-choice')?.dispatchEvent(new CustomEvent('change', { detail }));
    await new Promise((resolve) => setTimeout(resolve));
    return said.at(-1);
  };
  expect(await choose('own')).to.deep.equal({ kind: 'choose', change: { thickness: 90, tool: 'paper' } });
  isGauge = true;
  expect(await choose('own')).to.deep.equal({ kind: 'choose', change: { thickness: 90, tool: 'gauge' } });
  expect(await choose('80')).to.deep.equal({ kind: 'choose', change: { thickness: 80, tool: 'paper' } });
});

it('a macro of the person’s own for it is offered, run once tapped, and a refusal is shown', async () => {
  const sent: string[] = [];
  const element = await cleanPage(['CLEAN_NOZZLE', 'PRINT_START'], (script) => {
    sent.push(script);
    return Promise.reject(new Error('Must home axis first'));
  });
  const macro = element.shadowRoot?.querySelector<GuideMacro>('guide-macro');
  expect(macro?.name).to.equal('CLEAN_NOZZLE');
  expect(sent).to.deep.equal([]);
  macro?.shadowRoot?.querySelector('button')?.click();
  await macro?.updateComplete;
  await new Promise((resolve) => setTimeout(resolve));
  await macro?.updateComplete;
  expect(sent).to.deep.equal(['CLEAN_NOZZLE']);
  expect(macro?.shadowRoot?.querySelector('[role=alert]')?.textContent).to.equal('Must home axis first');
});

it('while a print runs the macro is not run', async () => {
  const sent: string[] = [];
  const run = (script: string): Promise<void> => {
    sent.push(script);
    return Promise.resolve();
  };
  const element = await cleanPage(['CLEAN_NOZZLE'], run, { ...voron, isPrinting: true });
  const macro = element.shadowRoot?.querySelector<GuideMacro>('guide-macro');
  const button = macro?.shadowRoot?.querySelector('button');
  expect(button?.disabled).to.equal(true);
  expect(button?.textContent).to.contain('A print runs');
  button?.click();
  expect(sent).to.deep.equal([]);
});

it('without such a macro nothing is offered', async () => {
  const element = await cleanPage(['PRINT_START', 'LOAD_FILAMENT'], () => Promise.resolve());
  expect(element.shadowRoot?.querySelector('guide-macro')).to.equal(null);
});
