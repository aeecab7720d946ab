import { LitElement, css, html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { icon, mdiCloseThick } from '../icons.js';
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
        display: grid;
        grid-template-columns: 1fr auto auto;
        gap: 4px;
        align-items: center;
        padding: 4px 4px 4px 12px;
        border-radius: var(--r-ctl);
        background: var(--s2);
        box-shadow: inset 0 0 0 2px var(--warn);
        min-width: 0;
      }
      p {
        margin: 0;
        font-size: var(--f-xs);
        line-height: 1.15;
      }
      .btn {
        background: var(--s1);
        min-height: 0;
        height: 100%;
        padding: 0 12px;
        font-size: var(--f-sm);
      }
      .leave .i {
        display: none;
      }
      .btn.clo {
        background: var(--closer-box);
        color: var(--on-closer-box);
      }
      .btn.far {
        background: var(--farther-box);
        color: var(--on-farther-box);
      }
      @media (max-width: 500px) and (orientation: landscape) {
        :host {
          padding-left: 8px;
        }
        p {
          font-size: 13px;
        }
        .btn {
          padding: 0 8px;
          font-size: 14px;
        }
        .leave {
          width: 44px;
        }
        .leave .i {
          display: block;
        }
        .leave span {
          display: none;
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
      <button type="button" class="btn leave" aria-label=${printWords.ask.leave} @click=${() => this.#tell('decline')}>
        ${icon(mdiCloseThick)}<span>${printWords.ask.leave}</span>
      </button>
      <button type="button" class="btn ${delta < 0 ? 'clo' : 'far'}" @click=${() => this.#tell('agree')}>
        ${act(length(delta))}
      </button>`;
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
