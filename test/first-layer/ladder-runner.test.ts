import assert from 'node:assert/strict';
import { test } from 'node:test';
import { signal } from '@preact/signals-core';
import { LadderRunner, type LadderSight } from '../../src/first-layer/ladder-runner.js';
import { loadSample, read } from '../support/gcode-samples.js';

const PRINT = { path: 'flat.gcode', startedAt: 50 };
const settle = () => new Promise<void>((resolve) => setTimeout(resolve, 5));

/** One loop of four lines, 4 s each. */
const SQUARE = Buffer.from(
  [
    'G90',
    'M83',
    'G1 Z0.20 F600',
    'G1 X78 Y78 F9000',
    'G1 F960',
    'G1 X142 Y78 E2',
    'G1 X142 Y142 E2',
    'G1 X78 Y142 E2',
    'G1 X78 Y78.1 E2',
    'G1 X100 Y100 F9000',
    'G1 F1200',
    'G1 X120 Y100 E1',
    'G1 X120 Y120 E1',
    'G1 X100 Y120 E1',
    'G1 X100 Y100.1 E1',
    '',
  ].join('\n'),
);

/** A ladder on the flat plate's three loops, or another file's; a step is taken with the next status. */
async function openLadder(
  store = new Map<string, unknown>(),
  bytes: Uint8Array = loadSample('ps-flat150-skirt3-abs').bytes,
) {
  const reading = await read(bytes);
  const asked = signal<number | undefined>(0);
  const accepted = signal<number | undefined>(0);
  const steps: number[] = [];
  const lock = { isOn: false };
  const runner = new LadderRunner({
    babystep: {
      asked,
      accepted,
      get isLocked() {
        return lock.isOn;
      },
      step(delta: number) {
        if (lock.isOn) return;
        steps.push(delta);
        asked.value = (asked.peek() ?? 0) + delta;
      },
    },
    store: {
      get: async (key) => structuredClone(store.get(key)),
      set: async (key, value) => void store.set(key, structuredClone(value)),
      delete: async (key) => void store.delete(key),
    },
    readText: async (_path, from, to) => Buffer.from(bytes.slice(from, to)).toString('latin1'),
  });
  await runner.load();
  runner.follow(reading);
  let eventtime = 100;
  const see = (part: Partial<LadderSight>) => {
    eventtime += 0.25;
    accepted.value = asked.peek();
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
  /** Two statuses: a step is seen to be taken in the first one, and the reading goes on by the second. */
  const seeTwice = (part: Partial<LadderSight>) => {
    see(part);
    see(part);
  };
  return { runner, steps, lock, asked, see, seeTwice, store, reading, loops: reading.loops };
}

test('each step goes out when its loop is about to be read, the last one leads back', async () => {
  const { runner, steps, see, seeTwice, loops } = await openLadder();
  see({ filePosition: 0 });
  await runner.start([20, 0, -20]);
  assert.deepEqual(steps, [], 'the file stands before its start macro');
  see({ filePosition: (loops[0]?.start ?? 0) - 20 });
  assert.deepEqual(steps, [20]);
  see({ filePosition: (loops[0]?.start ?? 0) + 200 });
  assert.deepEqual(steps, [20], 'in the middle of a loop nothing is stepped');
  seeTwice({ filePosition: loops[0]?.end ?? 0 });
  seeTwice({ filePosition: loops[1]?.end ?? 0 });
  seeTwice({ filePosition: loops[2]?.end ?? 0 });
  assert.deepEqual(steps, [20, -20, -20, 20]);
  assert.equal(runner.view.value?.phase, 'running');
});

test('a ladder set up on a printer that is not homed yet waits for that', async () => {
  const { runner, steps, lock, see, loops } = await openLadder();
  lock.isOn = true;
  see({ filePosition: (loops[0]?.start ?? 0) - 20 });
  await runner.start([20, 0, -20]);
  see({ filePosition: (loops[0]?.start ?? 0) - 20 });
  assert.equal(runner.view.value?.phase, 'running');
  lock.isOn = false;
  see({ filePosition: (loops[0]?.start ?? 0) - 20 });
  assert.deepEqual(steps, [20]);
});

test('behind a step nothing goes out before Klipper reads on: the next one would come a line too early', async () => {
  const { runner, steps, see, reading } = await openLadder(undefined, SQUARE);
  const ends = [...reading.path.lineEnd].filter((_, move) => reading.path.extrudes[move] === 1);
  see({});
  await runner.start([30, 0, -30, -60]);
  see({ filePosition: reading.loops[0]?.start ?? 0 });
  see({ filePosition: ends[1] ?? 0 });
  see({ filePosition: ends[1] ?? 0 });
  assert.deepEqual(steps, [30, -90], 'the third line is being read: the next step is that to the fourth');
  see({ filePosition: ends[2] ?? 0 });
  assert.deepEqual(steps, [30, -90], 'the command has just been run; the fourth line may not be under way');
  see({ filePosition: ends[2] ?? 0 });
  assert.deepEqual(steps, [30, -90, 60]);
});

test('a part whose beginning was read in a rush is passed over: its step would spoil the one behind it', async () => {
  const { runner, steps, see, reading } = await openLadder(undefined, SQUARE);
  const ends = [...reading.path.lineEnd].filter((_, move) => reading.path.extrudes[move] === 1);
  see({});
  await runner.start([30, 0, -30, -60]);
  see({ filePosition: reading.loops[0]?.start ?? 0 });
  see({});
  // The first line is read and the second one under way: the third is the next that can be reached.
  see({ filePosition: ends[0] ?? 0 });
  assert.deepEqual(steps, [30, -60]);
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
  second.seeTwice({ filePosition: first.loops[0]?.end ?? 0 });
  assert.deepEqual(second.steps, [-20]);
  const other = await openLadder(first.store);
  other.asked.value = 20;
  other.seeTwice({ print: { ...PRINT, startedAt: 900 }, filePosition: first.loops[0]?.end ?? 0 });
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
  const { runner, steps, see, seeTwice, loops } = await openLadder();
  see({});
  await runner.start([20, 0, -20]);
  for (const loop of loops) seeTwice({ filePosition: loop.start });
  seeTwice({ filePosition: loops[2]?.end ?? 0 });
  const before = steps.length;
  runner.answer(-20);
  assert.deepEqual(steps.slice(before), [-20]);
  assert.equal(runner.view.value?.phase, 'done');
});
