import assert from 'node:assert/strict';
import { test } from 'node:test';
import { signal } from '@preact/signals-core';
import { FirstLayerWatch } from '../../src/first-layer/first-layer-watch.js';
import { makeReadyBench } from '../printer/connected.js';
import { loadSample, read } from '../support/gcode-samples.js';

test('a file that could not be read while it is printed is read once more, and not with every status', async () => {
  const { clock, upstream, printer } = await makeReadyBench((before) => (before.printState = 'printing'));
  const reading = await read(loadSample('ps-cube30-skirt3-abs').bytes);
  const reads: string[] = [];
  const watch = new FirstLayerWatch({
    printer,
    store: { get: async () => undefined, set: async () => undefined, delete: async () => undefined },
    readFile: (path) => {
      reads.push(path);
      return reads.length === 1 ? Promise.reject(new Error('502')) : Promise.resolve(reading);
    },
    readText: async () => '',
    timeOfDay: () => 0,
    limits: signal({ burst: 100, askAgain: 100 }),
  });
  const stop = await watch.start();
  const { eventtime = 0 } = printer.status.frame.peek() ?? {};
  upstream.sockets.at(-1)?.notify('notify_status_update', { print_stats: { filename: 'Cube.gcode' } }, eventtime);
  await clock.wind(5000);
  assert.deepEqual(reads, ['Cube.gcode']);
  assert.deepEqual(watch.followed.value, { path: 'Cube.gcode', reading: undefined, plan: undefined });
  await clock.wind(60_000);
  assert.deepEqual(reads, ['Cube.gcode', 'Cube.gcode']);
  assert.equal(watch.followed.value?.reading, reading);
  stop();
});
