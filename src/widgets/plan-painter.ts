import { skirtBeginnings, startsBefore } from '../first-layer/laid-at.js';
import type { OffsetStretch } from '../first-layer/offset-pipeline.js';
import { MOVE, type Box, type Plan } from '../first-layer/plan.js';
import { colourOf, widthOf, type PlanColours } from './plan-colours.js';
import { drawBedMap, mapCorner } from './plan-bed-map.js';
import { PlanFit, type Frame } from './plan-fit.js';
import { drawLabel, overlap, placeLabel } from './plan-labels.js';
import { drawNozzle, drawParked } from './plan-nozzle.js';

/** The nozzle's place: move of the path and the share of it that is behind the nozzle. */
export interface NozzlePlace {
  readonly move: number;
  readonly along: number;
}

/** What stands at the nozzle's place: the nozzle, a ring while it is parked elsewhere, nothing in a plan. */
export type NozzleMark = 'nozzle' | 'parked' | 'none';

const GRID = 10;
const BOLD_GRID = 50;

/** Paints the bed from above. It holds no state but the fit of the drawing into its frame. */
export class PlanPainter {
  readonly #plan: Plan;
  readonly #bed: Box | undefined;
  readonly #frame: Frame;
  readonly #colours: PlanColours;
  readonly #fit: PlanFit;
  /** Where the map of the bed stands, px. */
  readonly #map: Box | undefined;

  constructor(plan: Plan, bed: Box | undefined, frame: Frame, colours: PlanColours) {
    this.#plan = plan;
    this.#bed = bed;
    this.#frame = frame;
    this.#colours = colours;
    const fits = [new PlanFit(plan, frame), new PlanFit(plan, frame, 'map')] as const;
    const mapBed = frame.hasLabels ? bed : undefined;
    const corners = fits.map((fit) => mapBed && mapCorner(fit, mapBed));
    this.#fit = corners[0] || !corners[1] ? fits[0] : fits[1];
    this.#map = corners[0] ?? corners[1];
  }

  /** Bed, grid, object, and the loops as dots that wait to be laid: all that does not change while the skirt is laid. */
  ground(canvas: CanvasRenderingContext2D): void {
    const { width, height } = this.#frame;
    canvas.clearRect(0, 0, width, height);
    this.#bedAndGrid(canvas);
    const { line, scale } = this.#fit;
    canvas.lineCap = 'round';
    this.#strokeMoves(canvas, MOVE.object, this.#colours.object, Math.max(1, 0.42 * scale), []);
    this.#strokeMoves(canvas, MOVE.loop, this.#colours.edge, Math.min(1.6, line / 2), [1, 6]);
    canvas.setLineDash([]);
    if (this.#bed && this.#map) drawBedMap(canvas, this.#fit, this.#bed, this.#map, this.#colours);
  }

  /** What was laid from move `from` up to `to`, on top of what is there. The part of a move counts by its share. */
  laid(
    canvas: CanvasRenderingContext2D,
    stretches: readonly OffsetStretch[],
    began: number,
    from: number,
    to: NozzlePlace,
    dash: number[] = [],
  ): void {
    canvas.lineCap = dash.length > 0 ? 'butt' : 'round';
    canvas.setLineDash(dash);
    canvas.lineJoin = 'round';
    let stretch = 0;
    for (let move = from; move <= to.move && move < this.#plan.count; move += 1) {
      const kind = this.#plan.kind[move];
      if (kind === MOVE.travel) continue;
      const end = move === to.move ? to.along : 1;
      let at = 0;
      while (at < end) {
        while (startsBefore(stretches[stretch + 1], move, at)) stretch += 1;
        const next = stretches[stretch + 1];
        const until = next?.move === move && next.fraction < end ? next.fraction : end;
        const delta = (stretches[stretch]?.micrometres ?? began) - began;
        const base = kind === MOVE.loop ? this.#fit.line : Math.max(1, 0.42 * this.#fit.scale);
        this.#piece(canvas, move, at, until, colourOf(this.#colours, delta), widthOf(base, delta));
        at = until > at ? until : end;
      }
    }
  }

  /** Labels where each offset begins, and the nozzle. */
  marks(
    canvas: CanvasRenderingContext2D,
    stretches: readonly OffsetStretch[],
    began: number,
    nozzle: NozzlePlace | undefined,
    mark: NozzleMark,
  ): void {
    if (!nozzle) return;
    if (this.#frame.hasLabels) this.#labels(canvas, stretches, began, nozzle);
    if (mark === 'none' || nozzle.move >= this.#plan.count) return;
    const at = this.#fit.point(nozzle.move, nozzle.along);
    const size = Math.max(7, this.#fit.line * 1.6);
    if (mark === 'parked') return drawParked(canvas, at, size, this.#colours);
    const [from, to] = [this.#fit.point(nozzle.move, 0), this.#fit.point(nozzle.move, 1)];
    drawNozzle(canvas, at, from, to, size, this.#colours);
  }

  /** The point of the picture under a pixel, mm. */
  pointAt(x: number, y: number): { readonly x: number; readonly y: number } {
    return this.#fit.bedAt(x, y);
  }

  /** The newest changes first; an older one whose label would lie over another's goes without. */
  #labels(
    canvas: CanvasRenderingContext2D,
    stretches: readonly OffsetStretch[],
    began: number,
    nozzle: NozzlePlace,
  ): void {
    const taken: Box[] = [];
    for (const { micrometres, move, along } of [...skirtBeginnings(this.#plan, stretches, nozzle)].reverse()) {
      const at = this.#fit.point(move, along);
      const label = placeLabel(canvas, micrometres, at, this.#fit.line, this.#frame, this.#colours, this.#map);
      if (taken.some((other) => overlap(other, label.box))) continue;
      taken.push(label.box);
      drawLabel(canvas, label, micrometres - began, this.#colours);
    }
  }

  /** So many pixels, in mm. */
  millimetres(pixels: number): number {
    return pixels / this.#fit.scale;
  }

  #bedAndGrid(canvas: CanvasRenderingContext2D): void {
    const { width, height } = this.#frame;
    const bed = this.#bed ?? { minX: -1e4, minY: -1e4, maxX: 1e4, maxY: 1e4 };
    const left = Math.max(0, this.#fit.x(bed.minX));
    const right = Math.min(width, this.#fit.x(bed.maxX));
    const top = Math.max(0, this.#fit.y(bed.maxY));
    const bottom = Math.min(height, this.#fit.y(bed.minY));
    canvas.globalAlpha = 0.55;
    canvas.fillStyle = this.#colours.ground;
    canvas.fillRect(left, top, right - left, bottom - top);
    const step = this.#fit.scale * GRID < 5 ? BOLD_GRID : GRID;
    const first = this.#fit.bedAt(left, bottom);
    for (let mm = Math.ceil(first.x / step) * step; this.#fit.x(mm) <= right; mm += step)
      this.#gridLine(canvas, mm, this.#fit.x(mm), top, this.#fit.x(mm), bottom);
    for (let mm = Math.ceil(first.y / step) * step; this.#fit.y(mm) >= top; mm += step)
      this.#gridLine(canvas, mm, left, this.#fit.y(mm), right, this.#fit.y(mm));
    canvas.globalAlpha = 1;
  }

  #gridLine(canvas: CanvasRenderingContext2D, mm: number, x0: number, y0: number, x1: number, y1: number): void {
    const isBold = mm % BOLD_GRID === 0;
    canvas.globalAlpha = isBold ? 1 : 0.55;
    canvas.lineWidth = isBold ? 1.4 : 0.7;
    canvas.strokeStyle = this.#colours.grid;
    canvas.beginPath();
    canvas.moveTo(x0, y0);
    canvas.lineTo(x1, y1);
    canvas.stroke();
  }

  #strokeMoves(canvas: CanvasRenderingContext2D, kind: number, colour: string, width: number, dash: number[]): void {
    const plan = this.#plan;
    canvas.strokeStyle = colour;
    canvas.lineWidth = width;
    canvas.setLineDash(dash);
    canvas.beginPath();
    let penX = Number.NaN;
    let penY = Number.NaN;
    for (let move = 0; move < plan.count; move += 1) {
      if (plan.kind[move] !== kind) continue;
      const [x0, y0] = this.#fit.point(move, 0);
      const [x1, y1] = this.#fit.point(move, 1);
      if (x0 !== penX || y0 !== penY) canvas.moveTo(x0, y0);
      canvas.lineTo(x1, y1);
      penX = x1;
      penY = y1;
    }
    canvas.stroke();
  }

  #piece(
    canvas: CanvasRenderingContext2D,
    move: number,
    from: number,
    to: number,
    colour: string,
    width: number,
  ): void {
    canvas.strokeStyle = colour;
    canvas.lineWidth = width;
    canvas.beginPath();
    canvas.moveTo(...this.#fit.point(move, from));
    canvas.lineTo(...this.#fit.point(move, to));
    canvas.stroke();
  }
}
