import assert from 'node:assert/strict';
import { test } from 'node:test';
import { KEPT_SECONDS, TemperatureHistory } from '../../src/printer/temperature-history.js';
import { full, random, seed } from '../support/long.js';

const values = (history: TemperatureHistory, name: string, span: number, count = 1000) => [
  ...history.read(name, span, count).values,
];
const at = (celsius: number) => new Map([['extruder', celsius]]);

test('keeps one value a second, and the value before it where a second brought nothing', () => {
  const history = new TemperatureHistory();
  history.note(100.1, at(20));
  history.note(100.9, at(25));
  history.note(101.2, at(21));
  history.note(104.0, at(30));
  assert.deepEqual(values(history, 'extruder', 4), [20, 21, 21, 21, 30]);
  assert.equal(history.newest.value, 104);
  assert.equal(history.span, 4);
});

test('knows nothing of a time in which it could not follow', () => {
  const history = new TemperatureHistory();
  history.note(10, at(20));
  history.note(13, at(40), false);
  assert.deepEqual(values(history, 'extruder', 3), [20, NaN, NaN, 40]);
});

test('takes over what Moonraker kept, the newest value at the moment it was asked', () => {
  const history = new TemperatureHistory();
  history.note(500, at(99));
  history.restore(500, { extruder: { temperatures: [1, null, 3] }, heater_bed: { temperatures: [60] } });
  assert.deepEqual(values(history, 'extruder', 3), [NaN, 1, NaN, 3]);
  assert.deepEqual(values(history, 'heater_bed', 1), [NaN, 60]);
  assert.equal(history.span, 2);
});

test('begins anew when the clock goes back, as after a restart of the host', () => {
  const history = new TemperatureHistory();
  history.note(9000, at(200));
  history.note(3, at(20));
  assert.deepEqual(values(history, 'extruder', 2), [NaN, NaN, 20]);
  assert.equal(history.newest.value, 3);
});

test('forgets names that are gone, and answers with nothing for a name it never heard', () => {
  const history = new TemperatureHistory();
  history.note(1, at(20));
  history.restore(1, { chamber: { temperatures: [30] } });
  assert.deepEqual(values(history, 'extruder', 1), []);
  assert.deepEqual(values(history, 'nobody', 1), []);
});

test('reads a long time in few values, always at the same seconds, so that the line does not tremble', () => {
  const history = new TemperatureHistory();
  for (let second = 0; second < 3000; second++) history.note(second, at(second % 100));
  const before = history.read('extruder', 2000, 100);
  assert.equal(before.stride, 20);
  assert.ok(before.values.length <= 101);
  history.note(3000, at(0));
  const after = history.read('extruder', 2000, 100);
  assert.equal(after.first % after.stride, 0);
  assert.equal((after.first - before.first) % before.stride, 0);
});

test('holds at most two hours, whatever comes', () => {
  const next = random(seed());
  const history = new TemperatureHistory();
  let clock = 0;
  for (let turn = 0; turn < full(100_000); turn++) {
    clock += next() < 0.001 ? -next() * 100 : next() < 0.001 ? next() * 3 * KEPT_SECONDS : next() * 2;
    clock = Math.max(0, clock);
    history.note(clock, at(next() * 300), next() > 0.01);
    assert.ok(history.span < KEPT_SECONDS, `${history.span}`);
  }
  for (const celsius of values(history, 'extruder', 10 * KEPT_SECONDS)) {
    assert.ok(Number.isNaN(celsius) || (celsius >= 0 && celsius <= 300));
  }
  assert.ok(history.read('extruder', 10 * KEPT_SECONDS, KEPT_SECONDS).values.length <= KEPT_SECONDS);
});
