import { expect, fixture, html } from '@open-wc/testing';
import type { Signal } from '@preact/signals-core';
import { voron } from '../first-layer/guide/fake.js';
import { printerHouse } from '../support/dom/printer-house.js';
import { beginning, type Memory } from '../../src/first-layer/guide/memory.js';
import type { GuidePage } from '../../src/screens/z-endstop/guide-page.js';
import type { GuideLevel } from '../../src/screens/z-endstop/guide-level.js';
import '../../src/screens/z-endstop/guide-level.js';

/** What the page about homing, levelling and the soak shows at a selector. */
async function shownAt<E extends Element>(memory: Partial<Memory>, selector: string): Promise<readonly E[]> {
  const { house } = printerHouse();
  const page = { memory: { ...beginning, ...memory }, facts: voron, house, said: '', say: () => undefined };
  const element = await fixture<GuideLevel>(html`<guide-level .page=${page}></guide-level>`);
  return [...(element.shadowRoot?.querySelectorAll<E>(selector) ?? [])];
}

function wordsOf({ textContent }: Element): string {
  return (textContent ?? '').replace(/\s+/gu, ' ').trim();
}

/** Its keys: their words, and whether they can be tapped. */
async function keysOf(memory: Partial<Memory>): Promise<readonly (readonly [string, boolean])[]> {
  const keys = await shownAt<HTMLButtonElement>(memory, '.acts button');
  return keys.map((key) => [wordsOf(key), !key.disabled]);
}

it('what is tapped while the bed is probed is shown: it is done after the round', async () => {
  const [abort, skip] = await keysOf({ phase: 'soak-probe' });
  expect([abort, skip]).to.deep.equal([
    ['Abort', true],
    ['Skipthe height may still shift', true],
  ]);
  expect((await keysOf({ phase: 'soak-probe', leavesSoak: true }))[1]).to.deep.equal([
    'SkipEnds after this step',
    false,
  ]);
  const stopping = await keysOf({ phase: 'soak-probe', isStopping: true });
  expect(stopping[0]).to.deep.equal(['Ending after this step', false]);
  expect(stopping[1]?.[1]).to.equal(false);
});

it('what is no part of homing and levelling stands alone, with its command', async () => {
  for (const [memory, name, script] of [
    [{ phase: 'measure-mesh', part: 'check' }, 'Measure a bed mesh', 'BED_MESH_CALIBRATE'],
    [{ phase: 'load-mesh', part: 'check' }, 'Load the bed mesh', 'BED_MESH_PROFILE LOAD="default"'],
    [{ phase: 'check-lower', part: 'check', height: 1 }, 'To the height', 'G0 Z0.2 F300'],
    [{ phase: 'pin-home' }, 'Home', 'G28'],
    [{ phase: 'dropping' }, 'Restart', 'RESTART'],
  ] as const) {
    const shown = await shownAt(memory, '.seq li b, .seq li small');
    expect(shown.map(wordsOf)).to.deep.equal([name, script]);
    expect((await shownAt(memory, 'h1')).map(wordsOf)).to.deep.equal(['One moment']);
  }
});

it('Next says what it waits for: the heat, where a heater was switched off after the bed was stable', async () => {
  const rounds = Array.from({ length: 30 }, (_, index) => ({ at: index * 30, mean: 0.07 }));
  const keys = await keysOf({ phase: 'soak', rounds });
  expect(keys[2]).to.deep.equal(['Nextnot hot enough', false]);
});

it('a second levelling does not show the tries of the first', async () => {
  const { house } = printerHouse();
  const lines = house.printer.console as unknown as Signal<readonly { id: number; text: string }[]>;
  const say = (id: number, range: string): void => {
    const text = `Retries: 0/5 Probed points range: ${range} tolerance: 0.0075`;
    lines.value = [...lines.peek(), { id, text }];
  };
  const pageOf = (phase: 'home-first' | 'level'): GuidePage => ({
    memory: { ...beginning, phase },
    facts: voron,
    house,
    said: '',
    say: () => undefined,
  });
  say(1, '0.412500');
  const element = await fixture<GuideLevel>(html`<guide-level .page=${pageOf('home-first')}></guide-level>`);
  element.page = pageOf('level');
  await element.updateComplete;
  expect(element.shadowRoot?.querySelector('.tr')).to.equal(null);
  say(2, '0.031000');
  await element.updateComplete;
  const tries = element.shadowRoot?.querySelector('.tr')?.textContent;
  expect(tries).to.contain('0.0310');
  expect(tries).not.to.contain('0.4125');
});
