import assert from 'node:assert/strict';
import { test } from 'node:test';
import { signal } from '@preact/signals-core';
import { LadderRunner, type LadderSight } from '../../src/first-layer/ladder-runner.js';
import { loadSample, read } from '../support/gcode-samples.js';

const PRINT = { path: 'flat.gcode', startedAt: 50 };
const settle = () => new Promise<void>((resolve) => setTimeout(resolve, 5));

/** A ladder on the flat plate's three loops; every step is taken at once. */
async function openLadder(store = new Map<string, unknown>()) {
  const sample = loadSample('ps-flat150-skirt3-abs');
  const reading = await read(sample.bytes);
  const asked = signal<number | undefined>(0);
  const steps: number[] = [];
  const runner = new LadderRunner({
    babystep: {
      asked,
      step(delta: number) {
        steps.push(delta);
        asked.value = (asked.peek() ?? 0) + delta;
      },
    },
    store: {
      get: async (key) => structuredClone(store.get(key)),
      set: async (key, value) => void store.set(key, structuredClone(value)),
      delete: async (key) => void store.delete(key),
    },
    readText: async (_path, from, to) => Buffer.from(sample.bytes.slice(from, to)).toString('latin1'),
  });
  await runner.load();
  runner.follow(reading);
  let eventtime = 100;
  const see = (part: Partial<LadderSight>) => {
    eventtime += 0.25;
    runner.look({
      print: PRINT,
      filePosition: 0,
      eventtime,
      speedFactor: 1,
      place: undefined,
      stretches: [],
      ...part,
    });
  };
  return { runner, steps, asked, see, store, loops: reading.loops };
}

test('each step goes out when its loop is about to be read, the last one leads back', async () => {
  const { runner, steps, see, loops } = await openLadder();
  see({ filePosition: 0 });
  await runner.start([20, 0, -20]);
  assert.deepEqual(steps, [], 'the file stands before its start macro');
  see({ filePosition: (loops[0]?.start ?? 0) - 20 });
  assert.deepEqual(steps, [20]);
  see({ filePosition: (loops[0]?.start ?? 0) + 200 });
  assert.deepEqual(steps, [20], 'in the middle of a loop nothing is stepped');
  see({ filePosition: loops[0]?.end ?? 0 });
  see({ filePosition: loops[1]?.end ?? 0 });
  see({ filePosition: loops[2]?.end ?? 0 });
  assert.deepEqual(steps, [20, -20, -20, 20]);
  assert.equal(runner.view.value?.phase, 'running');
});

test('who changes the offset takes over: nothing more is stepped', async () => {
  const { runner, steps, asked, see, loops } = await openLadder();
  see({});
  await runner.start([20, 0, -20]);
  see({ filePosition: loops[0]?.start ?? 0 });
  asked.value = 35;
  see({ filePosition: loops[0]?.end ?? 0 });
  see({ filePosition: loops[1]?.end ?? 0 });
  assert.deepEqual(steps, [20]);
  assert.equal(runner.view.value?.phase, 'ended');
});

test('a reload in mid-ladder goes on where it was, in the same print only', async () => {
  const first = await openLadder();
  first.see({});
  await first.runner.start([20, 0, -20]);
  first.see({ filePosition: first.loops[0]?.start ?? 0 });
  await settle();
  const second = await openLadder(first.store);
  second.asked.value = 20;
  second.see({ filePosition: first.loops[0]?.end ?? 0 });
  assert.deepEqual(second.steps, [-20]);
  const other = await openLadder(first.store);
  other.asked.value = 20;
  other.see({ print: { ...PRINT, startedAt: 900 }, filePosition: first.loops[0]?.end ?? 0 });
  assert.deepEqual(other.steps, []);
});

test('a ladder set up in the skirt climbs the loops that can still be reached', async () => {
  const { runner, steps, see, loops } = await openLadder();
  see({ filePosition: (loops[0]?.start ?? 0) + 50 });
  assert.equal(runner.remaining((loops[0]?.start ?? 0) + 50).length, 2);
  await runner.start([10, -10]);
  see({ filePosition: loops[0]?.end ?? 0 });
  assert.deepEqual(steps, [10]);
});

test('the answer is one step to the loop that looked best, or none', async () => {
  const { runner, steps, see, loops } = await openLadder();
  see({});
  await runner.start([20, 0, -20]);
  for (const loop of loops) see({ filePosition: loop.start });
  see({ filePosition: loops[2]?.end ?? 0 });
  const before = steps.length;
  runner.answer(-20);
  assert.deepEqual(steps.slice(before), [-20]);
  assert.equal(runner.view.value?.phase, 'done');
});
