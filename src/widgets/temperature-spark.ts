import { LitElement, css, html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Printer } from '../printer/printer.js';
import { temperaturesOf } from '../printer/temperature-watch.js';
import '../ui/chart.js';
import { Watching } from '../ui/watching.js';

/** The last hour of one temperature as a small curve beside its value. */
@customElement('temperature-spark')
export class TemperatureSpark extends Watching(LitElement) {
  static override styles = css`
    :host {
      display: grid;
      grid-template: minmax(0, 1fr) / minmax(0, 1fr);
    }
  `;

  @property({ attribute: false }) printer!: Printer;
  /** Klipper's name. */
  @property({ attribute: false }) key = '';
  /** The custom property that holds its colour. */
  @property({ attribute: false }) colour = '';

  protected override render(): TemplateResult {
    const history = temperaturesOf(this.printer);
    const line = { label: '', colour: this.colour, ...history.read(this.key, SPAN, POINTS) };
    return html`<ui-chart bare .lines=${[line]} .span=${SPAN} .now=${history.newest.value ?? 0}></ui-chart>`;
  }
}

const SPAN = 3600;
const POINTS = 120;

declare global {
  interface HTMLElementTagNameMap {
    'temperature-spark': TemperatureSpark;
  }
}
