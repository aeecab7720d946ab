import type { Heat } from './heat.js';
import type { Heater } from './heater.js';

/** Temperatures for a material, °C. */
export interface Preset {
  readonly name: string;
  readonly nozzle: number;
  readonly bed: number;
}

export interface PresetTarget {
  readonly heater: Heater;
  readonly celsius: number;
}

/** What a preset asks of this printer: its active extruder and its bed, as far as it has them. */
export function targetsOf(preset: Preset, heaters: readonly Heater[], active: string | undefined): PresetTarget[] {
  const extruders = heaters.filter((heater) => heater.kind === 'extruder');
  const nozzle = extruders.find((heater) => heater.name === active) ?? extruders[0];
  const bed = heaters.find((heater) => heater.kind === 'bed');
  return [
    ...(nozzle ? [{ heater: nozzle, celsius: preset.nozzle }] : []),
    ...(bed ? [{ heater: bed, celsius: preset.bed }] : []),
  ];
}

/** The preset for a material as slicers name it, as `PETG` or `petg-cf`; else the first. */
export function presetFor(material: string | undefined, presets: readonly Preset[]): Preset | undefined {
  const wanted = material?.toLowerCase() ?? '';
  const named = presets.find((preset) => preset.name.toLowerCase() === wanted);
  const kin = presets.find((preset) => wanted.startsWith(preset.name.toLowerCase()));
  return named ?? (wanted === '' ? undefined : kin) ?? presets[0];
}

/** Asks for several temperatures, one after the other; rejects with the first PrinterError, and asks for no more then. */
export async function heatTo(heat: Heat, targets: readonly PresetTarget[]): Promise<void> {
  for (const { heater, celsius } of targets) await heat.setTarget(heater.name, celsius);
}
