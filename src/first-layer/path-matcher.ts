import type { Timetable } from './timetable.js';

/** The live position lies on the path to within rounding and the chords of arcs, mm. */
const TOLERANCE = 0.12;
/** Height beyond which the nozzle cannot be on the first layer: mesh, offset and z-hop stay far below. mm */
const HIGHEST_ABOVE = 3;
/** Live velocity may exceed a move's by rounding only. */
const SPEED_MARGIN = 1.1;

export interface Sighting {
  readonly x: number;
  readonly y: number;
  readonly z: number;
  /** mm/s */
  readonly velocity: number;
}

/**
 * All times in `[from, to]` at which the timetable has the nozzle where it is seen, ascending. `speedFactor` is the
 * largest that may be in force: it rules out lines that the nozzle only crosses on a travel.
 */
export function matchTimes(times: Timetable, seen: Sighting, from: number, to: number, speedFactor: number): number[] {
  const { path } = times;
  const matches: number[] = [];
  for (let move = times.moveAt(from); move < path.count && times.begins(move) <= to; move++) {
    const x0 = path.x0[move] ?? 0;
    const y0 = path.y0[move] ?? 0;
    const dx = (path.x1[move] ?? 0) - x0;
    const dy = (path.y1[move] ?? 0) - y0;
    const along = Math.max(0, Math.min(1, ((seen.x - x0) * dx + (seen.y - y0) * dy) / (dx * dx + dy * dy)));
    if (Math.hypot(seen.x - x0 - along * dx, seen.y - y0 - along * dy) > TOLERANCE) continue;
    if (seen.z > (path.z[move] ?? 0) + HIGHEST_ABOVE) continue;
    if (seen.velocity > (path.speed[move] ?? 0) * speedFactor * SPEED_MARGIN + 1) continue;
    const begins = times.begins(move);
    const time = begins + (times.ends(move) - begins) * along;
    if (time >= from && time <= to) matches.push(time);
  }
  return matches;
}
