import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  amountToKeep,
  isMeasured,
  judgeLayer,
  nextPlace,
  NOTHING_MEASURED,
  summaryOf,
  type Measured,
} from '../../../src/first-layer/verify/judge.js';
import { nextValue } from '../../../src/first-layer/save/target.js';

const none = NOTHING_MEASURED.part;
const all = (height: number): number[] => Array.from({ length: 5 }, () => height);
const measured = (part: Measured['part'], skirt: Measured['skirt'] = none): Measured => ({ part, skirt });

test('mean, spread and error in whole micrometres, and what they say', () => {
  const cases: readonly [name: string, measured: Measured, error: number, spread: number, kind: string][] = [
    ['as meant', measured(all(200)), 0, 0, 'fine'],
    ['just within', measured(all(220)), 20, 0, 'fine'],
    ['just too thick', measured(all(221)), 21, 0, 'off'],
    ['just too thin', measured(all(179)), -21, 0, 'off'],
    ['part and skirt count alike', measured(all(230), all(250)), 40, 20, 'off'],
    ['the mean is rounded', measured([230, 240, 220, 230, 231]), 30, 20, 'off'],
    ['as uneven as may be', measured([175, 225, 200, 200, 200]), 0, 50, 'fine'],
    ['too uneven to be moved', measured([230, 281, 230, 230, 230]), 40, 51, 'uneven'],
    ['uneven between part and skirt', measured(all(200), all(260)), 30, 60, 'uneven'],
  ];
  for (const [name, what, error, spread, kind] of cases) {
    const judgement = judgeLayer(what, 200);
    assert.deepEqual([judgement?.error, judgement?.spread, judgement?.kind], [error, spread, kind], name);
  }
});

test('nothing is judged by halves', () => {
  const four = [200, 200, 200, 200, undefined];
  for (const what of [measured(none), measured(four), measured(all(200), four), measured(four, all(200))]) {
    assert.equal(isMeasured(what), false);
    assert.equal(judgeLayer(what, 200), undefined);
  }
  assert.equal(isMeasured(measured(none, all(200))), true, 'the skirt alone will do');
  assert.deepEqual(summaryOf(four), { mean: 200, spread: 0 });
  assert.equal(summaryOf(none), undefined);
});

test('too thick is closer, which is a larger value; what people had changed meanwhile stays', () => {
  const thick = judgeLayer(measured(all(230)), 200)!;
  assert.equal(amountToKeep(thick, 0), -30);
  assert.equal(nextValue(-0.47, amountToKeep(thick, 0)), -0.44);
  const thin = judgeLayer(measured(all(150)), 200)!;
  assert.equal(nextValue(-0.47, amountToKeep(thin, 0)), -0.52);
  // Laid 0.02 closer than saved and still 0.03 too thick: 0.05 closer in all.
  assert.equal(nextValue(-0.47, amountToKeep(thick, -20)), -0.42);
});

test('the next place is the next empty one, of the part first, then of the skirt', () => {
  assert.deepEqual(nextPlace(NOTHING_MEASURED, 'part', 0), { group: 'part', index: 1 });
  assert.deepEqual(nextPlace(measured(all(200)), 'part', 4), { group: 'skirt', index: 0 });
  assert.deepEqual(nextPlace(measured([200, undefined, 200, 200, 200], all(200)), 'skirt', 4), {
    group: 'part',
    index: 1,
  });
  assert.equal(nextPlace(measured(all(200), all(200)), 'part', 2), undefined);
});
