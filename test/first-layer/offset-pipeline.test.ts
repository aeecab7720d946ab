import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BedMesh } from '../../src/first-layer/bed-mesh.js';
import { OffsetPipeline, type PipelineView } from '../../src/first-layer/offset-pipeline.js';
import { Tracker, type TrackerStatus } from '../../src/first-layer/tracker.js';
import { type Event, SmallKlipper } from '../support/gcode-klipper.js';
import { loadSample, read, samplePath } from '../support/gcode-samples.js';
import { loadTrace, play } from '../support/gcode-traces.js';
import { full } from '../support/long.js';

/** A mesh of ± 0.1 mm over the bed. */
const mesh: BedMesh = {
  minX: 0,
  minY: 0,
  maxX: 350,
  maxY: 350,
  matrix: Array.from({ length: 9 }, (_, row) =>
    Array.from({ length: 9 }, (_, column) => 0.1 * Math.sin(column * 1.3) * Math.cos(row * 0.9)),
  ),
};

/** Seconds by which an offset may be told before it is there, and after. */
const EARLIEST = 0.1;
const LATEST = 1.5;
/** So far is a file read ahead of the nozzle at most, s: the only proof while a mesh has not been followed yet. */
const LEAD = 6;

const files = {
  'moves of over 100 mm': 'ps-flat150-skirt3-abs',
  'moves of under 1 mm': 'cura-tower-brim',
  'moves of both kinds': 'ps-cube30-skirt3-rel-voronprofile',
};
const meshes = {
  'no mesh': { mesh: undefined, isSmooth: false },
  'a mesh of ± 0.1 mm': { mesh, isSmooth: false },
  'a mesh that is followed everywhere': { mesh, isSmooth: true },
};

for (const [moves, sample] of Object.entries(files)) {
  for (const [bed, { mesh, isSmooth }] of Object.entries(meshes)) {
    test(`${moves}, ${bed}: an offset is told at the nozzle when it is there`, async () => {
      const reading = await read(loadSample(sample).bytes);
      for (const step of [-20, -5, 50]) {
        for (let phase = 0; phase < full(40); phase++) {
          const events = [4.1, 7.3, 7.9, 8.2, 15].map((at, tap): Event => ({
            at: at + phase * 0.137,
            kind: 'offset',
            micrometres: tap % 2 === 0 ? step : -2 * step,
          }));
          expectTimely(new SmallKlipper(reading.path, events, mesh, isSmooth), new Tracker(reading), mesh);
        }
      }
    });
  }
}

test('three babysteps of a real print are told when the nozzle is seen at their height', async () => {
  const trace = loadTrace(samplePath('traces', 'ps-cube30-babysteps-move1.trace.json'));
  const rows = play(trace, await read(loadSample('ps-cube30-skirt3-rel-voronprofile').bytes));
  const pipeline = new OffsetPipeline();
  const heights = [0, -20, -40, -30];
  const seen = new Set<number>();
  let told = 0;
  for (const { status, place } of rows) {
    const { atNozzle, arrivals } = pipeline.update(status, place);
    if (place.phase !== 'skirt' || place.z !== 0.2) continue;
    const height = Math.round(((status.livePosition[2] ?? 0) - place.z) * 1000);
    seen.add(height);
    told = arrivals;
    if (heights.includes(height)) assert.equal(atNozzle, height);
  }
  assert.deepEqual([pipeline.view.atNozzle, told], [-30, 3]);
  assert.ok(heights.every((height) => seen.has(height)));
});

test('a babystep made while the print is paused is told once the parked nozzle has made it', async () => {
  const reading = await read(loadSample('ps-cube30-skirt3-rel-voronprofile').bytes);
  const frames = new SmallKlipper(reading.path, [{ at: 8, kind: 'pause', seconds: 60 }]).frames();
  const tracker = new Tracker(reading);
  const pipeline = new OffsetPipeline();
  const parked = frames.filter(({ status }) => status.state === 'paused');
  const from = parked[40]?.status.eventtime ?? 0;
  const moved = parked[44]?.status.eventtime ?? 0;
  const views = parked.slice(0, 60).map(({ status, gcodeZ }) => {
    const [x = 0, y = 0, z = 0] = status.livePosition;
    const shifted = { ...status, livePosition: [x, y, status.eventtime >= moved ? z - 0.02 : z, 0] };
    const offset = status.eventtime >= from ? -0.02 : 0;
    const place = tracker.update(shifted);
    return pipeline.update({ ...shifted, homingOrigin: [0, 0, offset, 0] }, place, { gcodeZ }).atNozzle;
  });
  assert.deepEqual([views[43], views[44], views[59]], [0, -20, -20]);
  const { move, fraction } = tracker.at(0);
  const [first, second] = pipeline.view.stretches;
  assert.equal(first?.micrometres, 0);
  assert.deepEqual([second?.micrometres, second?.move, second?.fraction], [-20, move, fraction]);
  assert.notEqual(move, undefined, 'what is laid already keeps the offset it was laid with');
});

for (const [moves, sample] of Object.entries(files)) {
  test(`${moves}: a tap that RESUME has undone and that is sent once more is told when it is there again`, async () => {
    const reading = await read(loadSample(sample).bytes);
    for (let phase = 0; phase < full(40); phase++) {
      const pauses = 8 + phase * 0.137;
      const taken: Event[] = [
        { at: pauses, kind: 'pause', seconds: 10 },
        { at: pauses + 8, kind: 'offset', micrometres: -10 },
      ];
      const { resumedAt } = new SmallKlipper(reading.path, taken);
      for (const later of [0.3, 0.6, 1, 1.5, 2, 3]) {
        const again: Event = { at: resumedAt + later, kind: 'offset', micrometres: -10 };
        expectTimely(new SmallKlipper(reading.path, [...taken, again]), new Tracker(reading), undefined);
      }
    }
  });
}

for (const [bed, { mesh, isSmooth }] of Object.entries(meshes)) {
  test(`${bed}: what a page finds on its way when it is loaded anew is not at the nozzle before it is there`, async () => {
    const reading = await read(loadSample('ps-flat150-skirt3-abs').bytes);
    for (let phase = 0; phase < full(40); phase++) {
      const events: Event[] = [{ at: 8 + phase * 0.137, kind: 'offset', micrometres: -20 }];
      const printer = new SmallKlipper(reading.path, events, mesh, isSmooth);
      const [[there] = [0]] = printer.offsets();
      const frames = printer.frames();
      const loaded = frames.findIndex(({ status }) => status.homingOrigin[2] === -0.02);
      const tracker = new Tracker(reading);
      const pipeline = new OffsetPipeline();
      const told = frames.slice(loaded).find(({ status, gcodeZ }) => {
        const { atNozzle } = pipeline.update(status, tracker.update(status), { gcodeZ, ...(mesh && { mesh }) });
        return atNozzle !== undefined;
      });
      const now = (told?.status.eventtime ?? 0) - 7000;
      const latest = mesh ? LEAD : LATEST;
      assert.ok(now >= there - EARLIEST && now <= there + latest, `told at ${now}, there at ${there}`);
      assert.deepEqual([pipeline.view.atNozzle, pipeline.view.arrivals], [-20, 0]);
    }
  });
}

test('stretches name the place from which on each offset was laid', async () => {
  const reading = await read(loadSample('ps-cube30-skirt3-rel-voronprofile').bytes);
  const events: Event[] = [
    { at: 6, kind: 'offset', micrometres: -20 },
    { at: 12, kind: 'offset', micrometres: -20 },
  ];
  const printer = new SmallKlipper(reading.path, events);
  const view = lastView(printer, new Tracker(reading));
  assert.deepEqual(
    view.stretches.map(({ micrometres }) => micrometres),
    [0, -20, -40],
  );
  for (const [index, [time]] of printer.offsets().entries()) {
    const move = view.stretches[index + 1]?.move ?? -1;
    assert.ok(printer.endOf(move) > time && printer.endOf(move - 2) < time + LATEST);
  }
});

test('began is the offset in force at the first extrusion, previous the one before the last change', async () => {
  const reading = await read(loadSample('ps-cube30-skirt3-rel-voronprofile').bytes);
  const events: Event[] = [
    { at: 1, kind: 'offset', micrometres: -30 },
    { at: 10, kind: 'offset', micrometres: 10 },
  ];
  const view = lastView(new SmallKlipper(reading.path, events), new Tracker(reading));
  assert.deepEqual([view.began, view.previous, view.atNozzle, view.accepted], [-30, -30, -20, -20]);
});

for (const bed of [undefined, mesh]) {
  test(`at idle${bed ? ' with a mesh' : ''}: not before the move is made, soon after it`, () => {
    const pipeline = new OffsetPipeline();
    const views = idleTap(bed).map(({ status, z }) => ({
      view: pipeline.update(status, undefined, { gcodeZ: 10, ...(bed && { mesh: bed }) }),
      now: status.estimatedPrintTime,
      z,
    }));
    const told = views.find(({ view }) => view.atNozzle === -20);
    const there = views.find(({ z }) => z === 9.98);
    assert.ok(told && there);
    assert.ok(told.now >= there.now - EARLIEST && told.now <= there.now + LATEST, `${told.now - there.now} s`);
  });
}

test('at idle where the height says nothing: when the queue is done, not by the print time of before', () => {
  const pipeline = new OffsetPipeline();
  const views = idleTap(undefined).map(({ status, z }) => ({
    view: pipeline.update(status, undefined, {}),
    now: status.estimatedPrintTime,
    z,
  }));
  const told = views.find(({ view }) => view.atNozzle === -20);
  const there = views.find(({ z }) => z === 9.98);
  assert.ok(told && there);
  assert.ok(told.now >= there.now - EARLIEST && told.now <= there.now + LATEST, `${told.now - there.now} s`);
});

test('an offset taken without a move is not at the nozzle', () => {
  const pipeline = new OffsetPipeline();
  const frames = idleTap(undefined).map(({ status }) => ({
    ...status,
    printTime: 500,
    livePosition: [100, 100, 10, 0],
  }));
  const views = frames.map((status) => pipeline.update(status, undefined, { gcodeZ: 10 }));
  assert.deepEqual([views.at(-1)?.accepted, views.at(-1)?.atNozzle], [-20, 0]);
});

/**
 * A printer that stands at Z 10 and is told at 501 s to go 20 µm closer: the offset is in the status at once, the move
 * is queued half a second later and made at 502.2 s.
 */
function idleTap(bed: BedMesh | undefined): { readonly status: TrackerStatus; readonly z: number }[] {
  return Array.from({ length: 30 }, (_, frame) => {
    const now = 500.1 + frame * 0.25;
    const z = now < 502.2 ? 10 : 9.98;
    // The first node of the mesh, over which the nozzle stands, is at its own height.
    const height = bed?.matrix[0]?.[0] ?? 0;
    const status: TrackerStatus = {
      eventtime: 7000 + now,
      filePosition: 0,
      livePosition: [0, 0, z + height, 0],
      liveVelocity: 0,
      homingOrigin: [0, 0, now < 501 ? 0 : -0.02, 0],
      printTime: now < 501.5 ? 500 : 502.21,
      estimatedPrintTime: now,
      speedFactor: 1,
      state: 'standby',
    };
    return { status, z };
  });
}

/** In every frame the offset told is one that was really there at some time between 1.5 s ago and 0.1 s from now. */
function expectTimely(printer: SmallKlipper, tracker: Tracker, mesh: BedMesh | undefined): void {
  const pipeline = new OffsetPipeline();
  const history = [[-Infinity, 0] as const, ...printer.offsets()];
  const frames = printer.frames().slice(0, 200);
  // The page is there before the print.
  const idle = frames.slice(0, 1).map(({ status }) => ({ ...status, state: 'standby' as const, printTime: 0 }));
  for (const status of idle) pipeline.update(status, tracker.update(status));
  for (const { status, gcodeZ } of frames) {
    const now = status.estimatedPrintTime - 500;
    const { atNozzle } = pipeline.update(status, tracker.update(status), { gcodeZ, ...(mesh && { mesh }) });
    const isTrue = history.some(
      ([begins, offset], index) =>
        offset === atNozzle && begins <= now + EARLIEST && (history[index + 1]?.[0] ?? Infinity) >= now - LATEST,
    );
    assert.ok(isTrue, `${atNozzle} µm told at ${now}, true are ${JSON.stringify(history)}`);
  }
}

function lastView(printer: SmallKlipper, tracker: Tracker): PipelineView {
  const pipeline = new OffsetPipeline();
  for (const { status, gcodeZ } of printer.frames()) pipeline.update(status, tracker.update(status), { gcodeZ });
  return pipeline.view;
}
