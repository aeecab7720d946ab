import assert from 'node:assert/strict';
import { test } from 'node:test';
import { signal } from '@preact/signals-core';
import { Heater, type HeaterKind } from '../../src/printer/heater.js';
import { heatLoss } from '../../src/printer/print-heat.js';
import type { Printer } from '../../src/printer/printer.js';

const heater = (name: string, kind: HeaterKind) => new Heater(name, kind, { least: 0, most: 300 }, signal(undefined));
const printer = (isOccupied: boolean, settings = {}) =>
  ({ isOccupied: signal(isOccupied), status: { configfile: signal({ settings }) } }) as unknown as Printer;

test('a print is lost to a nozzle below what its configuration extrudes with, and to heat that is switched off', () => {
  const nozzle = heater('extruder', 'extruder');
  const print = printer(true, { extruder: { min_extrude_temp: 190 }, extruder1: { min_extrude_temp: 0 } });
  assert.deepEqual(
    [0, 189, 190, 260].map((celsius) => heatLoss(print, nozzle, celsius)),
    ['nozzle', 'nozzle', undefined, undefined],
  );
  const second = heater('extruder1', 'extruder');
  assert.deepEqual([heatLoss(print, second, 0), heatLoss(print, second, 1)], ['nozzle', undefined]);
  const bed = heater('heater_bed', 'bed');
  assert.deepEqual([heatLoss(print, bed, 0), heatLoss(print, bed, 40)], ['bed', undefined]);
  assert.equal(heatLoss(print, heater('heater_generic chamber', 'generic'), 0), 'warmth');
});

test('Klipper’s own lowest counts where none is configured, and nothing where nothing is printed', () => {
  const nozzle = heater('extruder', 'extruder');
  assert.deepEqual([heatLoss(printer(true), nozzle, 169), heatLoss(printer(true), nozzle, 170)], ['nozzle', undefined]);
  assert.equal(heatLoss(printer(false), nozzle, 0), undefined);
});
