import { signal, type ReadonlySignal } from '@preact/signals-core';
import type { Clock } from '../base/clock.js';
import { ageOf, sameAge, type Age } from './age.js';

/** Milliseconds between two looks. */
const lookEvery = 250;
/** So many updates tell how fast the printer's clock goes against ours. */
const paceOver = 8;

export interface AgeSources {
  /** When the link last brought a frame, ms of the clock; undefined without a link. */
  readonly heardAt: () => number | undefined;
  /** Whether Klipper is known not to be sending. */
  readonly isStopped: () => boolean;
}

/**
 * Keeps the age of what is on the screen: by the frames of the link, and by Klipper's `eventtime` going on. A printer whose
 * clock goes slower than ours sends less often: then seconds are counted by its clock. One that goes faster still sends
 * often, and seconds are ours.
 */
export class AgeKeeper {
  readonly #clock: Clock;
  readonly #sources: AgeSources;
  readonly #age = signal<Age>({ kind: 'lost' });
  #frameAt = -Infinity;
  #statusAt = -Infinity;
  #eventtime = -Infinity;
  /** The last updates: our ms, the printer's seconds. */
  #pace: { readonly at: number; readonly eventtime: number }[] = [];
  #cancel: (() => void) | undefined;

  constructor(clock: Clock, sources: AgeSources) {
    this.#clock = clock;
    this.#sources = sources;
  }

  get age(): ReadonlySignal<Age> {
    return this.#age;
  }

  start(): void {
    this.look();
    this.#cancel = this.#clock.after(lookEvery, () => this.start());
  }

  stop(): void {
    this.#cancel?.();
    this.#cancel = undefined;
  }

  /** A status came; only one whose time is not that of the last counts. A restarted Klipper begins anew. */
  statusCame(eventtime: number): void {
    if (eventtime === this.#eventtime) return;
    if (eventtime < this.#eventtime) this.#pace = [];
    const at = this.#clock.now();
    this.#eventtime = eventtime;
    this.#statusAt = at;
    this.#pace = [...this.#pace, { at, eventtime }].slice(-paceOver);
    this.look();
  }

  /** Looks now. */
  look(): void {
    const now = this.#clock.now();
    this.#frameAt = this.#sources.heardAt() ?? this.#frameAt;
    const statusSeconds = ((now - this.#statusAt) / 1000) * this.#slowness();
    const next = ageOf((now - this.#frameAt) / 1000, statusSeconds, this.#sources.isStopped());
    if (!sameAge(this.#age.peek(), next)) this.#age.value = next;
  }

  /** The printer's seconds for each of ours, at most 1. */
  #slowness(): number {
    const first = this.#pace[0];
    const last = this.#pace.at(-1);
    if (first === undefined || last === undefined || last.at <= first.at) return 1;
    return Math.min(1, ((last.eventtime - first.eventtime) * 1000) / (last.at - first.at));
  }
}
