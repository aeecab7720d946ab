import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LookAhead, type PlannedMove } from '../../../kiosk/virtual-printer/motion/look-ahead.js';

/** A straight move along X that takes `seconds` at 100 mm/s. */
function move(seconds: number, corner: number): PlannedMove {
  const distance = seconds * 100;
  return {
    from: [0, 0, 0, 0],
    to: [distance, 0, 0, 0],
    distance,
    cruise: 100,
    acceleration: 3000,
    corner,
    tag: undefined,
  };
}

/** Adds moves of `seconds` until some may leave; how many were added. */
function countUntilSome(lookAhead: LookAhead, seconds: number): number {
  for (let count = 1; count < 100; count += 1) if (lookAhead.add(move(seconds, 100))) return count;
  return Infinity;
}

test('short moves leave once a quarter of a second of them has gathered, and not before', () => {
  const lookAhead = new LookAhead();
  for (let round = 0; round < 3; round += 1) {
    assert.equal(countUntilSome(lookAhead, 0.03), 9);
    assert.ok(lookAhead.leave(false).length > 0);
  }
});

test('a long move waits for one that follows it', () => {
  const lookAhead = new LookAhead();
  assert.equal(lookAhead.add(move(2, 0)), false);
  assert.equal(lookAhead.add(move(2, 0)), true);
  assert.equal(lookAhead.leave(false).length, 1, 'the last is kept, its speeds are open');
  assert.equal(lookAhead.leave(true).length, 1);
  assert.ok(lookAhead.isEmpty);
});
