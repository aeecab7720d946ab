import { LitElement, css, html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { isThere } from '../../ui/is-there.js';
import type { House } from '../house.js';
import './ledger-page.js';

/** The first layer's memory and tools: ledger, past prints, ladder, test prints; which one is the argument of the route. */
@customElement('first-layer-screen')
export class FirstLayerScreen extends LitElement {
  static override styles = css`
    :host {
      display: grid;
      grid-template: minmax(0, 1fr) / minmax(0, 1fr);
      min-width: 0;
      min-height: 0;
    }
  `;

  @property({ attribute: false }) house!: House;
  @property() view = '';

  protected override render(): TemplateResult {
    const { house } = this;
    switch (this.view) {
      case 'prints':
        return isThere(this, 'prints-page', () => import('./prints-page.js'))
          ? html`<prints-page .house=${house}></prints-page>`
          : html``;
      case 'ladder':
        return isThere(this, 'ladder-page', () => import('./ladder-page.js'))
          ? html`<ladder-page .house=${house}></ladder-page>`
          : html``;
      case 'test':
        return isThere(this, 'test-page', () => import('./test-page.js'))
          ? html`<test-page .house=${house}></test-page>`
          : html``;
      default:
        return html`<ledger-page .house=${house}></ledger-page>`;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'first-layer-screen': FirstLayerScreen;
  }
}
