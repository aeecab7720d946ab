import { findLast } from '../base/last.js';
import type { OffsetStretch } from './offset-pipeline.js';
import { MOVE, type Plan } from './plan.js';

/** A place on a laid line, and the offset it was laid at. */
export interface LaidPoint {
  /** Whole µm. */
  readonly micrometres: number;
  /** On the picture, mm. */
  readonly x: number;
  readonly y: number;
}

/** How far the line is laid: move of the path, and the share of it that is behind the nozzle. */
export interface LaidTo {
  readonly move: number;
  readonly along: number;
}

/** The laid line nearest to a point of the picture, no farther from it than `reach` mm. */
export function laidAt(
  plan: Plan,
  stretches: readonly OffsetStretch[],
  laidTo: LaidTo | undefined,
  at: { readonly x: number; readonly y: number },
  reach: number,
): LaidPoint | undefined {
  if (!laidTo) return undefined;
  let nearest: LaidPoint | undefined;
  let best = reach;
  for (let move = 0; move <= laidTo.move && move < plan.count; move += 1) {
    if (plan.kind[move] === MOVE.travel) continue;
    const most = move === laidTo.move ? laidTo.along : 1;
    const along = Math.min(most, nearestAlong(plan, move, at));
    const x = mix(plan.x0[move], plan.x1[move], along);
    const y = mix(plan.y0[move], plan.y1[move], along);
    const distance = Math.hypot(at.x - x, at.y - y);
    if (distance > best) continue;
    const micrometres = offsetAt(stretches, move, along);
    if (micrometres === undefined) continue;
    best = distance;
    nearest = { micrometres, x, y };
  }
  return nearest;
}

/** The offset that was in force at a place of the path; undefined before anything is known. */
function offsetAt(stretches: readonly OffsetStretch[], move: number, along: number): number | undefined {
  const stretch = findLast(stretches, (one) => startsBefore(one, move, along));
  return (stretch ?? stretches[0])?.micrometres;
}

function nearestAlong(plan: Plan, move: number, at: { readonly x: number; readonly y: number }): number {
  const x0 = plan.x0[move] ?? 0;
  const y0 = plan.y0[move] ?? 0;
  const dx = (plan.x1[move] ?? 0) - x0;
  const dy = (plan.y1[move] ?? 0) - y0;
  const square = dx * dx + dy * dy;
  return square === 0 ? 0 : Math.max(0, Math.min(1, ((at.x - x0) * dx + (at.y - y0) * dy) / square));
}

function mix(from = 0, to = 0, share: number): number {
  return from + (to - from) * share;
}

/** Where an offset begins on the skirt. */
export interface SkirtBeginning {
  /** Whole µm. */
  readonly micrometres: number;
  readonly move: number;
  readonly along: number;
}

/** Where each offset begins on the laid skirt, in printing order; one that came into force elsewhere: with the next loop. */
export function skirtBeginnings(
  plan: Plan,
  stretches: readonly OffsetStretch[],
  laidTo: LaidTo,
): readonly SkirtBeginning[] {
  return stretches.flatMap((stretch, at) => {
    const { micrometres, move: from = 0, fraction } = stretch;
    const move = plan.kind.indexOf(MOVE.loop, from);
    const along = move === from && stretch.move !== undefined ? fraction : 0;
    const isLaid = move >= 0 && (move < laidTo.move || (move === laidTo.move && along <= laidTo.along));
    return isLaid && !startsBefore(stretches[at + 1], move, along) ? [{ micrometres, move, along }] : [];
  });
}

/** Whether a stretch is in force at a place of the path; one that came into force off the path holds from its beginning. */
export function startsBefore(stretch: OffsetStretch | undefined, move: number, along: number): boolean {
  if (stretch === undefined) return false;
  const from = stretch.move ?? -1;
  return from < move || (from === move && stretch.fraction <= along);
}
