import { LitElement, css, html, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { styleMap } from 'lit/directives/style-map.js';
import { base } from '../styles/base.styles.js';
import { placeLabels, scaleFor, type Scale } from './chart-scale.js';

/** One line of a chart. */
export interface Curve {
  /** Its name, written beside the line; empty for a line without one. */
  readonly name: string;
  /** A custom property that holds its colour, as `--nozzle`. */
  readonly colour: string;
  /** Lengths of dashes and gaps, px; empty for a whole line. */
  readonly dash: readonly number[];
  /** Where the first value lies, in the unit of `from` and `to`. */
  readonly first: number;
  /** From one value to the next. */
  readonly stride: number;
  /** NaN where nothing is known. */
  readonly values: Float32Array;
}

/** Pixels between the middles of two labels. */
const LABEL_PITCH = 17;

/**
 * Lines over time on a canvas, with their names and the levels of the grid beside them in words. It is painted only when its
 * properties or its size change, and by the browser's own frames: never while the page is hidden.
 */
@customElement('ui-chart')
export class UiChart extends LitElement {
  static override styles = [
    base,
    css`
      :host {
        display: block;
        position: relative;
        min-width: 0;
        min-height: 0;
      }
      canvas {
        position: absolute;
        inset: 0;
        width: 100%;
        height: 100%;
      }
      span {
        position: absolute;
        font-size: var(--f-xs);
        line-height: 1;
        transform: translateY(-50%);
        white-space: nowrap;
      }
      .level {
        left: 0;
        color: var(--ink-3);
        background: var(--s1);
        padding-right: 7px;
      }
      :host([levels='right']) .level {
        left: auto;
        right: 0;
        padding: 0 0 0 6px;
      }
      .name {
        font-weight: 700;
      }
    `,
  ];

  @property({ attribute: false }) curves: readonly Curve[] = [];
  /** What the left and the right edge stand for. */
  @property({ type: Number }) from = 0;
  @property({ type: Number }) to = 1;
  @property() unit = '';
  /** The side on which the levels of the grid are written. */
  @property({ reflect: true }) levels: 'left' | 'right' = 'left';
  /** Where along the chart the names stand, 0 … 1. */
  @property({ type: Number }) namesAt = 0.56;
  /** What the chart shows, as a screen reader says it. */
  @property() label = '';
  /** Anything whose change means new colours. */
  @property() theme = '';

  @state() private height = 0;
  #scale: Scale = scaleFor([]);
  #frame: number | undefined;
  readonly #resize = new ResizeObserver(() => {
    this.height = this.clientHeight;
    this.#paintSoon();
  });

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resize.observe(this);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resize.disconnect();
    if (this.#frame !== undefined) cancelAnimationFrame(this.#frame);
    this.#frame = undefined;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('curves')) this.#scale = scaleFor(this.curves.map(({ values }) => values));
  }

  protected override render(): TemplateResult {
    const { levels } = this.#scale;
    const named = this.curves.filter(({ name }) => name !== '');
    const heights = named.map((curve) => this.#shareAt(curve));
    const places = placeLabels(heights, this.height === 0 ? 0 : LABEL_PITCH / this.height);
    return html`<canvas role="img" aria-label=${this.label}></canvas> ${levels.map(
        (level) =>
          html`<span class="level" style=${styleMap({ top: percent(this.#share(level)) })}>${level}${this.unit}</span>`,
      )}
      ${named.map((curve, index) => {
        const place = places[index];
        return place === undefined
          ? ''
          : html`<span
              class="name"
              style=${styleMap({ top: percent(place), left: percent(this.namesAt), color: `var(${curve.colour})` })}
              >${curve.name}</span
            >`;
      })}`;
  }

  protected override updated(): void {
    this.#paintSoon();
  }

  #paintSoon(): void {
    this.#frame ??= requestAnimationFrame(() => {
      this.#frame = undefined;
      this.#paint();
    });
  }

  #paint(): void {
    const canvas = this.renderRoot.querySelector('canvas');
    const { clientWidth: width, clientHeight: height } = this;
    const context = canvas?.getContext('2d');
    if (!canvas || !context || width === 0 || height === 0) return;
    canvas.width = Math.round(width * devicePixelRatio);
    canvas.height = Math.round(height * devicePixelRatio);
    context.scale(devicePixelRatio, devicePixelRatio);
    const colours = getComputedStyle(this);
    context.strokeStyle = colours.getPropertyValue('--line');
    for (const level of [0, ...this.#scale.levels]) {
      const y = Math.round(this.#share(level) * height) - 0.5;
      line(context, 0, y, width, y);
    }
    context.lineWidth = 2.5;
    context.lineJoin = 'round';
    for (const curve of [...this.curves].reverse()) {
      context.strokeStyle = colours.getPropertyValue(curve.colour);
      context.setLineDash([...curve.dash]);
      this.#trace(context, curve, width, height);
    }
  }

  #trace(context: CanvasRenderingContext2D, { first, stride, values }: Curve, width: number, height: number): void {
    const perUnit = width / Math.max(1e-9, this.to - this.from);
    context.beginPath();
    let isDown = false;
    for (const [index, value] of values.entries()) {
      if (Number.isNaN(value)) {
        isDown = false;
        continue;
      }
      const x = (first + index * stride - this.from) * perUnit;
      const y = this.#share(value) * height;
      if (isDown) context.lineTo(x, y);
      else context.moveTo(x, y);
      isDown = true;
    }
    context.stroke();
  }

  /** How far from the top a value lies, 0 … 1. */
  #share(value: number): number {
    return 1 - (value / this.#scale.top) * 0.97 - 0.01;
  }

  /** Where a curve's name would stand if it were alone: a little above its line. */
  #shareAt({ first, stride, values }: Curve): number | undefined {
    const wanted = Math.round((this.from + this.namesAt * (this.to - this.from) - first) / stride);
    const near = values[Math.max(0, Math.min(values.length - 1, wanted))];
    const value = near === undefined || Number.isNaN(near) ? values.findLast((one) => !Number.isNaN(one)) : near;
    return value === undefined ? undefined : this.#share(value) - (this.height === 0 ? 0 : 13 / this.height);
  }
}

function line(context: CanvasRenderingContext2D, x1: number, y1: number, x2: number, y2: number): void {
  context.beginPath();
  context.moveTo(x1, y1);
  context.lineTo(x2, y2);
  context.stroke();
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)}%`;
}

declare global {
  interface HTMLElementTagNameMap {
    'ui-chart': UiChart;
  }
}
