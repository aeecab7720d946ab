import { LitElement, html, css, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { styleMap } from 'lit/directives/style-map.js';
import { base } from '../styles/base.styles.js';

/** Progress as one short bar per loop. */
@customElement('ui-loop-bars')
export class UiLoopBars extends LitElement {
  static override styles = [
    base,
    css`
      .bars {
        display: flex;
        gap: 5px;
      }
      i {
        flex: 1;
        height: 8px;
        border-radius: 4px;
        background: var(--s3);
        overflow: hidden;
      }
      i::after {
        content: '';
        display: block;
        height: 100%;
        background: var(--live);
        transform: scaleX(var(--done, 0));
        transform-origin: left;
      }
      :host([still]) i::after {
        background: var(--ink-3);
      }
      @media (max-width: 900px) {
        i {
          height: 7px;
        }
      }
      @media (max-width: 500px) and (orientation: landscape) {
        .bars {
          gap: 3px;
        }
        i {
          height: 5px;
        }
      }
    `,
  ];

  /** What progresses, as a screen reader says it. */
  @property() label = '';
  /** Where it is, in words, such as `Loop 2 of 4`. */
  @property() text = '';
  /** How much of each loop is done, 0 to 1. */
  @property({ attribute: false }) done: readonly number[] = [];
  /** Nothing is being laid now: paused, or the values are old. */
  @property({ type: Boolean, reflect: true }) still = false;

  override render(): TemplateResult {
    const all = this.done.reduce((sum, part) => sum + part, 0);
    const percent = this.done.length === 0 ? 0 : Math.round((100 * all) / this.done.length);
    return html`<div
      class="bars"
      role="progressbar"
      aria-label=${this.label}
      aria-valuetext=${this.text}
      aria-valuemin="0"
      aria-valuemax="100"
      aria-valuenow=${percent}
    >
      ${this.done.map((part) => html`<i style=${styleMap({ '--done': String(part) })}></i>`)}
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ui-loop-bars': UiLoopBars;
  }
}
