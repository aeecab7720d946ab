import type { FilamentSensor } from './devices.js';
import type { Printer } from './printer.js';

/** Whether the printer could print now, or the one thing that is in the way. */
export type Readiness = 'ready' | 'printing' | 'paused' | 'calibrating' | 'no-filament';

/** Tells the thing that is most in the way. */
export function readinessOf(printer: Pick<Printer, 'printState' | 'status' | 'devices'>): Readiness {
  const state = printer.printState.value;
  if (state === 'printing' || state === 'paused') return state;
  if (printer.status.manualProbe.value?.is_active === true) return 'calibrating';
  return isFilamentOut(printer) ? 'no-filament' : 'ready';
}

/** Whether a sensor says so; one that is switched off has no say. */
export function isFilamentOut({ devices }: Pick<Printer, 'devices'>): boolean {
  return devices.value.filamentSensors.some(isEmpty);
}

function isEmpty({ status }: FilamentSensor): boolean {
  return status.value?.enabled === true && !status.value.filament_detected;
}
