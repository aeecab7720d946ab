import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { OffsetStretch, PipelineView } from '../../src/first-layer/offset-pipeline.js';
import { PictureKeeper } from '../../src/first-layer/picture-keeper.js';

const stretch = (micrometres: number, move: number): OffsetStretch => ({
  micrometres,
  move,
  fraction: 0.5,
  byte: move,
});
const view = (part: Partial<PipelineView>): PipelineView => ({
  accepted: 0,
  atNozzle: 0,
  began: 0,
  previous: 0,
  arrivals: 0,
  stretches: [],
  ...part,
});
const print = { path: 'part.gcode', startedAt: 50 };

async function openKeeper(store = new Map<string, unknown>()) {
  const keeper = new PictureKeeper({
    get: async (key) => structuredClone(store.get(key)),
    set: async (key, value) => void store.set(key, structuredClone(value)),
    delete: async (key) => void store.delete(key),
  });
  await keeper.load();
  return { keeper, store };
}

async function withReload(later: PipelineView, name = print): Promise<PipelineView> {
  const { keeper, store } = await openKeeper();
  keeper.take(
    view({ began: -20, arrivals: 2, previous: -30, stretches: [stretch(-20, 0), stretch(-40, 7)] }),
    print,
    true,
  );
  await Promise.resolve();
  const second = await openKeeper(store);
  return second.keeper.take(later, name, true);
}

test('a reload keeps where the print began, what was laid and how many taps arrived', async () => {
  const whole = await withReload(view({ began: -40, atNozzle: -40, previous: -40, stretches: [stretch(-40, 9)] }));
  assert.equal(whole.began, -20);
  assert.equal(whole.arrivals, 2);
  assert.equal(whole.previous, -30);
  assert.deepEqual(whole.stretches, [stretch(-20, 0), stretch(-40, 7)]);
});

test('what changed while the page was gone is a stretch of its own', async () => {
  const whole = await withReload(view({ stretches: [stretch(-50, 9), stretch(-60, 12)], arrivals: 1 }));
  assert.deepEqual(
    whole.stretches.map(({ micrometres }) => micrometres),
    [-20, -40, -50, -60],
  );
  assert.equal(whole.arrivals, 3);
});

test('what a new page finds before it knows the place does not begin before what was laid', async () => {
  const nowhere = { micrometres: -50, move: undefined, fraction: 0, byte: 0 };
  const whole = await withReload(view({ stretches: [nowhere, { ...nowhere, micrometres: -60 }], arrivals: 1 }));
  assert.deepEqual(whole.stretches, [stretch(-20, 0), stretch(-40, 7), stretch(-50, 7), stretch(-60, 7)]);
});

test('until the new page knows what is at the nozzle it is what last was', async () => {
  const whole = await withReload(view({ accepted: -50, atNozzle: undefined }));
  assert.deepEqual([whole.accepted, whole.atNozzle], [-50, -40]);
});

test('another print has its own picture', async () => {
  const whole = await withReload(view({ began: -40, stretches: [stretch(-40, 9)] }), { ...print, startedAt: 900 });
  assert.equal(whole.began, -40);
  assert.equal(whole.stretches.length, 1);
});

test('a page reloaded before the first extrusion begins with what is found', async () => {
  const { keeper, store } = await openKeeper();
  keeper.take(view({ began: 0, stretches: [] }), print, false);
  await Promise.resolve();
  const second = await openKeeper(store);
  assert.equal(second.keeper.take(view({ began: -10 }), print, true).began, -10);
});
