import { signal, type ReadonlySignal } from '@preact/signals-core';

/** Seconds that are kept of each temperature: two hours. */
export const KEPT_SECONDS = 7200;

/** Some of a temperature's past, evenly spaced. */
export interface Trace {
  /** Klipper's clock at the first value, s. */
  readonly first: number;
  /** Seconds from one value to the next. */
  readonly stride: number;
  /** °C; NaN where nothing is known. */
  readonly values: Float32Array;
}

/** What Moonraker kept of one temperature: one value a second, the newest last. */
export interface StoredSeries {
  readonly temperatures: readonly (number | null)[];
}

/**
 * Temperatures of the past, one value for each second of Klipper's clock and name, in a ring of fixed size for each: it never
 * grows with time. A second without news keeps the value before it, since Klipper tells only what changes.
 */
export class TemperatureHistory {
  readonly #rings = new Map<string, Float32Array>();
  readonly #newest = signal<number | undefined>(undefined);
  #oldest = 0;

  /** The newest second of Klipper's clock with values; changes once a second. */
  get newest(): ReadonlySignal<number | undefined> {
    return this.#newest;
  }

  /** How many seconds back the oldest value lies. */
  get span(): number {
    const newest = this.#newest.value;
    return newest === undefined ? 0 : newest - this.#oldest;
  }

  /**
   * Takes the temperatures (°C, by Klipper's name) of a moment of Klipper's clock (s) in. `isFollowing`: nothing was missed
   * since the moment before; else the time between is not known.
   */
  note(eventtime: number, values: ReadonlyMap<string, number>, isFollowing = true): void {
    const second = Math.floor(eventtime);
    const before = this.#newest.peek();
    if (before !== undefined && second === before) return;
    // A clock that goes back is that of another start of the host: what was before has no place on it.
    if (before === undefined || second < before) this.#begin(second);
    for (const [name, celsius] of values) {
      const ring = this.#ringOf(name);
      const last = before === undefined || !isFollowing ? NaN : ring[before % KEPT_SECONDS];
      for (let at = Math.max(before ?? second, second - KEPT_SECONDS) + 1; at < second; at++) {
        ring[at % KEPT_SECONDS] = last ?? NaN;
      }
      ring[second % KEPT_SECONDS] = celsius;
    }
    this.#oldest = Math.max(this.#oldest, second - KEPT_SECONDS + 1);
    this.#newest.value = second;
  }

  /** Takes over what Moonraker kept up to a moment of Klipper's clock (s); names that are not there any more are forgotten. */
  restore(eventtime: number, stored: Readonly<Record<string, StoredSeries>>): void {
    const newest = Math.floor(eventtime);
    if ((this.#newest.peek() ?? Infinity) > newest) this.#begin(newest);
    for (const name of this.#rings.keys()) if (!(name in stored)) this.#rings.delete(name);
    for (const [name, { temperatures }] of Object.entries(stored)) {
      const ring = this.#ringOf(name);
      const kept = temperatures.slice(-KEPT_SECONDS);
      for (const [index, celsius] of kept.entries()) {
        const second = newest - (kept.length - 1 - index);
        if (second >= 0) ring[second % KEPT_SECONDS] = celsius ?? NaN;
      }
      this.#oldest = Math.max(0, newest - KEPT_SECONDS + 1, Math.min(this.#oldest, newest - kept.length + 1));
    }
    this.#newest.value = newest;
  }

  /**
   * The last `span` seconds of one temperature, in at most `count` values: every so many seconds of Klipper's clock, always
   * the same ones, so that a line does not tremble as it moves on.
   */
  read(name: string, span: number, count: number): Trace {
    const ring = this.#rings.get(name);
    const newest = this.#newest.value;
    const stride = Math.max(1, Math.ceil(span / count));
    if (ring === undefined || newest === undefined) return { first: 0, stride, values: new Float32Array(0) };
    const first = Math.ceil((newest - Math.min(span, KEPT_SECONDS - 1)) / stride) * stride;
    const values = new Float32Array(Math.max(0, Math.floor((newest - first) / stride) + 1));
    for (let index = 0; index < values.length; index++) {
      const second = first + index * stride;
      values[index] = second < this.#oldest ? NaN : (ring[second % KEPT_SECONDS] ?? NaN);
    }
    return { first, stride, values };
  }

  #begin(second: number): void {
    this.#rings.clear();
    this.#oldest = second;
    this.#newest.value = undefined;
  }

  #ringOf(name: string): Float32Array {
    const known = this.#rings.get(name);
    if (known !== undefined) return known;
    const ring = new Float32Array(KEPT_SECONDS).fill(NaN);
    this.#rings.set(name, ring);
    return ring;
  }
}
