import { readFileSync } from 'node:fs';
import { StatusMerger } from '../../kiosk/commands/trace-status.js';
import { type Place, Tracker, type TrackerStatus } from '../../src/first-layer/tracker.js';
import type { FirstLayerReading } from '../../src/gcode/types.js';

type Objects = Record<string, Record<string, unknown>>;

export interface Update {
  readonly eventtime: number;
  readonly status: Objects;
}

/** A recording of real Klipper printing a file. */
export interface Trace {
  readonly file: string;
  readonly initial: Update;
  readonly updates: readonly Update[];
  /** At `time` of the MCU the nozzle had finished the line that ends at `byte`. */
  readonly nozzle_timeline: readonly (readonly [time: number, byte: number])[];
}

/** One update as the tracker saw it, and what it made of it. */
export interface Row {
  readonly status: TrackerStatus;
  readonly place: Place;
}

export function loadTrace(path: string): Trace {
  return JSON.parse(readFileSync(path, 'utf8')) as Trace;
}

/** The recording as a panel sees it that was away for updates `[from, to)`: what changed in them is in the next one. */
export function withGap(trace: Trace, from: number, to: number): Trace {
  const next = trace.updates[to];
  if (next === undefined) return { ...trace, updates: trace.updates.slice(0, from) };
  const folded = fold([...trace.updates.slice(from, to), next]);
  return { ...trace, updates: [...trace.updates.slice(0, from), folded, ...trace.updates.slice(to + 1)] };
}

/** The recording as a panel sees it that was started after `count` updates: they are folded into the first status. */
export function reloadedAfter(trace: Trace, count: number): Trace {
  return {
    ...trace,
    initial: fold([trace.initial, ...trace.updates.slice(0, count)]),
    updates: trace.updates.slice(count),
  };
}

/** Plays the recording to a fresh tracker. */
export function play(trace: Trace, reading: FirstLayerReading): Row[] {
  const merger = new StatusMerger();
  const tracker = new Tracker(reading);
  merger.apply(trace.initial.status);
  tracker.update(merger.status(trace.initial.eventtime));
  return trace.updates.map(({ eventtime, status }) => {
    merger.apply(status);
    const merged = merger.status(eventtime);
    return { status: merged, place: tracker.update(merged) };
  });
}

/** When the nozzle finished the line that ends at `byte` or the first one after it; undefined if the recording ends before. */
export function timeOfByte(trace: Trace, byte: number): number | undefined {
  return trace.nozzle_timeline.find(([, end]) => end >= byte)?.[0];
}

/** When the nozzle began with the line that starts at `byte`: when it had finished the one before. */
export function timeOfStart(trace: Trace, byte: number): number | undefined {
  return trace.nozzle_timeline.findLast(([, end]) => end <= byte)?.[0];
}

function fold(updates: readonly Update[]): Update {
  const status: Objects = {};
  let eventtime = 0;
  for (const update of updates) {
    ({ eventtime } = update);
    for (const [name, fields] of Object.entries(update.status)) status[name] = { ...status[name], ...fields };
  }
  return { eventtime, status };
}
