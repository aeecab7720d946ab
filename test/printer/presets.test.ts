import assert from 'node:assert/strict';
import { test } from 'node:test';
import { signal } from '@preact/signals-core';
import { Heater, type HeaterKind } from '../../src/printer/heater.js';
import { presetFor, targetsOf } from '../../src/printer/presets.js';
import { warmthOf } from '../../src/printer/warmth.js';

const heater = (name: string, kind: HeaterKind) => new Heater(name, kind, { least: 0, most: 300 }, signal(undefined));
const petg = { name: 'PETG', nozzle: 240, bed: 80 };
const presets = [{ name: 'PLA', nozzle: 215, bed: 60 }, petg];
const asked = (heaters: Heater[], active?: string) =>
  targetsOf(petg, heaters, active).map(({ heater, celsius }) => [heater.name, celsius]);

test('a preset asks the nozzle in use and the bed, and nothing of what the printer lacks', () => {
  const two = [heater('heater_bed', 'bed'), heater('extruder', 'extruder'), heater('extruder1', 'extruder')];
  assert.deepEqual(asked(two, 'extruder1'), [
    ['extruder1', 240],
    ['heater_bed', 80],
  ]);
  assert.deepEqual(asked([heater('extruder', 'extruder')]), [['extruder', 240]]);
  assert.deepEqual(asked([heater('heater_generic oven', 'generic')]), []);
});

test('the preset for a material is the one of its name, else of its kind, else the first', () => {
  assert.equal(presetFor('petg', presets)?.name, 'PETG');
  assert.equal(presetFor('PETG-CF', presets)?.name, 'PETG');
  assert.equal(presetFor('Nylon', presets)?.name, 'PLA');
  assert.equal(presetFor(undefined, presets)?.name, 'PLA');
  assert.equal(presetFor('PLA', []), undefined);
});

test('a heater says whether it heats, cools down to its target, is there, or is off', () => {
  assert.equal(warmthOf(20, 0), 'off');
  assert.equal(warmthOf(200, undefined), 'off');
  assert.equal(warmthOf(188, 215), 'heating');
  assert.equal(warmthOf(undefined, 215), 'heating');
  assert.equal(warmthOf(214, 215), 'at-target');
  assert.equal(warmthOf(240, 215), 'cooling');
});
