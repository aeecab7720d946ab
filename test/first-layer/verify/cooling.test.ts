import assert from 'node:assert/strict';
import { test } from 'node:test';
import { coolingOf, sinceHighest, type Sample } from '../../../src/first-layer/verify/cooling.js';

/** A bed that is held at 60 °C and cools to 22 °C with a pace of 900 s. */
function bed(seconds: number): readonly Sample[] {
  const held = Array.from({ length: 10 }, (_, at) => ({ at: at * 10, celsius: 60 }));
  const cooled = Array.from({ length: seconds / 10 }, (_, at) => {
    const since = (at + 1) * 10;
    return { at: 90 + since, celsius: 22 + 38 * Math.exp(-since / 900) };
  });
  return [...held, ...cooled];
}

test('what is left until a bed is cool is read from how it cools', () => {
  const whole = 900 * Math.log(38 / 13);
  for (const since of [60, 300, 600]) {
    const cooling = coolingOf(bed(since), 35, 22);
    assert.ok(Math.abs((cooling?.seconds ?? 0) - (whole - since)) < 5, `${since}: ${cooling?.seconds}`);
    assert.ok(Math.abs((cooling?.celsiusIn(whole - since) ?? 0) - 35) < 0.2);
  }
});

test('nothing is said of a bed that does not cool, or cannot get cool', () => {
  assert.equal(coolingOf([], 35, 22), undefined);
  assert.equal(coolingOf(bed(0), 35, 22), undefined);
  assert.equal(coolingOf(bed(10), 35, 22), undefined, 'not by half a degree');
  assert.equal(coolingOf(bed(600), 35, 36), undefined, 'the room is warmer than that');
  assert.equal(coolingOf([...bed(300), { at: 600, celsius: 61 }], 35, 22), undefined, 'it heats again');
});

test('it is looked at since it was hottest', () => {
  const samples = bed(100);
  assert.equal(sinceHighest(samples)[0]?.at, 90);
});
