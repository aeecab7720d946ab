import type { OffsetStretch } from '../first-layer/offset-pipeline.js';
import { MOVE, type Box, type Plan } from '../first-layer/plan.js';
import { colourOf, widthOf, type PlanColours } from './plan-colours.js';
import { drawLabel, overlap, placeLabel } from './plan-labels.js';

/** The nozzle's place: move of the path and the share of it that is behind the nozzle. */
export interface NozzlePlace {
  readonly move: number;
  readonly along: number;
}

/** The sizes of one drawing, CSS px. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  /** Pixels per CSS px of the display. */
  readonly density: number;
  readonly hasLabels: boolean;
}

const GRID = 10;
const BOLD_GRID = 50;
/** Share of the drawn distance between two loops that a line takes; closer makes it wider. */
const LINE_SHARE = 0.64;

/** Paints the bed from above. It holds no state but the fit of the drawing into its frame. */
export class PlanPainter {
  readonly #plan: Plan;
  readonly #bed: Box | undefined;
  readonly #frame: Frame;
  readonly #colours: PlanColours;
  readonly #scale: number;
  readonly #left: number;
  readonly #bottom: number;
  /** Width of a line laid at the beginning's offset, px. */
  readonly #line: number;

  constructor(plan: Plan, bed: Box | undefined, frame: Frame, colours: PlanColours) {
    this.#plan = plan;
    this.#bed = bed;
    this.#frame = frame;
    this.#colours = colours;
    const { bounds } = plan;
    const margin = frame.hasLabels ? 34 : 14;
    const width = Math.max(1, bounds.maxX - bounds.minX);
    const height = Math.max(1, bounds.maxY - bounds.minY);
    this.#scale = Math.max(0.01, Math.min((frame.width - 2 * margin) / width, (frame.height - 2 * margin) / height));
    this.#left = (frame.width - width * this.#scale) / 2 - bounds.minX * this.#scale;
    this.#bottom = (frame.height + height * this.#scale) / 2 + bounds.minY * this.#scale;
    const room = plan.spacing > 0 ? plan.spacing * this.#scale * LINE_SHARE : Infinity;
    this.#line = Math.max(3, Math.min(room, Math.max(3.5, Math.min(frame.width, frame.height) / 52)));
  }

  /** Bed, grid, object, and the loops as dots that wait to be laid: all that does not change while the skirt is laid. */
  ground(canvas: CanvasRenderingContext2D): void {
    const { width, height } = this.#frame;
    canvas.clearRect(0, 0, width, height);
    this.#bedAndGrid(canvas);
    const line = this.#line;
    canvas.lineCap = 'round';
    this.#strokeMoves(canvas, MOVE.object, this.#colours.object, Math.max(1, 0.42 * this.#scale), []);
    this.#strokeMoves(canvas, MOVE.loop, this.#colours.edge, Math.min(1.6, line / 2), [1, 6]);
    canvas.setLineDash([]);
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
        const base = kind === MOVE.loop ? this.#line : Math.max(1, 0.42 * this.#scale);
        this.#piece(canvas, move, at, until, colourOf(this.#colours, delta), widthOf(base, delta));
        at = until > at ? until : end;
      }
    }
  }

  /** Labels at the changes of offset, and the nozzle. */
  marks(
    canvas: CanvasRenderingContext2D,
    stretches: readonly OffsetStretch[],
    began: number,
    nozzle: NozzlePlace | undefined,
    hasNozzle = true,
  ): void {
    if (this.#frame.hasLabels && nozzle) this.#labels(canvas, stretches, began, nozzle);
    if (hasNozzle && nozzle && nozzle.move < this.#plan.count) this.#nozzle(canvas, nozzle);
  }

  /** The point of the picture under a pixel, mm. */
  pointAt(x: number, y: number): { readonly x: number; readonly y: number } {
    return { x: (x - this.#left) / this.#scale, y: (this.#bottom - y) / this.#scale };
  }

  /** The newest changes first; an older one whose label would lie over another's goes without. */
  #labels(
    canvas: CanvasRenderingContext2D,
    stretches: readonly OffsetStretch[],
    began: number,
    nozzle: NozzlePlace,
  ): void {
    const taken: Box[] = [];
    for (const stretch of [...stretches].reverse()) {
      const { move } = stretch;
      if (move === undefined || !isReached(stretch, nozzle) || this.#plan.kind[move] !== MOVE.loop) continue;
      const label = placeLabel(
        canvas,
        stretch.micrometres,
        this.#point(move, stretch.fraction),
        this.#line,
        this.#frame,
        this.#colours,
      );
      if (taken.some((other) => overlap(other, label.box))) continue;
      taken.push(label.box);
      drawLabel(canvas, label, stretch.micrometres - began, this.#colours);
    }
  }

  /** So many pixels, in mm. */
  millimetres(pixels: number): number {
    return pixels / this.#scale;
  }

  #x(mm: number): number {
    return this.#left + mm * this.#scale;
  }

  #y(mm: number): number {
    return this.#bottom - mm * this.#scale;
  }

  #bedAndGrid(canvas: CanvasRenderingContext2D): void {
    const { width, height } = this.#frame;
    const bed = this.#bed ?? { minX: -1e4, minY: -1e4, maxX: 1e4, maxY: 1e4 };
    const left = Math.max(0, this.#x(bed.minX));
    const right = Math.min(width, this.#x(bed.maxX));
    const top = Math.max(0, this.#y(bed.maxY));
    const bottom = Math.min(height, this.#y(bed.minY));
    canvas.globalAlpha = 0.55;
    canvas.fillStyle = this.#colours.ground;
    canvas.fillRect(left, top, right - left, bottom - top);
    const step = this.#scale * GRID < 5 ? BOLD_GRID : GRID;
    const firstX = Math.ceil((left - this.#left) / this.#scale / step) * step;
    const firstY = Math.ceil((this.#bottom - bottom) / this.#scale / step) * step;
    for (let mm = firstX; this.#x(mm) <= right; mm += step)
      this.#gridLine(canvas, mm, this.#x(mm), top, this.#x(mm), bottom);
    for (let mm = firstY; this.#y(mm) >= top; mm += step)
      this.#gridLine(canvas, mm, left, this.#y(mm), right, this.#y(mm));
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
      const [x0, y0] = this.#point(move, 0);
      const [x1, y1] = this.#point(move, 1);
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
    canvas.moveTo(...this.#point(move, from));
    canvas.lineTo(...this.#point(move, to));
    canvas.stroke();
  }

  #point(move: number, along: number): [number, number] {
    const { x0, y0, x1, y1 } = this.#plan;
    const fromX = x0[move] ?? 0;
    const fromY = y0[move] ?? 0;
    return [this.#x(fromX + ((x1[move] ?? 0) - fromX) * along), this.#y(fromY + ((y1[move] ?? 0) - fromY) * along)];
  }

  #nozzle(canvas: CanvasRenderingContext2D, nozzle: NozzlePlace): void {
    const [x, y] = this.#point(nozzle.move, nozzle.along);
    const [fromX, fromY] = this.#point(nozzle.move, 0);
    const [toX, toY] = this.#point(nozzle.move, 1);
    const size = Math.max(7, this.#line * 1.6);
    canvas.save();
    canvas.translate(x, y);
    this.#dot(canvas, size * 1.7, this.#colours.live, 0.2);
    canvas.save();
    canvas.rotate(Math.atan2(toY - fromY, toX - fromX));
    canvas.fillStyle = this.#colours.ink;
    canvas.beginPath();
    canvas.moveTo(size * 1.35, -size * 0.56);
    canvas.lineTo(size * 2.24, 0);
    canvas.lineTo(size * 1.35, size * 0.56);
    canvas.fill();
    canvas.restore();
    this.#dot(canvas, size + 2, this.#colours.page, 1);
    this.#dot(canvas, size, this.#colours.brass, 1);
    this.#dot(canvas, size * 0.36, '#2a2010', 1);
    canvas.restore();
  }

  #dot(canvas: CanvasRenderingContext2D, radius: number, colour: string, alpha: number): void {
    canvas.globalAlpha = alpha;
    canvas.fillStyle = colour;
    canvas.beginPath();
    canvas.arc(0, 0, radius, 0, 2 * Math.PI);
    canvas.fill();
    canvas.globalAlpha = 1;
  }
}

/** A stretch that came into force off the path holds from its beginning. */
function startsBefore(stretch: OffsetStretch | undefined, move: number, along: number): boolean {
  if (stretch === undefined) return false;
  const from = stretch.move ?? -1;
  return from < move || (from === move && stretch.fraction <= along);
}

function isReached(stretch: OffsetStretch, nozzle: NozzlePlace): boolean {
  return startsBefore(stretch, nozzle.move, nozzle.along);
}
