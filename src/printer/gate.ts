import type { Macro } from './macros.js';

/** Why the panel does not send a script. */
export type Refusal =
  /** The command would spoil the print that runs or waits. */
  | { readonly why: 'printing'; readonly command: string }
  /** A print runs or waits already. */
  | { readonly why: 'busy' }
  /** Printing without a print, or the other way round. */
  | { readonly why: 'no-print' }
  /** A value that the printer does not allow. */
  | { readonly why: 'out-of-range'; readonly least: number; readonly most: number };

export type Verdict =
  | { readonly kind: 'pass' }
  | { readonly kind: 'refuse'; readonly command: string }
  | { readonly kind: 'ask'; readonly macro: string; readonly command: string };

/** Commands that move the machine into the print, or end it by restarting Klipper. */
const dangerous: ReadonlySet<string> = new Set([
  'SAVE_CONFIG',
  'RESTART',
  'FIRMWARE_RESTART',
  'G28',
  'QUAD_GANTRY_LEVEL',
  'Z_TILT_ADJUST',
  'BED_TILT_CALIBRATE',
  'DELTA_CALIBRATE',
  'BED_MESH_CALIBRATE',
  'SCREWS_TILT_CALCULATE',
  'BED_SCREWS_ADJUST',
  'PROBE',
  'PROBE_ACCURACY',
  'PROBE_CALIBRATE',
  'Z_ENDSTOP_CALIBRATE',
  'MANUAL_PROBE',
  'AXIS_TWIST_COMPENSATION_CALIBRATE',
]);

/**
 * Judges one script while a print runs or is paused and Klipper is ready: refuses what restarts, homes or levels, and asks
 * before a macro whose text, or the text of a macro it calls, does. A macro named like a command counts as the command.
 */
export function judgeScript(script: string, macros: readonly Macro[]): Verdict {
  let question: Verdict | undefined;
  for (const command of commandsOf(script)) {
    if (dangerous.has(command)) return { kind: 'refuse', command };
    const found = findDangerous(command, macros);
    if (found !== undefined) question ??= { kind: 'ask', macro: command, command: found };
  }
  return question ?? { kind: 'pass' };
}

function findDangerous(macro: string, macros: readonly Macro[]): string | undefined {
  const seen = new Set<string>([macro]);
  const open = [macro];
  for (let name = open.pop(); name !== undefined; name = open.pop()) {
    const wanted = name;
    const text = macros.find((one) => one.name.toUpperCase() === wanted)?.gcode;
    if (text === undefined) continue;
    for (const word of wordsOf(text)) {
      if (dangerous.has(word)) return word;
      if (!seen.has(word)) open.push(word);
      seen.add(word);
    }
  }
  return undefined;
}

/**
 * The command word of each line: upper case, without line number, comment and arguments. Cut as Klipper cuts it
 * (klippy/gcode.py), so that nothing is read here as another command than there.
 */
export function commandsOf(script: string): string[] {
  return script.split('\n').flatMap((line) => {
    const parts = line
      .replace(/;.*$/u, '')
      .toUpperCase()
      .split(/([A-Z_]+|[A-Z*])/u);
    const at = parts[1] === 'N' ? 3 : 1;
    const word = parts[at];
    return word === undefined ? [] : [word + (parts[at + 1] ?? '').trim()];
  });
}

/** Every word of a macro's text that could be a command: templates may put one anywhere, and `G28X0` holds `G28`. */
function wordsOf(text: string): string[] {
  const bare = text.replace(/\{#[\s\S]*?#\}|;.*$/gmu, '').toUpperCase();
  const words = bare.match(/[A-Z_]\w*/gu) ?? [];
  return words.flatMap((word) => [word, ...(/^[A-Z]\d+/u.exec(word) ?? [])]);
}
