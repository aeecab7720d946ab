import { defaultsOf } from '../config/defaults.js';
import type { RawConfig } from '../config/parse.js';
import { num, type Settings } from '../config/settings.js';

/** Why Klipper would not start with this configuration; undefined when it would. */
export function configError(raw: RawConfig, settings: Settings): string | undefined {
  for (const [section, options] of Object.entries(raw)) {
    const known = OPTIONS[section.split(' ')[0]!];
    const strange =
      known && Object.keys(options).find((option) => !known.has(option) && !(option in defaultsOf(section, {})));
    if (strange !== undefined) return `Option '${strange}' is not valid in section '${section}'`;
  }
  for (const name of ['stepper_x', 'stepper_y', 'stepper_z']) {
    const section = settings[name];
    if (!section) return `Section '${name}' must be specified`;
    const end = section['position_endstop'];
    if (typeof end !== 'number') continue;
    if (end < num(section, 'position_min', 0) || end > num(section, 'position_max', 0)) {
      return `position_endstop in section '${name}' must be between position_min and position_max`;
    }
  }
  return undefined;
}

const STEPPER = new Set([
  'step_pin',
  'dir_pin',
  'enable_pin',
  'rotation_distance',
  'microsteps',
  'endstop_pin',
  'position_endstop',
  'position_max',
  'step_pulse_duration',
]);

/** Options without a default, of the sections whose options are checked. */
const OPTIONS: Readonly<Record<string, ReadonlySet<string>>> = {
  stepper_x: STEPPER,
  stepper_y: STEPPER,
  stepper_z: STEPPER,
  stepper_z1: STEPPER,
  stepper_z2: STEPPER,
  stepper_z3: STEPPER,
  probe: new Set(['pin', 'z_offset']),
  bltouch: new Set([
    'sensor_pin',
    'control_pin',
    'z_offset',
    'stow_on_each_sample',
    'probe_with_touch_mode',
    'pin_move_time',
  ]),
};
