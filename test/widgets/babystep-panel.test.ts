import { expect, fixture, html } from '@open-wc/testing';
import { signal, type ReadonlySignal } from '@preact/signals-core';
import type { Desk } from '../../src/first-layer/desk.js';
import type { FirstLayerWatch } from '../../src/first-layer/first-layer-watch.js';
import { defaults } from '../../src/settings/schema.js';
import type { Settings } from '../../src/settings/settings.js';
import '../../src/widgets/babystep-panel.js';
import type { BabystepPanel } from '../../src/widgets/babystep-panel.js';

function makeDesk(taps: number[]): Desk {
  return {
    babystep: {
      tap: (delta: number) => taps.push(delta),
      question: signal(undefined),
      outcome: signal(undefined),
      underWay: signal(0),
      kept: 0,
    },
    waiting: signal(undefined),
    verdict: () => ({ kind: 'go' }),
  } as unknown as Desk;
}

/** What the panel watches, at idle. */
function watchOf(desk: ReadonlySignal<Desk | undefined>, atNozzle: number | undefined): FirstLayerWatch {
  return {
    desk,
    asked: signal(0),
    accepted: signal(0),
    offsets: signal({ atNozzle, began: 0, previous: 0, arrivals: 0, stretches: [] }),
    isPrinting: signal(false),
    isStale: signal(false),
    hold: signal(undefined),
  } as unknown as FirstLayerWatch;
}

function show(watch: FirstLayerWatch): Promise<BabystepPanel> {
  const settings = { values: signal(defaults) } as unknown as Settings;
  return fixture<BabystepPanel>(
    html`<babystep-panel style="height: 400px; width: 500px" .watch=${watch} .settings=${settings}></babystep-panel>`,
  );
}

describe('Closer and Farther', () => {
  it('look as if they could be pressed only once a tap is taken', async () => {
    const desk = signal<Desk | undefined>(undefined);
    const panel = await show(watchOf(desk, 0));
    const closer = (): HTMLButtonElement | undefined =>
      [...panel.renderRoot.querySelectorAll('button')].find((key) => key.innerText.startsWith('Closer'));
    expect(closer()?.getAttribute('aria-disabled')).to.equal('true');
    expect(closer()?.innerText).to.contain('one moment');

    const taps: number[] = [];
    desk.value = makeDesk(taps);
    await panel.updateComplete;
    expect(closer()?.hasAttribute('aria-disabled')).to.equal(false);
    closer()?.click();
    expect(taps).to.deep.equal([-10]);
  });

  it('compare nothing while nobody knows what is at the nozzle', async () => {
    const compared = async (atNozzle: number | undefined): Promise<string | undefined> => {
      const panel = await show(watchOf(signal(makeDesk([])), atNozzle));
      const section = panel.renderRoot.querySelector('cross-section');
      await section?.updateComplete;
      return section?.renderRoot.querySelector<HTMLElement>('.cmp b')?.textContent?.trim();
    };
    expect(await compared(undefined)).to.equal('–');
    expect(await compared(0)).not.to.equal('–');
  });
});
