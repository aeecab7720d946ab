import type { PrintState } from '../moonraker/types.js';
import type { AxisLimits, Capabilities } from './capabilities.js';
import type { Axis } from './motion.js';
import type { Place } from './place.js';

/** Why the nozzle cannot be moved so now. */
export type JogLock =
  | { readonly why: 'printing' }
  /** A manual Z calibration is open: a move in between would cost it its result. */
  | { readonly why: 'calibrating' }
  /** Something else is under way that did not begin here. */
  | { readonly why: 'busy' }
  | { readonly why: 'not-homed'; readonly axis: Axis }
  /** The axis ends before: at so many mm, in the coordinates of G-code. */
  | { readonly why: 'end'; readonly axis: Axis; readonly at: number }
  /** The nozzle would be pressed into the bed. */
  | { readonly why: 'bed' };

/** What decides whether the nozzle may be moved. */
export interface JogSituation {
  readonly printState: PrintState | undefined;
  readonly isCalibrating: boolean;
  readonly isBusy: boolean;
  /** As Klipper names them: `xyz`. */
  readonly homedAxes: string;
  /** Where the nozzle was sent last, in the coordinates of G-code. */
  readonly place: Place | undefined;
  /** What G-code's coordinates differ by from the machine's: the offsets, mm. */
  readonly offsets: Place | undefined;
  readonly capabilities: Pick<Capabilities, 'axes' | 'hasRoundBed'>;
}

/** mm by which a sum may miss a limit because of rounding. */
const ROUNDING = 1e-6;

/** Why a move of `distance` mm along an axis is locked; undefined when it may go. */
export function jogLock(axis: Axis, distance: number, situation: JogSituation): JogLock | undefined {
  const general = moveLock(axis, situation);
  if (general !== undefined || situation.place === undefined) return general;
  const to = situation.place[axis] + distance;
  if (axis === 'z' && distance < 0 && to < -ROUNDING) return { why: 'bed' };
  // On a round bed the ends of an axis depend on the other one: the printer itself says so when it comes to that.
  if (situation.capabilities.hasRoundBed && axis !== 'z') return undefined;
  const limits = gcodeLimits(axis, situation);
  if (limits === undefined) return undefined;
  if (distance > 0 && to > limits.most + ROUNDING) return { why: 'end', axis, at: limits.most };
  if (distance < 0 && to < limits.least - ROUNDING) return { why: 'end', axis, at: limits.least };
  return undefined;
}

/** Why no move along an axis may go now, however long. */
export function moveLock(axis: Axis, situation: JogSituation): JogLock | undefined {
  if (situation.printState === 'printing') return { why: 'printing' };
  if (situation.isCalibrating) return { why: 'calibrating' };
  if (situation.isBusy) return { why: 'busy' };
  return situation.homedAxes.includes(axis) ? undefined : { why: 'not-homed', axis };
}

/** From where to where an axis goes in the coordinates of G-code, mm; never into the bed. */
export function gcodeLimits(axis: Axis, { capabilities, offsets }: JogSituation): AxisLimits | undefined {
  const limits = capabilities.axes?.[axis];
  if (limits === undefined) return undefined;
  const offset = offsets?.[axis] ?? 0;
  const least = limits.least - offset;
  return { least: axis === 'z' ? Math.max(0, least) : least, most: limits.most - offset };
}

/** The speed of moves by hand, mm/s: brisk, and never more than the printer's own. */
export function handSpeed(axis: Axis, { maxVelocity, maxZVelocity }: Capabilities): number {
  if (axis === 'z') return Math.min(15, maxZVelocity ?? 10);
  return Math.min(100, maxVelocity ?? 100);
}
