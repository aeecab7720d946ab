import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FirstLayerReading } from '../../../src/gcode/types.js';
import { Timetable } from '../../../src/first-layer/timetable.js';
import { laidBox, LayerClock } from '../../../src/first-layer/verify/layer-clock.js';
import { loadSample, read, samplePath, type Truth } from '../../support/gcode-samples.js';
import { loadTrace, play, reloadedAfter, timeOfByte, type Trace } from '../../support/gcode-traces.js';

const names = [
  'ps-cube30-babysteps-move1',
  'ps-cube30-skirt3-rel-voronprofile',
  'ps-flat150-skirt3-abs',
  'ps-tower-brim-skirt2',
  'synthetic-orca-perobject-skirt',
];
/** A stop that is sent with a status has arrived by so much later, s: a status' age, the way there and back. */
const ARRIVES = 0.5;

/** The file's first layer as far as the nozzle was recorded: what was recorded longer is as it is. */
function recordedOf(reading: FirstLayerReading, truth: Truth, trace: Trace) {
  const { last_extrusion_end: end, next_layer_start: next } = truth.first_layer;
  if (timeOfByte(trace, end) !== undefined) return { reading, end, next };
  const last = trace.nozzle_timeline.at(-1)?.[1] ?? 0;
  const { path } = reading;
  const count = path.lineEnd.findIndex((lineEnd, move) => move >= path.count || lineEnd > last);
  const cut = path.lineEnd[count - 1] ?? 0;
  const firstLayer = reading.firstLayer && { ...reading.firstLayer, end: cut };
  return { reading: { ...reading, firstLayer, path: { ...path, count } }, end: cut, next: cut };
}

/** s */
function longestMove({ path }: FirstLayerReading): number {
  const times = new Timetable(path);
  return Math.max(...Array.from({ length: path.count }, (_, move) => times.ends(move) - times.begins(move)));
}

/** The status at which the stop is sent, and the file's position once it has arrived. */
async function stopOf(trace: Trace) {
  const { bytes, truth } = loadSample(trace.file.slice(0, -'.gcode'.length));
  const { reading, end, next } = recordedOf(await read(bytes), truth, trace);
  const clock = new LayerClock(reading);
  const rows = play(trace, reading).filter(({ status }) => status.state === 'printing');
  const due = rows.findIndex(({ status, place: { move, fraction } }) => {
    const nozzle = move === undefined ? undefined : { move, along: fraction };
    const { filePosition, speedFactor } = status;
    return clock.take({ filePosition, nozzle, speedFactor }).isDue;
  });
  const at = rows[due]?.status;
  const arrived = at && rows.slice(due).find(({ status }) => status.eventtime >= at.eventtime + ARRIVES)?.status;
  return { end, next, at, arrived, stretch: clock.stretch, longest: longestMove(reading) };
}

for (const name of names) {
  const trace = loadTrace(samplePath('traces', `${name}.trace.json`));

  test(`${name}: real Klipper is stopped before it has read a line of the second layer`, async () => {
    const { end, next, at, arrived, stretch, longest } = await stopOf(trace);
    const ends = timeOfByte(trace, end);
    assert.ok(ends !== undefined && at && arrived, 'it is stopped');
    assert.ok(arrived.filePosition <= next, `${arrived.filePosition} was read of ${next}`);
    // What is missing of the layer then: from where the reader stood to its end.
    const missing = ends - (timeOfByte(trace, at.filePosition) ?? 0);
    assert.ok(missing < stretch + 1.5, `${missing} s of the layer are missing, with a stretch of ${stretch} s`);
    // A line is read whole: lead and pace may each be a move longer than they are where the moves are short.
    assert.ok(stretch > 0.5 && stretch < 4 + 2 * longest, `stretch ${stretch} s, longest move ${longest} s`);
  });
}

test('a panel that comes back in the middle stops in time as well', async () => {
  for (const name of names) {
    const trace = loadTrace(samplePath('traces', `${name}.trace.json`));
    const begins = trace.updates[0]?.eventtime ?? 0;
    const due = (await stopOf(trace)).at?.eventtime ?? 0;
    for (const share of [0.3, 0.6, 0.95]) {
      const gone = trace.updates.filter(({ eventtime }) => eventtime < begins + (due - begins) * share).length;
      const { next, at, arrived } = await stopOf(reloadedAfter(trace, gone));
      assert.ok(at && arrived, `${name} is stopped`);
      assert.ok(arrived.filePosition <= next, `${name}: ${arrived.filePosition} was read of ${next}`);
    }
  }
});

test('before the layer is read nothing is due, and after it everything is past', async () => {
  const { bytes, truth } = loadSample('ps-cube30-skirt3-abs');
  const reading = await read(bytes);
  const look = (filePosition: number) =>
    new LayerClock(reading).take({ filePosition, nozzle: undefined, speedFactor: 1 });
  assert.deepEqual(look(0), { isDue: false, isPast: false, share: undefined, toStop: undefined, toEnd: undefined });
  assert.equal(look(truth.first_layer.start).isDue, false);
  assert.equal(look(truth.first_layer.next_layer_start + 1).isPast, true);
  assert.equal(look(truth.first_layer.last_extrusion_end).isDue, true);
});

test('statuses that are missing do not count as haste', async () => {
  const { bytes, truth } = loadSample('ps-flat150-skirt3-abs');
  const clock = new LayerClock(await read(bytes));
  const { start, last_extrusion_end: end } = truth.first_layer;
  const look = (share: number) =>
    clock.take({ filePosition: start + (end - start) * share, nozzle: undefined, speedFactor: 1 });
  look(0.1);
  const { stretch } = clock;
  clock.skip();
  look(0.5);
  assert.equal(clock.stretch, stretch);
  look(0.6);
  assert.ok(clock.stretch > stretch);
});

test('time left is that of the clock at the speed in force', async () => {
  const { bytes } = loadSample('ps-cube30-skirt3-abs');
  const reading = await read(bytes);
  const at = (speedFactor: number) =>
    new LayerClock(reading).take({ filePosition: 0, nozzle: { move: 0, along: 0 }, speedFactor });
  assert.ok(Math.abs((at(1).toEnd ?? 0) - 2 * (at(2).toEnd ?? 0)) < 1e-9);
  assert.ok((at(1).toStop ?? Infinity) < (at(1).toEnd ?? 0));
});

test('what is laid on is a box around skirt and part', async () => {
  const box = laidBox(await read(loadSample('ps-cube30-skirt3-abs').bytes));
  assert.ok(box && box.maxX - box.minX > 30 && box.maxX - box.minX < 60, JSON.stringify(box));
  assert.equal(laidBox(await read(new TextEncoder().encode('G28\nG1 X10 Y10\n'))), undefined);
});
