import { LitElement, html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { styleMap } from 'lit/directives/style-map.js';
import { base } from '../styles/base.styles.js';
import { chartWords } from '../text/en-chart.js';
import { gridOf, spread, topOf } from './chart-scale.js';
import { chartStyles } from './chart.styles.js';
import { paintChart } from './chart-painter.js';

/** One temperature over time. */
export interface ChartLine {
  /** The word beside the line; none where the line needs no name. */
  readonly label: string;
  /** Name of the custom property that holds its colour, as `--nozzle`. */
  readonly colour: string;
  /** Seconds of the printer's clock at the first value, and from one value to the next. */
  readonly first: number;
  readonly stride: number;
  /** °C; NaN where nothing is known. */
  readonly values: Float32Array;
}

/** Height of one line of small print, px. */
const LABEL = 17;
/** A word begins no further to the right than this share of the width, so that it has room. */
const LATEST_LABEL = 0.72;

/** Temperatures over time: lines on a canvas, so that a second costs no layout; the words beside them are text. */
@customElement('ui-chart')
export class UiChart extends LitElement {
  static override styles = [base, chartStyles];

  @property({ attribute: false }) lines: readonly ChartLine[] = [];
  /** Seconds from the left edge to now. */
  @property({ type: Number }) span = 600;
  /** The printer's clock at the right edge, s. */
  @property({ type: Number }) now = 0;
  /** Only the line and the area below it, for a chart of one line's height. */
  @property({ type: Boolean, reflect: true }) bare = false;
  /** Where along the lines their words stand, 0 to 1. */
  @property({ type: Number }) labelAt = 0.05;

  @state() private size = { width: 0, height: 0 };
  @query('canvas') private canvas!: HTMLCanvasElement;
  readonly #sizes = new ResizeObserver(([entry]) => {
    if (entry) this.size = { width: entry.contentRect.width, height: entry.contentRect.height };
  });

  override connectedCallback(): void {
    super.connectedCallback();
    if (this.hasUpdated) this.#sizes.observe(this.canvas);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#sizes.disconnect();
  }

  override firstUpdated(): void {
    this.#sizes.observe(this.canvas);
  }

  override updated(changed: PropertyValues): void {
    super.updated(changed);
    const { lines, span, now, bare, size } = this;
    paintChart(this.canvas, {
      lines,
      span,
      now,
      size,
      isBare: bare,
      top: this.#top(),
      grid: bare ? [] : gridOf(this.#top()),
    });
  }

  override render(): TemplateResult {
    if (this.bare) return html`<div class="field" aria-hidden="true"><canvas></canvas></div>`;
    return html`<div class="field" role="img" aria-label=${this.#spoken()}>
        <canvas></canvas>
        ${gridOf(this.#top()).map((value) => html`<span class="level" style=${styleMap({ top: `${this.#share(value)}%` })}>${value}°</span>`)}
        ${this.#renderLabels()}
      </div>
      <div class="time" aria-hidden="true">
        <span>${chartWords.ago(Math.round(this.span / 60))}</span><span>${middle(this.span)}</span
        ><span>${chartWords.now}</span>
      </div>`;
  }

  #renderLabels(): readonly TemplateResult[] | typeof nothing {
    const { height, width } = this.size;
    if (height === 0) return nothing;
    const named = this.lines.filter((line) => line.label !== '' && line.values.length > 0);
    const places = named.map((line) => Math.min(LATEST_LABEL, Math.max(this.labelAt, this.#placeOf(startOf(line)))));
    const wanted = named.map((line, index) => {
      const celsius = valueAt(line, this.#timeOf(places[index] ?? 0));
      return (this.#share(celsius) / 100) * height - LABEL * 0.6;
    });
    return spread(wanted, LABEL, height).map(
      (at, index) =>
        html`<span
          class="name"
          style=${styleMap({ '--at': `${Math.round((places[index] ?? 0) * width)}px`, transform: `translateY(${Math.round(at - LABEL / 2)}px)`, color: `var(${named[index]?.colour})` })}
          >${named[index]?.label}</span
        >`,
    );
  }

  #spoken(): string {
    const values = this.lines.map((line) => `${line.label} ${Math.round(line.values.at(-1) ?? NaN)}°`);
    return [chartWords.name, ...values.filter((value) => !value.includes('NaN'))].join(', ');
  }

  #top(): number {
    let highest = 0;
    for (const { values } of this.lines) for (const value of values) if (value > highest) highest = value;
    return topOf(highest);
  }

  /** How far below the top a temperature lies, percent of the height. */
  #share(celsius: number): number {
    return 100 * (1 - celsius / this.#top());
  }

  #placeOf(time: number): number {
    return 1 - (this.now - time) / this.span;
  }

  #timeOf(share: number): number {
    return this.now - this.span * (1 - share);
  }
}

/** The time of the first known value. */
function startOf({ first, stride, values }: ChartLine): number {
  return (
    first +
    stride *
      Math.max(
        0,
        values.findIndex((value) => !Number.isNaN(value)),
      )
  );
}

/** The value of a line at a time; the nearest known one where there is none. */
function valueAt({ first, stride, values }: ChartLine, time: number): number {
  const index = Math.min(values.length - 1, Math.max(0, Math.round((time - first) / stride)));
  const known = values.subarray(index).find((value) => !Number.isNaN(value));
  return known ?? values.findLast((value) => !Number.isNaN(value)) ?? 0;
}

/** The middle of the time axis, in minutes. */
function middle(span: number): string {
  const minutes = span / 120;
  return String(Number.isInteger(minutes) ? minutes : minutes.toFixed(1));
}

declare global {
  interface HTMLElementTagNameMap {
    'ui-chart': UiChart;
  }
}
