import { signal, type ReadonlySignal } from '@preact/signals-core';

interface Wish<T> {
  readonly value: T;
  /** The status at the time of the answer; undefined until answered. */
  readonly answered?: { readonly frame: unknown };
}

/**
 * What was asked of the printer and no status can have shown yet, by name. The answer comes before the status: what became of a
 * wish is seen in the first one after it.
 */
export class Wishes<T> {
  readonly #frame: ReadonlySignal<unknown>;
  readonly #all = signal<ReadonlyMap<string, Wish<T>>>(new Map());

  /** `frame` is new with each status. */
  constructor(frame: ReadonlySignal<unknown>) {
    this.#frame = frame;
  }

  of(name: string): T | undefined {
    const wish = this.#all.value.get(name);
    const isSeen = wish?.answered !== undefined && wish.answered.frame !== this.#frame.value;
    return isSeen ? undefined : wish?.value;
  }

  /** Asks; the newest wish of a name counts, and one that fails is over at once. Rejects as `verb` does. */
  async ask(name: string, value: T, verb: () => Promise<unknown>): Promise<void> {
    const wish: Wish<T> = { value };
    let answered: Wish<T> | undefined;
    this.#note(name, wish);
    try {
      await verb();
      answered = { value, answered: { frame: this.#frame.peek() } };
    } finally {
      if (this.#all.peek().get(name) === wish) this.#note(name, answered);
    }
  }

  #note(name: string, wish: Wish<T> | undefined): void {
    const all = new Map(this.#all.peek());
    if (wish === undefined) all.delete(name);
    else all.set(name, wish);
    this.#all.value = all;
  }
}
