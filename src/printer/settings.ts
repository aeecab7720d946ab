import type { Unknowns } from '../base/record.js';

/** The live configuration as Klipper read it: section in lower case → option → value. */
export type Settings = Readonly<Record<string, Unknowns>>;

/** A number of the configuration; undefined where there is none. */
export function settingNumber(section: Unknowns | undefined, option: string): number | undefined {
  const value = section?.[option];
  return typeof value === 'number' && Number.isFinite(value) ? value : undefined;
}

/** A text of the configuration; undefined where there is none. */
export function settingText(section: Unknowns | undefined, option: string): string | undefined {
  const value = section?.[option];
  return typeof value === 'string' ? value : undefined;
}

/** A point of the configuration, as `zero_reference_position`; undefined where there is none. */
export function settingPoint(section: Unknowns | undefined, option: string): readonly [number, number] | undefined {
  const value = section?.[option];
  if (!Array.isArray(value)) return undefined;
  const [x, y] = value as unknown[];
  return typeof x === 'number' && typeof y === 'number' ? [x, y] : undefined;
}
