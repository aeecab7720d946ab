import assert from 'node:assert/strict';
import { test } from 'node:test';
import { signal } from '@preact/signals-core';
import { printObjects } from '../../src/printer/print-objects.js';
import type { ExcludeObjectStatus } from '../../src/moonraker/types.js';
import type { Gcode } from '../../src/printer/gcode.js';
import { Tuning } from '../../src/printer/tuning.js';

const told: ExcludeObjectStatus = {
  objects: [
    { name: 'CUBE_0', center: [50, 60], polygon: [[40, 50], [60, 50], [60, 70], [40, 70]] }, // prettier-ignore
    { name: 'DISC', polygon: [[0, 0], [10, 0], [5, 9]] }, // prettier-ignore
    { name: 'BARE' },
  ],
  excluded_objects: ['DISC', 'NOPE'],
  current_object: 'CUBE_0',
};
const sources = (isOccupied: boolean, status: ExcludeObjectStatus | undefined = told) => ({
  status: { excludeObject: signal(status) },
  isOccupied: signal(isOccupied),
});

test('objects are named as the file has them, with what is laid now and what is left out', () => {
  const objects = printObjects(sources(true));
  const short = objects.map(({ name, number, isLeftOut, isCurrent, middle }) => [
    name,
    number,
    isLeftOut,
    isCurrent,
    middle,
  ]);
  assert.deepEqual(short, [
    ['CUBE_0', 1, false, true, [50, 60]],
    ['DISC', 2, true, false, [5, 3]],
    ['BARE', 3, false, false, undefined],
  ]);
});

test('the objects of a print that has ended are not shown, though Klipper goes on naming them', () => {
  assert.deepEqual(printObjects(sources(false)), []);
  assert.deepEqual(printObjects({ ...sources(true), status: { excludeObject: signal(undefined) } }), []);
});

test('a name with a blank reaches Klipper whole', async () => {
  const sent: string[] = [];
  const gcode = { run: (script: string) => Promise.resolve(void sent.push(script)) } as unknown as Gcode;
  await new Tuning(gcode).excludeObject('CUBE_0');
  await new Tuning(gcode).excludeObject('CUBE (1) COPY 2');
  assert.deepEqual(sent, ['EXCLUDE_OBJECT NAME=CUBE_0', 'EXCLUDE_OBJECT NAME="CUBE (1) COPY 2"']);
});
