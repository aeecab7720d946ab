import { LitElement, css, html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../styles/base.styles.js';
import { controls } from '../styles/controls.styles.js';
import { length } from '../text/format.js';
import { printWords } from '../text/en-print.js';
import type { TapQuestion } from '../first-layer/tap.js';

/** The second key: what a tap that goes far is asked about, in place. Fires `agree` and `decline`. */
@customElement('tap-question')
export class TapQuestionCard extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      :host {
        position: absolute;
        inset: 0;
        z-index: 1;
        display: grid;
        grid-template-rows: 1fr auto;
        gap: var(--gap);
        padding: 10px 12px 12px;
        border-radius: var(--r-ctl);
        background: var(--s3);
        box-shadow: 0 0 0 2px var(--warn);
      }
      p {
        margin: 0;
        font-size: var(--f-sm);
        line-height: 1.25;
        align-self: center;
      }
      .keys {
        display: grid;
        grid-template-columns: 1fr 1.4fr;
        gap: var(--gap);
      }
      .btn {
        background: var(--s1);
        padding: 0 8px;
      }
      @media (max-width: 500px) and (orientation: landscape) {
        :host {
          padding: 6px 8px 8px;
          gap: 4px;
        }
        p {
          font-size: 14px;
        }
      }
    `,
  ];

  @property({ attribute: false }) question!: TapQuestion;
  /** How much is on its way already, and how far the tap leads from the beginning, µm. */
  @property({ type: Number }) underWay = 0;
  @property({ type: Number }) fromBegan = 0;

  protected override render(): TemplateResult {
    const { why, delta } = this.question;
    const act = delta < 0 ? printWords.ask.closer : printWords.ask.farther;
    return html`<p role="alert">${printWords.ask[why](length(why === 'burst' ? this.underWay : this.fromBegan))}</p>
      <div class="keys">
        <button type="button" class="btn t1" @click=${() => this.#tell('decline')}>${printWords.ask.leave}</button>
        <button type="button" class="btn t1" @click=${() => this.#tell('agree')}>${act(length(delta))}</button>
      </div>`;
  }

  #tell(name: 'agree' | 'decline'): void {
    this.dispatchEvent(new CustomEvent(name));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'tap-question': TapQuestionCard;
  }
}
