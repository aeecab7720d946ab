import { LitElement, html, css, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../styles/base.styles.js';
import { controls } from '../styles/controls.styles.js';

/**
 * A row that is on or off; the whole row is the switch. Fires `change` with the wanted state as its detail and
 * shows it only when `checked` is set: a switch never claims what has not happened.
 */
@customElement('ui-switch')
export class UiSwitch extends LitElement {
  static override styles = [
    base,
    controls,
    css`
      :host {
        display: grid;
        min-width: 0;
      }
      .tog {
        background: var(--switch-background, var(--s2));
        min-height: var(--switch-height, var(--t1));
      }
      .tx em {
        font-style: normal;
        font-weight: 700;
        color: var(--ink);
      }
    `,
  ];

  @property() label = '';
  /** Small print below the label: words, or a template where one part stands out. */
  @property({ attribute: false }) hint: string | TemplateResult = '';
  @property({ type: Boolean }) checked = false;

  override render(): TemplateResult {
    return html`<button
      type="button"
      class="tog"
      role="switch"
      aria-label=${this.label}
      aria-checked=${this.checked ? 'true' : 'false'}
      aria-describedby=${this.hint ? 'hint' : nothing}
      @click=${this.#onClick}
    >
      <span class="tx"><b>${this.label}</b>${this.hint ? html`<span id="hint">${this.hint}</span>` : nothing}</span>
      <span class="sw ${this.checked ? 'on' : ''}"></span>
    </button>`;
  }

  #onClick(): void {
    this.dispatchEvent(new CustomEvent<boolean>('change', { detail: !this.checked }));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'ui-switch': UiSwitch;
  }
}
