import { prefixOf, shortName } from './object-names.js';
import { settingText, type Settings } from './settings.js';

/** One `[gcode_macro]` of the printer. */
export interface Macro {
  /** As it is called, in the spelling of the configuration. */
  readonly name: string;
  readonly description: string;
  /** The template's text. */
  readonly gcode: string;
  readonly parameters: readonly MacroParameter[];
  /** Names that begin with `_` are helpers, not for people. */
  readonly isHidden: boolean;
}

export interface MacroParameter {
  readonly name: string;
  /** The text of its default where the template gives a plain one. */
  readonly preset: string | undefined;
}

/** The macros of the live configuration, in the spelling of Klipper's list of objects, sorted by name. */
export function readMacros(objects: readonly string[], settings: Settings): readonly Macro[] {
  const macros = objects.flatMap((object) => {
    if (prefixOf(object) !== 'gcode_macro') return [];
    const section = settings[object.toLowerCase()];
    const gcode = settingText(section, 'gcode') ?? '';
    const name = shortName(object);
    const told = settingText(section, 'description') ?? '';
    return [
      {
        name,
        // What Klipper itself puts where nobody wrote a description says nothing.
        description: told === 'G-Code macro' ? '' : told,
        gcode,
        parameters: readParameters(gcode),
        isHidden: name.startsWith('_'),
      },
    ];
  });
  return macros.toSorted((one, other) => one.name.localeCompare(other.name));
}

/** Finds `params.NAME` and `params["NAME"]` in a template, each with its plain default if it has one. */
export function readParameters(gcode: string): readonly MacroParameter[] {
  const pattern =
    /params(?:\.(\w+)|\[\s*["'](\w+)["']\s*\])(?:\s*\|\s*default\(\s*(?:"([^"]*)"|'([^']*)'|(-?[\d.]+))\s*[,)])?/gu;
  const found = new Map<string, MacroParameter>();
  for (const [, dotted, indexed, double, single, number] of gcode.matchAll(pattern)) {
    const name = (dotted ?? indexed ?? '').toUpperCase();
    const preset = double ?? single ?? number ?? found.get(name)?.preset;
    found.set(name, { name, preset });
  }
  return [...found.values()];
}
