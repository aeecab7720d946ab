import { LitElement, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { House } from '../house.js';

@customElement('move-screen')
export class MoveScreen extends LitElement {
  @property({ attribute: false }) house!: House;
  @property() view = '';
  protected override render() {
    return html``;
  }
}
