import { moveSeconds } from '../gcode/move-seconds.js';
import type { Path } from '../gcode/types.js';

/** A point on the path: the move and how far along it, 0…1. */
export interface PathPoint {
  readonly move: number;
  readonly fraction: number;
}

/** When the nozzle would be where, in seconds at speed factor 1 from the path's first move. */
export class Timetable {
  readonly path: Path;
  /** Whole path, s. */
  readonly total: number;
  readonly #begins: Float64Array;
  readonly #ends: Float64Array;

  constructor(path: Path) {
    this.path = path;
    this.#begins = new Float64Array(path.count);
    this.#ends = new Float64Array(path.count);
    const seconds = path.seconds ?? moveSeconds(path);
    let now = 0;
    for (let move = 0; move < path.count; move++) {
      now += path.stillBefore?.[move] ?? 0;
      this.#begins[move] = now;
      now += seconds[move] ?? 0;
      this.#ends[move] = now;
    }
    this.total = now;
  }

  begins(move: number): number {
    return this.#begins[move] ?? this.total;
  }

  ends(move: number): number {
    return this.#ends[move] ?? this.total;
  }

  timeOf(point: PathPoint): number {
    const begins = this.begins(point.move);
    return begins + (this.ends(point.move) - begins) * point.fraction;
  }

  pointAt(time: number): PathPoint {
    const move = firstFrom(this.path.count, (move) => this.ends(move) >= time);
    if (move >= this.path.count) return { move: Math.max(0, this.path.count - 1), fraction: 1 };
    const begins = this.begins(move);
    const lasts = this.ends(move) - begins;
    return { move, fraction: lasts > 0 ? Math.max(0, (time - begins) / lasts) : 1 };
  }

  /** Number of moves whose line is done once the file stands at `byte`. */
  movesBefore(byte: number): number {
    return firstFrom(this.path.count, (move) => (this.path.lineEnd[move] ?? 0) > byte);
  }

  /** First move that has not ended at `time`. */
  moveAt(time: number): number {
    return firstFrom(this.path.count, (move) => this.ends(move) >= time);
  }

  /** Estimated byte of a point: within a line in proportion, its end only when the move is done. */
  byteOf(point: PathPoint): number {
    const start = this.path.lineStart[point.move] ?? 0;
    const end = this.path.lineEnd[point.move] ?? 0;
    const [part, parts] = this.#partOfLine(point.move);
    return Math.floor(start + ((end - start) * (part + point.fraction)) / parts);
  }

  /** An arc is one line and many moves: which of them `move` is. */
  #partOfLine(move: number): [part: number, parts: number] {
    const line = this.path.lineStart[move];
    let first = move;
    while (first > 0 && this.path.lineStart[first - 1] === line) first--;
    let end = move + 1;
    while (end < this.path.count && this.path.lineStart[end] === line) end++;
    return [move - first, end - first];
  }
}

/** Smallest index in [0, count) for which `holds`, which must be false first and then true; `count` if there is none. */
function firstFrom(count: number, holds: (index: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
