import assert from 'node:assert/strict';
import { test } from 'node:test';
import { flowRate, layerOf, timeLeft } from '../../src/printer/time-left.js';

test('at first the slicer tells, with the speed factor counted in', () => {
  assert.deepEqual(timeLeft(0, 0, 1000, 1), { seconds: 1000, method: 'slicer' });
  assert.deepEqual(timeLeft(0, 0, 1000, 2), { seconds: 500, method: 'slicer' });
});

test('later the print’s own pace tells', () => {
  assert.deepEqual(timeLeft(0.5, 1000, 500, 1), { seconds: 1000, method: 'progress' });
  assert.deepEqual(timeLeft(1, 1000, 500, 1), { seconds: 0, method: 'progress' });
});

test('in between it goes from one to the other without a jump', () => {
  let before = timeLeft(0.05, 50, 800, 1)?.seconds ?? 0;
  for (let done = 0.06; done <= 0.6; done += 0.01) {
    const now = timeLeft(done, done * 1000, 800, 1)?.seconds ?? 0;
    assert.ok(Math.abs(now - before) < 20, `${before} -> ${now} at ${done}`);
    before = now;
  }
});

test('nothing is told of a print that has not begun and has no estimate', () => {
  assert.equal(timeLeft(0, 0, undefined, 1), undefined);
  assert.deepEqual(timeLeft(0.25, 100, undefined, 1), { seconds: 300, method: 'progress' });
});

test("the file's own word about its layer counts first", () => {
  const facts = { layer_height: 0.2, first_layer_height: 0.2, layer_count: 100 };
  assert.deepEqual(layerOf({ current_layer: 7, total_layer: 90 }, 3, facts), { layer: 7, layers: 90 });
  assert.deepEqual(layerOf({ current_layer: null, total_layer: null }, 0.2, facts), { layer: 1, layers: 100 });
});

test('without it the height of the line tells, never beyond the last layer', () => {
  const facts = { layer_height: 0.2, first_layer_height: 0.25, object_height: 20.05 };
  assert.deepEqual(layerOf(undefined, 0.25, facts), { layer: 1, layers: 100 });
  assert.deepEqual(layerOf(undefined, 0.45, facts), { layer: 2, layers: 100 });
  assert.deepEqual(layerOf(undefined, 45, facts), { layer: 100, layers: 100 });
  assert.equal(layerOf(undefined, 3, {}), undefined);
});

test('flow is the filament that goes in, as a volume', () => {
  assert.ok(Math.abs(flowRate(4.157, 1.75) - 10) < 0.01);
  assert.equal(flowRate(-3, 1.75), 0, 'a retraction is no flow');
});
