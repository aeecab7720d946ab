import type { FamilyName } from '../moonraker/status-schemas.js';

const byPrefix: Readonly<Record<string, FamilyName>> = {
  heater_bed: 'heater',
  heater_generic: 'heater',
  temperature_sensor: 'sensor',
  temperature_combined: 'sensor',
  temperature_fan: 'temperatureFan',
  fan: 'fan',
  fan_generic: 'fan',
  heater_fan: 'fan',
  controller_fan: 'fan',
  output_pin: 'output',
  pwm_tool: 'output',
  servo: 'output',
  led: 'light',
  neopixel: 'light',
  dotstar: 'light',
  pca9533: 'light',
  pca9632: 'light',
  filament_switch_sensor: 'filamentSensor',
  filament_motion_sensor: 'filamentSensor',
};

/** The kind of one of Klipper's objects by its name, as `heater_generic chamber`; undefined where the panel shows none such. */
export function familyOf(name: string): FamilyName | undefined {
  if (/^extruder\d*$/u.test(name)) return 'extruder';
  const prefix = prefixOf(name);
  return Object.hasOwn(byPrefix, prefix) ? byPrefix[prefix] : undefined;
}

/** The first word: the kind of section. */
export function prefixOf(name: string): string {
  return name.split(' ', 1)[0] ?? '';
}

/** What stands behind the kind of section, or the kind itself: `chamber`, `extruder`. */
export function shortName(name: string): string {
  const space = name.indexOf(' ');
  return space < 0 ? name : name.slice(space + 1);
}
