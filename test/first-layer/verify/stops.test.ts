import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Bench, cube, layer, laying } from './fake.js';

test('what another person prints meanwhile is neither stopped nor moved into', () => {
  const other = { path: 'vase.gcode', startedAt: 90 };
  for (const phase of ['missed', 'stopping', 'settling', 'clearing'] as const) {
    const memory = { phase, piece: cube, print: { path: cube.path, startedAt: 50 }, people: { least: 0, most: 0 } };
    const bench = new Bench(memory, { state: 'printing', position: [175, 175, 0.2] });
    bench.look({ print: other });
    bench.take({ kind: 'stop' });
    assert.deepEqual([bench.why, ...bench.sent], ['other'], phase);
  }
  // Nothing of a nozzle that is just being lifted is sent on into the next print, even of the same file.
  const bench = laying();
  bench.look({ layer: { ...layer, isDue: true } });
  bench.take({ kind: 'answered' });
  bench.end();
  bench.look({ isStill: true, position: [175, 175, 0.2] }, 3);
  assert.equal(bench.phase, 'clearing');
  bench.look({ state: 'printing', print: { path: cube.path, startedAt: 51 } });
  assert.equal(bench.why, 'other');
});

test('a stop that is refused can be sent once more, and by itself nothing follows', () => {
  const bench = laying();
  bench.take({ kind: 'stop' });
  bench.take({ kind: 'refused', message: 'Macro CANCEL_PRINT failed' });
  assert.deepEqual([bench.why, bench.state.memory.failure?.message], ['refused', 'Macro CANCEL_PRINT failed']);
  bench.look({}, 30);
  assert.equal(bench.phase, 'failed');
  bench.take({ kind: 'again' });
  assert.equal(bench.phase, 'printing');
  bench.take({ kind: 'stop' });
  assert.deepEqual(bench.sent, ['start', 'cancel', 'cancel']);
  // It was due: then "Try again" is the stop.
  bench.take({ kind: 'refused', message: 'no' });
  bench.look({ layer: { ...layer, isDue: true } });
  bench.take({ kind: 'again' });
  assert.deepEqual(bench.sent, ['start', 'cancel', 'cancel', 'cancel']);
  // A cancel macro that failed behind the cancel itself has stopped the print all the same.
  bench.facts = { ...bench.facts, state: 'cancelled', print: undefined, stage: 'ended' };
  bench.take({ kind: 'refused', message: 'no' });
  assert.equal(bench.phase, 'settling');
});

test('values that only grow old do not count as a nozzle that stands', () => {
  const bench = laying();
  bench.look({ layer: { ...layer, isDue: true } });
  bench.take({ kind: 'answered' });
  bench.end();
  bench.look({ isStill: true, position: [175, 175, 0.2] });
  for (let tick = 0; tick < 9; tick += 1) bench.take({ kind: 'look' });
  assert.equal(bench.phase, 'settling');
  bench.look({}, 2);
  assert.equal(bench.phase, 'clearing');
});
