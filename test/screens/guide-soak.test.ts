import { expect, fixture, html } from '@open-wc/testing';
import { voron } from '../first-layer/guide/fake.js';
import { printerHouse } from '../support/dom/printer-house.js';
import { beginning, type Memory } from '../../src/first-layer/guide/memory.js';
import type { GuideLevel } from '../../src/screens/z-endstop/guide-level.js';
import type { GuidePage } from '../../src/screens/z-endstop/guide-page.js';
import '../../src/screens/z-endstop/guide-level.js';

/** The keys of the page about homing, levelling and the soak: their words, and whether they can be tapped. */
async function keysOf(memory: Partial<Memory>): Promise<readonly (readonly [string, boolean])[]> {
  const { house } = printerHouse();
  const page = { memory: { ...beginning, ...memory }, facts: voron, house, said: '', say: () => undefined };
  const element = await fixture<GuideLevel>(html`<guide-level .page=${page as unknown as GuidePage}></guide-level>`);
  const keys = [...(element.shadowRoot?.querySelectorAll<HTMLButtonElement>('.acts button') ?? [])];
  return keys.map((key) => [(key.textContent ?? '').replace(/\s+/gu, ' ').trim(), !key.disabled]);
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
