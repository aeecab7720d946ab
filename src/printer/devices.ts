import type { ReadonlySignal } from '@preact/signals-core';
import type * as wire from '../moonraker/types.js';
import { Heater, type HeaterKind } from './heater.js';
import { prefixOf, shortName } from './object-names.js';
import { settingNumber, type Settings } from './settings.js';
import type { Status } from './status.js';

/** A thing of the printer with a name of its own. */
interface Named {
  /** Klipper's whole name, as `fan_generic filter`. */
  readonly name: string;
  /** Without the kind of section. */
  readonly shortName: string;
}

export interface Sensor extends Named {
  readonly status: ReadonlySignal<wire.SensorStatus | undefined>;
}
export interface Fan extends Named {
  /** Whether a person may set its speed; the others run by themselves. */
  readonly canSet: boolean;
  readonly status: ReadonlySignal<wire.FanStatus | undefined>;
}
export interface Output extends Named {
  /** Whether it knows only on and off. */
  readonly isSwitch: boolean;
  readonly status: ReadonlySignal<wire.OutputStatus | undefined>;
}
export interface Light extends Named {
  /** How many single lights there are in it. */
  readonly count: number;
  readonly status: ReadonlySignal<wire.LightStatus | undefined>;
}
export interface FilamentSensor extends Named {
  readonly status: ReadonlySignal<wire.FilamentSensorStatus | undefined>;
}

/** All the printer's things of which it may have several, in the order of Klipper's list. */
export interface Devices {
  readonly heaters: readonly Heater[];
  readonly sensors: readonly Sensor[];
  readonly fans: readonly Fan[];
  readonly outputs: readonly Output[];
  readonly lights: readonly Light[];
  readonly filamentSensors: readonly FilamentSensor[];
}

/** Finds the things of the printer among the objects that Klipper listed. */
export function findDevices(objects: readonly string[], settings: Settings, status: Status): Devices {
  const heaters: Heater[] = [];
  const sensors: Sensor[] = [];
  const fans: Fan[] = [];
  const outputs: Output[] = [];
  const lights: Light[] = [];
  const filamentSensors: FilamentSensor[] = [];
  for (const name of objects) {
    const named = { name, shortName: shortName(name) };
    const section = settings[name.toLowerCase()] ?? {};
    const extruder = status.member(name, 'extruder')?.value;
    const heater = status.member(name, 'heater')?.value;
    const temperatureFan = status.member(name, 'temperatureFan')?.value;
    const sensor = status.member(name, 'sensor')?.value;
    const fan = status.member(name, 'fan')?.value;
    const output = status.member(name, 'output')?.value;
    const light = status.member(name, 'light')?.value;
    const filamentSensor = status.member(name, 'filamentSensor')?.value;
    if (extruder) heaters.push(heaterOf(name, 'extruder', section, extruder));
    if (heater) heaters.push(heaterOf(name, name === 'heater_bed' ? 'bed' : 'generic', section, heater));
    if (temperatureFan) {
      heaters.push(heaterOf(name, 'fan', section, temperatureFan));
      fans.push({ ...named, canSet: false, status: temperatureFan });
    }
    if (sensor) sensors.push({ ...named, status: sensor });
    if (fan) fans.push({ ...named, canSet: isSettable(name), status: fan });
    if (output) outputs.push({ ...named, isSwitch: isSwitch(name, section), status: output });
    if (light) lights.push({ ...named, count: settingNumber(section, 'chain_count') ?? 1, status: light });
    if (filamentSensor) filamentSensors.push({ ...named, status: filamentSensor });
  }
  return { heaters, sensors, fans, outputs, lights, filamentSensors };
}

function isSettable(name: string): boolean {
  const prefix = prefixOf(name);
  return prefix === 'fan' || prefix === 'fan_generic';
}

function isSwitch(name: string, section: Settings[string]): boolean {
  return prefixOf(name) === 'output_pin' && section['pwm'] !== true;
}

function heaterOf(
  name: string,
  kind: HeaterKind,
  section: Settings[string],
  values: ConstructorParameters<typeof Heater>[3],
): Heater {
  const least = settingNumber(section, 'min_temp') ?? 0;
  const most = settingNumber(section, 'max_temp') ?? Infinity;
  return new Heater(name, kind, { least, most }, values);
}
