import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judge, type Heights, type JudgedTap } from '../../src/first-layer/guards.js';

const limits = { burst: 100, askAgain: 100 };
const heights: Heights = { axisMinimum: 0, firstLayer: 200, lowestMesh: 0, present: 10_000, began: 0 };
const tap = (delta: number, asked = 0, underWay = 0): JudgedTap => ({ delta, asked, underWay });

const cases: [name: string, tap: JudgedTap, heights: Partial<Heights>, hasAgreed: boolean, verdict: string][] = [
  ['a small step is free', tap(-10), {}, false, 'go'],
  ['down to the lowest Z itself is not', tap(-50, -150), {}, true, 'too-low'],
  ['a micrometre above it is', tap(-49, -150), {}, true, 'go'],
  ['the mesh counts at its lowest point', tap(-10, -100), { lowestMesh: -95 }, true, 'too-low'],
  ['a part of a micrometre of mesh counts whole', tap(-10, -90), { lowestMesh: -99.2 }, true, 'too-low'],
  ['farther is never too low', tap(10, -300), {}, true, 'go'],
  [
    'at idle the present height counts',
    tap(-10),
    { firstLayer: undefined, present: 5, began: undefined },
    false,
    'too-low',
  ],
  [
    'at idle the mesh is in the present height',
    tap(-10),
    { firstLayer: undefined, present: 500, lowestMesh: -600, began: undefined },
    false,
    'go',
  ],
  ['without known limits nothing is too low', tap(-10, -400), { axisMinimum: undefined }, true, 'go'],
  ['a tenth closer than it began is free', tap(-10, -90), {}, false, 'go'],
  ['more than that is asked about', tap(-10, -100), {}, false, 'far-from-began'],
  ['but once agreed to, no more', tap(-10, -100), {}, true, 'go'],
  ['farther than it began is not', tap(50, 200), {}, false, 'go'],
  ['what it began with counts', tap(-10, -150), { began: -60 }, false, 'go'],
  ['outside a print nothing began', tap(-10, -150), { began: undefined, axisMinimum: -5000 }, false, 'go'],
  ['a tenth on its way is free', tap(-10, 0, -90), { axisMinimum: -5000 }, true, 'go'],
  ['more on its way waits for a second key', tap(-10, 0, -100), { axisMinimum: -5000 }, true, 'burst'],
  ['also away from the bed', tap(50, 0, 60), {}, true, 'burst'],
  ['less on its way is always free', tap(50, 0, -200), {}, true, 'go'],
];

for (const [name, judged, more, hasAgreed, expected] of cases) {
  test(`guards: ${name}`, () => {
    const verdict = judge(judged, { ...heights, ...more }, limits, hasAgreed);
    assert.equal(verdict.kind === 'ask' ? verdict.why : verdict.kind, expected);
  });
}
