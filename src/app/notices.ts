import { computed, signal, type ReadonlySignal } from '@preact/signals-core';
import type { Clock } from '../base/clock.js';
import type { Question } from '../ui/requests.js';

/** How long a notice that only tells something stays, ms. */
export const TOLD_FOR = 6000;

/** A line in the title's place. */
export type Notice =
  | {
      /** Something was said, or went wrong without anybody having to do something: grey, gone by itself. */
      readonly kind: 'told' | 'wrong';
      readonly text: string;
    }
  | {
      /** Somebody has to do something: yellow, stays, a tap opens the question. */
      readonly kind: 'needs';
      readonly text: string;
      readonly question: Question;
      readonly act: () => void;
    };

/** Notices, one at a time; what needs somebody goes first. */
export class Notices {
  readonly #clock: Clock;
  readonly #waiting = signal<readonly Notice[]>([]);
  #timed: Notice | undefined;
  #stopTimer: (() => void) | undefined;

  /** The one to show now. */
  readonly current: ReadonlySignal<Notice | undefined> = computed(() => first(this.#waiting.value));

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
    if (now !== undefined && now.kind !== 'needs')
      this.#stopTimer = this.#clock.after(TOLD_FOR, () => this.dismiss(now));
  }
}

function first(notices: readonly Notice[]): Notice | undefined {
  return notices.find((notice) => notice.kind === 'needs') ?? notices[0];
}
