import { LitElement, css, html, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { VerifyPhase } from '../../first-layer/verify/memory.js';
import type { Verify } from '../../first-layer/verify/verify.js';
import { base } from '../../styles/base.styles.js';
import { cards } from '../../styles/cards.styles.js';
import { verifyWords as words } from '../../text/en-verify.js';
import { Watching } from '../../ui/watching.js';
import type { House } from '../house.js';

type Part = 'choose' | 'print' | 'cool' | 'measure' | 'result' | 'save' | 'failed';

/** Which page draws a phase. */
const parts: Readonly<Record<VerifyPhase, Part>> = {
  choosing: 'choose',
  starting: 'print',
  printing: 'print',
  missed: 'print',
  stopping: 'print',
  settling: 'print',
  clearing: 'print',
  cooling: 'cool',
  measuring: 'measure',
  result: 'result',
  saving: 'save',
  saved: 'save',
  failed: 'failed',
};

/** A first layer that is printed to be measured, and the record of those that were: draws what the phase says. */
@customElement('verify-screen')
export class VerifyScreen extends Watching(LitElement) {
  static override styles = [
    base,
    cards,
    css`
      :host {
        display: grid;
        min-width: 0;
        min-height: 0;
      }
      .away {
        padding: 26px 28px;
        display: grid;
        align-content: center;
        gap: 12px;
      }
      p {
        color: var(--ink-2);
      }
    `,
  ];

  @property({ attribute: false }) house!: House;
  /** `record`, or empty. */
  @property() view = '';
  @state() private verify: Verify | undefined;

  override connectedCallback(): void {
    super.connectedCallback();
    void this.#load();
  }

  protected override render(): TemplateResult {
    const { house, verify } = this;
    if (!verify?.isLoaded.value) return html`<div class="pg"><div class="card"></div></div>`;
    if (this.view === 'record') return html`<verify-record .house=${house} .verify=${verify}></verify-record>`;
    const { phase } = verify.state.value.memory;
    const isPaper = phase === 'measuring' || phase === 'result' || phase === 'saving' || phase === 'saved';
    if (!verify.facts.value.isReady && !isPaper) return this.#renderAway();
    switch (parts[phase]) {
      case 'choose':
        return html`<verify-choose .house=${house} .verify=${verify}></verify-choose>`;
      case 'print':
        return html`<verify-print .house=${house} .verify=${verify}></verify-print>`;
      case 'cool':
        return html`<verify-cool .house=${house} .verify=${verify}></verify-cool>`;
      case 'measure':
        return html`<verify-measure .house=${house} .verify=${verify}></verify-measure>`;
      case 'result':
        return html`<verify-result .house=${house} .verify=${verify}></verify-result>`;
      case 'save':
        return html`<verify-save .house=${house} .verify=${verify}></verify-save>`;
      case 'failed':
        return html`<verify-failed .house=${house} .verify=${verify}></verify-failed>`;
    }
  }

  #renderAway(): TemplateResult {
    return html`<div class="pg">
      <section class="card away">
        <h1 class="h">${words.looking}</h1>
        <p>${words.noLink}</p>
      </section>
    </div>`;
  }

  /** All pages come at once, so that a dying disk cannot take one away in the middle of it. */
  async #load(): Promise<void> {
    const [{ verifyOf }] = await Promise.all([
      import('./verify-house.js'),
      import('./choose-page.js'),
      import('./print-page.js'),
      import('./cool-page.js'),
      import('./measure-page.js'),
      import('./result-page.js'),
      import('./save-page.js'),
      import('./failed-page.js'),
      import('./record-page.js'),
    ]);
    this.verify = verifyOf(this.house);
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'verify-screen': VerifyScreen;
  }
}
