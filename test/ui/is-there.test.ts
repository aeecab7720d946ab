import { aTimeout, expect, fixture, html } from '@open-wc/testing';
import { LitElement, type TemplateResult } from 'lit';
import { isThere } from '../../src/ui/is-there.js';

let tries = 0;
let comesAt = Number.POSITIVE_INFINITY;
const pauses: number[] = [];
let goOn: (() => void) | undefined;

class LateHost extends LitElement {
  protected override render(): TemplateResult {
    const load = (): Promise<unknown> => {
      tries += 1;
      if (tries < comesAt) return Promise.reject(new Error('lost'));
      customElements.define('late-part', class extends HTMLElement {});
      return Promise.resolve();
    };
    const pause = (ms: number): Promise<void> => {
      pauses.push(ms);
      return new Promise((resolve) => (goOn = resolve));
    };
    return isThere(this, 'late-part', load, pause) ? html`<late-part></late-part>` : html``;
  }
}
customElements.define('late-host', LateHost);

/** Draws the host again during each pause, then lets it end. */
async function goThroughPauses(host: LateHost): Promise<void> {
  for (; goOn !== undefined; await aTimeout(0)) {
    host.requestUpdate();
    await host.updateComplete;
    const end = goOn;
    goOn = undefined;
    end();
  }
}

describe('code that is fetched when it is drawn', () => {
  it('is given up after a few tries with growing pauses, which is said, and comes when it is drawn once more', async () => {
    let told = 0;
    const box = await fixture<HTMLElement>(html`<div @lost-code=${() => (told += 1)}><late-host></late-host></div>`);
    const host = box.querySelector<LateHost>('late-host')!;
    await goThroughPauses(host);
    expect(tries, 'drawn twice, it is fetched once').to.equal(5);
    expect(told).to.equal(1);
    expect(pauses.toSorted((one, other) => one - other)).to.deep.equal(pauses);
    expect(pauses.at(-1)).to.be.greaterThan(1000);

    comesAt = tries + 3;
    host.requestUpdate();
    await host.updateComplete;
    await aTimeout(0);
    await goThroughPauses(host);
    await host.updateComplete;
    expect(host.shadowRoot?.querySelector('late-part')).not.to.equal(null);
    expect(told).to.equal(1);
  });
});
