import type { Macro } from '../printer/macros.js';

/** Temperatures of the first layer, °C. */
export interface Temperatures {
  readonly nozzle: number;
  readonly bed: number;
}

/** First thing that is laid, or a comment that says so: behind it no start line stands. */
const LAYER = /^\s*;\s*(?:LAYER_CHANGE|LAYER:|CHANGE_LAYER|layer )|^\s*G[0123]\s[^;]*\bE\d/iu;
const WORD = /^\s*([A-Z_]\w*[A-Z_]\w*)/iu;

/**
 * The lines with which a file starts its print by the printer's own macros, as `PRINT_START BED=60 EXTRUDER=215`: names of
 * macros and parameters as they are, temperatures replaced. Empty where the file calls no macro before its first layer.
 */
export function startLinesOf(head: string, macros: readonly Macro[], temperatures: Temperatures): readonly string[] {
  const known = new Set(macros.map(({ name }) => name.toUpperCase()));
  const lines: string[] = [];
  for (const line of head.split('\n')) {
    if (LAYER.test(line)) break;
    const bare = line.replace(/;.*$/u, '').trim();
    const word = WORD.exec(bare)?.[1]?.toUpperCase();
    if (word !== undefined && known.has(word)) lines.push(withTemperatures(bare, temperatures));
  }
  return lines;
}

/** What any Klipper can do: heat, home, level where the printer does that. */
export function plainStartLines(
  { nozzle, bed }: Temperatures,
  levelling: 'QUAD_GANTRY_LEVEL' | 'Z_TILT_ADJUST' | undefined,
): readonly string[] {
  const level = levelling === undefined ? [] : [levelling, 'G28 Z'];
  return [`M140 S${bed}`, 'G28', ...level, `M190 S${bed}`, `M109 S${nozzle}`];
}

function withTemperatures(line: string, { nozzle, bed }: Temperatures): string {
  return line.replaceAll(/\b(\w+)(\s*=\s*)(-?\d+(?:\.\d+)?)(?=\s|$)/gu, (whole, name: string, sign: string) => {
    if (/CHAMBER|ENCLOSURE|SOAK|TIME|SIZE|MESH|MATERIAL|LAYER/iu.test(name)) return whole;
    if (/BED|PLATE/iu.test(name)) return `${name}${sign}${bed}`;
    return /EXTRUDER|HOTEND|NOZZLE|TOOL|TEMP|^E$|^H$/iu.test(name) ? `${name}${sign}${nozzle}` : whole;
  });
}
