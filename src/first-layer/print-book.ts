import { signal, type ReadonlySignal } from '@preact/signals-core';
import type { PrintStatsStatus } from '../moonraker/types.js';
import type { PrintRecord } from './ledger-record.js';

/** What tells one print from another. */
export type PrintName = Pick<PrintRecord, 'path' | 'startedAt'>;

const MOST_PRINTS = 30;
/** Klipper's clock at one print's beginning comes out the same within this, s. */
const SAME = 3;

/** The name of the print that a status tells of, at its eventtime, s; undefined while it is not known. */
export function printNameOf(
  stats: Pick<PrintStatsStatus, 'filename' | 'total_duration'> | undefined,
  eventtime: number | undefined,
): PrintName | undefined {
  if (stats === undefined || eventtime === undefined) return undefined;
  return { path: stats.filename, startedAt: eventtime - stats.total_duration };
}

/** Whether both are one print: the same file, begun at the same time. */
export function isSamePrint(one: PrintName, other: PrintName): boolean {
  return one.path === other.path && Math.abs(one.startedAt - other.startedAt) < SAME;
}

/** The present print and those before it, with the offsets they began and ended with. */
export class PrintBook {
  readonly #print = signal<PrintRecord | undefined>(undefined);
  readonly #past = signal<readonly PrintRecord[]>([]);

  /** The present print, else the last one. */
  get print(): ReadonlySignal<PrintRecord | undefined> {
    return this.#print;
  }

  /** Prints that ended, newest first. */
  get past(): ReadonlySignal<readonly PrintRecord[]> {
    return this.#past;
  }

  get isRunning(): boolean {
    return this.#print.peek()?.how === 'running';
  }

  restore(print: PrintRecord | undefined, past: readonly PrintRecord[] | undefined): void {
    if (print) this.#print.value = print;
    if (past) this.#past.value = past;
  }

  begin(print: PrintRecord): void {
    this.#print.value = print;
  }

  end(how: Exclude<PrintRecord['how'], 'running'>): void {
    this.change({ how });
    const print = this.#print.peek();
    if (print) this.#past.value = [print, ...this.#past.peek()].slice(0, MOST_PRINTS);
  }

  /** Changes the record of the present print, and its copy among the past ones. */
  change(part: Partial<PrintRecord>): void {
    const print = this.#print.peek();
    if (!print) return;
    const changed = { ...print, ...part };
    this.#print.value = changed;
    if (print.how !== 'running')
      this.#past.value = this.#past.peek().map((one) => (isSamePrint(one, print) ? changed : one));
  }

  /** What was offered of a print has been saved. */
  markKept(kept: PrintName): void {
    const print = this.#print.peek();
    if (print && isSamePrint(print, kept)) this.#print.value = { ...print, isKept: true };
    this.#past.value = this.#past.peek().map((one) => (isSamePrint(one, kept) ? { ...one, isKept: true } : one));
  }
}
