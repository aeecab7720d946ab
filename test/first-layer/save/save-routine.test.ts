import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SaveState } from '../../../src/first-layer/save/save-state.js';
import { endstop, makeSaveBench, probe, towers } from './save-bench.js';
import type { Fault } from './simulated-klipper.js';

const sentence = 'SET_GCODE_OFFSET Z=-0.055';

for (const [name, target, after] of [
  ['a switch', endstop, [-0.155]],
  ['a probe', probe, [1.555]],
  ['three towers', towers, [297.105, 296.155, 298.355]],
] as const) {
  test(`saves with ${name}: each command once, and only what Klipper has read again counts`, async () => {
    const bench = makeSaveBench(target);
    bench.klipper.live = -55;
    bench.klipper.tick();
    bench.routine.start(bench.plan);
    await bench.settle();
    assert.deepEqual(bench.klipper.sent, [sentence, target.command, 'SAVE_CONFIG']);
    assert.deepEqual(bench.klipper.loaded, after);
    assert.deepEqual(pick(bench.state), { kind: 'saved', backup: 'printer-20261124_120001.cfg' });
    assert.equal(bench.klipper.live, 0);
    bench.routine.answer({ kind: 'leave' });
    await bench.settle(2);
    assert.equal(bench.store.kept.size, 0);
  });
}

test('sends nothing before a person wants it, and once however often it is pressed', async () => {
  const bench = makeSaveBench();
  await bench.settle(5);
  assert.deepEqual(bench.klipper.sent, []);
  bench.routine.start(bench.plan);
  bench.routine.start(bench.plan);
  await bench.until('restarting');
  bench.routine.start(bench.plan);
  await bench.settle();
  bench.routine.start(bench.plan);
  await bench.settle();
  assert.deepEqual(bench.klipper.sent, [sentence, endstop.command, 'SAVE_CONFIG']);
});

test('keeps what an end macro has cleared', async () => {
  const bench = makeSaveBench();
  assert.equal(bench.klipper.live, 0);
  bench.routine.start(bench.plan);
  await bench.settle();
  assert.equal(bench.state.kind, 'saved');
  assert.equal(bench.klipper.heightAtZero.toFixed(3), '-0.055');
});

for (const state of ['printing', 'printing but not yet shown'] as const) {
  test(`sends nothing while ${state}`, async () => {
    const bench = makeSaveBench();
    if (state === 'printing') bench.klipper.isPrinting = true;
    bench.klipper.tick();
    bench.klipper.isPrintingSoon = true;
    bench.routine.start(bench.plan);
    await bench.settle(3);
    assert.deepEqual(bench.klipper.sent, []);
    assert.deepEqual(bench.state, { kind: 'failed', failure: { why: 'printing' }, offset: 'untouched' });
  });
}

test('asks before what waits already is saved along, and says what it is', async () => {
  const bench = makeSaveBench();
  const item = { section: 'extruder', option: 'pid_kp', text: '22.2' };
  bench.klipper.stage(item);
  bench.klipper.tick();
  bench.routine.start(bench.plan);
  await bench.until('foreign');
  assert.deepEqual(bench.state.kind === 'foreign' && bench.state.items, [item]);
  assert.deepEqual(bench.klipper.sent, []);
  bench.routine.answer({ kind: 'leave' });
  assert.deepEqual(bench.state, { kind: 'idle' });
  bench.routine.start(bench.plan);
  await bench.until('foreign');
  bench.routine.answer({ kind: 'agree' });
  await bench.settle();
  assert.equal(bench.state.kind, 'saved');
});

test('asks before a value that waits in the same place is replaced', async () => {
  const bench = makeSaveBench();
  bench.klipper.stage({ section: 'stepper_z', option: 'position_endstop', text: '-0.400' });
  bench.klipper.tick();
  bench.routine.start(bench.plan);
  await bench.until('foreign');
  bench.routine.answer({ kind: 'agree' });
  await bench.settle();
  assert.deepEqual(bench.klipper.loaded, [-0.155]);
});

test('saves nothing when the configuration is another one than the question was about', async () => {
  const bench = makeSaveBench();
  bench.klipper.loaded = [-0.3];
  bench.klipper.tick();
  bench.routine.start(bench.plan);
  await bench.settle();
  assert.deepEqual(bench.klipper.sent, []);
  assert.deepEqual(bench.state, { kind: 'failed', failure: { why: 'changed' }, offset: 'untouched' });
});

/** What becomes of a save that goes wrong: its end, what was sent after the wrong command, the live offset then, µm. */
const table: readonly (readonly [Fault['at'], Fault['what'], object, readonly string[], number])[] = [
  ['set', 'refuse', failed('refused', 'set-back'), ['SET_GCODE_OFFSET Z=-0.030'], -30],
  ['set', 'ignore', failed('not-seen', 'set-back'), ['SET_GCODE_OFFSET Z=-0.030'], -30],
  ['set', 'emergency-stop', failed('stopped', 'left'), [], -30],
  ['set', 'print-begins', failed('printing', 'left'), [], -55],
  ['set', 'other-restarts', failed('stopped', 'left'), [], 0],
  ['apply', 'refuse', failed('refused', 'set-back'), ['SET_GCODE_OFFSET Z=-0.030'], -30],
  ['apply', 'ignore', failed('not-staged', 'set-back'), ['SET_GCODE_OFFSET Z=-0.030'], -30],
  ['apply', 'emergency-stop', failed('stopped', 'left'), [], -55],
  ['apply', 'print-begins', failed('printing', 'left'), [], -55],
  ['apply', 'other-stages', failed('others-staged', 'set-back'), ['SET_GCODE_OFFSET Z=-0.030'], -30],
  ['apply', 'other-restarts', failed('stopped', 'left'), [], 0],
  ['save', 'refuse', failed('refused', 'set-back'), ['SET_GCODE_OFFSET Z=-0.030'], -30],
  ['save', 'ignore', failed('no-restart', 'set-back'), ['SET_GCODE_OFFSET Z=-0.030'], -30],
  ['save', 'emergency-stop', { kind: 'restart-failed', command: 'FIRMWARE_RESTART' }, [], -55],
  ['save', 'other-restarts', failed('not-written', 'left'), [], 0],
];

for (const [at, what, end, sentAfter, live] of table) {
  test(`says what is true when ${what} comes at ${at}`, async () => {
    const bench = makeSaveBench();
    bench.klipper.live = -30;
    bench.klipper.tick();
    bench.klipper.fault = { at, what };
    bench.routine.start(bench.plan);
    await bench.settle(120);
    const place = { set: 1, apply: 2, save: 3 }[at];
    assert.deepEqual(bench.klipper.sent.slice(place), sentAfter);
    const state = bench.state;
    const seen =
      state.kind === 'failed'
        ? { kind: state.kind, why: state.failure.why, offset: state.offset }
        : state.kind === 'restart-failed'
          ? { kind: state.kind, command: state.command }
          : state;
    assert.deepEqual(seen, end);
    assert.equal(bench.klipper.live, live);
    assert.deepEqual(bench.klipper.file, [-0.21], 'nothing is written');
  });
}

for (const at of ['set', 'apply', 'save'] as const) {
  for (const what of ['lose-answer', 'lose-command'] as const) {
    test(`finds out by looking what became of a link lost at ${at} (${what}), and sends nothing of its own`, async () => {
      const bench = makeSaveBench();
      bench.klipper.fault = { at, what };
      bench.routine.start(bench.plan);
      await bench.settle(5);
      const sent = [...bench.klipper.sent];
      bench.klipper.setLink(true);
      await bench.settle(120);
      assert.deepEqual(bench.klipper.sent, sent);
      const isDone = at === 'save' && what === 'lose-answer';
      assert.equal(bench.state.kind, isDone ? 'saved' : 'cut');
      if (isDone) return;
      assert.deepEqual(bench.state.kind === 'cut' && bench.state.isKnown, true);
      bench.routine.start(bench.plan);
      await bench.settle();
      assert.equal(bench.state.kind, 'saved');
      assert.deepEqual(bench.klipper.loaded, [-0.155]);
    });
  }
}

for (const kind of [
  'setting',
  'seeing',
  'applying',
  'staging',
  'guarding',
  'saving',
  'restarting',
  'reading',
  'saved',
] as const) {
  test(`goes on truly after a reload in ${kind}`, async () => {
    const bench = makeSaveBench();
    bench.routine.start(bench.plan);
    await reach(bench, kind);
    await bench.reload();
    await bench.settle(120);
    const isWritten = bench.klipper.file[0] === -0.155;
    assert.equal(bench.state.kind, isWritten ? 'saved' : 'cut');
    assert.equal(new Set(bench.klipper.sent).size, bench.klipper.sent.length, 'nothing is sent twice');
  });
}

test('puts the offset back on demand after a save that was cut', async () => {
  const bench = makeSaveBench();
  bench.klipper.fault = { at: 'apply', what: 'lose-answer' };
  bench.routine.start(bench.plan);
  await bench.settle(5);
  bench.klipper.setLink(true);
  await bench.settle(5);
  bench.routine.answer({ kind: 'set-back' });
  await bench.settle(5);
  assert.deepEqual(bench.state, { kind: 'failed', failure: { why: 'cut' }, offset: 'set-back' });
  assert.equal(bench.klipper.live, 0);
});

for (const [how, end, sent] of [
  ['restart', 'saved', ['RESTART']],
  ['old-file', 'taken-back', ['restore printer-20261124_120001.cfg', 'RESTART']],
] as const) {
  test(`leads out of a restart that failed by ${how}`, async () => {
    const bench = makeSaveBench();
    bench.klipper.restartError = 'Option is not valid\nuse the "RESTART" command to reload the config';
    bench.routine.start(bench.plan);
    await bench.until('restart-failed');
    assert.deepEqual(bench.state.kind === 'restart-failed' && bench.state.command, 'RESTART');
    await bench.settle(5);
    assert.equal(bench.state.kind, 'restart-failed');
    if (how === 'restart') bench.klipper.restartError = undefined;
    bench.routine.answer({ kind: 'recover', how });
    await bench.settle();
    assert.deepEqual(bench.klipper.sent.slice(3), sent);
    assert.equal(bench.state.kind, end);
  });
}

test('a file that somebody put right by hand is not replaced by the old one any more', async () => {
  const bench = makeSaveBench();
  bench.klipper.restartError = 'Option is not valid';
  bench.routine.start(bench.plan);
  await bench.until('restart-failed');
  bench.klipper.restartError = undefined;
  bench.klipper.file = [-0.18];
  bench.klipper.goAway();
  await bench.settle();
  assert.deepEqual(bench.state, { kind: 'failed', failure: { why: 'changed' }, offset: 'left' });
  bench.routine.answer({ kind: 'recover', how: 'old-file' });
  await bench.settle();
  assert.ok(!bench.klipper.sent.some((one) => one.startsWith('restore')));
});

test('says again why when the way back fails too', async () => {
  const bench = makeSaveBench();
  bench.klipper.restartError = 'first';
  bench.routine.start(bench.plan);
  await bench.until('restart-failed');
  bench.klipper.restartError = 'second: use the "FIRMWARE_RESTART" command';
  bench.routine.answer({ kind: 'recover', how: 'restart' });
  await bench.settle();
  const { state } = bench;
  assert.ok(state.kind === 'restart-failed');
  assert.equal(state.message, 'second: use the "FIRMWARE_RESTART" command');
  assert.equal(state.command, 'FIRMWARE_RESTART');
});

test('a broken record on the disk is no save that goes on', async () => {
  const bench = makeSaveBench();
  for (const broken of [{}, 7, null, { version: 1, at: 'saving', plan: { values: [] }, job: {} }]) {
    bench.store.kept.set('save', broken);
    await bench.reload();
    assert.deepEqual(bench.state, { kind: 'idle' });
  }
});

function failed(why: string, offset: string): object {
  return { kind: 'failed', why, offset };
}

function pick(state: SaveState): object {
  return state.kind === 'saved' ? { kind: state.kind, backup: state.backup } : state;
}

/** Goes on by the smallest steps: a state that lasts no status must be met too. */
async function reach(bench: ReturnType<typeof makeSaveBench>, kind: SaveState['kind']): Promise<void> {
  for (let step = 0; step < 4000 && bench.state.kind !== kind; step++) {
    await Promise.resolve();
    if (step % 40 === 39) bench.klipper.tick();
  }
  assert.equal(bench.state.kind, kind);
}
