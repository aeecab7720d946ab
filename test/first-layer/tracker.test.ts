import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Timetable } from '../../src/first-layer/timetable.js';
import { Tracker } from '../../src/first-layer/tracker.js';
import type { FirstLayerReading } from '../../src/gcode/types.js';
import { type Event, type Frame, SmallKlipper } from '../support/gcode-klipper.js';
import { loadSample, read } from '../support/gcode-samples.js';

const cube = await read(loadSample('ps-cube30-skirt3-rel-voronprofile').bytes);
const plate = await read(loadSample('ps-flat150-skirt2-arcs-purge').bytes);
const brimmed = await read(loadSample('cura-tower-brim').bytes);

/** Plays a print to a tracker and compares its place with the nozzle's in every frame of the first layer. */
function expectOnTrack(reading: FirstLayerReading, events: readonly Event[], phase: number): void {
  const times = new Timetable(reading.path);
  const tracker = new Tracker(reading);
  for (const frame of new SmallKlipper(reading.path, events).frames(phase)) {
    const place = tracker.update(frame.status);
    if (frame.move === undefined || frame.status.state === 'complete' || frame.status.state === 'cancelled') continue;
    assert.ok(place.move !== undefined, `lost at ${frame.status.eventtime}`);
    const wrong = times.timeOf({ move: place.move, fraction: place.fraction }) - timeOf(times, frame);
    assert.ok(Math.abs(wrong) < 0.3, `${wrong} s wrong at ${frame.status.eventtime}`);
  }
}

function timeOf(times: Timetable, { move = 0, fraction }: Frame): number {
  return times.timeOf({ move, fraction });
}

const prints: Record<string, readonly Event[]> = {
  'an undisturbed print': [],
  'a print made faster and slower again': [
    { at: 8, kind: 'speed', factor: 0.5 },
    { at: 14, kind: 'speed', factor: 1.6 },
  ],
  'a print paused twice in the skirt': [
    { at: 6, kind: 'pause', seconds: 5 },
    { at: 16, kind: 'pause', seconds: 120 },
  ],
  'a print cancelled and printed again': [
    { at: 10, kind: 'cancel' },
    { at: 20, kind: 'print again' },
  ],
};

for (const [name, events] of Object.entries(prints)) {
  test(`${name} is followed all the way`, () => {
    for (const reading of [cube, plate, brimmed]) {
      for (const phase of [0, 0.09, 0.2]) expectOnTrack(reading, events, phase);
    }
  });
}

test('seconds left count a changed speed factor in, queued moves at the old one', () => {
  for (const factor of [0.5, 2]) {
    const printer = new SmallKlipper(cube.path, [{ at: 8, kind: 'speed', factor }]);
    const tracker = new Tracker(cube);
    const rows = printer.frames().map(({ status }) => ({ status, place: tracker.update(status) }));
    const last = rows.findLast(({ place }) => place.phase === 'skirt');
    assert.ok(last);
    const ends = last.status.estimatedPrintTime + (last.place.secondsLeft ?? 0);
    for (const { status, place } of rows) {
      if (place.phase !== 'skirt' || status.speedFactor !== factor) continue;
      const wrong = (place.secondsLeft ?? 0) - (ends - status.estimatedPrintTime);
      assert.ok(Math.abs(wrong) < 1, `${wrong} s wrong at factor ${factor}`);
    }
  }
});

test('a pause keeps the place while the nozzle is parked', () => {
  const tracker = new Tracker(cube);
  const frames = new SmallKlipper(cube.path, [{ at: 8, kind: 'pause', seconds: 60 }]).frames();
  const paused = frames.filter(({ status }) => status.state === 'paused');
  const places = frames
    .slice(0, frames.indexOf(paused.at(-1) ?? paused[0]!) + 1)
    .map(({ status }) => tracker.update(status));
  const parked = places.slice(-100);
  assert.ok(parked.every((place) => place.phase === 'skirt' && place.byte === parked[0]?.byte));
});

test('a panel that comes up while the print is paused knows the place all the same', () => {
  const frames = new SmallKlipper(cube.path, [{ at: 8, kind: 'pause', seconds: 60 }]).frames();
  const parked = frames.filter(({ status }) => status.state === 'paused').at(-40);
  assert.ok(parked);
  const place = new Tracker(cube).update(parked.status);
  assert.equal(place.phase, 'skirt');
  assert.equal(place.byte, parked.status.filePosition);
});

test('after a cancel it says neither skirt nor object, and the next print begins anew', () => {
  const tracker = new Tracker(cube);
  const events: Event[] = [
    { at: 10, kind: 'cancel' },
    { at: 20, kind: 'print again' },
  ];
  const phases = new SmallKlipper(cube.path, events).frames().map(({ status }) => tracker.update(status).phase);
  const told = phases.filter((phase, at) => phase !== phases[at - 1]);
  assert.deepEqual(told, ['before', 'skirt', 'later', 'before', 'skirt', 'object', 'later']);
});

test('between updates the place moves on smoothly, never back and never past what is queued', () => {
  const times = new Timetable(plate.path);
  const tracker = new Tracker(plate);
  for (const { status } of new SmallKlipper(plate.path, []).frames().slice(0, 400)) {
    tracker.update(status);
    let last: number | undefined;
    for (let ahead = 0; ahead < 8; ahead += 0.05) {
      const place = tracker.at(status.estimatedPrintTime + ahead);
      assert.ok(place.byte <= status.filePosition);
      if (place.move === undefined) continue;
      const now = times.timeOf({ move: place.move, fraction: place.fraction });
      assert.ok(last === undefined || (now >= last && now - last < 0.1));
      last = now;
    }
  }
});

test('where the live position never lies on the path, the clock tells the phase', () => {
  const frames = new SmallKlipper(cube.path, []).frames();
  const honest = new Tracker(cube);
  const skewed = new Tracker(cube);
  const rows = frames.map(({ status }) => {
    const [x = 0, y = 0, z = 0] = status.livePosition;
    return {
      clock: status.estimatedPrintTime,
      honest: honest.update(status).phase,
      skewed: skewed.update({ ...status, livePosition: [x + 0.3 + y * 0.003, y, z, 0] }).phase,
    };
  });
  for (const { clock, skewed } of rows) {
    const near = rows.filter((row) => row.clock > clock - 4 && row.clock <= clock);
    assert.ok(
      near.some(({ honest }) => honest === skewed),
      `${skewed} at ${clock}`,
    );
  }
});

test('without a first layer it says nothing but before and later', () => {
  const nothing: FirstLayerReading = { ...cube, firstLayer: null, loops: [], path: { ...cube.path, count: 0 } };
  const tracker = new Tracker(nothing);
  const phases = new Set(new SmallKlipper(cube.path, []).frames().map(({ status }) => tracker.update(status).phase));
  assert.ok([...phases].every((phase) => phase === 'before' || phase === 'later'));
});
