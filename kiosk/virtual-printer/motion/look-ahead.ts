import type { Coord } from './coord.js';
import { planSpeed, type SpeedPlan } from './trapezoid.js';

/** A move that waits for its followers before its speeds are settled. */
export interface PlannedMove {
  readonly from: Coord;
  readonly to: Coord;
  readonly distance: number;
  /** mm/s it may reach. */
  readonly cruise: number;
  readonly acceleration: number;
  /** mm/s it may be entered with, by the corner before it. */
  readonly corner: number;
  tag: number | undefined;
}

/**
 * Moves whose speeds are still open. A corner is entered as fast as the square corner velocity allows; going backwards
 * from a stop at the end gives every move the speed from which it can still slow down in time. Moves before the last
 * corner that is entered at its full speed can no longer change and may leave.
 */
export class LookAhead {
  #moves: PlannedMove[] = [];
  /** Seconds of moves still missing until the next settling. */
  #room = HOLD;
  #entry = 0;

  get isEmpty(): boolean {
    return this.#moves.length === 0;
  }

  get last(): PlannedMove | undefined {
    return this.#moves.at(-1);
  }

  /** Adds a move; true when enough has gathered to let some leave. */
  add(move: PlannedMove): boolean {
    this.#moves.push(move);
    this.#room -= move.distance / move.cruise;
    return this.#room <= 0 && this.#moves.length > 1;
  }

  /** Lets settled moves leave with their speeds; with `all` every one, the last ending in a stop. */
  leave(all: boolean): readonly (readonly [PlannedMove, SpeedPlan])[] {
    this.#room = HOLD;
    const entries = this.#entries();
    const count = all ? this.#moves.length : this.#settled(entries);
    const leaving = this.#moves.slice(0, count).map((move, index) => {
      const exit = entries[index + 1] ?? 0;
      return [move, planSpeed(move.distance, entries[index]!, move.cruise, exit, move.acceleration)] as const;
    });
    this.#moves = this.#moves.slice(count);
    this.#entry = this.#moves.length > 0 ? entries[count]! : 0;
    return leaving;
  }

  drop(): void {
    this.#moves = [];
    this.#entry = 0;
    this.#room = HOLD;
  }

  #entries(): number[] {
    const entries: number[] = Array.from({ length: this.#moves.length });
    let exit = 0;
    for (let index = this.#moves.length - 1; index >= 0; index -= 1) {
      const move = this.#moves[index]!;
      exit = Math.min(move.corner, move.cruise, Math.sqrt(exit * exit + 2 * move.acceleration * move.distance));
      entries[index] = exit;
    }
    entries[0] = this.#entry;
    for (let index = 1; index < entries.length; index += 1) {
      const before = this.#moves[index - 1]!;
      const reachable = Math.sqrt(entries[index - 1]! ** 2 + 2 * before.acceleration * before.distance);
      entries[index] = Math.min(entries[index]!, reachable);
    }
    return entries;
  }

  #settled(entries: readonly number[]): number {
    for (let index = this.#moves.length - 1; index > 0; index -= 1) {
      const move = this.#moves[index]!;
      if (entries[index]! >= Math.min(move.corner, move.cruise) - 1e-9) return index;
    }
    return 0;
  }
}

/** Seconds of moves that gather before any leaves. */
const HOLD = 0.25;

/** mm/s at which the corner between two moves may be taken: junction deviation from the square corner velocity. */
export function cornerSpeed(
  before: PlannedMove | undefined,
  from: Coord,
  to: Coord,
  distance: number,
  cruise: number,
  acceleration: number,
  squareCorner: number,
): number {
  if (!before) return 0;
  const [bx, by, bz] = before.from;
  const travelBefore = Math.hypot(before.to[0] - bx, before.to[1] - by, before.to[2] - bz);
  const travel = Math.hypot(to[0] - from[0], to[1] - from[1], to[2] - from[2]);
  if (travelBefore === 0 || travel === 0) return 0;
  let cosine = 0;
  for (let axis = 0; axis < 3; axis += 1) {
    cosine += (before.to[axis]! - before.from[axis]!) * (to[axis]! - from[axis]!);
  }
  cosine = Math.max(-1, Math.min(1, cosine / travelBefore / travel));
  const limit = Math.min(before.cruise, cruise);
  const filament = Math.abs((to[3] - from[3]) / distance - (before.to[3] - before.from[3]) / before.distance);
  const byFilament = filament > 1e-6 ? INSTANT_FILAMENT / filament : Infinity;
  if (cosine > 0.999999) return Math.min(limit, byFilament);
  const halfSine = Math.sqrt((1 + cosine) / 2);
  const deviation = (squareCorner * squareCorner * (Math.SQRT2 - 1)) / acceleration;
  const round = halfSine >= 1 ? Infinity : Math.sqrt((deviation * acceleration * halfSine) / (1 - halfSine));
  return Math.min(limit, byFilament, round);
}

/** mm/s by which the filament may jump at a corner. */
const INSTANT_FILAMENT = 1;
