import { expect, fixture, html } from '@open-wc/testing';
import { signal } from '@preact/signals-core';
import { voron } from '../first-layer/guide/fake.js';
import { printerHouse } from '../support/dom/printer-house.js';
import { beginning } from '../../src/first-layer/guide/memory.js';
import type { ConfigFiles } from '../../src/first-layer/save/config-files.js';
import type { GuidePage } from '../../src/screens/z-endstop/guide-page.js';
import type { GuideHand } from '../../src/screens/z-endstop/guide-hand.js';
import type { GuideCheck } from '../../src/screens/z-endstop/guide-check.js';
import '../../src/screens/z-endstop/guide-check.js';
import '../../src/screens/z-endstop/guide-hand.js';
import type { GuideStart } from '../../src/screens/z-endstop/guide-start.js';
import '../../src/screens/z-endstop/guide-start.js';

function filesWith(file: string): ConfigFiles {
  const option = { section: 'stepper_z', option: 'position_endstop', isSaved: false };
  const text = 'position_endstop: -0.5  # measured in March';
  return { main: 'printer.cfg', options: [{ ...option, file, number: 14, text }], headers: [], unreadable: [] };
}

async function drawn(file: string): Promise<GuideHand> {
  const { house } = printerHouse();
  const keep = signal({ lookAtFiles: () => Promise.resolve() });
  const page = {
    memory: { ...beginning, phase: 'by-hand', handKept: -10 },
    facts: { ...voron, files: filesWith(file) },
    house: { ...house, keep },
    said: '',
    say: () => undefined,
  } as unknown as GuidePage;
  return fixture<GuideHand>(html`<guide-hand .page=${page}></guide-hand>`);
}

function textOf(element: GuideHand): string {
  return (element.shadowRoot?.textContent ?? '').replace(/\s+/gu, ' ');
}

it('in an included file: says which file, line and text, and what to write there, and saves nothing', async () => {
  const element = await drawn('axes/z.cfg');
  const text = textOf(element);
  expect(text).to.contain('By hand, in axes/z.cfg, line 14');
  expect(text).to.contain('− position_endstop: -0.5 # measured in March');
  expect(text).to.contain('+ position_endstop: -0.490 # measured in March');
  const apply = [...(element.shadowRoot?.querySelectorAll('button') ?? [])].at(-1);
  expect(apply?.disabled).to.equal(true);
  expect(apply?.textContent).to.contain('stands in axes/z.cfg');
});

it('before it begins the files are read, and a value in an included one is told with its line and forbids to go on', async () => {
  const { house } = printerHouse();
  let reads = 0;
  const keep = signal({ lookAtFiles: () => Promise.resolve(reads++) });
  const page = {
    memory: { ...beginning, phase: 'preflight' },
    facts: { ...voron, files: undefined },
    house: { ...house, keep },
    said: '',
    say: () => undefined,
  };
  const element = await fixture<GuideStart>(html`<guide-start .page=${page}></guide-start>`);
  const next = () => [...(element.shadowRoot?.querySelectorAll<HTMLButtonElement>('.acts button') ?? [])].at(-1);
  expect(reads).to.equal(1);
  expect(next()?.disabled).to.equal(false);
  element.page = { ...page, facts: { ...voron, files: filesWith('axes/z.cfg') } } as unknown as GuidePage;
  await element.updateComplete;
  expect(reads, 'read once').to.equal(1);
  expect(element.shadowRoot?.querySelector('.wn')?.textContent).to.contain('axes/z.cfg, line 14');
  expect(next()?.disabled).to.equal(true);
});

it('after a wrong answer a big change by hand is asked about, and one that cannot be is not offered', async () => {
  const { house } = printerHouse();
  const said: unknown[] = [];
  const asked: string[] = [];
  const ask = ({ text }: { text: string }): Promise<boolean> => {
    asked.push(text);
    return Promise.resolve(false);
  };
  const page = {
    memory: { ...beginning, phase: 'wrong', part: 'check', verdict: 'close', height: 2 },
    facts: voron,
    house: { ...house, overlays: { ...house.overlays, ask } },
    said: '',
    say: (answer: unknown) => said.push(answer),
  };
  const element = await fixture<GuideCheck>(html`<guide-check .page=${page}></guide-check>`);
  const key = () => element.shadowRoot?.querySelectorAll<HTMLButtonElement>('.acts button')[1];
  key()?.click();
  await Promise.resolve();
  expect(asked.join()).to.contain('0.050 mm farther');
  expect(said).to.deep.equal([]);
  const { road } = voron.machine;
  const facts = { ...voron, machine: { ...voron.machine, road: { ...road, positionMin: -0.52 } } };
  element.page = { ...page, facts } as unknown as GuidePage;
  await element.updateComplete;
  expect(key()?.disabled).to.equal(true);
});

it('in the main file: the line as it is, and the one that Klipper will write', async () => {
  const element = await drawn('printer.cfg');
  expect(textOf(element)).to.contain('+ #*# position_endstop = -0.490');
  const apply = [...(element.shadowRoot?.querySelectorAll('button') ?? [])].at(-1);
  expect(apply?.disabled).to.equal(false);
});

it('the end of the check tells of the mesh what is so', async () => {
  const { house } = printerHouse();
  const textWith = async (meshes: readonly string[], canMesh: boolean): Promise<string> => {
    const memory = { ...beginning, phase: 'checked' as const, part: 'check' as const, height: 4 };
    const facts = { ...voron, machine: { ...voron.machine, meshes, canMesh } };
    const page = { memory, facts, house, said: '', say: () => undefined };
    const element = await fixture<GuideCheck>(html`<guide-check .page=${page}></guide-check>`);
    return (element.shadowRoot?.querySelector('p')?.textContent ?? '').trim();
  };
  expect(await textWith(['default'], true)).to.contain('Load it again, or measure a new one');
  expect(await textWith(['default'], false)).to.match(/Load it again before you print\.$/u);
  expect(await textWith([], true)).to.contain('No bed mesh is saved');
  expect(await textWith([], false)).to.equal('The height is right. Go on to the first print.');
});
