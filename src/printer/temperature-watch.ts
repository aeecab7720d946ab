import { effect, untracked } from '@preact/signals-core';
import type { Printer } from './printer.js';
import { TemperatureHistory } from './temperature-history.js';

const watches = new WeakMap<Printer, TemperatureHistory>();

/** The printer's past temperatures: followed from the first time they are asked for, filled up from Moonraker's store. */
export function temperaturesOf(printer: Printer): TemperatureHistory {
  const known = watches.get(printer);
  if (known !== undefined) return known;
  const history = new TemperatureHistory();
  watches.set(printer, history);
  let isRestored = false;
  effect(() => {
    const frame = printer.status.frame.value;
    if (frame === undefined) return;
    untracked(() => {
      if (frame.isWhole) isRestored = false;
      history.note(frame.eventtime, temperaturesNow(printer), !frame.isWhole);
      if (isRestored) return;
      isRestored = true;
      void restore(printer, history);
    });
  });
  return history;
}

/** Fills the time before the panel came, or while the link was gone. A Moonraker that keeps none leaves it empty. */
async function restore(printer: Printer, history: TemperatureHistory): Promise<void> {
  const stored = await printer.server
    .call('server.temperature_store', { include_monitors: false })
    .catch(() => undefined);
  const frame = printer.status.frame.peek();
  if (stored !== undefined && frame !== undefined) history.restore(frame.eventtime, stored);
}

function temperaturesNow(printer: Printer): ReadonlyMap<string, number> {
  const values = new Map<string, number>();
  const note = (name: string, celsius: number | undefined): void => {
    if (celsius !== undefined) values.set(name, celsius);
  };
  for (const heater of printer.heaters.value) note(heater.name, heater.temperature);
  for (const sensor of printer.sensors.value) note(sensor.name, sensor.status.value?.temperature);
  return values;
}
