import { batch, computed, signal, type ReadonlySignal } from '@preact/signals-core';
import * as v from 'valibot';
import type { FirstLayerReading } from '../gcode/types.js';
import type { Babystep } from './babystep.js';
import { lastSlowLine, laidRung, rungsOf, sendFrom, type LaidRung, type Rung } from './ladder.js';
import { ladderRecord, type LadderRecord } from './ledger-record.js';
import type { OffsetStretch } from './offset-pipeline.js';
import { isSamePrint, type PrintName } from './print-book.js';
import type { Store } from './store.js';
import { Timetable } from './timetable.js';
import type { Place } from './tracker.js';

/** What a ladder works with. */
export interface LadderParts {
  readonly babystep: Pick<Babystep, 'asked' | 'accepted' | 'isLocked' | 'step'>;
  readonly store: Store;
  readText(path: string, from: number, to: number): Promise<string>;
}

/** What a status says that concerns the ladder. */
export interface LadderSight {
  readonly print: PrintName | undefined;
  /** `file_position`: the read position, on purpose. */
  readonly filePosition: number;
  /** Klipper's clock, s. */
  readonly eventtime: number;
  readonly speedFactor: number;
  readonly place: Place | undefined;
  readonly stretches: readonly OffsetStretch[];
}

/** A ladder as it is shown. */
export interface LadderView {
  /** `running`: steps are to come; `asking`: all is laid, which was best?; `done`: answered; `ended`: somebody took over. */
  readonly phase: LadderRecord['phase'];
  /** Offset before the first step, µm. */
  readonly base: number;
  readonly rungs: readonly (Rung & { readonly offset: number; readonly laid: LaidRung })[];
  /** Rung under the nozzle, from 0; -1 before the first. */
  readonly present: number;
}

/** A skirt as a ladder would lay it. */
export interface LadderPicture {
  readonly stretches: readonly OffsetStretch[];
  readonly from: number;
  readonly laidTo: { readonly move: number; readonly along: number };
}

const KEY = 'first-layer-ladder';
/** Bytes before the skirt in which its start macro is looked for. */
const PREFACE = 1 << 14;
/** Usual time between two statuses, s. */
const PERIOD = 0.25;

/** Steps the offset from rung to rung of a skirt, each sent so that it arrives at the rung's beginning, and back behind it. */
export class LadderRunner {
  readonly #parts: LadderParts;
  readonly #record = signal<LadderRecord | undefined>(undefined);
  readonly #sight = signal<LadderSight | undefined>(undefined);
  readonly #rungs = signal<readonly Rung[]>([]);
  #times: Timetable | undefined;
  #kept: LadderRecord | undefined;
  #lastClock: number | undefined;
  #interval = PERIOD;
  /** Byte from which the first rung's step may be sent: its start macro is under way. */
  #startByte: number | undefined;
  /** Klipper's clock when the last step was first seen to be taken. */
  #takenAt: number | undefined;

  readonly view = computed<LadderView | undefined>(() => {
    const record = this.#record.value;
    const times = this.#times;
    if (!record || !times) return undefined;
    const sight = this.#sight.value;
    const laidTo = laidToOf(times, sight?.place);
    const byStart = new Map(this.#rungs.value.map((rung) => [rung.startByte, rung]));
    const rungs = record.rungs.flatMap(({ startByte, offset }) => {
      const rung = byStart.get(startByte);
      return rung ? [{ ...rung, offset, laid: laidRung(rung, offset, sight?.stretches ?? [], times, laidTo) }] : [];
    });
    const present = rungs.filter(({ begins }) => begins < laidTo).length - 1;
    return { phase: record.phase, base: record.base, rungs, present };
  });

  constructor(parts: LadderParts) {
    this.#parts = parts;
  }

  /** All rungs of the file that is printed. */
  get rungs(): ReadonlySignal<readonly Rung[]> {
    return this.#rungs;
  }

  async load(): Promise<void> {
    const read = v.safeParse(ladderRecord, await this.#parts.store.get(KEY).catch(() => undefined));
    if (read.success) this.#kept = read.output;
  }

  /** Another file is printed, or none. */
  follow(reading: FirstLayerReading | undefined): void {
    this.#times = reading && new Timetable(reading.path);
    batch(() => {
      this.#rungs.value = reading && this.#times ? rungsOf(reading, this.#times) : [];
      this.#record.value = undefined;
    });
    this.#startByte = undefined;
  }

  /** Rungs that can still be reached: those whose first line has not been read. */
  remaining(filePosition: number): readonly Rung[] {
    return this.#rungs.value.filter(({ startByte }) => startByte > filePosition);
  }

  /** How the skirt would look: which offset from where on, and up to where it goes. Offsets in µm, absolute. */
  picture(rungs: readonly Rung[], offsets: readonly number[]): LadderPicture | undefined {
    const times = this.#times;
    const last = rungs[Math.min(rungs.length, offsets.length) - 1];
    if (!times || !last) return undefined;
    const stretches = offsets.flatMap((micrometres, at) => {
      const rung = rungs[at];
      return rung ? [{ micrometres, ...times.pointAt(rung.begins + 1e-6), byte: rung.startByte }] : [];
    });
    const { move, fraction } = times.pointAt(last.ends);
    return { stretches, from: stretches[0]?.move ?? 0, laidTo: { move, along: fraction } };
  }

  /** Begins; one offset for each rung that can still be reached, µm, from the present one. */
  async start(offsets: readonly number[]): Promise<void> {
    const sight = this.#sight.peek();
    const base = this.#parts.babystep.asked.peek();
    if (!sight?.print || base === undefined) return;
    const reachable = this.remaining(sight.filePosition).slice(0, offsets.length);
    const rungs = reachable.map(({ startByte, endByte }, at) => ({
      startByte,
      endByte,
      offset: base + (offsets[at] ?? 0),
    }));
    if (rungs.length === 0) return;
    await this.#findStart(sight.print.path, rungs[0]?.startByte ?? 0);
    this.#write({ ...sight.print, base, next: 0, phase: 'running', rungs });
    this.#step();
  }

  /** Ends it: what is live stays, nothing more is stepped. */
  stop(): void {
    const record = this.#record.peek();
    if (record) this.#write({ ...record, phase: 'ended' });
  }

  /** The answer to "which looked best?": its offset, or none. */
  answer(offset: number | undefined): void {
    const record = this.#record.peek();
    const asked = this.#parts.babystep.asked.peek();
    if (!record || asked === undefined) return;
    this.#write({ ...record, phase: 'done' });
    if (offset !== undefined) this.#parts.babystep.step(offset - asked);
  }

  /** Takes a status in. */
  look(sight: LadderSight): void {
    if (this.#lastClock !== undefined && sight.eventtime > this.#lastClock) {
      this.#interval = Math.min(2, Math.max(PERIOD, sight.eventtime - this.#lastClock));
    }
    this.#lastClock = sight.eventtime;
    this.#sight.value = sight;
    this.#takeUp(sight);
    this.#step();
  }

  /** A ladder that a reload has interrupted goes on. */
  #takeUp(sight: LadderSight): void {
    const kept = this.#kept;
    if (!kept || !sight.print || this.#rungs.peek().length === 0) return;
    this.#kept = undefined;
    if (isSamePrint(kept, sight.print)) this.#record.value = kept;
  }

  #step(): void {
    const record = this.#record.peek();
    const sight = this.#sight.peek();
    const times = this.#times;
    if (record?.phase !== 'running' || !sight || !times) return;
    if (!sight.print || !isSamePrint(record, sight.print)) return this.stop();
    // A cold printer homes in its start macro: until then no step would be taken.
    if (this.#parts.babystep.isLocked) return;
    const asked = this.#parts.babystep.asked.peek();
    if (asked !== expected(record)) return this.stop();
    const last = record.rungs.at(-1);
    if (record.next > record.rungs.length) {
      if (last && laidToOf(times, sight.place) >= timeOfByte(times, last.endByte))
        this.#write({ ...record, phase: 'asking' });
      return;
    }
    if (record.next > 0 && !this.#isTaken(asked, sight)) return;
    const { next } = record;
    if (!this.#isTime(times, sight, record, next)) return;
    // Of several that are due the last one counts: the beginnings of those before it have been read already.
    let due = next;
    while (due < record.rungs.length && this.#isTime(times, sight, record, due + 1)) due += 1;
    this.#takenAt = undefined;
    this.#write({ ...record, next: due + 1 });
    this.#parts.babystep.step((record.rungs[due]?.offset ?? record.base) - asked);
  }

  /**
   * Whether Klipper goes on reading behind the last step. A command makes it wait for a moment before the next line, with a
   * read position that looks as if that line had been taken: what is sent then comes a line too early.
   */
  #isTaken(asked: number, { eventtime }: LadderSight): boolean {
    if (this.#parts.babystep.accepted.peek() !== asked) return false;
    this.#takenAt ??= eventtime;
    return eventtime > this.#takenAt;
  }

  /** Whether step `index` is due: that to a rung, or behind the last one that back. */
  #isTime(times: Timetable, { filePosition, speedFactor }: LadderSight, record: LadderRecord, index: number): boolean {
    const { rungs } = record;
    const last = rungs.at(-1);
    const rung = rungs[index] ?? last;
    const startByte = rungs[index]?.startByte ?? firstBehind(times, last?.endByte ?? 0);
    const lasts = rung ? timeOfByte(times, rung.endByte) - timeOfByte(times, rung.startByte) : 0;
    const period = this.#interval * speedFactor;
    const horizon = Math.max(period, Math.min(1.5 * period, lasts / 10));
    const from = sendFrom(times, startByte, horizon) ?? (index === 0 ? this.#startByte : startByte) ?? startByte;
    return filePosition >= from;
  }

  /** The last line before the skirt that may take long: a start macro. Behind it the file is read in a rush. */
  async #findStart(path: string, startByte: number): Promise<void> {
    const from = Math.max(0, startByte - PREFACE);
    const text = await this.#parts.readText(path, from, startByte).catch(() => '');
    const slow = lastSlowLine(text);
    this.#startByte = slow === undefined ? startByte : from + slow;
  }

  #write(record: LadderRecord): void {
    this.#record.value = record;
    void this.#parts.store.set(KEY, record).catch(() => undefined);
  }
}

/** Where the ladder has led so far. */
function expected({ next, rungs, base }: LadderRecord): number {
  return next === 0 || next > rungs.length ? base : (rungs[next - 1]?.offset ?? base);
}

function laidToOf(times: Timetable, place: Place | undefined): number {
  if (!place || place.phase === 'before') return 0;
  if (place.move === undefined) return place.phase === 'later' ? times.total : 0;
  return times.timeOf({ move: place.move, fraction: place.fraction });
}

/** Start of the first extruding line behind a byte. */
function firstBehind({ path }: Timetable, byte: number): number {
  for (let move = 0; move < path.count; move += 1) {
    if (path.extrudes[move] === 1 && (path.lineStart[move] ?? 0) >= byte) return path.lineStart[move] ?? byte;
  }
  return byte;
}

/** Nominal time at which the line that begins at a byte, or the next one, begins. */
function timeOfByte(times: Timetable, byte: number): number {
  const { path } = times;
  for (let move = 0; move < path.count; move += 1) {
    if ((path.lineStart[move] ?? 0) >= byte) return times.begins(move);
  }
  return times.total;
}
