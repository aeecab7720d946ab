import { isRecord } from '../base/record.js';
import type { ToolheadStatus } from '../moonraker/types.js';
import type { AxisLimits, Capabilities, MeshSettings, ProbeSettings, ZEndstop } from './capabilities.js';
import { readMacros } from './macros.js';
import { settingNumber, settingPoint, settingText, type Settings } from './settings.js';

/** What the capabilities are read from. */
export interface Sources {
  readonly objects: readonly string[];
  readonly settings: Settings;
  readonly toolhead: ToolheadStatus | undefined;
  /** Klipper's commands; empty where it does not tell. */
  readonly commands: readonly string[];
  readonly components: readonly string[];
}

/** Klipper's sections for things that find the bed, the plain ones first. */
const probeSections = [
  'probe',
  'bltouch',
  'smart_effector',
  'probe_eddy_current',
  'load_cell_probe',
  'beacon',
  'cartographer',
  'scanner',
  'idm',
  'dockable_probe',
];
const radialKinematics: ReadonlySet<string> = new Set(['delta', 'rotary_delta', 'winch', 'deltesian', 'polar']);

/** Reads what the printer has and can do. */
export function readCapabilities(sources: Sources): Capabilities {
  const { objects, settings, toolhead, commands } = sources;
  const printer = settings['printer'];
  const has = (name: string) => objects.includes(name) || name in settings;
  const kinematics = settingText(printer, 'kinematics') ?? '';
  return {
    kinematics,
    axes: readAxes(toolhead, settings),
    hasRoundBed: radialKinematics.has(kinematics),
    maxVelocity: settingNumber(printer, 'max_velocity') ?? toolhead?.max_velocity,
    maxZVelocity: settingNumber(printer, 'max_z_velocity'),
    zEndstop: readZEndstop(settings),
    probe: readProbe(settings),
    levelling: readLevelling(has),
    mesh: readMesh(settings),
    macros: readMacros(objects, settings),
    commands: new Set(commands.map((command) => command.toUpperCase())),
    extruders: objects.filter((name) => /^extruder\d*$/u.test(name)),
    canPause: objects.includes('pause_resume'),
    objects: new Set(objects),
    components: new Set(sources.components),
  };
}

/** The toolhead's own limits count, they hold for every kinematics; before they are known, the steppers' sections. */
function readAxes(toolhead: ToolheadStatus | undefined, settings: Settings): Capabilities['axes'] {
  if (toolhead !== undefined) {
    const limits = (axis: 0 | 1 | 2) => ({ least: toolhead.axis_minimum[axis], most: toolhead.axis_maximum[axis] });
    return { x: limits(0), y: limits(1), z: limits(2) };
  }
  const [x, y, z] = ['stepper_x', 'stepper_y', 'stepper_z'].map((name) => limitsOf(settings, name));
  return x && y && z ? { x, y, z } : undefined;
}

function limitsOf(settings: Settings, name: string): AxisLimits | undefined {
  const most = settingNumber(settings[name], 'position_max');
  return most === undefined ? undefined : { least: settingNumber(settings[name], 'position_min') ?? 0, most };
}

function readZEndstop(settings: Settings): ZEndstop {
  const stepper = settings['stepper_z'];
  const pin = settingText(stepper, 'endstop_pin');
  if (pin === undefined) return 'stepper_a' in settings ? { kind: 'towers' } : { kind: 'unknown' };
  if (/:\s*z_virtual_endstop$/u.test(pin)) {
    const probe = readProbe(settings);
    return probe?.zOffset === undefined
      ? { kind: 'unknown' }
      : { kind: 'probe', section: probe.section, zOffset: probe.zOffset };
  }
  const positionEndstop = settingNumber(stepper, 'position_endstop');
  if (positionEndstop === undefined) return { kind: 'unknown' };
  return {
    kind: 'pin',
    positionEndstop,
    positionMin: settingNumber(stepper, 'position_min') ?? 0,
    positionMax: settingNumber(stepper, 'position_max') ?? Infinity,
  };
}

function readProbe(settings: Settings): ProbeSettings | undefined {
  const names = Object.keys(settings);
  for (const kind of probeSections) {
    const section = names.find((name) => name === kind || name.startsWith(`${kind} `));
    if (section === undefined) continue;
    const found = settings[section];
    return {
      section,
      xOffset: settingNumber(found, 'x_offset') ?? 0,
      yOffset: settingNumber(found, 'y_offset') ?? 0,
      zOffset: settingNumber(found, 'z_offset'),
    };
  }
  return undefined;
}

function readLevelling(has: (name: string) => boolean): Capabilities['levelling'] {
  if (has('quad_gantry_level')) return 'QUAD_GANTRY_LEVEL';
  return has('z_tilt') || has('z_tilt_ng') ? 'Z_TILT_ADJUST' : undefined;
}

/** Klipper's own defaults: https://www.klipper3d.org/Config_Reference.html#bed_mesh */
function readMesh(settings: Settings): MeshSettings | undefined {
  const mesh = settings['bed_mesh'];
  if (!isRecord(mesh)) return undefined;
  const prefix = 'bed_mesh ';
  return {
    fadeStart: settingNumber(mesh, 'fade_start') ?? 1,
    fadeEnd: settingNumber(mesh, 'fade_end') ?? 0,
    fadeTarget: settingNumber(mesh, 'fade_target'),
    zeroReference: settingPoint(mesh, 'zero_reference_position'),
    profiles: Object.keys(settings).flatMap((name) => (name.startsWith(prefix) ? [name.slice(prefix.length)] : [])),
  };
}
