import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MOVE, makePlan } from '../../src/first-layer/plan.js';
import type { FirstLayerReading, Loop, Path } from '../../src/gcode/types.js';

/** A path of square outlines, one line of ten bytes per move; `clockwise` ones turn the other way. */
function makeReading(
  squares: readonly { size: number; kind?: Loop['kind']; clockwise?: boolean }[],
): FirstLayerReading {
  const moves: [number, number, number, number][] = [];
  const loops: Loop[] = [];
  for (const { size, kind, clockwise } of squares) {
    const half = size / 2;
    const corners: [number, number][] = [
      [-half, -half],
      [half, -half],
      [half, half],
      [-half, half],
    ];
    if (clockwise) corners.reverse();
    const start = moves.length * 10;
    corners.forEach(([x, y], at) => {
      const [nextX, nextY] = corners[(at + 1) % 4] ?? [0, 0];
      moves.push([x, y, nextX, nextY]);
    });
    if (kind) loops.push({ start, end: moves.length * 10, lengthMm: size * 4, seconds: 1, kind });
  }
  const column = (at: 0 | 1 | 2 | 3) => Float64Array.from(moves, (move) => move[at]);
  const path: Path = {
    count: moves.length,
    x0: column(0),
    y0: column(1),
    x1: column(2),
    y1: column(3),
    z: new Float64Array(moves.length).fill(0.2),
    speed: new Float64Array(moves.length).fill(30),
    lineStart: Float64Array.from(moves, (_, at) => at * 10),
    lineEnd: Float64Array.from(moves, (_, at) => at * 10 + 10),
    extrudes: new Uint8Array(moves.length).fill(1),
  };
  return { firstLayer: { start: 0, end: moves.length * 10, height: 0.2 }, loops, path };
}

const widthOf = (plan: ReturnType<typeof makePlan>, first: number) =>
  Math.max(...plan.x1.slice(first, first + 4)) - Math.min(...plan.x1.slice(first, first + 4));

for (const clockwise of [false, true]) {
  test(`loops are drawn wider apart than life, the innermost in place (${clockwise ? 'clockwise' : 'counter-clockwise'})`, () => {
    const reading = makeReading([
      { size: 42, kind: 'skirt', clockwise },
      { size: 41, kind: 'skirt', clockwise },
      { size: 40, kind: 'skirt', clockwise },
      { size: 20 },
    ]);
    const plan = makePlan(reading);
    assert.equal(widthOf(plan, 8), 40);
    assert.ok(widthOf(plan, 4) > 42, 'one loop further out than it is printed');
    assert.ok(widthOf(plan, 0) - widthOf(plan, 4) > 1.5, 'and the next as far again');
    assert.equal(widthOf(plan, 12), 20, 'the object stands where it is printed');
  });
}

test('corners of a pushed loop still meet', () => {
  const plan = makePlan(
    makeReading([
      { size: 42, kind: 'skirt' },
      { size: 40, kind: 'skirt' },
    ]),
  );
  for (let move = 0; move < 4; move += 1) {
    const next = move === 3 ? 0 : move + 1;
    assert.ok(Math.abs((plan.x1[move] ?? 0) - (plan.x0[next] ?? 0)) < 1e-9);
    assert.ok(Math.abs((plan.y1[move] ?? 0) - (plan.y0[next] ?? 0)) < 1e-9);
  }
});

test('the picture is framed by the skirt, without one by the object', () => {
  const framed = makePlan(makeReading([{ size: 40, kind: 'skirt' }, { size: 20 }]));
  assert.deepEqual(framed.bounds, { minX: -20, minY: -20, maxX: 20, maxY: 20 });
  assert.equal(framed.kind[0], MOVE.loop);
  assert.equal(framed.kind[4], MOVE.object);
  const bare = makePlan(makeReading([{ size: 20 }]));
  assert.deepEqual(bare.bounds, { minX: -10, minY: -10, maxX: 10, maxY: 10 });
});

test('an empty first layer gives an empty picture', () => {
  assert.deepEqual(makePlan(makeReading([])).bounds, { minX: 0, minY: 0, maxX: 0, maxY: 0 });
});
