import type { Clock } from '../../src/base/clock.js';

interface Alarm {
  readonly at: number;
  readonly order: number;
  readonly ring: () => void;
}

/** A clock that stands still until it is wound. */
export class FakeClock implements Clock {
  #now = 0;
  #order = 0;
  readonly #alarms = new Set<Alarm>();

  now(): number {
    return this.#now;
  }

  after(ms: number, then: () => void): () => void {
    const alarm = { at: this.#now + Math.max(0, ms), order: this.#order++, ring: then };
    this.#alarms.add(alarm);
    return () => this.#alarms.delete(alarm);
  }

  /** How many alarms are set. */
  get waiting(): number {
    return this.#alarms.size;
  }

  /** Winds on by `ms`: each alarm rings at its time, and what it started runs as far as it can before the next. */
  async wind(ms: number): Promise<void> {
    await settled();
    const until = this.#now + ms;
    for (let next = this.#nextBefore(until); next !== undefined; next = this.#nextBefore(until)) {
      this.#alarms.delete(next);
      this.#now = next.at;
      next.ring();
      await settled();
    }
    this.#now = until;
  }

  /** Winds on until something holds, at most `ms`; answers how long it took, or undefined. */
  async windUntil(holds: () => boolean, ms: number, step = 10): Promise<number | undefined> {
    const began = this.#now;
    await settled();
    while (!holds()) {
      if (this.#now - began >= ms) return undefined;
      await this.wind(step);
    }
    return this.#now - began;
  }

  #nextBefore(until: number): Alarm | undefined {
    let next: Alarm | undefined;
    for (const alarm of this.#alarms) {
      if (alarm.at > until) continue;
      if (next === undefined || alarm.at < next.at || (alarm.at === next.at && alarm.order < next.order)) next = alarm;
    }
    return next;
  }
}

/** Lets every promise that can settle do so. */
export function settled(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}
