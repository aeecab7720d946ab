import assert from 'node:assert/strict';
import { test } from 'node:test';
import { laidAt, skirtBeginnings } from '../../src/first-layer/laid-at.js';
import type { OffsetStretch } from '../../src/first-layer/offset-pipeline.js';
import { MOVE, type Plan } from '../../src/first-layer/plan.js';

/** A square of 10 mm laid counter-clockwise from the origin, reached by a travel. */
const plan: Plan = {
  count: 5,
  x0: Float64Array.of(-5, 0, 10, 10, 0),
  y0: Float64Array.of(0, 0, 0, 10, 10),
  x1: Float64Array.of(0, 10, 10, 0, 0),
  y1: Float64Array.of(0, 0, 10, 10, 0),
  kind: Uint8Array.of(MOVE.travel, MOVE.loop, MOVE.loop, MOVE.loop, MOVE.loop),
  bounds: { minX: 0, minY: 0, maxX: 10, maxY: 10 },
  spacing: 0,
};
const stretch = (micrometres: number, move: number | undefined, fraction = 0): OffsetStretch => ({
  micrometres,
  move,
  fraction,
  byte: 0,
});
const stretches = [stretch(-20, undefined), stretch(-35, 2, 0.5), stretch(-40, 3, 0)];
const at = (x: number, y: number, laidTo = { move: 3, along: 0.5 }) =>
  laidAt(plan, stretches, laidTo, { x, y }, 2)?.micrometres;

test('a point on a stretch has the offset that was laid there', () => {
  assert.equal(at(5, 0.5), -20);
  assert.equal(at(10, 4), -20);
  assert.equal(at(10, 6), -35);
  assert.equal(at(7, 10), -40);
});

test('what is not laid yet, a travel and the empty bed have none', () => {
  assert.equal(at(2, 10), undefined);
  assert.equal(at(-3, 0), undefined);
  assert.equal(at(5, 5), undefined);
  assert.equal(laidAt(plan, stretches, undefined, { x: 5, y: 0 }, 2), undefined);
});

test('the nearer of two lines counts', () => {
  assert.equal(at(9, 9.4), -40);
  assert.equal(at(9.4, 9), -35);
});

test('each offset begins on the skirt where it came to the nozzle, the first one with the first loop', () => {
  const begins = skirtBeginnings(plan, stretches, { move: 3, along: 0.5 });
  assert.deepEqual(begins, [
    { micrometres: -20, move: 1, along: 0 },
    { micrometres: -35, move: 2, along: 0.5 },
    { micrometres: -40, move: 3, along: 0 },
  ]);
});

test('what nothing of the skirt was laid with, and what is not laid yet, begins nowhere on it', () => {
  const overtaken = [stretch(0, undefined), stretch(50, undefined), stretch(-35, 0, 0.5), stretch(-40, 1, 0)];
  const begins = skirtBeginnings(plan, overtaken, { move: 1, along: 0.5 });
  assert.deepEqual(begins, [{ micrometres: -40, move: 1, along: 0 }]);
  assert.deepEqual(skirtBeginnings(plan, stretches, { move: 0, along: 1 }), []);
});
