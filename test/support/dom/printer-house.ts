import { signal, type Signal } from '@preact/signals-core';
import type { Capabilities } from '../../../src/printer/capabilities.js';
import { Heater, type HeaterKind, type HeaterValues } from '../../../src/printer/heater.js';
import type { Printer } from '../../../src/printer/printer.js';
import { defaults, type Values } from '../../../src/settings/schema.js';
import type { House } from '../../../src/screens/house.js';

/** What a test may say of the printer before it draws a screen. */
export interface Said {
  readonly heaters?: readonly (readonly [name: string, kind: HeaterKind, values?: HeaterValues | 'unknown'])[];
  readonly sensors?: Readonly<Record<string, number>>;
  readonly capabilities?: Partial<Capabilities>;
  readonly homedAxes?: string;
  readonly printState?: string;
  /** A calibration by hand is open. */
  readonly isCalibrating?: boolean;
  /** Why every verb is refused. */
  readonly refusal?: string;
}

/** A house whose printer is what the test says; every verb is written down, and every question answered with yes. */
export interface PrinterHouse {
  readonly house: House;
  readonly done: string[];
  readonly asked: string[];
  readonly settings: Signal<Values>;
}

const at = (x: number, y: number, z: number) => [x, y, z, 0];

export function printerHouse(said: Said = {}): PrinterHouse {
  const done: string[] = [];
  const asked: string[] = [];
  const settings = signal<Values>(defaults);
  const verb =
    (name: string) =>
    (...words: readonly unknown[]): Promise<void> => {
      done.push([name, ...words.map(String)].join(' '));
      return said.refusal === undefined ? Promise.resolve() : Promise.reject(new Error(said.refusal));
    };
  const heaters = (said.heaters ?? [['extruder', 'extruder', { temperature: 188, target: 215 }]]).map(
    ([name, kind, values]) =>
      new Heater(
        name,
        kind,
        { least: 0, most: 290 },
        signal(values === 'unknown' ? undefined : (values ?? { temperature: 24, target: 0 })),
      ),
  );
  const sensors = Object.entries(said.sensors ?? {}).map(([name, temperature]) => ({
    name: `temperature_sensor ${name}`,
    shortName: name,
    status: signal({ temperature }),
  }));
  const capabilities = {
    axes: { x: { least: 0, most: 350 }, y: { least: 0, most: 350 }, z: { least: -5, most: 340 } },
    hasRoundBed: false,
    levelling: undefined,
    mesh: undefined,
    macros: [],
    commands: new Set<string>(),
    extruders: ['extruder'],
    objects: new Set<string>(),
    probe: undefined,
    ...said.capabilities,
  };
  const printState = said.printState ?? 'standby';
  const printer = {
    heaters: signal(heaters),
    sensors: signal(sensors),
    devices: signal({ heaters, sensors, fans: [], outputs: [], lights: [], filamentSensors: [] }),
    capabilities: signal(capabilities),
    printState: signal(printState),
    console: signal([]),
    isOccupied: signal(printState === 'printing' || printState === 'paused'),
    status: {
      frame: signal({ eventtime: 100, isWhole: true }),
      toolhead: signal({ extruder: 'extruder', homed_axes: said.homedAxes ?? 'xyz', position: at(100, 50, 10) }),
      gcodeMove: signal({ position: at(100, 50, 10), gcode_position: at(100, 50, 10) }),
      motionReport: signal({ live_position: at(100, 50, 10) }),
      configfile: signal({ settings: {} }),
      idleTimeout: signal({ state: 'Ready' }),
      manualProbe: signal({ is_active: said.isCalibrating === true }),
      bedMesh: signal(undefined),
    },
    server: {
      call: (method: string) =>
        Promise.resolve(method === 'printer.query_endstops.status' ? { x: 'open', y: 'TRIGGERED', z: 'open' } : {}),
    },
    mesh: { calibrate: verb('measure') },
    heat: { setTarget: verb('target'), coolDown: verb('cool') },
    motion: {
      jog: verb('jog'),
      home: verb('home'),
      level: verb('level'),
      moveTo: verb('move'),
      motorsOff: verb('motors off'),
    },
  } as unknown as Printer;
  const house = {
    printer,
    settings: {
      values: settings,
      change: (part: Partial<Values>) => (settings.value = { ...settings.peek(), ...part }),
    },
    overlays: {
      ask: ({ title }: { title: string }) => Promise.resolve(asked.push(title) > 0),
      enterNumber: () => Promise.resolve(undefined),
      enterText: () => Promise.resolve(undefined),
    },
  } as unknown as House;
  return { house, done, asked, settings };
}
