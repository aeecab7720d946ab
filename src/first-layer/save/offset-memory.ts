import { signal, type ReadonlySignal } from '@preact/signals-core';
import * as v from 'valibot';
import type { Store } from '../store.js';

const KEY = 'offset-memory';
/** So many are remembered, the newest first. */
const MOST = 40;

const Entries = v.array(
  v.object({
    /** Names as people gave them; empty where none was given. */
    plate: v.string(),
    filament: v.string(),
    /** Micrometres, minus is closer. */
    amount: v.pipe(v.number(), v.integer()),
  }),
);

/** An offset that goes with a build plate and a filament. */
export type Remembered = v.InferOutput<typeof Entries>[number];

/** Offsets per plate and filament. They are offered with their number, never applied unasked. */
export class OffsetMemory {
  readonly #store: Store;
  readonly #entries = signal<readonly Remembered[]>([]);

  constructor(store: Store) {
    this.#store = store;
  }

  get entries(): ReadonlySignal<readonly Remembered[]> {
    return this.#entries;
  }

  /** Reads what was kept; what does not fit is left out. */
  async load(): Promise<void> {
    const read = v.safeParse(Entries, await this.#store.get(KEY).catch(() => undefined));
    if (read.success) this.#entries.value = read.output.slice(0, MOST);
  }

  /** Remembers one, in place of what was remembered for the same plate and filament. */
  remember(entry: Remembered): void {
    const others = this.#entries.peek().filter((one) => !isSamePair(one, entry));
    this.#put([entry, ...others].slice(0, MOST));
  }

  forget(entry: Remembered): void {
    this.#put(this.#entries.peek().filter((one) => !isSamePair(one, entry)));
  }

  /** What is remembered for a plate and filament; undefined where nothing is. */
  recall(plate: string | undefined, filament: string | undefined): Remembered | undefined {
    if (filament === undefined) return undefined;
    return this.#entries.peek().find((one) => isSamePair(one, { plate: plate ?? '', filament }));
  }

  #put(entries: readonly Remembered[]): void {
    this.#entries.value = entries;
    void this.#store.set(KEY, entries).catch(() => undefined);
  }
}

type Pair = Pick<Remembered, 'plate' | 'filament'>;

/** Names differ in case and spaces where people type them. */
function isSamePair(one: Pair, other: Pair): boolean {
  return plain(one.plate) === plain(other.plate) && plain(one.filament) === plain(other.filament);
}

function plain(name: string): string {
  return name.trim().toLowerCase();
}
