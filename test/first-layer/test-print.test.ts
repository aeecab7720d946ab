import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainStartLines, startLinesOf } from '../../src/first-layer/start-lines.js';
import { centreOnBed, costOf, largestSize, writeTestPrint, type TestPrint } from '../../src/first-layer/test-print.js';
import { read } from '../support/gcode-samples.js';

const bed = { minX: 0, minY: 0, maxX: 350, maxY: 350 };
const loops: TestPrint = {
  shape: { kind: 'loops', loops: 4, size: 120 },
  centre: { x: 175, y: 175 },
  bed,
  nozzle: 0.4,
  filamentDiameter: 1.75,
  layerHeight: 0.2,
  start: ['PRINT_START BED=80 EXTRUDER=240'],
  filament: 'PETG',
};
const readTest = (print: TestPrint) => read(new TextEncoder().encode(writeTestPrint(print)));
const macro = (name: string) => ({ name, description: '', gcode: '', parameters: [], isHidden: false });

test('the loops of a test are read as a skirt of so many loops, each as long as asked', async () => {
  const { loops: found, firstLayer } = await readTest(loops);
  assert.deepEqual(
    found.map(({ kind }) => kind),
    ['skirt', 'skirt', 'skirt', 'skirt'],
  );
  assert.ok(Math.abs((found[0]?.lengthMm ?? 0) - 480) < 1, String(found[0]?.lengthMm));
  assert.equal(firstLayer?.height, 0.2);
});

test('what it costs is what the reader finds', async () => {
  const { loops: found } = await readTest(loops);
  const seconds = found.reduce((sum, loop) => sum + loop.seconds, 0);
  assert.ok(Math.abs(costOf(loops).seconds - seconds) < 1, `${costOf(loops).seconds} ${seconds}`);
});

test('a patch has no skirt and lies where it was put; five lie over the bed', async () => {
  const one = await readTest({ ...loops, shape: { kind: 'patch', size: 60, places: 1 }, centre: { x: 100, y: 50 } });
  assert.equal(one.loops.length, 0);
  const xs = [...one.path.x1].filter((_, move) => one.path.extrudes[move] === 1);
  assert.ok(Math.min(...xs) >= 69.9 && Math.max(...xs) <= 130.1, `${Math.min(...xs)} ${Math.max(...xs)}`);
  const five = await readTest({ ...loops, shape: { kind: 'patch', size: 60, places: 5 } });
  const all = [...five.path.x1].filter((_, move) => five.path.extrudes[move] === 1);
  assert.ok(Math.min(...all) >= 8 - 0.01 && Math.max(...all) <= 342.01);
  assert.ok(Math.max(...all) > 300 && Math.min(...all) < 50);
});

test('a piece has its loops around it, apart from it, and all of it is laid', async () => {
  const piece: TestPrint = { ...loops, shape: { kind: 'piece', size: 30, loops: 3 } };
  const { loops: found, path, firstLayer } = await readTest(piece);
  assert.deepEqual(
    found.map(({ kind }) => kind),
    ['skirt', 'skirt', 'skirt'],
  );
  const xs = [...path.x1].filter((_, move) => path.extrudes[move] === 1);
  assert.ok(Math.abs(Math.max(...xs) - Math.min(...xs) - 41.8) < 0.01, `${Math.max(...xs) - Math.min(...xs)}`);
  assert.equal(firstLayer?.height, 0.2);
  const { seconds } = costOf(piece);
  assert.ok(seconds > 80 && seconds < 150, String(seconds));
});

test('on a round bed it ends lifted and does not go to a corner that is not there', () => {
  const lines = writeTestPrint({ ...loops, isRound: true })
    .trim()
    .split('\n');
  assert.deepEqual(lines.slice(-6), ['G1 E-1 F1800', 'G91', 'G1 Z50 F600', 'G90', 'TURN_OFF_HEATERS', 'M107']);
});

test('nothing leaves the bed, wherever it is wished', () => {
  for (const x of [-50, 0, 175, 900]) {
    const text = writeTestPrint({ ...loops, shape: { kind: 'loops', loops: 5, size: 300 }, centre: { x, y: x } });
    const piece = writeTestPrint({ ...loops, shape: { kind: 'piece', size: 60, loops: 5 }, centre: { x, y: x } });
    for (const [, at] of `${text}${piece}`.matchAll(/\b[XY](-?[\d.]+)/g))
      assert.ok(Number(at) >= 0 && Number(at) <= 350, at);
  }
  assert.deepEqual(centreOnBed({ kind: 'loops', loops: 2, size: 900 }, bed, { x: 0, y: 0 }), [175, 175]);
  assert.equal(largestSize(bed), 334);
});

test('it ends after its first layer, lifted and parked, heaters off', () => {
  const lines = writeTestPrint(loops).trim().split('\n');
  assert.equal(lines.filter((line) => line === ';LAYER_CHANGE').length, 1);
  assert.deepEqual(lines.slice(-7), [
    'G1 E-1 F1800',
    'G91',
    'G1 Z10 F600',
    'G90',
    'G1 X8.000 Y342.000 F9000',
    'TURN_OFF_HEATERS',
    'M107',
  ]);
});

test('the start line of a file is kept with its names, and its temperatures are replaced', () => {
  const head = [
    '; PRINT_START BED=1 in a comment',
    'M73 P0',
    'print_start BED_TEMP=100 EXTRUDER_TEMP=250 CHAMBER=45 MATERIAL=ABS SIZE=3 ; start',
    'M204 S1000',
    'START_PURGE',
    ';LAYER_CHANGE',
    'PRINT_START BED=1',
  ].join('\n');
  assert.deepEqual(startLinesOf(head, [macro('PRINT_START'), macro('START_PURGE')], { nozzle: 240, bed: 80 }), [
    'print_start BED_TEMP=80 EXTRUDER_TEMP=240 CHAMBER=45 MATERIAL=ABS SIZE=3',
    'START_PURGE',
  ]);
  assert.deepEqual(
    startLinesOf('G28\nM109 S200\nG1 X1 Y1 E1\nPRINT_START', [macro('PRINT_START')], { nozzle: 1, bed: 1 }),
    [],
  );
});

test('without a macro the print starts with what any Klipper can do', () => {
  assert.deepEqual(plainStartLines({ nozzle: 215, bed: 60 }, 'QUAD_GANTRY_LEVEL'), [
    'M140 S60',
    'G28',
    'QUAD_GANTRY_LEVEL',
    'G28 Z',
    'M190 S60',
    'M109 S215',
  ]);
  assert.ok(!plainStartLines({ nozzle: 215, bed: 60 }, undefined).includes('G28 Z'));
});
