import { MOVE, type Box, type Plan } from '../first-layer/plan.js';

/** The sizes of one drawing, CSS px. */
export interface Frame {
  readonly width: number;
  readonly height: number;
  /** Pixels per CSS px of the display. */
  readonly density: number;
  readonly hasLabels: boolean;
}

/** Room around the skirt, px: for labels beside it, and where the map of the bed finds no corner of its own for that too. */
const MARGIN = { labels: 34, map: 52, bare: 14 };
/** Share of the drawn distance between two loops that a line takes; closer makes it wider. */
const LINE_SHARE = 0.64;

/** How a first layer fits into its frame: millimetres of the bed to pixels of the picture, Y upwards. */
export class PlanFit {
  readonly plan: Plan;
  readonly frame: Frame;
  /** Pixels for 1 mm. */
  readonly scale: number;
  /** Width of a line laid at the beginning's offset, px. */
  readonly line: number;
  readonly #left: number;
  readonly #bottom: number;

  constructor(plan: Plan, frame: Frame, room: 'labels' | 'map' = 'labels') {
    this.plan = plan;
    this.frame = frame;
    const { bounds } = plan;
    const margin = frame.hasLabels ? MARGIN[room] : MARGIN.bare;
    const width = Math.max(1, bounds.maxX - bounds.minX);
    const height = Math.max(1, bounds.maxY - bounds.minY);
    this.scale = Math.max(0.01, Math.min((frame.width - 2 * margin) / width, (frame.height - 2 * margin) / height));
    this.#left = (frame.width - width * this.scale) / 2 - bounds.minX * this.scale;
    this.#bottom = (frame.height + height * this.scale) / 2 + bounds.minY * this.scale;
    const between = plan.spacing > 0 ? plan.spacing * this.scale * LINE_SHARE : Infinity;
    this.line = Math.max(3, Math.min(between, Math.max(3.5, Math.min(frame.width, frame.height) / 52)));
  }

  x(mm: number): number {
    return this.#left + mm * this.scale;
  }

  y(mm: number): number {
    return this.#bottom - mm * this.scale;
  }

  /** A point of a move, px; `along`: 0 at its beginning, 1 at its end. */
  point(move: number, along: number): [number, number] {
    const { x0, y0, x1, y1 } = this.plan;
    const fromX = x0[move] ?? 0;
    const fromY = y0[move] ?? 0;
    return [this.x(fromX + ((x1[move] ?? 0) - fromX) * along), this.y(fromY + ((y1[move] ?? 0) - fromY) * along)];
  }

  /** The point of the bed under a pixel, mm. */
  bedAt(x: number, y: number): { readonly x: number; readonly y: number } {
    return { x: (x - this.#left) / this.scale, y: (this.#bottom - y) / this.scale };
  }

  /** Whether a box of the picture, px, is free of the lines that the picture is about: the skirt, without one the object. */
  isFree(box: Box): boolean {
    const { count, kind } = this.plan;
    const wanted = kind.includes(MOVE.loop) ? MOVE.loop : MOVE.object;
    const half = this.line / 2;
    for (let move = 0; move < count; move += 1) {
      if (kind[move] !== wanted) continue;
      const [fromX, fromY] = this.point(move, 0);
      const [toX, toY] = this.point(move, 1);
      const isBeside = Math.max(fromX, toX) + half < box.minX || Math.min(fromX, toX) - half > box.maxX;
      const isOver = Math.max(fromY, toY) + half < box.minY || Math.min(fromY, toY) - half > box.maxY;
      if (!isBeside && !isOver) return false;
    }
    return true;
  }
}
