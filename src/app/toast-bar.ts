import { LitElement, css, html, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { icon, mdiAlert } from '../icons.js';
import { base } from '../styles/base.styles.js';
import type { Notice } from './notices.js';
import { toastStyles } from './toast.styles.js';

/** A notice in the title's place, which goes at a tap: fires `close`. */
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
    return html`<div class="toast" role="status">
      <button type="button" class="to" data-hit="0,12" @click=${() => this.dispatchEvent(new CustomEvent('close'))}>
        ${notice.kind === 'wrong' ? icon(mdiAlert) : nothing}<span class="tl2">${notice.text}</span>
      </button>
    </div>`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'toast-bar': ToastBar;
  }
}
