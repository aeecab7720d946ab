import { LitElement, css, html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { isThere } from '../../ui/is-there.js';
import { Watching } from '../../ui/watching.js';
import type { House } from '../house.js';
import './job-page.js';

/** The print: the first layer has a page of its own, everything before and after it another. */
@customElement('print-screen')
export class PrintScreen extends Watching(LitElement) {
  static override styles = css`
    :host {
      display: grid;
      grid-template: minmax(0, 1fr) / minmax(0, 1fr);
      min-width: 0;
      min-height: 0;
    }
  `;

  @property({ attribute: false }) house!: House;

  override connectedCallback(): void {
    super.connectedCallback();
    // A page of its own and the heavier one: here before the skirt begins, not before the print is shown.
    this.#hasSkirtPage();
  }

  #hasSkirtPage(): boolean {
    return isThere(this, 'skirt-page', () => import('./skirt-page.js'));
  }

  protected override render(): TemplateResult {
    const stage = this.house.firstLayer.stage.value;
    switch (stage.kind) {
      case 'skirt':
      case 'brim':
      case 'object':
        return this.#hasSkirtPage() ? html`<skirt-page .house=${this.house} .stage=${stage}></skirt-page>` : html``;
      case 'none':
      case 'before':
      case 'later':
      case 'ended':
        return html`<job-page .house=${this.house} .stage=${stage}></job-page>`;
    }
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'print-screen': PrintScreen;
  }
}
