import type { FirstLayerWatch } from '../first-layer/first-layer-watch.js';
import type { Heater } from '../printer/heater.js';
import type { Printer } from '../printer/printer.js';
import type { StopProgress } from './stop-key.js';
import type { Pill, ZChip } from './top-bar.js';

/** The heater of the nozzle in use; the first one where Klipper names none. */
export function nozzleOf({ heaters, status }: Printer): Heater | undefined {
  const nozzles = heaters.value.filter(({ kind }) => kind === 'extruder');
  return nozzles.find(({ name }) => name === status.toolhead.value?.extruder) ?? nozzles[0];
}

/** The temperatures of the top bar: the nozzle in use, the bed, the chamber. */
export function pillsOf(printer: Printer): readonly Pill[] {
  const { heaters, sensors } = printer.devices.value;
  const pills: Pill[] = [];
  const add = (kind: Pill['kind'], heater: Heater | undefined): void => {
    if (!heater) return;
    pills.push({ kind, current: heater.temperature, target: heater.target ?? 0, canBeSet: true });
  };
  add('nozzle', nozzleOf(printer));
  add(
    'bed',
    heaters.find((heater) => heater.kind === 'bed'),
  );
  const chamber = sensors.find((sensor) => sensor.shortName.toLowerCase().includes('chamber'));
  if (chamber) pills.push({ kind: 'chamber', current: chamber.status.value?.temperature, target: 0, canBeSet: false });
  return pills;
}

/** The Z chip: the live offset, what the print began with, what taps will make of it. */
export function zChipOf(watch: FirstLayerWatch): ZChip | undefined {
  const live = watch.accepted.value;
  if (live === undefined) return undefined;
  const { began } = watch.offsets.value;
  return { live, began: watch.isPrinting.value ? began : 0, asked: watch.asked.value };
}

/** What has become of an emergency stop, in the words of its key. */
export function stopProgressOf(printer: Printer): StopProgress {
  const state = printer.emergency.state.value;
  switch (state.kind) {
    case 'idle':
    case 'given-up':
      return { kind: 'none' };
    case 'asking':
      return { kind: 'sending', tries: state.attempts };
    case 'reached':
      return { kind: 'reached' };
    case 'not-reached':
      return { kind: 'not-reached', message: state.message };
  }
}
