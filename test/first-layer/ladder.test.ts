import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ladderOffsets, laidRung, lastSlowLine, rungsOf, sendFrom, type Rung } from '../../src/first-layer/ladder.js';
import type { OffsetStretch } from '../../src/first-layer/offset-pipeline.js';
import { Timetable } from '../../src/first-layer/timetable.js';
import type { FirstLayerReading } from '../../src/gcode/types.js';
import { type Event, SmallKlipper } from '../support/gcode-klipper.js';
import { loadSample, read } from '../support/gcode-samples.js';

const STEP = -20;
const PERIOD = 0.25;

/** Klipper waits within a line and counts it when it is done; the queue in small counts it before it waits. */
function readPosition(times: Timetable, filePosition: number): number {
  return times.path.lineStart[times.movesBefore(filePosition) - 1] ?? 0;
}

/** Plays a ladder on Klipper's queue in small: each step is sent at the first status that allows it. */
function climb(reading: FirstLayerReading, phase: number) {
  const times = new Timetable(reading.path);
  const rungs = rungsOf(reading, times);
  const events: Event[] = [];
  for (const rung of rungs.slice(1)) {
    const horizon = Math.max(PERIOD, Math.min(1.5 * PERIOD, (rung.ends - rung.begins) / 10));
    const from = sendFrom(times, rung.startByte, horizon) ?? rung.startByte;
    const frames = new SmallKlipper(reading.path, events).frames(phase);
    const frame = frames.find(({ status }) => readPosition(times, status.filePosition) >= from);
    assert.ok(frame, 'the rung was reached');
    events.push({ at: frame.status.eventtime - 7000 + 0.02, kind: 'offset', micrometres: STEP });
  }
  return { times, rungs, klipper: new SmallKlipper(reading.path, events) };
}

/** How long after a rung's beginning at the nozzle its step came, s; less than 0: before it. */
function lateness(times: Timetable, klipper: SmallKlipper, rung: Rung, arrivedAt: number): number {
  const first = times.path.lineStart.indexOf(rung.startByte);
  const lasts = times.ends(first) - times.begins(first);
  return arrivedAt - (klipper.endOf(first) - lasts);
}

const samples = [
  'ps-flat150-skirt3-abs',
  'ps-cube30-skirt3-abs',
  'cura-plate4-skirt2-minlen-abs',
  'ps-plate4-skirt3-exclude',
];

for (const name of samples) {
  test(`${name}: every step arrives within a line or a tenth of its loop, whenever statuses come`, async () => {
    const reading = await read(loadSample(name).bytes);
    for (const phase of [0, 0.06, 0.12, 0.18, 0.24]) {
      const { times, rungs, klipper } = climb(reading, phase);
      assert.ok(rungs.length > 1);
      const arrivals = klipper.offsets();
      assert.equal(arrivals.length, rungs.length - 1);
      for (const [index, rung] of rungs.slice(1).entries()) {
        const late = lateness(times, klipper, rung, arrivals[index]?.[0] ?? NaN);
        const first = times.path.lineStart.indexOf(rung.startByte);
        const line = times.ends(first) - times.begins(first);
        const slack = Math.max((rung.ends - rung.begins) / 10, line, PERIOD) + 0.15;
        assert.ok(Math.abs(late) <= slack, `loop ${rung.number}: ${late} s of ${rung.ends - rung.begins}`);
      }
    }
  });
}

test('a skirt of one loop is climbed in quarters that cover it', async () => {
  const reading = await read(loadSample('ps-cube30-skirt1-rel').bytes);
  const times = new Timetable(reading.path);
  const rungs = rungsOf(reading, times);
  assert.ok(rungs.length >= 3 && rungs.every(({ kind }) => kind === 'quarter'), String(rungs.length));
  assert.equal(rungs[0]?.startByte, reading.loops[0]?.start);
  assert.equal(rungs.at(-1)?.endByte, reading.loops[0]?.end);
  for (const [index, rung] of rungs.slice(1).entries()) assert.equal(rung.startByte, rungs[index]?.endByte);
});

test('a file without a skirt, and one with a brim alone, have no rungs', async () => {
  for (const name of ['ps-tower-noskirt', 'ps-tower-brimonly']) {
    const reading = await read(loadSample(name).bytes);
    assert.deepEqual(rungsOf(reading, new Timetable(reading.path)), []);
  }
});

test('offsets lie around the present one, or on the side asked for', () => {
  assert.deepEqual(ladderOffsets(4, 20, 'both'), [20, 0, -20, -40]);
  assert.deepEqual(ladderOffsets(3, 20, 'both'), [20, 0, -20]);
  assert.deepEqual(
    ladderOffsets(4, 20, 'closer').map((one) => one + 0),
    [0, -20, -40, -60],
  );
  assert.deepEqual(ladderOffsets(4, 20, 'farther'), [0, 20, 40, 60]);
  assert.deepEqual(ladderOffsets(1, 20, 'both'), [0]);
});

test('the last slow line before the skirt is the start macro, not what is read in a rush behind it', () => {
  const head = 'M190 S60\n; comment\n';
  assert.equal(lastSlowLine(`${head}PRINT_START BED=60\nG90\nM83\nG1 Z.2\n;TYPE:Skirt\nG1 X1 Y1\n`), head.length);
  assert.equal(lastSlowLine('G28\nM109 S200\nG92 E0\n'), 4);
  assert.equal(lastSlowLine('G1 X1\nM117 Hello\nSET_PRESSURE_ADVANCE ADVANCE=0.04\n'), undefined);
});

test('a rung is told as it was laid: at one offset, late, or at two', async () => {
  const reading = await read(loadSample('ps-flat150-skirt3-abs').bytes);
  const times = new Timetable(reading.path);
  const rung = rungsOf(reading, times)[1];
  assert.ok(rung);
  const at = (micrometres: number, share: number): OffsetStretch => {
    const point = times.pointAt(rung.begins + (rung.ends - rung.begins) * share);
    return { micrometres, ...point, byte: 0 };
  };
  const start: OffsetStretch = { micrometres: 0, move: undefined, fraction: 0, byte: 0 };
  const laid = (...changes: OffsetStretch[]) => laidRung(rung, -20, [start, ...changes], times, rung.ends);
  assert.deepEqual(laid(at(-20, -0.005)), { offset: -20, isLate: false });
  assert.deepEqual(laid(at(-20, 0.05)), { offset: -20, isLate: false });
  assert.deepEqual(laid(at(-20, 0.6)), { offset: undefined, isLate: true });
  assert.deepEqual(laid(), { offset: 0, isLate: false });
  assert.equal(laidRung(rung, -20, [start], times, rung.begins).offset, undefined);
});
