import { expect, fixture, html } from '@open-wc/testing';
import { signal } from '@preact/signals-core';
import { voron } from '../first-layer/guide/fake.js';
import { printerHouse } from '../support/dom/printer-house.js';
import type { Facts } from '../../src/first-layer/guide/facts.js';
import { beginning, type Memory } from '../../src/first-layer/guide/memory.js';
import type { GuideCheck } from '../../src/screens/z-endstop/guide-check.js';
import type { GuideStart } from '../../src/screens/z-endstop/guide-start.js';
import '../../src/screens/z-endstop/guide-check.js';
import '../../src/screens/z-endstop/guide-start.js';

function pageOf(memory: Partial<Memory>, facts: Partial<Facts> = {}): unknown {
  const { house } = printerHouse();
  return {
    memory: { ...beginning, ...memory },
    facts: { ...voron, ...facts },
    house: { ...house, keep: signal(undefined) },
    said: '',
    say: () => undefined,
  };
}

function textOf({ shadowRoot }: Element): string {
  return (shadowRoot?.textContent ?? '').replace(/\s+/gu, ' ');
}

async function checkText(memory: Partial<Memory>, facts: Partial<Facts> = {}): Promise<string> {
  const page = pageOf({ part: 'check', ...memory }, facts);
  return textOf(await fixture<GuideCheck>(html`<guide-check .page=${page}></guide-check>`));
}

async function startText(memory: Partial<Memory>, facts: Partial<Facts> = {}): Promise<string> {
  const page = pageOf(memory, facts);
  return textOf(await fixture<GuideStart>(html`<guide-start .page=${page}></guide-start>`));
}

it('after a wrong answer it says that what was set cold is lowered hot now', async () => {
  const wrong = { phase: 'wrong', verdict: 'far', height: 2 } as const;
  const cold = await checkText({ ...wrong, mode: 'cold' });
  expect(cold).to.contain('Lower it once more, hot now');
  expect(cold).to.contain('lower again, hot');
  expect(await checkText({ ...wrong, mode: 'hot' })).not.to.contain('hot');
});

it('on a warm bed Cold warns that its growth would count twice, and stays open', async () => {
  const warm = { bed: { now: 58, target: 0 } };
  expect(await startText({ phase: 'choosing', mode: 'cold' }, warm)).to.contain('its growth counts twice');
  expect(await startText({ phase: 'choosing', mode: 'hot' }, warm)).not.to.contain('twice');
  expect(await startText({ phase: 'choosing', mode: 'cold' })).not.to.contain('twice');
});

it('the check names what lies in between, and how thick it is', async () => {
  const gauge = { phase: 'check', tool: 'gauge', thickness: 50 } as const;
  expect(await checkText({ ...gauge, height: 1 })).to.contain('Nozzle is at 0.15 mm, the gauge is 0.05');
  expect(await checkText({ ...gauge, height: 1 })).to.contain('Does the gauge slide with no resistance?');
  expect(await checkText({ ...gauge, height: 3 })).to.contain('Does the gauge stay out?');
  expect(await checkText({ ...gauge, height: 2, thickness: 35 })).to.contain('at 0.035 mm, the gauge is 0.035');
  expect(await checkText({ phase: 'check', height: 2 })).to.contain('Nozzle is at 0.10 mm, the paper is 0.10');
  expect(await checkText({ phase: 'descend', height: 0, thickness: 900 })).to.contain('to 1.5 mm above the bed');
});

it('a mesh is offered "as it was" only where it was in force before', async () => {
  const machine = { ...voron.machine, meshes: ['default', 'pei'] };
  const textWith = (meshBefore: string | undefined) =>
    checkText({ phase: 'checked', height: 4, meshBefore }, { machine });
  expect(await textWith('pei')).to.match(/Load mesh pei\s*as it was/u);
  expect(await textWith('glass')).to.match(/Load mesh default\s*BED_MESH_PROFILE/u);
  expect(await textWith(undefined)).not.to.contain('as it was');
});

it('with too little room it advises what is enough, not what is set already', async () => {
  const { road } = voron.machine;
  const low = { ...road, positionMin: -2, value: { section: 'stepper_z', option: 'position_endstop', old: -1.2 } };
  const text = await startText({ phase: 'preflight' }, { machine: { ...voron.machine, road: low as typeof road } });
  expect(text).to.contain('In [stepper_z] set position_min to −3 by hand');
});
