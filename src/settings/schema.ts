import * as v from 'valibot';

/** Version of the stored shape; raised when a field changes its meaning, never when one is added. */
export const SETTINGS_VERSION = 1;

/** Babysteps a person may choose from, in whole micrometres. */
export const DEFAULT_STEPS: readonly number[] = [5, 10, 25, 50];

const Micrometres = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000));

/** °C and names of a material's preset; what the printer itself allows is asked of it when the preset is used. */
const Celsius = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(500));
const Preset = v.object({
  name: v.pipe(v.string(), v.minLength(1), v.maxLength(12)),
  nozzle: Celsius,
  bed: Celsius,
});

/** Temperatures of common materials, to begin with. */
export const DEFAULT_PRESETS: readonly v.InferOutput<typeof Preset>[] = [
  { name: 'PLA', nozzle: 215, bed: 60 },
  { name: 'PETG', nozzle: 240, bed: 80 },
  { name: 'ABS', nozzle: 250, bed: 105 },
  { name: 'TPU', nozzle: 225, bed: 50 },
];

/** What each setting may be. Every field stands alone: a broken one falls back without taking the others with it. */
export const fields = {
  /** Babystep sizes on offer, µm. */
  steps: v.pipe(v.array(Micrometres), v.minLength(2), v.maxLength(5)),
  /** The babystep in use, µm. */
  step: Micrometres,
  /** So much of babysteps may be on its way to the nozzle before more needs a second key, µm. */
  burstLimit: Micrometres,
  /** Closer than a print began by more than this is asked about once, µm. */
  askAgainLimit: Micrometres,
  /** The babystep panel comes up by itself when the skirt begins. */
  opensAtSkirt: v.boolean(),
  /** A print is not begun without a word about the nozzle: what sticks to it counts as nozzle when Z homes. */
  remindsClean: v.boolean(),
  /** `by-day`: light from 7 to 19 o'clock. */
  theme: v.picklist(['dark', 'light', 'by-day']),
  clock24h: v.boolean(),
  /** How the files are shown. */
  filesAs: v.picklist(['pictures', 'list']),
  /** The language whose letters the on-screen keyboard has. */
  keyboard: v.picklist(['en', 'de', 'fr', 'es']),
  /** Diagonal of the display, inches; 0 where nobody told. */
  diagonal: v.pipe(v.number(), v.minValue(0), v.maxValue(60)),
  /** Temperatures per material, in the order of their keys. */
  presets: v.pipe(v.array(Preset), v.maxLength(8)),
} as const;

export type Values = { readonly [Name in keyof typeof fields]: v.InferOutput<(typeof fields)[Name]> };

export const defaults: Values = {
  steps: [...DEFAULT_STEPS],
  step: 10,
  burstLimit: 100,
  askAgainLimit: 100,
  opensAtSkirt: true,
  remindsClean: true,
  theme: 'dark',
  clock24h: true,
  filesAs: 'pictures',
  keyboard: 'en',
  diagonal: 0,
  presets: [...DEFAULT_PRESETS],
};

export interface Reading {
  readonly values: Values;
  /** Names of fields that were stored but could not be used. */
  readonly broken: readonly string[];
}

/** The whole, each field with its default to fall back on. */
const Whole = v.object({
  steps: v.fallback(fields.steps, [...DEFAULT_STEPS]),
  step: v.fallback(fields.step, defaults.step),
  burstLimit: v.fallback(fields.burstLimit, defaults.burstLimit),
  askAgainLimit: v.fallback(fields.askAgainLimit, defaults.askAgainLimit),
  opensAtSkirt: v.fallback(fields.opensAtSkirt, defaults.opensAtSkirt),
  remindsClean: v.fallback(fields.remindsClean, defaults.remindsClean),
  theme: v.fallback(fields.theme, defaults.theme),
  clock24h: v.fallback(fields.clock24h, defaults.clock24h),
  filesAs: v.fallback(fields.filesAs, defaults.filesAs),
  keyboard: v.fallback(fields.keyboard, defaults.keyboard),
  diagonal: v.fallback(fields.diagonal, defaults.diagonal),
  presets: v.fallback(fields.presets, [...DEFAULT_PRESETS]),
});

/** Values out of whatever was stored; what is missing or broken is the default. */
export function readValues(stored: unknown): Reading {
  if (stored === undefined) return { values: defaults, broken: [] };
  if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) {
    return { values: defaults, broken: ['settings'] };
  }
  const broken = Object.entries(fields).flatMap(([name, schema]) => {
    const raw: unknown = Reflect.get(stored, name);
    return raw === undefined || v.is(schema, raw) ? [] : [name];
  });
  return { values: v.parse(Whole, { ...defaults, ...stored }), broken };
}
