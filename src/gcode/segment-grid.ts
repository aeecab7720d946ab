import type { Path } from './types.js';

/** Cells share slots by hash; a false neighbour costs a measurement, never a wrong answer. */
const SLOTS = 1 << 17;
/** A coarse cell, in reaches. Most moves are infill far from any loop: one look at a coarse cell is done with them. */
const COARSE = 16;

/** Finds which owners have moves near a given move. */
export class SegmentGrid {
  readonly #path: Path;
  readonly #reach: number;
  readonly #cell: number;
  readonly #head = new Int32Array(SLOTS).fill(-1);
  readonly #isNearSomething = new Uint8Array(SLOTS);
  readonly #next: number[] = [];
  readonly #move: number[] = [];
  readonly #owner: number[] = [];

  /** `reach`: mm within which moves count as near. */
  constructor(path: Path, reach: number) {
    this.#path = path;
    this.#reach = reach;
    // Moves are sampled every `reach` mm and entered in the cells around: that finds all up to two reaches away.
    this.#cell = 2 * reach;
  }

  add(at: number, owner: number): void {
    const { x0, y0, x1, y1 } = this.#path;
    const x = x0[at] ?? 0;
    const y = y0[at] ?? 0;
    const samples = this.#samples(at);
    const stepX = ((x1[at] ?? 0) - x) / samples;
    const stepY = ((y1[at] ?? 0) - y) / samples;
    for (let sample = 0; sample <= samples; sample++) {
      this.#mark((x + stepX * sample) / (COARSE * this.#reach), (y + stepY * sample) / (COARSE * this.#reach));
      this.#enter((x + stepX * sample) / this.#cell, (y + stepY * sample) / this.#cell, at, owner);
    }
  }

  /** Calls `near` for owners with a move within reach of move `at`, possibly more than once; asks `isWanted` first. */
  find(at: number, isWanted: (owner: number) => boolean, near: (owner: number) => void): void {
    const { x0, y0, x1, y1 } = this.#path;
    const x = x0[at] ?? 0;
    const y = y0[at] ?? 0;
    const dx = (x1[at] ?? 0) - x;
    const dy = (y1[at] ?? 0) - y;
    const samples = this.#samples(at);
    if (samples < COARSE && !this.#isNear(x + dx / 2, y + dy / 2)) return;
    let before = -1;
    for (let sample = 0; sample <= samples; sample++) {
      const slot = slotOf(
        Math.floor((x + (dx * sample) / samples) / this.#cell),
        Math.floor((y + (dy * sample) / samples) / this.#cell),
      );
      if (slot === before) continue;
      before = slot;
      for (let entry = this.#head[slot] ?? -1; entry >= 0; entry = this.#next[entry] ?? -1) {
        const owner = this.#owner[entry] ?? 0;
        if (isWanted(owner) && distance(this.#path, at, this.#move[entry] ?? 0) < this.#reach) near(owner);
      }
    }
  }

  /** Into how many parts of at most `reach` a move is divided. */
  #samples(at: number): number {
    const dx = (this.#path.x1[at] ?? 0) - (this.#path.x0[at] ?? 0);
    const dy = (this.#path.y1[at] ?? 0) - (this.#path.y0[at] ?? 0);
    return Math.ceil(Math.sqrt(dx * dx + dy * dy) / this.#reach);
  }

  /** Whether a short move with this middle can be near anything. */
  #isNear(x: number, y: number): boolean {
    const size = COARSE * this.#reach;
    return this.#isNearSomething[slotOf(Math.floor(x / size), Math.floor(y / size))] === 1;
  }

  #mark(coarseX: number, coarseY: number): void {
    for (let x = Math.floor(coarseX) - 1; x <= coarseX + 1; x++) {
      for (let y = Math.floor(coarseY) - 1; y <= coarseY + 1; y++) this.#isNearSomething[slotOf(x, y)] = 1;
    }
  }

  #enter(cellX: number, cellY: number, at: number, owner: number): void {
    for (let x = Math.floor(cellX) - 1; x <= cellX + 1; x++) {
      for (let y = Math.floor(cellY) - 1; y <= cellY + 1; y++) {
        const slot = slotOf(x, y);
        const head = this.#head[slot] ?? -1;
        if (head >= 0 && this.#move[head] === at) continue;
        this.#head[slot] = this.#next.length;
        this.#next.push(head);
        this.#move.push(at);
        this.#owner.push(owner);
      }
    }
  }
}

function slotOf(cellX: number, cellY: number): number {
  return (Math.imul(cellX, 0x9e3779b1) ^ Math.imul(cellY, 0x85ebca6b)) & (SLOTS - 1);
}

/** Least distance between two moves of the path, mm. */
export function distance(path: Path, a: number, b: number): number {
  const ax0 = path.x0[a] ?? 0;
  const ay0 = path.y0[a] ?? 0;
  const ax1 = path.x1[a] ?? 0;
  const ay1 = path.y1[a] ?? 0;
  const bx0 = path.x0[b] ?? 0;
  const by0 = path.y0[b] ?? 0;
  const bx1 = path.x1[b] ?? 0;
  const by1 = path.y1[b] ?? 0;
  const sides =
    side(ax0, ay0, ax1, ay1, bx0, by0) * side(ax0, ay0, ax1, ay1, bx1, by1) < 0 &&
    side(bx0, by0, bx1, by1, ax0, ay0) * side(bx0, by0, bx1, by1, ax1, ay1) < 0;
  if (sides) return 0;
  return Math.sqrt(
    Math.min(
      toSegment(ax0, ay0, bx0, by0, bx1, by1),
      toSegment(ax1, ay1, bx0, by0, bx1, by1),
      toSegment(bx0, by0, ax0, ay0, ax1, ay1),
      toSegment(bx1, by1, ax0, ay0, ax1, ay1),
    ),
  );
}

function side(x0: number, y0: number, x1: number, y1: number, x: number, y: number): number {
  return Math.sign((x1 - x0) * (y - y0) - (y1 - y0) * (x - x0));
}

/** Square of the distance of a point from a segment. */
function toSegment(x: number, y: number, x0: number, y0: number, x1: number, y1: number): number {
  const dx = x1 - x0;
  const dy = y1 - y0;
  const square = dx * dx + dy * dy;
  const along = square === 0 ? 0 : Math.max(0, Math.min(1, ((x - x0) * dx + (y - y0) * dy) / square));
  const offX = x - x0 - along * dx;
  const offY = y - y0 - along * dy;
  return offX * offX + offY * offY;
}
