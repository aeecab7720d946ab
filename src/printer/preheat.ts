import type { Metadata } from './files.js';
import type { Heater } from './heater.js';
import { targetsOf, type PresetTarget } from './presets.js';

/** What a file's first layer asks of this printer's heaters; a heater the file or the printer does not have is left out. */
export function preheatTargets(
  metadata: Metadata,
  heaters: readonly Heater[],
  active: string | undefined,
): readonly PresetTarget[] {
  const { first_layer_extr_temp: nozzle = 0, first_layer_bed_temp: bed = 0, chamber_temp: chamber = 0 } = metadata;
  const targets = targetsOf({ name: '', nozzle, bed }, heaters, active);
  const room = heaters.find((heater) => heater.kind === 'generic' && /chamber/iu.test(heater.shortName));
  const all = room === undefined ? targets : [...targets, { heater: room, celsius: chamber }];
  return all.filter(({ celsius }) => celsius > 0);
}
