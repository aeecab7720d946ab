import type { GcodeMoveStatus, MotionReportStatus, ToolheadStatus } from '../moonraker/types.js';
import type { Axis } from './motion.js';

/** A place in the coordinates of G-code (offsets counted in), mm. */
export type Place = Readonly<Record<Axis, number>>;

export const AXES: readonly Axis[] = ['x', 'y', 'z'];

/** mm within which the nozzle counts as standing where it was sent; less than the figures that are shown. */
const STILL = 0.005;

/**
 * Where the nozzle is now, in the coordinates of G-code. While it moves this is the live place with the offsets taken off;
 * once it stands, exactly where it was sent: a bed mesh bends the live height a little.
 */
export function placeOf(
  gcodeMove: GcodeMoveStatus | undefined,
  toolhead: ToolheadStatus | undefined,
  report: MotionReportStatus | undefined,
): Place | undefined {
  if (gcodeMove === undefined) return undefined;
  const along = (index: 0 | 1 | 2): number => {
    const sent = gcodeMove.gcode_position[index];
    const live = report?.live_position[index];
    const goal = toolhead?.position[index];
    if (live === undefined || goal === undefined || Math.abs(live - goal) < STILL) return sent;
    return sent + (live - goal);
  };
  return { x: along(0), y: along(1), z: along(2) };
}
