import { LitElement, css, html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Printer } from '../printer/printer.js';
import { temperaturesOf } from '../printer/temperature-watch.js';
import { heaterName, plainName } from '../text/thing-names.js';
import '../ui/chart.js';
import type { ChartLine } from '../ui/chart.js';
import { Watching } from '../ui/watching.js';

/** Values of a line: more than a line has pixels to show them would only cost. */
const POINTS = 500;
/** The shortest span of "all", s: a few seconds drawn wide would look like drama. */
const LEAST_ALL = 300;

/** A line of the graph before its values are read. */
interface Source {
  /** Klipper's name. */
  readonly key: string;
  readonly label: string;
  readonly colour: string;
}

/** The temperatures of the last minutes, redrawn once a second of the printer's clock. */
@customElement('temperature-graph')
export class TemperatureGraph extends Watching(LitElement) {
  static override styles = css`
    :host {
      display: grid;
      grid-template: minmax(0, 1fr) / minmax(0, 1fr);
      min-width: 0;
      min-height: 0;
    }
  `;

  @property({ attribute: false }) printer!: Printer;
  /** Seconds; undefined: all that is known. */
  @property({ attribute: false }) span: number | undefined;
  /** Seconds of "all" at most. */
  @property({ type: Number }) most = Infinity;
  /** Sensors besides the chamber's are drawn too. */
  @property({ type: Boolean }) everything = false;
  /** Where along the lines their words stand, 0 to 1. */
  @property({ type: Number }) labelAt = 0.05;

  protected override render(): TemplateResult {
    const history = temperaturesOf(this.printer);
    const now = history.newest.value ?? 0;
    const span = this.span ?? Math.min(this.most, knownSpan(this.printer));
    const lines = sourcesOf(this.printer, this.everything).flatMap(({ key, label, colour }): ChartLine[] => {
      const trace = history.read(key, span, POINTS);
      return trace.values.length === 0 ? [] : [{ label, colour, ...trace }];
    });
    return html`<ui-chart .lines=${lines} .span=${span} .now=${now} .labelAt=${this.labelAt}></ui-chart>`;
  }
}

/** Seconds of which temperatures are known, for the span "all"; whole minutes. */
export function knownSpan(printer: Printer): number {
  return Math.max(LEAST_ALL, Math.ceil(temperaturesOf(printer).span / 60) * 60);
}

function sourcesOf(printer: Printer, everything: boolean): Source[] {
  const { heaters, sensors } = printer.devices.value;
  const sources: Source[] = [];
  for (const heater of heaters) {
    const colour = { extruder: '--nozzle', bed: '--bed', generic: '--chamber', fan: '--chamber' }[heater.kind];
    sources.push({ key: heater.name, label: heaterName(heater, heaters), colour });
  }
  for (const sensor of sensors) {
    const isChamber = sensor.shortName.toLowerCase().includes('chamber');
    if (isChamber) sources.push({ key: sensor.name, label: plainName(sensor.shortName), colour: '--chamber' });
    else if (everything) sources.push({ key: sensor.name, label: '', colour: '--ink-4' });
  }
  return sources;
}

declare global {
  interface HTMLElementTagNameMap {
    'temperature-graph': TemperatureGraph;
  }
}
