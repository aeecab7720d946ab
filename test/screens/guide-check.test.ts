import { expect, fixture, html } from '@open-wc/testing';
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
    house,
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
