import type { Heater } from './heater.js';
import type { Printer } from './printer.js';
import { settingNumber } from './settings.js';

/** °C below which Klipper extrudes nothing where the configuration names none. */
const KLIPPERS_COLDEST = 170;

/** What a target would cost the print that runs or waits. */
export type HeatLoss =
  /** A nozzle too cold to extrude: Klipper ends the print. */
  | 'nozzle'
  /** Parts come off a cold bed. */
  | 'bed'
  /** What the file wanted warm becomes cold. */
  | 'warmth';

/** What it costs the print to set this heater to °C, 0 to switch it off; undefined without a print, and where it goes on. */
export function heatLoss(
  { isOccupied, status }: Pick<Printer, 'isOccupied' | 'status'>,
  { name, kind }: Heater,
  celsius: number,
): HeatLoss | undefined {
  if (!isOccupied.value) return undefined;
  if (kind !== 'extruder') return celsius > 0 ? undefined : kind === 'bed' ? 'bed' : 'warmth';
  const section = status.configfile.value?.settings[name.toLowerCase()];
  const coldest = settingNumber(section, 'min_extrude_temp') ?? KLIPPERS_COLDEST;
  return celsius <= 0 || celsius < coldest ? 'nozzle' : undefined;
}
