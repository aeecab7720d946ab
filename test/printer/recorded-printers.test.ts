import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Printer } from '../../src/printer/printer.js';
import { FakeClock } from '../support/fake-clock.js';
import { FakeSocket } from '../support/fake-socket.js';
import { Replay } from '../support/replay.js';

/** A printer on a recording that answers as fast as asked. */
async function load(replay: Replay): Promise<Printer> {
  const clock = new FakeClock();
  const openSocket = () => {
    const socket = new FakeSocket();
    socket.onsent = ({ id, method, params }) =>
      clock.after(1, () => socket.receive(JSON.stringify({ jsonrpc: '2.0', ...replay.answer(method, params), id })));
    clock.after(1, () => socket.open());
    return socket;
  };
  const http = { send: () => Promise.reject(new Error('nobody')) };
  const printer = new Printer({ openSocket, http, clock, random: () => 0, version: '0' });
  printer.start();
  await clock.wind(100);
  assert.equal(printer.phase.value.kind, 'ready');
  assert.equal(printer.status.broken.value, 0, 'every field is understood');
  return printer;
}

/** What each recorded machine is. */
const expected = {
  barebones: {
    kinematics: 'cartesian',
    zEndstop: { kind: 'pin', positionEndstop: 0.5, positionMin: -1, positionMax: 120 },
    probe: undefined,
    levelling: undefined,
    hasMesh: false,
    heaters: ['extruder'],
    fans: [],
    sensors: [],
    macros: [],
    x: [0, 120],
    canPause: false,
  },
  bedslinger: {
    kinematics: 'cartesian',
    zEndstop: { kind: 'probe', section: 'probe', zOffset: 1.5 },
    probe: 'probe',
    levelling: undefined,
    hasMesh: true,
    heaters: ['extruder', 'heater_bed'],
    fans: ['fan', 'heater_fan hotend_fan'],
    sensors: [],
    macros: ['END_PRINT', 'START_PRINT'],
    x: [-10, 235],
    canPause: true,
  },
  corexz: {
    kinematics: 'corexz',
    zEndstop: { kind: 'pin', positionEndstop: 0.6, positionMin: -2, positionMax: 200 },
    probe: undefined,
    levelling: undefined,
    hasMesh: false,
    heaters: ['extruder', 'heater_bed'],
    fans: ['fan'],
    sensors: [],
    macros: [],
    x: [0, 200],
    canPause: true,
  },
  delta: {
    kinematics: 'delta',
    zEndstop: { kind: 'towers' },
    probe: 'probe',
    levelling: undefined,
    hasMesh: true,
    heaters: ['extruder', 'heater_bed'],
    fans: ['fan'],
    sensors: [],
    macros: ['CANCEL_PRINT', 'PRINT_END', 'PRINT_START'],
    x: [-110, 110],
    canPause: true,
  },
  idex: {
    kinematics: 'cartesian',
    zEndstop: { kind: 'pin', positionEndstop: 0.2, positionMin: -2, positionMax: 300 },
    probe: undefined,
    levelling: undefined,
    hasMesh: false,
    heaters: ['extruder', 'extruder1', 'heater_bed'],
    fans: [
      'fan_generic part_fan_left',
      'fan_generic part_fan_right',
      'heater_fan hotend_fan_left',
      'heater_fan hotend_fan_right',
    ],
    sensors: [],
    macros: ['PARK_LEFT', 'PRINT_START', 'T0', 'T1'],
    x: [-50, 300],
    canPause: true,
  },
  ztilt: {
    kinematics: 'corexy',
    zEndstop: { kind: 'probe', section: 'probe', zOffset: 1.5 },
    probe: 'probe',
    levelling: 'Z_TILT_ADJUST',
    hasMesh: true,
    heaters: ['extruder', 'heater_bed', 'heater_generic chamber', 'temperature_fan electronics'],
    fans: [
      'controller_fan drivers',
      'fan',
      'fan_generic auxiliary',
      'fan_generic filter',
      'heater_fan hotend_fan',
      'temperature_fan electronics',
    ],
    sensors: ['temperature_sensor host', 'temperature_sensor mcu_temp'],
    macros: ['_INTERNAL_HELPER', 'CHAMBER', 'END_PRINT', 'M600', 'PAUSE', 'PREHEAT', 'START_PRINT', 'WIPE_NOZZLE'],
    x: [0, 300],
    canPause: true,
  },
} as const;

const namesOf = (things: readonly { readonly name: string }[]) => things.map(({ name }) => name).toSorted();

for (const [name, machine] of Object.entries(expected)) {
  test(`loads the recorded ${name} with what it has`, async () => {
    const printer = await load(Replay.ofPrinter(name));
    const { kinematics, zEndstop, probe, levelling, mesh, macros, axes, canPause } = printer.capabilities.value;
    const devices = printer.devices.value;
    const found = {
      kinematics,
      zEndstop,
      probe: probe?.section,
      levelling,
      hasMesh: mesh !== undefined,
      heaters: namesOf(devices.heaters),
      fans: namesOf(devices.fans),
      sensors: namesOf(devices.sensors),
      macros: macros.map((macro) => macro.name),
      x: [axes?.x.least, axes?.x.most],
      canPause,
    };
    assert.deepEqual(found, machine);
    for (const heater of devices.heaters) assert.ok(heater.temperature !== undefined && heater.most < 400, heater.name);
    printer.close();
  });
}

test('a delta has a round bed, two extruders are seen, and so are lights, outputs and filament sensors', async () => {
  const delta = await load(Replay.ofPrinter('delta'));
  assert.ok(delta.capabilities.value.hasRoundBed);
  delta.close();
  const idex = await load(Replay.ofPrinter('idex'));
  assert.deepEqual(idex.capabilities.value.extruders, ['extruder', 'extruder1']);
  idex.close();
  const ztilt = await load(Replay.ofPrinter('ztilt'));
  const { lights, outputs, filamentSensors } = ztilt.devices.value;
  assert.deepEqual(namesOf(lights), ['led status', 'neopixel chamber_strip', 'neopixel toolhead']);
  assert.deepEqual(namesOf(outputs), [
    'output_pin beeper',
    'output_pin caselight',
    'output_pin power_relay',
    'servo nozzle_wiper',
  ]);
  assert.deepEqual(namesOf(filamentSensors), [
    'filament_motion_sensor smart_filament',
    'filament_switch_sensor runout',
  ]);
  ztilt.close();
});

test('macros come with their parameters and plain defaults', async () => {
  const printer = await load(Replay.ofPrinter('ztilt'));
  const macro = printer.capabilities.value.macros.find(({ name }) => name === 'START_PRINT');
  assert.deepEqual(macro?.parameters, [
    { name: 'BED_TEMP', preset: '60' },
    { name: 'EXTRUDER_TEMP', preset: '220' },
    { name: 'CHAMBER_TEMP', preset: '0' },
    { name: 'MATERIAL', preset: 'PLA' },
  ]);
  const hidden = printer.capabilities.value.macros.find(({ name }) => name === '_INTERNAL_HELPER');
  assert.ok(hidden?.isHidden);
  printer.close();
});
