import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFirstLayer } from '../../src/gcode/read-first-layer.js';
import { fullPlate } from '../support/gcode-makers.js';
import { chunksOf, loadSample, outlineOf, read, trueLoops } from '../support/gcode-samples.js';

const CHUNK = 128 * 1024;

test('of a 64 MB file no more is read than the first layer, one chunk after it, and the tail', async () => {
  const { bytes, truth } = loadSample('cura-plate4-skirt2-minlen-abs');
  const tail = bytes.subarray(-50_000);
  let asked = 0;
  async function* chunks(): AsyncGenerator<Uint8Array> {
    for await (const chunk of chunksOf(bytes, CHUNK)) {
      asked += chunk.length;
      yield chunk;
    }
    for (; asked < 64 << 20; asked += CHUNK) yield bytes.subarray(-CHUNK);
  }
  let tails = 0;
  const { loops } = await readFirstLayer(chunks(), {
    tail: () => {
      tails++;
      return Promise.resolve(tail);
    },
  });
  assert.deepEqual(outlineOf(loops), outlineOf(trueLoops(truth)));
  assert.ok(asked <= truth.first_layer.next_layer_start + 2 * CHUNK, `${asked} bytes read`);
  assert.equal(tails, 1);
});

test('a file that lays nothing is given up, not read to its end', async () => {
  let asked = 0;
  async function* chunks(): AsyncGenerator<Uint8Array> {
    await Promise.resolve();
    const comments = new TextEncoder().encode('; nothing to print here\n'.repeat(5000));
    for (; asked < 64 << 20; asked += comments.length) yield comments;
  }
  const { firstLayer, reason } = await readFirstLayer(chunks());
  assert.equal(firstLayer, null);
  assert.match(reason ?? '', /\.$/);
  assert.ok(asked < 20 << 20, `${asked} bytes read`);
});

test('a first layer that never ends is read no farther than memory allows, and that is said', async () => {
  let asked = 0;
  async function* chunks(): AsyncGenerator<Uint8Array> {
    await Promise.resolve();
    const strokes = new TextEncoder().encode('G1 X10 Y10 E1\nG1 X12 Y10\n'.repeat(5000));
    yield new TextEncoder().encode('M83\nG1 Z.2\n');
    for (; asked < 64 << 20; asked += strokes.length) yield strokes;
  }
  const { reason } = await readFirstLayer(chunks());
  assert.match(reason ?? '', /longer/);
  assert.ok(asked < 20 << 20, `${asked} bytes read`);
});

test('a tail that cannot be had does not matter', async () => {
  const { bytes, truth } = loadSample('ps-cube30-skirt3-abs');
  const { loops } = await readFirstLayer(chunksOf(bytes), { tail: () => Promise.reject(new Error('gone')) });
  assert.deepEqual(outlineOf(loops), outlineOf(trueLoops(truth)));
});

test('a first layer over a whole 350 mm bed', async () => {
  const bytes = fullPlate(350, 2);
  const { firstLayer, loops, path } = await read(bytes, chunksOf(bytes, CHUNK));
  assert.deepEqual(
    loops.map(({ kind }) => kind),
    ['skirt', 'skirt', 'skirt'],
  );
  assert.ok((firstLayer?.end ?? 0) > 3_000_000);
  assert.ok(path.count > 100_000);
});
