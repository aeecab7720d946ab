import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chunksOf, loadSample, outlineOf, read, sampleNames, trueLoops } from '../support/gcode-samples.js';

for (const name of sampleNames()) {
  test(`${name}: loops, kinds and bounds are true to the byte`, async () => {
    const { bytes, truth } = loadSample(name);
    const { firstLayer, loops } = await read(bytes);
    assert.deepEqual(outlineOf(loops), outlineOf(trueLoops(truth)));
    assert.deepEqual(firstLayer, {
      start: truth.first_layer.start,
      end: truth.first_layer.next_layer_start,
      height: truth.first_layer_height,
    });
  });

  test(`${name}: lengths and seconds are those of the loops`, async () => {
    const { bytes, truth } = loadSample(name);
    const { loops } = await read(bytes);
    const expected = [...truth.skirt.loops, ...truth.brim].toSorted((a, b) => a.start - b.start);
    for (const [index, loop] of loops.entries()) {
      assert.ok(Math.abs(loop.lengthMm - (expected[index]?.length_mm ?? 0)) < 0.1, `length of loop ${index}`);
      assert.ok(Math.abs(loop.seconds - (expected[index]?.nominal_time_s ?? 0)) < 0.06, `seconds of loop ${index}`);
    }
  });
}

test('a file says the same in chunks of any size', async () => {
  const { bytes } = loadSample('ps-plate4-brim-skirt2-labels-utf8');
  const whole = await read(bytes);
  for (const size of [1, 7, 100, 4096, 1 << 20]) {
    const { firstLayer, loops } = await read(bytes, chunksOf(bytes, size));
    assert.deepEqual({ firstLayer, loops }, { firstLayer: whole.firstLayer, loops: whole.loops }, `chunks of ${size}`);
  }
});

test('a reason is given exactly when there is no skirt or something is unsure', async () => {
  const withSkirt = await read(loadSample('ps-cube30-skirt3-abs').bytes);
  const without = await read(loadSample('ps-tower-noskirt').bytes);
  assert.equal(withSkirt.reason, undefined);
  assert.match(without.reason ?? '', /^[A-Z].*\.$/);
});
