import { asNumber } from '../gcode/command.js';
import { defaultsOf } from './defaults.js';
import type { RawConfig } from './parse.js';

export type Setting = string | number | boolean | readonly (string | number | readonly number[])[];
export type Section = Readonly<Record<string, Setting>>;
/** A configuration as Klipper reads it: typed, defaults filled in, section names in lower case. */
export type Settings = Readonly<Record<string, Section>>;

export function readSettings(raw: RawConfig): Settings {
  const sections = Object.entries(raw).map(([name, options]): [string, Section] => {
    const values = Object.entries(options).map(([key, text]) => [key, setting(key, text)] as const);
    const own: Record<string, Setting> = Object.fromEntries(values);
    return [name.toLowerCase(), { ...defaultsOf(name, own), ...own }];
  });
  const settings: Record<string, Section> = Object.fromEntries(
    sections.filter(([, section]) => Object.keys(section).length > 0),
  );
  for (const heater of ['heater_bed', 'extruder']) {
    if (settings[heater]) settings[`verify_heater ${heater}`] ??= defaultsOf(`verify_heater ${heater}`, {});
  }
  return settings;
}

/** Pairs and lists of numbers, and what stays text although it looks like a number. */
function setting(key: string, text: string): Setting {
  if (/gcode$|^description$|^variable_|_pin$|^pin$|^path$/.test(key)) return text;
  if (key === 'gear_ratio') return text.split(',').map((pair) => pair.split(':').map(Number));
  if (LISTS.has(key)) return text.split(',').map((item) => item.trim());
  if (/^(points|gantry_corners|z_positions)$/.test(key)) return numberRows(text);
  const number = asNumber(text);
  if (number !== undefined) return number;
  if (/^(true|false|yes|no|on|off)$/i.test(text)) return /^(true|yes|on)$/i.test(text);
  if (/^\s*-?[\d.]+\s*(,\s*-?[\d.]+\s*)+$/.test(text)) return text.split(',').map(Number);
  return text;
}

const LISTS = new Set(['heater', 'stepper', 'color_order']);

function numberRows(text: string): readonly (readonly number[])[] {
  const rows = text.trim().split('\n');
  return rows.map((row) => row.split(',').map(Number));
}

export function num(section: Section | undefined, key: string, fallback: number): number {
  const value = section?.[key];
  return typeof value === 'number' ? value : fallback;
}

export function text(section: Section | undefined, key: string, fallback = ''): string {
  const value = section?.[key];
  return value === undefined ? fallback : String(value);
}

export function pair(section: Section | undefined, key: string): readonly [number, number] | undefined {
  const value = section?.[key];
  if (!Array.isArray(value)) return undefined;
  const [x, y] = value as readonly unknown[];
  return typeof x === 'number' && typeof y === 'number' ? [x, y] : undefined;
}

export function rows(section: Section | undefined, key: string): readonly (readonly number[])[] {
  const value = section?.[key];
  return Array.isArray(value) ? (value as readonly (readonly number[])[]) : [];
}
