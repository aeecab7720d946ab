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
import '../../src/screens/z-endstop/guide-start.js';

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
