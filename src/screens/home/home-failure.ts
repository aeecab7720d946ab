import { LitElement, css, html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { base } from '../../styles/base.styles.js';
import { failureStrip, failureStyles } from '../../ui/failure.js';

/** Why a temperature was refused, over the rows of temperatures. Fires `close` when it was read. */
@customElement('home-failure')
export class HomeFailure extends LitElement {
  static override styles = [
    base,
    failureStyles,
    css`
      :host {
        grid-row: 1;
        grid-column: 1 / -1;
        align-self: start;
        z-index: 1;
      }
    `,
  ];

  @property() why = '';

  protected override render(): TemplateResult {
    return html`${failureStrip(this.why, () => this.dispatchEvent(new CustomEvent('close')))}`;
  }
}

declare global {
  interface HTMLElementTagNameMap {
    'home-failure': HomeFailure;
  }
}
