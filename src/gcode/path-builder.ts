import type { Path } from './types.js';

const ROOM_AT_FIRST = 8192;

/** Collects moves in typed arrays that grow. */
export class PathBuilder {
  #count = 0;
  #x0 = new Float64Array(ROOM_AT_FIRST);
  #y0 = new Float64Array(ROOM_AT_FIRST);
  #x1 = new Float64Array(ROOM_AT_FIRST);
  #y1 = new Float64Array(ROOM_AT_FIRST);
  #z = new Float64Array(ROOM_AT_FIRST);
  #speed = new Float64Array(ROOM_AT_FIRST);
  #lineStart = new Float64Array(ROOM_AT_FIRST);
  #lineEnd = new Float64Array(ROOM_AT_FIRST);
  #stillBefore = new Float64Array(ROOM_AT_FIRST);
  #acceleration = new Float64Array(ROOM_AT_FIRST);
  #extrudes = new Uint8Array(ROOM_AT_FIRST);
  #still = 0;
  #accelerationNow = 0;

  get count(): number {
    return this.#count;
  }

  /** Time spent without moving in XY, seconds; counted to the next move. */
  addStill(seconds: number): void {
    this.#still += seconds;
  }

  /** Acceleration from here on, mm/s². */
  accelerate(acceleration: number): void {
    this.#accelerationNow = acceleration;
  }

  add(
    x0: number,
    y0: number,
    x1: number,
    y1: number,
    z: number,
    speed: number,
    lineStart: number,
    lineEnd: number,
    extrudes: boolean,
  ): void {
    if (this.#count === this.#x0.length) this.#grow();
    const at = this.#count++;
    this.#x0[at] = x0;
    this.#y0[at] = y0;
    this.#x1[at] = x1;
    this.#y1[at] = y1;
    this.#z[at] = z;
    this.#speed[at] = speed;
    this.#lineStart[at] = lineStart;
    this.#lineEnd[at] = lineEnd;
    this.#stillBefore[at] = this.#still;
    this.#acceleration[at] = this.#accelerationNow;
    this.#extrudes[at] = extrudes ? 1 : 0;
    this.#still = 0;
  }

  /** All moves, sharing memory with the builder: valid until the next `add`. */
  view(): Path {
    const part = <T extends Float64Array | Uint8Array>(array: T) => array.subarray(0, this.#count) as T;
    return this.#make(part);
  }

  /** A copy of the moves whose lines begin in bytes `[start, end)`. */
  copyWithin(start: number, end: number): Path {
    let from = 0;
    let to = this.#count;
    while (from < to && (this.#lineStart[from] ?? 0) < start) from++;
    while (to > from && (this.#lineStart[to - 1] ?? 0) >= end) to--;
    const part = <T extends Float64Array | Uint8Array>(array: T) => array.slice(from, to) as T;
    return this.#make(part);
  }

  #make(part: <T extends Float64Array | Uint8Array>(array: T) => T): Path {
    const x0 = part(this.#x0);
    return {
      count: x0.length,
      x0,
      y0: part(this.#y0),
      x1: part(this.#x1),
      y1: part(this.#y1),
      z: part(this.#z),
      speed: part(this.#speed),
      lineStart: part(this.#lineStart),
      lineEnd: part(this.#lineEnd),
      stillBefore: part(this.#stillBefore),
      acceleration: part(this.#acceleration),
      extrudes: part(this.#extrudes),
    };
  }

  #grow(): void {
    const room = this.#x0.length * 2;
    this.#x0 = grown(this.#x0, room);
    this.#y0 = grown(this.#y0, room);
    this.#x1 = grown(this.#x1, room);
    this.#y1 = grown(this.#y1, room);
    this.#z = grown(this.#z, room);
    this.#speed = grown(this.#speed, room);
    this.#lineStart = grown(this.#lineStart, room);
    this.#lineEnd = grown(this.#lineEnd, room);
    this.#stillBefore = grown(this.#stillBefore, room);
    this.#acceleration = grown(this.#acceleration, room);
    const extrudes = new Uint8Array(room);
    extrudes.set(this.#extrudes);
    this.#extrudes = extrudes;
  }
}

function grown(array: Float64Array<ArrayBuffer>, room: number): Float64Array<ArrayBuffer> {
  const larger = new Float64Array(room);
  larger.set(array);
  return larger;
}
