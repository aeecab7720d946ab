import { LitElement, css, html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { House } from '../house.js';

/** Fetches what the screen shows; each part by itself, all of them before it is shown. */
export function loadViews(): Promise<unknown> {
  return Promise.all([
    import('./ledger-page.js'),
    import('./prints-page.js'),
    import('./ladder-page.js'),
    import('./test-page.js'),
  ]);
}

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
    switch (this.view) {
      case 'prints':
        return html`<prints-page .house=${this.house}></prints-page>`;
      case 'ladder':
        return html`<ladder-page .house=${this.house}></ladder-page>`;
      case 'test':
        return html`<test-page .house=${this.house}></test-page>`;
      default:
        return html`<ledger-page .house=${this.house}></ledger-page>`;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'first-layer-screen': FirstLayerScreen;
  }
}
