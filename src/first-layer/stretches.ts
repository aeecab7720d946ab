import type { FirstLayerReading, Path } from '../gcode/types.js';
import type { Timetable } from './timetable.js';

/** A part of the first layer that is one thing, in printing order. Times are those of the timetable. */
export interface Stretch {
  readonly kind: 'skirt' | 'brim' | 'object';
  readonly startByte: number;
  readonly endByte: number;
  readonly begins: number;
  readonly ends: number;
  /** From 1 within the run of skirt loops, and how many the run has; 0 for what is no skirt. */
  readonly loop: number;
  readonly loops: number;
  /** When the run of skirt loops ends. */
  readonly runEnds: number;
}

/** Divides the path's extruding moves into loops, brim and the rest; a run of loops is broken by anything else that is laid. */
export function findStretches(reading: FirstLayerReading, times: Timetable): Stretch[] {
  const pieces = collectPieces(reading, times);
  const stretches: Stretch[] = [];
  for (let at = 0; at < pieces.length;) {
    let end = at;
    while (end < pieces.length && pieces[end]?.kind === 'skirt') end++;
    const isSkirt = end > at;
    const runEnds = pieces[isSkirt ? end - 1 : at]?.ends ?? 0;
    for (const [index, piece] of pieces.slice(at, isSkirt ? end : at + 1).entries()) {
      stretches.push({ ...piece, loop: isSkirt ? index + 1 : 0, loops: isSkirt ? end - at : 0, runEnds });
    }
    at = isSkirt ? end : at + 1;
  }
  return stretches;
}

type Piece = Pick<Stretch, 'kind' | 'startByte' | 'endByte' | 'begins' | 'ends'>;

/** A piece begins where the loop under the nozzle changes; a loop of brim counts as one. */
function collectPieces(reading: FirstLayerReading, times: Timetable): Piece[] {
  const { path, loops } = reading;
  const pieces: Piece[] = [];
  let next = 0;
  for (let move = firstExtrusion(path, 0); move < path.count;) {
    const first = move;
    const startByte = path.lineStart[first] ?? 0;
    while (next < loops.length && (loops[next]?.end ?? 0) <= startByte) next++;
    const candidate = loops[next];
    const loop = candidate !== undefined && startByte >= candidate.start ? candidate : undefined;
    move = times.movesBefore(loop?.end ?? candidate?.start ?? Infinity);
    const last = Math.max(first, path.extrudes.lastIndexOf(1, move - 1));
    move = firstExtrusion(path, Math.max(move, first + 1));
    pieces.push({
      kind: loop === undefined ? 'object' : loop.kind === 'brim' ? 'brim' : 'skirt',
      startByte,
      endByte: path.lineEnd[last] ?? 0,
      begins: times.begins(first),
      ends: times.ends(last),
    });
  }
  return pieces;
}

/** The first move at or after `from` that lays plastic. */
function firstExtrusion(path: Path, from: number): number {
  const move = path.extrudes.indexOf(1, from);
  return move < 0 ? path.count : move;
}
