import { findLast } from '../base/last.js';
import type { FirstLayerReading } from '../gcode/types.js';
import type { OffsetStretch } from './offset-pipeline.js';
import { findStretches, type Stretch } from './stretches.js';
import type { Timetable } from './timetable.js';

/** A part of the skirt that is laid at one offset: a loop, or a quarter of the only one. Times are the timetable's, s. */
export interface Rung {
  readonly kind: 'loop' | 'quarter';
  /** From 1, within the skirt. */
  readonly number: number;
  /** From its first extruding line to past its last one. */
  readonly startByte: number;
  readonly endByte: number;
  readonly begins: number;
  readonly ends: number;
}

export type Spread = 'both' | 'closer' | 'farther';

/** A rung that lasts less cannot be judged, nor reached in time. s */
export const SHORTEST_RUNG = 3;

/** The rungs of a file's skirt: each loop of its first run, or the quarters of the only one. */
export function rungsOf(reading: FirstLayerReading, times: Timetable): readonly Rung[] {
  const stretches = findStretches(reading, times);
  const first = stretches.findIndex(({ kind }) => kind === 'skirt');
  if (first < 0) return [];
  const run = stretches.slice(first, first + (stretches[first]?.loops ?? 0));
  const [only] = run;
  if (only !== undefined && run.length === 1) return quartersOf(only, times);
  return run.map((loop) => ({ ...ends(loop), kind: 'loop', number: loop.loop }));
}

function ends({ startByte, endByte, begins, ends: until }: Stretch): Omit<Rung, 'kind' | 'number'> {
  return { startByte, endByte, begins, ends: until };
}

/** A loop's quarters, each from the line that begins nearest to it. */
function quartersOf(loop: Stretch, times: Timetable): readonly Rung[] {
  const { path } = times;
  const moves: number[] = [];
  for (let move = 0; move < path.count; move += 1) {
    const byte = path.lineStart[move] ?? 0;
    if (byte >= loop.startByte && byte < loop.endByte && path.extrudes[move] === 1) moves.push(move);
  }
  const starts = [0, 1, 2, 3].map((quarter) => {
    const wanted = loop.begins + ((loop.ends - loop.begins) * quarter) / 4;
    return moves.reduce(
      (best, move) => (Math.abs(times.begins(move) - wanted) < Math.abs(times.begins(best) - wanted) ? move : best),
      moves[0] ?? 0,
    );
  });
  const distinct = [...new Set(starts)];
  return distinct.map((move, at) => {
    const next = distinct[at + 1];
    return {
      kind: 'quarter',
      number: at + 1,
      startByte: path.lineStart[move] ?? loop.startByte,
      endByte: next === undefined ? loop.endByte : (path.lineStart[next] ?? loop.endByte),
      begins: times.begins(move),
      ends: next === undefined ? loop.ends : times.begins(next),
    };
  });
}

/** The offsets of the rungs against the present one, µm: each a step from the one before, farther ones first. */
export function ladderOffsets(count: number, step: number, spread: Spread): readonly number[] {
  const farther = { both: Math.floor((count - 1) / 2), closer: 0, farther: count - 1 }[spread];
  const offsets = Array.from({ length: count }, (_, at) => (farther - at) * step);
  return spread === 'farther' ? offsets.reverse() : offsets;
}

/**
 * From which byte being read a change must be sent to be in force at `startByte`: Klipper runs it behind the line that is
 * being read. That is the last line before, or, where several short ones are read between two statuses, as many before it as
 * are laid within `horizon` s. Undefined where nothing of the path comes before.
 */
export function sendFrom(times: Timetable, startByte: number, horizon: number): number | undefined {
  const { path } = times;
  let first = 0;
  while (first < path.count && (path.lineStart[first] ?? 0) < startByte) first += 1;
  let move = first - 1;
  while (move > 0 && times.begins(first) - times.ends(move - 1) <= horizon) move -= 1;
  return move > 0 || (move === 0 && times.begins(first) - times.ends(0) > 0) ? path.lineStart[move] : undefined;
}

/** Lines that Klipper takes without waiting; whatever is none of them, a start macro above all, may take its time. */
const QUICK =
  /^\s*(?:$|;|G(?:0|1|2|3|4|20|21|90|91|92)\b|M(?:73|82|83|104|106|107|117|140|201|203|204|205|220|221)\b|SET_|EXCLUDE_OBJECT|T\d)/iu;

/** The byte, counted from the text's own beginning, at which its last slow line begins; undefined where it has none. */
export function lastSlowLine(text: string): number | undefined {
  let found: number | undefined;
  let at = 0;
  for (const line of text.split('\n')) {
    if (!QUICK.test(line)) found = at;
    at += line.length + 1;
  }
  return found;
}

/** How a rung was laid, by what came to the nozzle where. */
export interface LaidRung {
  /** Offset over its middle half, µm; undefined where there was more than one, or none yet. */
  readonly offset: number | undefined;
  /** Its step came later than a tenth of it and than its first line. */
  readonly isLate: boolean;
}

/** Looks up which offset was laid on a rung. `laidTo`: nominal time up to which the nozzle has come. */
export function laidRung(
  rung: Rung,
  wanted: number,
  stretches: readonly OffsetStretch[],
  times: Timetable,
  laidTo: number,
): LaidRung {
  const arrival = stretches
    .filter(({ micrometres, move }) => micrometres === wanted && move !== undefined)
    .map((stretch) => times.timeOf({ move: stretch.move ?? 0, fraction: stretch.fraction }))
    .find((time) => time > rung.begins - (rung.ends - rung.begins) / 2);
  const lasts = rung.ends - rung.begins;
  const slack = Math.max(lasts / 10, firstLineSeconds(rung, times)) + 0.1;
  const isLate = arrival !== undefined && arrival > rung.begins + slack && arrival < rung.ends;
  const [early, late] = [0.25, 0.75].map((share) => rung.begins + lasts * share);
  if (early === undefined || late === undefined || laidTo < late) return { offset: undefined, isLate };
  const changes = stretches.filter((stretch) => {
    if (stretch.move === undefined) return false;
    const time = times.timeOf({ move: stretch.move, fraction: stretch.fraction });
    return time > early && time < late;
  });
  return { offset: changes.length > 0 ? undefined : offsetAtTime(early, stretches, times), isLate };
}

function firstLineSeconds(rung: Rung, times: Timetable): number {
  const move = times.moveAt(rung.begins + 1e-6);
  return times.ends(move) - times.begins(move);
}

function offsetAtTime(time: number, stretches: readonly OffsetStretch[], times: Timetable): number | undefined {
  const stretch = findLast(
    stretches,
    ({ move, fraction }) => move === undefined || times.timeOf({ move, fraction }) <= time,
  );
  return stretch?.micrometres;
}
