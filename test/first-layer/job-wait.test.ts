import assert from 'node:assert/strict';
import { test } from 'node:test';
import { signal } from '@preact/signals-core';
import { waitOfPause, waitOfStart } from '../../src/first-layer/job-wait.js';
import { Heater, type HeaterKind } from '../../src/printer/heater.js';
import type { Printer } from '../../src/printer/printer.js';

const heater = (name: string, kind: HeaterKind, temperature: number, target: number): Heater =>
  new Heater(name, kind, { least: 0, most: 300 }, signal({ temperature, target }));

interface Said {
  readonly heaters?: readonly Heater[];
  readonly homed?: string;
  readonly levelled?: boolean;
  readonly message?: string;
  readonly isEmpty?: boolean;
  readonly isEnabled?: boolean;
  readonly isPausedHere?: boolean;
}

function printer(said: Said): Printer {
  return {
    heaters: signal(said.heaters ?? []),
    devices: signal({
      filamentSensors: [
        { status: signal({ enabled: said.isEnabled ?? true, filament_detected: said.isEmpty !== true }) },
      ],
    }),
    job: { isPausedHere: signal(said.isPausedHere === true) },
    status: {
      toolhead: signal({ homed_axes: said.homed ?? 'xyz' }),
      displayStatus: signal({ message: said.message ?? null }),
      quadGantryLevel: signal(said.levelled === undefined ? undefined : { applied: said.levelled }),
      zTilt: signal(undefined),
    },
  } as unknown as Printer;
}

test('a start waits for the heater that is farthest off, whatever message is left from the last print', () => {
  const nozzle = heater('extruder', 'extruder', 205, 215);
  const bed = heater('heater_bed', 'bed', 40, 110);
  const fan = heater('temperature_fan mcu', 'fan', 20, 100);
  const wait = waitOfStart(printer({ heaters: [fan, nozzle, bed], homed: '', message: 'Done' }));
  assert.deepEqual(wait, { kind: 'heating', heater: bed });
});

test('then for homing and levelling, and only then for what the message says', () => {
  assert.equal(waitOfStart(printer({ homed: 'xy', message: 'Done' }))?.kind, 'homing');
  assert.equal(waitOfStart(printer({ levelled: false, message: 'Done' }))?.kind, 'levelling');
  const told = { kind: 'told', message: 'Purging' };
  assert.deepEqual(waitOfStart(printer({ levelled: true, message: 'Purging' })), told);
  assert.equal(waitOfStart(printer({})), undefined);
});

test('a pause waits for filament where a sensor that has a say misses it', () => {
  assert.equal(waitOfPause(printer({ isEmpty: true, message: 'Runout', isPausedHere: true }))?.kind, 'no-filament');
  assert.equal(waitOfPause(printer({ isEmpty: true, isEnabled: false, isPausedHere: true })), undefined);
});

test('a pause nobody asked for here waits for hands unless the printer says for what', () => {
  assert.equal(waitOfPause(printer({}))?.kind, 'hands');
  assert.deepEqual(waitOfPause(printer({ message: 'Load red' })), { kind: 'told', message: 'Load red' });
  assert.equal(waitOfPause(printer({ isPausedHere: true })), undefined);
});
