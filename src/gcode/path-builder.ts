import type { Path } from './types.js';

const ROOM_AT_FIRST = 8192;

/** A move as it is added, mm and mm/s. */
export interface Move {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
  readonly z: number;
  readonly speed: number;
}

/** Collects moves in typed arrays that grow. */
export class PathBuilder {
  #count = 0;
  #columns = makeColumns(ROOM_AT_FIRST);
  #extrudes = new Uint8Array(ROOM_AT_FIRST);
  #still = 0;
  #acceleration = 0;

  get count(): number {
    return this.#count;
  }

  /** Time spent without moving in XY, seconds; counted to the next move. */
  addStill(seconds: number): void {
    this.#still += seconds;
  }

  /** Acceleration from here on, mm/s². */
  accelerate(acceleration: number): void {
    this.#acceleration = acceleration;
  }

  /** Adds a move that the line in bytes `[lineStart, lineEnd)` makes. */
  add(move: Move, lineStart: number, lineEnd: number, extrudes: boolean): void {
    if (this.#count === this.#extrudes.length) this.#grow();
    const at = this.#count++;
    const columns = this.#columns;
    columns.x0[at] = move.x0;
    columns.y0[at] = move.y0;
    columns.x1[at] = move.x1;
    columns.y1[at] = move.y1;
    columns.z[at] = move.z;
    columns.speed[at] = move.speed;
    columns.lineStart[at] = lineStart;
    columns.lineEnd[at] = lineEnd;
    columns.stillBefore[at] = this.#still;
    columns.acceleration[at] = this.#acceleration;
    this.#extrudes[at] = extrudes ? 1 : 0;
    this.#still = 0;
  }

  /** All moves, sharing memory with the builder: valid until the next `add`. */
  view(): Path {
    const columns = mapColumns(this.#columns, (column) => column.subarray(0, this.#count));
    return { count: this.#count, ...columns, extrudes: this.#extrudes.subarray(0, this.#count) };
  }

  /** A copy of the moves whose lines begin in bytes `[start, end)`. */
  copyWithin(start: number, end: number): Path {
    const { lineStart } = this.#columns;
    let from = 0;
    let to = this.#count;
    while (from < to && (lineStart[from] ?? 0) < start) from++;
    while (to > from && (lineStart[to - 1] ?? 0) >= end) to--;
    const columns = mapColumns(this.#columns, (column) => column.slice(from, to));
    return { count: to - from, ...columns, extrudes: this.#extrudes.slice(from, to) };
  }

  #grow(): void {
    const room = this.#extrudes.length * 2;
    this.#columns = mapColumns(this.#columns, (column) => {
      const larger = new Float64Array(room);
      larger.set(column);
      return larger;
    });
    const extrudes = new Uint8Array(room);
    extrudes.set(this.#extrudes);
    this.#extrudes = extrudes;
  }
}

type Columns = Record<
  'x0' | 'y0' | 'x1' | 'y1' | 'z' | 'speed' | 'lineStart' | 'lineEnd' | 'stillBefore' | 'acceleration',
  Float64Array
>;

function makeColumns(room: number): Columns {
  const column = () => new Float64Array(room);
  return {
    x0: column(),
    y0: column(),
    x1: column(),
    y1: column(),
    z: column(),
    speed: column(),
    lineStart: column(),
    lineEnd: column(),
    stillBefore: column(),
    acceleration: column(),
  };
}

function mapColumns(columns: Columns, map: (column: Float64Array) => Float64Array): Columns {
  return {
    x0: map(columns.x0),
    y0: map(columns.y0),
    x1: map(columns.x1),
    y1: map(columns.y1),
    z: map(columns.z),
    speed: map(columns.speed),
    lineStart: map(columns.lineStart),
    lineEnd: map(columns.lineEnd),
    stillBefore: map(columns.stillBefore),
    acceleration: map(columns.acceleration),
  };
}
