import { signal, type ReadonlySignal } from '@preact/signals-core';
import * as v from 'valibot';
import type { Store } from '../store.js';

const KEY = 'verify-record';
/** So many are kept, the newest first. */
const MOST = 200;

const height = v.pipe(v.number(), v.integer());
const Entries = v.array(
  v.object({
    /** ms since 1970. */
    at: v.number(),
    /** File that was printed. */
    path: v.string(),
    /** Heights in whole micrometres. */
    wanted: height,
    mean: height,
    spread: height,
    part: v.array(v.nullable(height)),
    skirt: v.array(v.nullable(height)),
    kind: v.picklist(['fine', 'off', 'uneven']),
    /** The value that decides the height, mm, by its name, before and, where it was saved, after. */
    option: v.string(),
    old: v.optional(v.number()),
    next: v.optional(v.number()),
  }),
);

/** One first layer that was measured. */
export type Verified = v.InferOutput<typeof Entries>[number];

/** What was measured since the panel came, with its dates. */
export class VerifyBook {
  readonly #store: Store;
  readonly #entries = signal<readonly Verified[]>([]);
  #writing: Promise<unknown> = Promise.resolve();

  constructor(store: Store) {
    this.#store = store;
  }

  /** Newest first. */
  get entries(): ReadonlySignal<readonly Verified[]> {
    return this.#entries;
  }

  /** Reads what was kept. */
  async load(): Promise<void> {
    const read = v.safeParse(Entries, await this.#store.get(KEY).catch(() => undefined));
    if (read.success) this.#entries.value = read.output.slice(0, MOST);
  }

  /** Notes a measurement, in place of one of the same time. */
  note(entry: Verified): void {
    const others = this.#entries.peek().filter(({ at }) => at !== entry.at);
    this.#put([entry, ...others].toSorted((one, other) => other.at - one.at).slice(0, MOST));
  }

  /** A measurement led to a new value, mm. */
  markSaved(at: number, next: number): void {
    this.#put(this.#entries.peek().map((entry) => (entry.at === at ? { ...entry, next } : entry)));
  }

  #put(entries: readonly Verified[]): void {
    this.#entries.value = entries;
    this.#writing = this.#writing.then(() => this.#store.set(KEY, entries)).catch(() => undefined);
  }
}

/** All measurements as a table of comma separated values, oldest first; heights in mm. */
export function tableOf(entries: readonly Verified[]): string {
  const head = 'date,file,wanted,mean,error,spread,part,skirt,option,before,after';
  const mm = (height: number | null | undefined): string =>
    height === undefined || height === null ? '' : (height / 1000).toFixed(3);
  const rows = entries
    .toReversed()
    .map((one) =>
      [
        new Date(one.at).toISOString(),
        quoted(one.path),
        mm(one.wanted),
        mm(one.mean),
        mm(one.mean - one.wanted),
        mm(one.spread),
        one.part.map(mm).join(' '),
        one.skirt.map(mm).join(' '),
        quoted(one.option),
        one.old?.toFixed(3) ?? '',
        one.next?.toFixed(3) ?? '',
      ].join(','),
    );
  return `${[head, ...rows].join('\n')}\n`;
}

function quoted(text: string): string {
  return /[",\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
