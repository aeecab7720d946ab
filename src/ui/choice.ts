import { LitElement, html, css, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../styles/base.styles.js';
import { controls } from '../styles/controls.styles.js';

/** One of a few: a radio group whose choices lie side by side. Fires `change` with the chosen value as its detail. */
@customElement('ui-choice')
export class UiChoice extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      :host {
        display: grid;
        min-width: 0;
      }
      .seg {
        background: var(--choice-background, var(--s2));
      }
      .lead {
        align-self: center;
        font-size: var(--f-xs);
        color: var(--ink-2);
        line-height: 1.15;
        padding: 0 8px 0 12px;
        white-space: pre-line;
      }
      @media (max-width: 500px) and (orientation: landscape) {
        .lead {
          display: none;
        }
      }
      @media (orientation: portrait) {
        .lead {
          padding: 0 2px 0 6px;
        }
      }
    `,
  ];

  /** Name of the group, as a screen reader says it. */
  @property() label = '';
  /** Words at the left of the choices, if any; a line break is kept. */
  @property() lead = '';
  /** The choices in order: what each stands for and the words on it. */
  @property({ attribute: false }) options: readonly Choice[] = [];
  @property() value = '';
  /** The lower kind, for a choice that is not the point of its screen. */
  @property({ type: Boolean }) small = false;

  override render(): TemplateResult {
    return html`<div class="seg ${this.small ? 't2' : ''}" role="radiogroup" aria-label=${this.label}>
      ${this.lead ? html`<span class="lead" aria-hidden="true">${this.lead}</span>` : nothing}
      ${this.options.map((option, index) => this.#renderOption(option, index))}
    </div>`;
  }

  #renderOption(option: Choice, index: number): TemplateResult {
    const chosen = option.value === this.value;
    const known = this.options.some((other) => other.value === this.value);
    const inTabOrder = chosen || (!known && index === 0);
    return html`<button
      type="button"
      role="radio"
      class=${chosen ? 'on' : ''}
      aria-checked=${chosen ? 'true' : 'false'}
      tabindex=${inTabOrder ? 0 : -1}
      @click=${() => this.#choose(option)}
      @keydown=${(event: KeyboardEvent) => this.#onKey(event, index)}
    >
      ${option.label}
    </button>`;
  }

  #choose(option: Choice): void {
    if (option.value === this.value) return;
    this.value = option.value;
    this.dispatchEvent(new CustomEvent<string>('change', { detail: option.value }));
  }

  #onKey(event: KeyboardEvent, index: number): void {
    const move = STEPS_BY_KEY[event.key];
    if (move === undefined) return;
    event.preventDefault();
    const next = (index + move + this.options.length) % this.options.length;
    const option = this.options[next];
    if (!option) return;
    this.#choose(option);
    this.renderRoot.querySelectorAll<HTMLElement>('[role=radio]')[next]?.focus();
  }
}

export interface Choice {
  readonly value: string;
  readonly label: string;
}

const STEPS_BY_KEY: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

declare global {
  interface HTMLElementTagNameMap {
    'ui-choice': UiChoice;
  }
}
