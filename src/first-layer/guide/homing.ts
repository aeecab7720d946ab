import type { Unknowns } from '../../base/record.js';
import { settingNumber } from '../../printer/settings.js';

/** The fewest homings that say something of how well they repeat. */
export const HOMINGS = 5;

/** mm that the nozzle goes with one step of Z's motor, from its section; undefined where that does not tell. */
export function stepDistance(stepper: Unknowns | undefined): number | undefined {
  const rotation = settingNumber(stepper, 'rotation_distance');
  const microsteps = settingNumber(stepper, 'microsteps');
  if (rotation === undefined || microsteps === undefined || microsteps <= 0) return undefined;
  const fullSteps = settingNumber(stepper, 'full_steps_per_rotation') ?? 200;
  return rotation / (fullSteps * microsteps * gearOf(stepper?.['gear_ratio']));
}

/** Klipper tells gears as pairs, `[[80, 16]]`. */
function gearOf(value: unknown): number {
  if (!Array.isArray(value)) return 1;
  return value.reduce((product: number, pair: unknown) => {
    const [one, other] = Array.isArray(pair) ? (pair as unknown[]) : [];
    return typeof one === 'number' && typeof other === 'number' && other !== 0 ? product * (one / other) : product;
  }, 1);
}

/**
 * Where Z's motor stood when it homed, from the lines of GET_POSITION after it: the motor's own count, which no homing sets
 * back, less the height that Klipper gave it. It moves when the bed or the switch does. mm; undefined in any other line.
 */
export function readHoming(text: string, step: number | undefined): number | undefined {
  if (step === undefined) return undefined;
  const count = /\bmcu:.*\bstepper_z:(-?\d+)/u.exec(text)?.[1];
  const height = /\bstepper:.*\bstepper_z:(-?\d+\.\d+)/u.exec(text)?.[1];
  return count === undefined || height === undefined ? undefined : Number(count) * step - Number(height);
}

/** How far homings lie apart, highest less lowest, µm; undefined while there are too few. */
export function spreadOf(homings: readonly number[]): number | undefined {
  if (homings.length < HOMINGS) return undefined;
  return Math.round((Math.max(...homings) - Math.min(...homings)) * 1000);
}
