import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { icon, mdiAlert, mdiChevronDown } from '../icons.js';
import { base } from '../styles/base.styles.js';
import type { Notice } from './notices.js';
import { toastStyles } from './toast.styles.js';

/**
 * A notice in the title's place. What needs somebody opens at a tap, what only tells something goes at a tap. Fires `act` and
 * `close`.
 */
@customElement('toast-bar')
export class ToastBar extends LitElement {
  static override styles = [
    base,
    toastStyles,
    css`
      :host {
        display: flex;
        flex: 1 1 0;
        min-width: 0;
      }
    `,
  ];

  @property({ attribute: false }) notice!: Notice;

  protected override render(): TemplateResult {
    const { notice } = this;
    switch (notice.kind) {
      case 'told':
      case 'wrong':
        return html`<div class="toast" role="status">
          <button type="button" class="to" data-hit="0,12" @click=${() => this.#tell('close')}>
            ${notice.kind === 'wrong' ? icon(mdiAlert) : nothing}<span class="tl2">${notice.text}</span>
          </button>
        </div>`;
      case 'needs':
        return html`<div class="toast warn" role="alert">
          <button type="button" class="to" data-hit="0,12" @click=${() => this.#tell('act')}>
            ${icon(mdiAlert)}<span class="tl2">${notice.text}</span>${icon(mdiChevronDown)}
          </button>
        </div>`;
    }
  }

  #tell(name: 'act' | 'close'): void {
    this.dispatchEvent(new CustomEvent(name));
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'toast-bar': ToastBar;
  }
}
