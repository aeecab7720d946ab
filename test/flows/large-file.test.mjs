// A file of 64 MB must neither be fetched whole nor hold the page up, on a processor six times slower than this one.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { readInBrowser } from '../support/large-file.mjs';

const sample = new URL('../samples/gcode/cura-plate4-skirt2-minlen-abs', import.meta.url);
const MB = 1 << 20;

test('the first layer of a 64 MB file is read without one long task and without the rest of the file', async () => {
  const bytes = readFileSync(new URL(`${sample}.gcode`));
  const truth = JSON.parse(readFileSync(new URL(`${sample}.truth.json`), 'utf8'));
  const { longTasks, loops, served } = await readInBrowser(bytes, 64 * MB);
  assert.deepEqual(
    loops,
    truth.skirt.loops.map(({ start, end }) => `${start}-${end} skirt`),
  );
  assert.deepEqual(longTasks, []);
  assert.ok(served < truth.first_layer.next_layer_start + MB / 2, `${served} bytes fetched`);
});
