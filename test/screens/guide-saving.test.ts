import { expect, fixture, html } from '@open-wc/testing';
import { signal } from '@preact/signals-core';
import { setViewport } from '@web/test-runner-commands';
import '../../src/screens/z-endstop/guide-save.js';
import type { GuideSave } from '../../src/screens/z-endstop/guide-save.js';
import type { GuidePage } from '../../src/screens/z-endstop/guide-page.js';
import { job, stubKeep } from './keep/keep-stub.js';

describe('the save at the end of the guide', () => {
  after(() => setViewport({ width: 800, height: 600 }));

  it('shows its steps on the smallest display too, where the guide’s own are not', async () => {
    await setViewport({ width: 480, height: 320 });
    const { keep } = stubKeep({ kind: 'restarting', job, since: 1, wasAway: true, isResumed: false });
    const page = { memory: { phase: 'saving', mode: 'cold' }, house: { keep: signal(keep) } } as unknown as GuidePage;
    const guide = await fixture<GuideSave>(
      html`<guide-save style="display: grid; position: fixed; inset: 48px 8px 8px 68px" .page=${page}></guide-save>`,
    );
    const save = guide.shadowRoot?.querySelector('save-page');
    await save?.updateComplete;
    const steps = [...(save?.shadowRoot?.querySelectorAll('.seq li') ?? [])];
    expect(steps.length).to.equal(4);
    for (const step of steps) expect(step.getBoundingClientRect().height).to.be.above(28);
  });
});
