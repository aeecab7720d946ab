import type { Heater } from '../printer/heater.js';
import type { Printer } from '../printer/printer.js';
import { isFilamentOut } from '../printer/readiness.js';
import { levelledOf } from './hold.js';

/** Why a print lays nothing now. */
export type JobWait =
  | { readonly kind: 'heating'; readonly heater: Heater }
  | { readonly kind: 'homing' | 'levelling' }
  /** Filament has to be put in before it can go on. */
  | { readonly kind: 'no-filament' }
  /** The printer's own message (M117). */
  | { readonly kind: 'told'; readonly message: string }
  /** It stopped by itself, as M600 does, and says nothing. */
  | { readonly kind: 'hands' };

/** A heater nearer to its target than this is not waited for, °C. */
const NEAR = 2;

/** What a print waits for that has not begun to lay: the message may be one of the last print, so it comes last. */
export function waitOfStart(printer: Pick<Printer, 'heaters' | 'status'>): JobWait | undefined {
  const heater = farthestFromTarget(printer.heaters.value);
  if (heater !== undefined) return { kind: 'heating', heater };
  const homed = printer.status.toolhead.value?.homed_axes;
  if (homed !== undefined && !['x', 'y', 'z'].every((axis) => homed.includes(axis))) return { kind: 'homing' };
  if (levelledOf(printer) === false) return { kind: 'levelling' };
  return messageOf(printer);
}

/** What a paused print waits for; nothing is said of a pause that was asked for here. */
export function waitOfPause(printer: Pick<Printer, 'devices' | 'status' | 'job'>): JobWait | undefined {
  if (isFilamentOut(printer)) return { kind: 'no-filament' };
  return messageOf(printer) ?? (printer.job.isPausedHere.value ? undefined : { kind: 'hands' });
}

function farthestFromTarget(heaters: readonly Heater[]): Heater | undefined {
  const missing = ({ temperature, target }: Heater): number =>
    temperature === undefined || target === undefined ? 0 : target - temperature;
  return heaters
    .filter((heater) => heater.kind !== 'fan' && missing(heater) > NEAR)
    .toSorted((one, other) => missing(other) - missing(one))[0];
}

function messageOf({ status }: Pick<Printer, 'status'>): JobWait | undefined {
  const message = status.displayStatus.value?.message ?? '';
  return message === '' ? undefined : { kind: 'told', message };
}
