import { expect, fixture, html } from '@open-wc/testing';
import { setViewport } from '@web/test-runner-commands';
import { beginning, type Memory } from '../../../src/first-layer/guide/memory.js';
import type { Road } from '../../../src/first-layer/guide/road.js';
import type { GuidePage } from '../../../src/screens/z-endstop/guide-page.js';
import type { GuideStart } from '../../../src/screens/z-endstop/guide-start.js';
import '../../../src/screens/z-endstop/guide-start.js';
import { voron } from '../../first-layer/guide/fake.js';
import { audit } from '../../support/dom/audit.js';
import { printerHouse } from '../../support/dom/printer-house.js';

const delta: Road = { kind: 'none', why: { kind: 'round-bed' } };

function show(phase: Memory['phase'], road: Road = voron.machine.road): Promise<GuideStart> {
  const page = {
    memory: { ...beginning, phase },
    facts: { ...voron, machine: { ...voron.machine, road } },
    house: printerHouse().house,
    said: '',
    say: () => undefined,
  } as unknown as GuidePage;
  return fixture(html`<guide-start style="position: fixed; inset: 0" .page=${page}></guide-start>`);
}

const links = (start: GuideStart) =>
  [...(start.shadowRoot?.querySelectorAll('a') ?? [])].map((link) => link.getAttribute('href'));

describe('the guide leads to the measured first layer', () => {
  after(() => setViewport({ width: 800, height: 600 }));

  it('at its end', async () => {
    expect(links(await show('done'))).to.deep.equal(['#/verify']);
  });

  it('and on printers without a guide, beside what else helps there', async () => {
    expect(links(await show('explained', delta))).to.deep.equal(['#/first-layer', '#/z-offset', '#/verify']);
  });

  it('with keys for a finger at every size', async () => {
    const found: string[] = [];
    for (const [width, height] of [
      [1024, 600],
      [800, 480],
      [480, 320],
      [480, 800],
    ] as const) {
      await setViewport({ width, height });
      for (const [phase, road] of [['done'], ['explained', delta]] as const) {
        const start = await show(phase, road);
        found.push(...audit().map((finding) => `${width}x${height} ${phase}: ${finding}`));
        start.remove();
      }
    }
    expect(found.join('\n')).to.equal('');
  });
});
