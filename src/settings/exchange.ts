import { fields, readValues, SETTINGS_VERSION, type Values } from './schema.js';

/** One setting that an import would change. */
export interface Change {
  readonly name: keyof Values;
  readonly from: unknown;
  readonly to: unknown;
}

/** What a file would do to the settings. */
export type Import =
  | {
      readonly kind: 'settings';
      readonly values: Values;
      readonly changes: readonly Change[];
      /** How many settings of the file are as they are here. */
      readonly same: number;
      /** Names of settings that this panel does not know or cannot use. */
      readonly leftOut: readonly string[];
    }
  | { readonly kind: 'not-json' | 'not-ours' | 'newer' };

/** The settings as the text of a file: `{"feeler":"settings","version":N,"settings":{…}}`. */
export function exportText(values: Values): string {
  return `${JSON.stringify({ feeler: 'settings', version: SETTINGS_VERSION, settings: values }, undefined, 2)}\n`;
}

/** Reads an exported file against the present settings; nothing is changed by it. */
export function readImport(text: string, present: Values): Import {
  let file: unknown;
  try {
    file = JSON.parse(text);
  } catch {
    return { kind: 'not-json' };
  }
  const settings = settingsOf(file);
  if (settings === undefined) return { kind: 'not-ours' };
  if (settings.version > SETTINGS_VERSION) return { kind: 'newer' };
  const { stored } = settings;
  const { values, broken } = readValues({ ...present, ...stored });
  const known = namesOf(fields).filter((name) => name in stored && !broken.includes(name));
  const changes = known
    .filter((name) => JSON.stringify(values[name]) !== JSON.stringify(present[name]))
    .map((name) => ({ name, from: present[name], to: values[name] }));
  const accepted: Partial<Record<keyof Values, unknown>> = {};
  for (const name of known) accepted[name] = values[name];
  return {
    kind: 'settings',
    values: readValues({ ...present, ...accepted }).values,
    changes,
    same: known.length - changes.length,
    leftOut: Object.keys(stored).filter((name) => !known.some((one) => one === name)),
  };
}

function settingsOf(file: unknown): { readonly version: number; readonly stored: object } | undefined {
  if (typeof file !== 'object' || file === null) return undefined;
  const kind: unknown = Reflect.get(file, 'feeler');
  const version: unknown = Reflect.get(file, 'version');
  const stored: unknown = Reflect.get(file, 'settings');
  if (kind !== 'settings' || typeof version !== 'number') return undefined;
  if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) return undefined;
  return { version, stored };
}

function namesOf<T extends object>(object: T): readonly (keyof T)[] {
  const names: (keyof T)[] = [];
  for (const name in object) names.push(name);
  return names;
}
