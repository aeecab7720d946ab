import * as v from 'valibot';

/** Version of the stored shape; raised when a field changes its meaning, never when one is added. */
export const SETTINGS_VERSION = 1;

/** Babysteps a person may choose from, in whole micrometres. */
export const DEFAULT_STEPS: readonly number[] = [5, 10, 25, 50];

const Micrometres = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000));

/** What each setting may be. Every field stands alone: a broken one falls back without taking the others with it. */
export const fields = {
  /** Babystep sizes on offer, µm. */
  steps: v.pipe(v.array(Micrometres), v.minLength(2), v.maxLength(5)),
  /** The babystep in use, µm. */
  step: Micrometres,
  /** The babystep panel comes up by itself when the skirt begins. */
  opensAtSkirt: v.boolean(),
  theme: v.picklist(['dark', 'light']),
  clock24h: v.boolean(),
} as const;

export type Values = { readonly [Name in keyof typeof fields]: v.InferOutput<(typeof fields)[Name]> };

export const defaults: Values = {
  steps: [...DEFAULT_STEPS],
  step: 10,
  opensAtSkirt: true,
  theme: 'dark',
  clock24h: true,
};

export interface Reading {
  readonly values: Values;
  /** Names of fields that were stored but could not be used. */
  readonly broken: readonly string[];
}

/** Values out of whatever was stored; what is missing or broken is the default. */
export function readValues(stored: unknown): Reading {
  if (stored === undefined) return { values: defaults, broken: [] };
  if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) {
    return { values: defaults, broken: ['settings'] };
  }
  const values: Record<string, unknown> = { ...defaults };
  const broken: string[] = [];
  for (const [name, schema] of Object.entries(fields)) {
    const raw: unknown = Reflect.get(stored, name);
    if (raw === undefined) continue;
    const parsed = v.safeParse(schema, raw);
    if (parsed.success) values[name] = parsed.output;
    else broken.push(name);
  }
  return { values: values as Values, broken };
}
