import { LitElement, css, html, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { laidAt } from '../first-layer/laid-at.js';
import type { OffsetStretch } from '../first-layer/offset-pipeline.js';
import type { Box, Plan } from '../first-layer/plan.js';
import { printWords } from '../text/en-print.js';
import { readColours } from './plan-colours.js';
import type { Frame } from './plan-fit.js';
import { PlanPainter, type NozzlePlace } from './plan-painter.js';

/** What lies under a finger: the offset of a laid line, µm. */
export interface LaidTap {
  readonly micrometres: number | undefined;
}

/** Dashes of what is to come, CSS px. */
const PLANNED_DASH = [7, 5];
/** A finger means the line that is so near, CSS px. */
const FINGER = 24;

/**
 * The bed from above with the skirt as it is laid. It is redrawn when its properties change; bed, object and what was laid
 * before are kept as pictures, so that an update costs the newest piece of line and the nozzle.
 * Fires `laid` when it is tapped, with the offset of the laid line under the finger, µm, or undefined.
 */
@customElement('skirt-plan')
export class SkirtPlan extends LitElement {
  static override styles = css`
    :host {
      display: block;
      position: relative;
      min-height: 0;
      overflow: hidden;
    }
    canvas {
      position: absolute;
      inset: 0;
      width: 100%;
      height: 100%;
    }
  `;

  @property({ attribute: false }) plan: Plan | undefined;
  /** The bed's rectangle, mm; without one the picture has no edges. */
  @property({ attribute: false }) bed: Box | undefined;
  @property({ attribute: false }) nozzle: NozzlePlace | undefined;
  @property({ attribute: false }) stretches: readonly OffsetStretch[] = [];
  /** Offset with which this print began, µm. */
  @property({ type: Number }) began = 0;
  /** Whether changes of offset are written beside the line. */
  @property({ type: Boolean }) labels = true;
  /** What is drawn as laid is only to come. */
  @property({ type: Boolean }) planned = false;
  /** The nozzle is parked elsewhere: a ring marks where it goes on. */
  @property({ type: Boolean }) parked = false;

  readonly #ground = document.createElement('canvas');
  readonly #laid = document.createElement('canvas');
  #painter: PlanPainter | undefined;
  #frame: Frame | undefined;
  #drawnTo = 0;
  #drawnStretches = 0;
  readonly #resize = new ResizeObserver(() => this.#begin());
  /** By day the theme changes while this is on show, and nothing else tells a canvas so. */
  readonly #themes = new MutationObserver(() => this.#begin());

  override connectedCallback(): void {
    super.connectedCallback();
    this.#resize.observe(this);
    this.#themes.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#resize.disconnect();
    this.#themes.disconnect();
  }

  protected override render(): TemplateResult {
    return html`<canvas role="img" aria-label=${printWords.planLabel} @click=${this.#onClick}></canvas>`;
  }

  #onClick(event: MouseEvent): void {
    if (!this.#painter || !this.plan) return;
    const at = this.#painter.pointAt(event.offsetX, event.offsetY);
    const reach = this.#painter.millimetres(FINGER);
    const laid = laidAt(this.plan, this.stretches, this.nozzle, at, reach);
    this.dispatchEvent(new CustomEvent<LaidTap>('laid', { detail: { micrometres: laid?.micrometres } }));
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('plan') || changed.has('bed') || changed.has('labels')) this.#begin();
    else this.#draw(changed.has('began'));
  }

  /** Fits the drawing anew and paints all of it. */
  #begin(): void {
    const width = this.clientWidth;
    const height = this.clientHeight;
    this.#painter = undefined;
    if (!this.plan || width === 0 || height === 0) return;
    const density = devicePixelRatio;
    this.#frame = { width, height, density, hasLabels: this.labels };
    this.#painter = new PlanPainter(this.plan, this.bed, this.#frame, readColours(this));
    this.#painter.ground(contextOf(this.#ground, this.#frame));
    this.#draw(true);
  }

  #draw(isAnew: boolean): void {
    const canvas = this.renderRoot.querySelector('canvas');
    if (!this.#painter || !this.#frame || !canvas) return;
    const to = this.nozzle;
    if (isAnew || !to || to.move < this.#drawnTo || this.stretches.length !== this.#drawnStretches) {
      contextOf(this.#laid, this.#frame);
      this.#drawnTo = 0;
      this.#drawnStretches = this.stretches.length;
    }
    const laid = this.#laid.getContext('2d');
    if (to && laid) {
      this.#painter.laid(laid, this.stretches, this.began, this.#drawnTo, to, this.planned ? PLANNED_DASH : []);
      this.#drawnTo = to.move;
    }
    const visible = contextOf(canvas, this.#frame);
    for (const layer of [this.#ground, this.#laid]) {
      visible.drawImage(layer, 0, 0, this.#frame.width, this.#frame.height);
    }
    this.#painter.marks(
      visible,
      this.stretches,
      this.began,
      to,
      this.planned ? 'none' : this.parked ? 'parked' : 'nozzle',
    );
  }
}

/** A cleared drawing area of the frame's size, in CSS px. */
function contextOf(canvas: HTMLCanvasElement, frame: Frame): CanvasRenderingContext2D {
  canvas.width = Math.round(frame.width * frame.density);
  canvas.height = Math.round(frame.height * frame.density);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas to draw on');
  context.scale(frame.density, frame.density);
  return context;
}

declare global {
  interface HTMLElementTagNameMap {
    'skirt-plan': SkirtPlan;
  }
}
