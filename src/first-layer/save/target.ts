import { settingNumber, settingText, type Settings } from '../../printer/settings.js';
import type { Macro } from '../../printer/macros.js';
import { placesOf, type ConfigFiles, type ConfigOption } from './config-files.js';
import { persisterOf, type Persister } from './offset-macros.js';

export type ApplyCommand = 'Z_OFFSET_APPLY_ENDSTOP' | 'Z_OFFSET_APPLY_PROBE';

/** One value of the configuration that a save changes. */
export interface TargetValue {
  /** As the live configuration names it, in lower case. */
  readonly section: string;
  readonly option: 'position_endstop' | 'z_offset';
  /** As Klipper has it now, mm. */
  readonly old: number;
}

/** What decides the height of Z, and how it is changed. */
export interface Target {
  readonly kind: 'endstop' | 'probe' | 'towers';
  /** One, or three on a delta. */
  readonly values: readonly [TargetValue, ...TargetValue[]];
  readonly command: ApplyCommand;
  /** What Klipper allows, mm; undefined where it sets no limits. */
  readonly limits: { readonly least: number; readonly most: number } | undefined;
}

/** Why nothing can be kept on this printer. */
export type Obstacle =
  /** The live configuration names nothing that decides the height of Z. */
  | { readonly why: 'unknown' }
  /** Z homes on a switch, but only the probe's offset could be changed, which does not move Z = 0. */
  | { readonly why: 'only-probe'; readonly section: string }
  /** Klipper lacks the command. */
  | { readonly why: 'no-command'; readonly command: ApplyCommand }
  /** Something finds the height of Z anew before each print. */
  | { readonly why: 'sets-itself'; readonly section: string }
  /** A macro keeps the offset already. */
  | ({ readonly why: 'persisted' } & Persister);

/** Why this amount cannot be kept on this printer. */
export type AmountObstacle =
  /** Klipper saves to its main file alone, and would refuse. */
  | { readonly why: 'included'; readonly place: ConfigOption; readonly next: string }
  /** Klipper would not start with the new value. */
  | {
      readonly why: 'out-of-range';
      readonly section: string;
      readonly option: string;
      readonly bound: 'position_min' | 'position_max';
      /** What the limit is now, and what it would have to be; mm. */
      readonly limit: number;
      readonly wanted: number;
      /** Where the limit stands; undefined where it is Klipper's default. */
      readonly place: ConfigOption | undefined;
    };

/** What the target is read from. */
export interface TargetSources {
  readonly settings: Settings;
  /** Upper case. */
  readonly commands: ReadonlySet<string>;
  readonly macros: readonly Macro[];
}

export type Found =
  { readonly kind: 'target'; readonly target: Target } | { readonly kind: 'obstacle'; readonly obstacle: Obstacle };

/** Sections of what finds Z anew by itself: https://github.com/protoloft/klipper_z_calibration, Beacon, Cartographer, load cells. */
const selfSetters = /^(?:z_calibration|auto_offset_z|beacon|cartographer|scanner|idm|load_cell_probe)(?: |$)/u;
const probeKinds = ['probe', 'bltouch', 'smart_effector', 'probe_eddy_current', 'dockable_probe'];
const towers = ['stepper_a', 'stepper_b', 'stepper_c'] as const;

/** Reads from the live configuration which value a save changes. Klipper's printer decides, never "has a probe". */
export function findTarget(sources: TargetSources): Found {
  const { settings } = sources;
  const setter = Object.keys(settings).find((section) => selfSetters.test(section));
  if (setter !== undefined) return stop({ why: 'sets-itself', section: setter });
  const persister = persisterOf(sources.macros, settings);
  if (persister) return stop({ why: 'persisted', ...persister });
  const section = 'stepper_z' in settings ? 'stepper_z' : 'carriage z';
  const pin = settingText(settings[section], 'endstop_pin');
  if (pin === undefined) return onTowers(sources);
  return /:\s*z_virtual_endstop$/u.test(pin) ? onProbe(sources) : onSwitch(sources, section);
}

function onSwitch({ settings, commands }: TargetSources, section: string): Found {
  const old = settingNumber(settings[section], 'position_endstop');
  const probe = probeSection(settings);
  const has = commands.has('Z_OFFSET_APPLY_ENDSTOP');
  if (old === undefined || !has) {
    if (probe !== undefined && commands.has('Z_OFFSET_APPLY_PROBE')) return stop({ why: 'only-probe', section: probe });
    return stop(old === undefined ? { why: 'unknown' } : { why: 'no-command', command: 'Z_OFFSET_APPLY_ENDSTOP' });
  }
  const least = settingNumber(settings[section], 'position_min') ?? 0;
  const most = settingNumber(settings[section], 'position_max') ?? Infinity;
  return found({
    kind: 'endstop',
    values: [{ section, option: 'position_endstop', old }],
    command: 'Z_OFFSET_APPLY_ENDSTOP',
    limits: { least, most },
  });
}

function onProbe({ settings, commands }: TargetSources): Found {
  const section = probeSection(settings);
  const old = section === undefined ? undefined : settingNumber(settings[section], 'z_offset');
  if (section === undefined || old === undefined) return stop({ why: 'unknown' });
  const command = 'Z_OFFSET_APPLY_PROBE';
  if (!commands.has(command)) return stop({ why: 'no-command', command });
  return found({ kind: 'probe', values: [{ section, option: 'z_offset', old }], command, limits: undefined });
}

/** Klipper changes all three towers by the same amount; b and c have a's height where they name none. */
function onTowers({ settings, commands }: TargetSources): Found {
  const first = settingNumber(settings['stepper_a'], 'position_endstop');
  if (first === undefined) return stop({ why: 'unknown' });
  const command = 'Z_OFFSET_APPLY_ENDSTOP';
  if (!commands.has(command)) return stop({ why: 'no-command', command });
  const [a, b, c] = towers.map((section): TargetValue => {
    return { section, option: 'position_endstop', old: settingNumber(settings[section], 'position_endstop') ?? first };
  });
  if (!a || !b || !c) return stop({ why: 'unknown' });
  return found({ kind: 'towers', values: [a, b, c], command, limits: undefined });
}

/** Why this amount cannot be kept; undefined where it can. @param kept people's part of the live offset, µm */
export function amountObstacle(target: Target, kept: number, files: ConfigFiles): AmountObstacle | undefined {
  const [value] = target.values;
  const next = nextValue(value.old, kept);
  const { limits } = target;
  if (limits !== undefined && (next < limits.least || next > limits.most)) {
    const bound = next < limits.least ? 'position_min' : 'position_max';
    const limit = next < limits.least ? limits.least : limits.most;
    return {
      why: 'out-of-range',
      section: value.section,
      option: value.option,
      bound,
      limit,
      wanted: next,
      place: placesOf(files, value.section, bound).at(-1),
    };
  }
  for (const value of target.values) {
    const place = includedPlace(value, files);
    if (place) return { why: 'included', place, next: changedLine(place.text, nextValue(value.old, kept)) };
  }
  return undefined;
}

/** Where a value stands in an included file: Klipper saves to the main one only, and refuses. Undefined where it does not. */
export function includedPlace({ section, option }: TargetValue, files: ConfigFiles): ConfigOption | undefined {
  return placesOf(files, section, option).find(({ file }) => file !== files.main);
}

/**
 * `new = old − people's part`: a farther nozzle (plus) is a smaller value. Sums are whole micrometres.
 * @param old mm @param kept µm
 * @returns mm
 */
export function nextValue(old: number, kept: number): number {
  return (Math.round(old * 1000) - kept) / 1000;
}

/** The line with another number, its spelling and comment left as they are. */
function changedLine(line: string, value: number): string {
  return line.replace(/^(\s*\w+\s*[:=]\s*)[^\s#;]+/u, (_, head: string) => `${head}${value.toFixed(3)}`);
}

function probeSection(settings: Settings): string | undefined {
  const names = Object.keys(settings);
  for (const kind of probeKinds) {
    const section = names.find((name) => name === kind || name.startsWith(`${kind} `));
    if (section !== undefined) return section;
  }
  return undefined;
}

function found(target: Target): Found {
  return { kind: 'target', target };
}

function stop(obstacle: Obstacle): Found {
  return { kind: 'obstacle', obstacle };
}
