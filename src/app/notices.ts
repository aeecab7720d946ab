import { computed, signal, type ReadonlySignal } from '@preact/signals-core';
import type { Clock } from '../base/clock.js';

/** How long a notice that only tells something stays, ms. */
export const TOLD_FOR = 6000;

/** A line in the title's place: something was said, or went wrong without anybody having to do something. Gone by itself. */
export interface Notice {
  readonly kind: 'told' | 'wrong';
  readonly text: string;
}

/** Notices, one at a time. */
export class Notices {
  readonly #clock: Clock;
  readonly #waiting = signal<readonly Notice[]>([]);
  #timed: Notice | undefined;
  #stopTimer: (() => void) | undefined;

  /** The one to show now. */
  readonly current: ReadonlySignal<Notice | undefined> = computed(() => this.#waiting.value[0]);

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Shows a notice when its turn comes; the answer takes it back. */
  show(notice: Notice): () => void {
    this.#change([...this.#waiting.peek(), notice]);
    return () => this.dismiss(notice);
  }

  dismiss(notice: Notice): void {
    this.#change(this.#waiting.peek().filter((other) => other !== notice));
  }

  #change(notices: readonly Notice[]): void {
    this.#waiting.value = notices;
    const now = this.current.peek();
    if (now === this.#timed) return;
    this.#stopTimer?.();
    this.#stopTimer = undefined;
    this.#timed = now;
    if (now !== undefined) this.#stopTimer = this.#clock.after(TOLD_FOR, () => this.dismiss(now));
  }
}
