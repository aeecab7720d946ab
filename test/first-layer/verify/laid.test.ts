import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judgeLayer, NOTHING_MEASURED } from '../../../src/first-layer/verify/judge.js';
import { keepingOf, noteLaid } from '../../../src/first-layer/verify/laid.js';
import { verifyBeginning, type VerifyMemory } from '../../../src/first-layer/verify/memory.js';
import { Bench, cube, idle, layer } from './fake.js';

const thick = judgeLayer({ ...NOTHING_MEASURED, part: [230, 230, 230, 230, 230] }, 200)!;
const laid = (memory: Partial<VerifyMemory>): VerifyMemory => ({ ...verifyBeginning, ...memory });

test('an amount is told only where one height was seen, and while that height is still the saved one', () => {
  const people = { least: -20, most: -20 };
  const cases: readonly [Partial<VerifyMemory>, now: number | undefined, kind: string | number][] = [
    [{ people, old: -0.5 }, -0.5, -50],
    [{ people, old: -0.5 }, undefined, -50],
    // Somebody has kept the −0.020 meanwhile: kept a second time, the nozzle would be 0.020 too close.
    [{ people, old: -0.5 }, -0.48, 'changed'],
    [{ people: { least: -20, most: 0 }, old: -0.5 }, -0.5, 'mixed'],
    [{ people: undefined, old: -0.5 }, -0.5, 'unseen'],
    [{ people, old: undefined }, -0.5, 'unseen'],
  ];
  for (const [memory, now, expected] of cases) {
    const keeping = keepingOf(laid(memory), thick, now);
    assert.equal(keeping.kind === 'amount' ? keeping.amount : keeping.kind, expected, JSON.stringify([memory, now]));
  }
});

test('the value is that of the print, and what is not news leaves the memory as it is', () => {
  const noted = noteLaid(verifyBeginning, { ...idle, stage: 'object', people: -10, value: -0.5 });
  assert.deepEqual([noted.people, noted.old, noted.isLaid], [{ least: -10, most: -10 }, -0.5, true]);
  assert.equal(noteLaid(noted, { ...idle, stage: 'object', people: -10, value: -0.4 }), noted);
  assert.equal(noteLaid(verifyBeginning, { ...idle, stage: 'before', value: undefined }), verifyBeginning);
});

test('a part of people that is not known yet makes nothing of what was laid unknown', () => {
  const bench = new Bench({}, { people: undefined });
  bench.print(cube);
  bench.look({ stage: 'object', layer });
  bench.end();
  assert.equal(bench.phase, 'settling');
  assert.equal(bench.state.memory.people, undefined);
});

test('what was printed to its end while nobody looked can be measured', () => {
  const bench = new Bench();
  bench.print(cube);
  bench.reload();
  bench.look({ isReady: false });
  bench.look({ isReady: true, state: 'complete', print: undefined, stage: 'ended' });
  assert.equal(bench.phase, 'settling');
});
