import assert from 'node:assert/strict';
import { test } from 'node:test';
import { waitingFor, type WaitingSigns } from '../../src/first-layer/waiting.js';

const waits: WaitingSigns = {
  since: 10,
  now: 13,
  heaters: [{ temperature: 60, target: 60 }],
  homedAxes: 'xyz',
  isLevelled: true,
  isBefore: true,
};
const heating = {
  heaters: [
    { temperature: 24, target: 0 },
    { temperature: 150, target: 215 },
  ],
};

const cases: [name: string, signs: Partial<WaitingSigns>, said: ReturnType<typeof waitingFor>][] = [
  ['no command', { since: undefined, ...heating }, undefined],
  ['a short wait', { now: 11.9, ...heating }, undefined],
  ['a heater on its way', heating, 'heating'],
  ['a heater at its target', {}, 'printer'],
  ['homing, whatever heats meanwhile', { homedAxes: 'x', ...heating }, 'homing'],
  ['levelling before a print', { isLevelled: false, ...heating }, 'levelling'],
  ['a gantry that is never levelled', { isLevelled: undefined, ...heating }, 'heating'],
  ['a print that runs', { isBefore: false, isLevelled: false }, 'printer'],
];

for (const [name, signs, said] of cases) {
  test(`waiting: ${name} is ${said ?? 'not worth a word'}`, () =>
    assert.equal(waitingFor({ ...waits, ...signs }), said));
}
