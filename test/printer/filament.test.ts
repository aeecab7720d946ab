import assert from 'node:assert/strict';
import { test } from 'node:test';
import { signal } from '@preact/signals-core';
import type { Capabilities } from '../../src/printer/capabilities.js';
import { canChooseTool, filamentLock, pushLengths, toolsOf } from '../../src/printer/filament.js';
import { Heater } from '../../src/printer/heater.js';
import type { Printer } from '../../src/printer/printer.js';

const has = (parts: Partial<Capabilities>) =>
  ({ extruders: [], macros: [], commands: new Set<string>(), ...parts }) as unknown as Capabilities;

function printer(said: {
  state?: string;
  active?: string;
  warm?: boolean;
  speed?: number;
  probing?: boolean;
  /** mm of filament that was sent and has not moved yet. */
  ahead?: number;
}): Printer {
  const values = { temperature: 20, target: 0, can_extrude: said.warm };
  return {
    printState: signal(said.state ?? 'standby'),
    isOccupied: signal(said.state === 'printing' || said.state === 'paused'),
    heaters: signal([
      new Heater('extruder', 'extruder', { least: 0, most: 300 }, signal(values)),
      new Heater('heater_bed', 'bed', { least: 0, most: 120 }, signal(values)),
    ]),
    status: {
      toolhead: signal({ extruder: said.active ?? 'extruder', position: [0, 0, 0, 55 + (said.ahead ?? 0)] }),
      manualProbe: signal({ is_active: said.probing === true }),
      motionReport: signal({ live_extruder_velocity: said.speed ?? 0, live_position: [0, 0, 0, 55.000000001] }),
    },
  } as unknown as Printer;
}

test('a tool is chosen by the printer’s own macro, and by its extruder where there is none', () => {
  assert.deepEqual(toolsOf(has({ extruders: ['extruder'] })), []);
  assert.deepEqual(
    toolsOf(has({ extruders: ['extruder1', 'extruder', 'extruder10'], commands: new Set(['T0', 'T10']) })),
    [
      { extruder: 'extruder', name: 'T0', script: 'T0' },
      { extruder: 'extruder1', name: 'T1', script: 'ACTIVATE_EXTRUDER EXTRUDER=extruder1' },
      { extruder: 'extruder10', name: 'T10', script: 'T10' },
    ],
  );
});

test('filament is locked while a print runs, while it moves, in a calibration, and where the nozzle is cold', () => {
  assert.equal(filamentLock(printer({ warm: true })), undefined);
  assert.equal(filamentLock(printer({ warm: false })), 'cold');
  assert.equal(filamentLock(printer({})), undefined, 'an old Klipper does not say, and refuses by itself');
  assert.equal(filamentLock(printer({ state: 'printing', warm: false })), 'printing');
  assert.equal(filamentLock(printer({ state: 'paused', warm: true })), undefined);
  assert.equal(filamentLock(printer({ warm: true, speed: -5 })), 'moving');
  assert.equal(filamentLock(printer({ warm: true, ahead: -5 })), 'moving', 'answered, and not begun');
  assert.equal(filamentLock(printer({ warm: true, probing: true })), 'calibrating');
  assert.equal(filamentLock(printer({ active: '', warm: true })), 'no-extruder');
  assert.equal(filamentLock(printer({ active: 'heater_bed', warm: true })), 'no-extruder');
});

test('no length is offered that Klipper would refuse', () => {
  assert.deepEqual(pushLengths({}, 'extruder'), [5, 10, 25, 50]);
  assert.deepEqual(pushLengths({ extruder: { max_extrude_only_distance: 30 } }, 'extruder'), [5, 10, 25]);
  assert.deepEqual(pushLengths(undefined, undefined), [5, 10, 25, 50]);
  assert.deepEqual(pushLengths({ extruder: { max_extrude_only_distance: 3 } }, 'extruder'), [3], 'and never none');
});

test('another nozzle is chosen warm or cold, and never in a print: a paused one would go on with the wrong one', () => {
  assert.equal(canChooseTool(printer({ warm: true })), true);
  assert.equal(canChooseTool(printer({ warm: false })), true);
  assert.equal(canChooseTool(printer({ warm: true, state: 'paused' })), false);
  assert.equal(canChooseTool(printer({ warm: true, state: 'printing' })), false);
  assert.equal(canChooseTool(printer({ warm: true, probing: true })), false);
});
