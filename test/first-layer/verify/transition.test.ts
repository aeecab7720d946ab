import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  readVerifyRecord,
  verifyBeginning,
  verifyPhases,
  verifyRecordOf,
} from '../../../src/first-layer/verify/memory.js';
import { restoredVerify, verifyCommand } from '../../../src/first-layer/verify/transition.js';
import { Bench, cube, idle, layer, laying, ours } from './fake.js';

test('a chosen file is stopped once the reader is due, cleared, cooled and measured', () => {
  const bench = laying();
  assert.deepEqual(bench.sent, ['start']);
  bench.look({ layer: { ...layer, isDue: true } });
  assert.equal(bench.phase, 'stopping');
  assert.deepEqual(bench.sent, ['start', 'cancel']);
  bench.take({ kind: 'answered' });
  assert.equal(bench.phase, 'stopping', 'an answer is not yet a stop');
  bench.end();
  assert.equal(bench.phase, 'settling');
  bench.look({ position: [175, 175, 0.2] }, 5);
  assert.equal(bench.phase, 'settling', 'cancelled, and the nozzle still lays what is queued');
  bench.look({ isStill: true }, 2);
  bench.look({ isStill: false });
  bench.look({ isStill: true }, 2);
  assert.equal(bench.phase, 'settling', 'between two moves it stands too');
  bench.look();
  assert.equal(bench.phase, 'clearing');
  assert.equal(
    bench.sent[2],
    'SAVE_GCODE_STATE NAME=feeler_verify\nG90\nG1 Z10.200 F600\nG1 X8.0 Y342.0 F6000\n' +
      'RESTORE_GCODE_STATE NAME=feeler_verify\nTURN_OFF_HEATERS',
  );
  bench.look({ position: [8, 342, 10.2] });
  bench.take({ kind: 'answered' });
  bench.look({ areHeatersOn: false });
  assert.equal(bench.phase, 'clearing', 'the place that was asked for shows before it moves');
  bench.look({ isStill: false }, 4);
  assert.equal(bench.phase, 'clearing', 'it still moves');
  bench.look({ isStill: true, areHeatersOn: true }, 4);
  assert.equal(bench.phase, 'clearing', 'the heaters are still on');
  bench.look({ areHeatersOn: false }, 3);
  assert.equal(bench.phase, 'cooling');
  bench.take({ kind: 'measure' });
  bench.take({ kind: 'judge' });
  assert.equal(bench.phase, 'measuring', 'nothing was measured yet');
  for (let index = 0; index < 5; index += 1) bench.take({ kind: 'height', group: 'part', index, height: 230 });
  bench.take({ kind: 'judge' });
  assert.equal(bench.phase, 'result');
  bench.take({ kind: 'save', next: -0.47 });
  bench.look({ save: 'restarting' });
  assert.equal(bench.phase, 'saving');
  bench.look({ save: 'saved', value: -0.47 });
  assert.equal(bench.phase, 'saved');
  bench.take({ kind: 'leave' });
  assert.deepEqual(bench.state.memory, verifyBeginning);
});

test('our own piece ends by itself and is never stopped', () => {
  const bench = laying(ours);
  bench.look({ layer: { ...layer, isDue: true, isPast: true } }, 5);
  assert.equal(bench.phase, 'printing');
  bench.end('complete');
  bench.look({ isStill: true, position: [8, 342, 10.2], areHeatersOn: false }, 3);
  assert.equal(bench.phase, 'cooling');
  assert.deepEqual(bench.sent, ['start']);
});

test('where the macro has parked nothing is moved; within the limits where it has not', () => {
  const stopped = (change: Partial<typeof idle>): string[] => {
    const bench = laying();
    bench.look({ layer: { ...layer, isDue: true } });
    bench.take({ kind: 'answered' });
    bench.end();
    bench.look({ isStill: true, areHeatersOn: false, ...change }, 3);
    return bench.sent.slice(2);
  };
  assert.deepEqual(stopped({ position: [8, 342, 0.2] }), []);
  assert.deepEqual(stopped({ position: [175, 175, 12] }), []);
  assert.deepEqual(stopped({ position: [8, 342, 0.2], areHeatersOn: true }), ['TURN_OFF_HEATERS']);
  assert.match(stopped({ position: [175, 175, 0.2], top: 8 })[0] ?? '', /^G1 Z8\.000 F/mu);
  assert.doesNotMatch(stopped({ position: [0, 0, 0.2], park: undefined, top: 8 }).join(), /X/u);
  const round = stopped({ position: [175, 175, 0.2], park: undefined });
  assert.match(round[0] ?? '', /^G1 Z10\.200 F600$/mu);
  assert.doesNotMatch(round[0] ?? '', /G1 X/u, 'a round bed has no corner');
});

test('with the motors off nothing is moved: it is said, the heaters go off, and it goes on', () => {
  const bench = laying();
  bench.take({ kind: 'stop' });
  bench.take({ kind: 'answered' });
  bench.end();
  bench.look({ isStill: true, isHomed: false, position: [175, 175, 0.2] }, 3);
  assert.deepEqual(bench.sent.slice(2), ['TURN_OFF_HEATERS']);
  bench.take({ kind: 'answered' });
  bench.look({ areHeatersOn: false }, 3);
  assert.equal(bench.why, 'motors-off');
  bench.take({ kind: 'again' });
  assert.equal(bench.phase, 'cooling');
});

test('what does not begin, or lays nothing, is said and leads back', () => {
  const bench = new Bench();
  bench.take({ kind: 'begin', piece: cube });
  bench.take({ kind: 'refused', message: 'no such file' });
  assert.deepEqual(
    [bench.phase, bench.why, bench.state.memory.failure?.message],
    ['failed', 'refused', 'no such file'],
  );
  bench.take({ kind: 'again' });
  assert.equal(bench.phase, 'choosing');

  bench.take({ kind: 'begin', piece: cube });
  bench.take({ kind: 'answered' });
  // What an earlier print of the same file has left is none of this one.
  bench.look({ state: 'complete' }, 12);
  assert.equal(bench.why, 'not-so');

  const heating = new Bench();
  heating.print(cube);
  heating.look({ state: 'error', print: undefined, message: 'Heater extruder not heating' });
  assert.deepEqual([heating.why, heating.state.memory.failure?.message], ['nothing', 'Heater extruder not heating']);
});

test('a print that is stopped while it heats has nothing to measure', () => {
  const bench = new Bench();
  bench.print(cube);
  bench.take({ kind: 'stop' });
  bench.take({ kind: 'answered' });
  bench.end();
  assert.deepEqual([bench.phase, bench.why], ['failed', 'nothing']);
});

test('nothing begins in a print or without a link', () => {
  for (const facts of [{ print: { path: 'a.gcode', startedAt: 1 } }, { isReady: false }]) {
    const bench = new Bench({}, facts);
    bench.take({ kind: 'begin', piece: cube });
    assert.equal(bench.phase, 'choosing');
  }
});

test('another print is never stopped', () => {
  const bench = laying();
  bench.look({ print: { path: cube.path, startedAt: 90 }, layer: { ...layer, isDue: true } });
  assert.equal(bench.why, 'other');
  const other = laying();
  other.look({ print: { path: 'vase.gcode', startedAt: 50 }, layer: { ...layer, isDue: true } });
  assert.equal(other.why, 'other');
  assert.deepEqual([...bench.sent, ...other.sent], ['start', 'start']);
});

test('a stop that came too late is not sent: it is asked', () => {
  const bench = laying();
  bench.look({ isReady: false, layer: undefined }, 30);
  bench.look({ isReady: true, layer: { ...layer, isDue: true, isPast: true } });
  assert.equal(bench.phase, 'missed');
  assert.deepEqual(bench.sent, ['start']);
  bench.take({ kind: 'stop' });
  assert.deepEqual(bench.sent, ['start', 'cancel']);
});

test('a paused print waits, and a lost link that comes back in time still stops in time', () => {
  const bench = laying();
  bench.look({ state: 'paused', layer: { ...layer, isDue: true } }, 20);
  assert.equal(bench.phase, 'printing');
  bench.look({ state: 'printing', isReady: false, layer: undefined }, 4);
  bench.look({ isReady: true, layer: { ...layer, isDue: true } });
  assert.equal(bench.phase, 'stopping');
});

test('a stop whose answer is lost is looked at and never sent again unasked', () => {
  for (const hasArrived of [true, false]) {
    const bench = laying();
    bench.look({ layer: { ...layer, isDue: true } });
    bench.take({ kind: 'lost' });
    bench.look({ isReady: false }, 3);
    if (hasArrived) bench.end();
    bench.look({ isReady: true });
    assert.equal(bench.phase, hasArrived ? 'settling' : 'missed');
    assert.deepEqual(bench.sent, ['start', 'cancel']);
  }
});

test('after a gap the nozzle is moved only when a person says so', () => {
  const stopped = (): Bench => {
    const bench = laying();
    bench.look({ layer: { ...layer, isDue: true } });
    bench.take({ kind: 'answered' });
    bench.end();
    bench.look({ position: [175, 175, 0.2] });
    return bench;
  };
  const gone = stopped();
  gone.look({ isReady: false });
  gone.look({ isReady: true, isStill: true }, 4);
  const anew = stopped();
  anew.reload();
  anew.look({ isStill: true }, 4);
  for (const bench of [gone, anew]) {
    assert.equal(bench.why, 'cut');
    assert.deepEqual(bench.sent, ['start', 'cancel']);
    bench.take({ kind: 'again' });
    bench.look({}, 3);
    assert.equal(bench.phase, 'clearing');
  }
});

test('what people changed while it was laid is remembered', () => {
  const bench = new Bench({}, { people: -50 });
  bench.print(cube);
  assert.equal(bench.state.memory.people, undefined, 'nothing is laid yet');
  bench.look({ stage: 'skirt', people: -20 });
  bench.look({ stage: 'object', people: -30 });
  bench.look({ stage: 'later', people: -90 });
  assert.deepEqual(bench.state.memory.people, { least: -30, most: -20 });
});

test('a save that did not come about leads back to the result; one that nobody saw end is read from the value', () => {
  const bench = new Bench({ phase: 'saving', piece: cube, next: -0.47 });
  bench.look({ save: 'failed' });
  bench.take({ kind: 'leave' });
  assert.equal(bench.phase, 'saving', 'a save is not left in the middle');
  bench.take({ kind: 'not-saved' });
  assert.equal(bench.phase, 'result');
  const seen = new Bench({ phase: 'saving', piece: cube, next: -0.47 }, { save: undefined, value: -0.47 });
  seen.look();
  assert.equal(seen.phase, 'saving', 'the routine is not there yet');
  seen.look({ save: 'idle' });
  assert.equal(seen.phase, 'saved');
});

test('a reload in any phase sends nothing by itself, and the record reads back as it was', () => {
  for (const phase of verifyPhases) {
    const memory = {
      ...verifyBeginning,
      phase,
      piece: cube,
      print: { path: cube.path, startedAt: 50 },
      people: { least: -10, most: 0 },
      isLaid: true,
      old: -0.5,
      measured: { part: [200, undefined, 201, 202, 203], skirt: verifyBeginning.measured.skirt },
      at: 5,
      next: -0.4,
      failure: { why: 'cut', message: 'm', back: 'settling' } as const,
    };
    const read = readVerifyRecord(structuredClone(verifyRecordOf(memory)));
    assert.deepEqual(read, memory);
    assert.equal(verifyCommand(restoredVerify(memory), idle), undefined);
    const bench = new Bench(memory);
    bench.look({ position: [175, 175, 0.2], areHeatersOn: true }, 5);
    assert.deepEqual(bench.sent, [], phase);
  }
  assert.equal(readVerifyRecord({ version: 2 }), undefined);
  assert.equal(readVerifyRecord({ version: 1, phase: 'nowhere' }), undefined);
});

test('after a reload it goes on by what the printer says', () => {
  const on = { state: 'printing', print: { path: cube.path, startedAt: 50 } } as const;
  const starting = (facts: Partial<typeof idle>): Bench => {
    const bench = new Bench();
    bench.take({ kind: 'begin', piece: cube });
    bench.reload();
    bench.look(facts);
    return bench;
  };
  assert.equal(starting(on).phase, 'printing');
  assert.equal(starting({}).why, 'cut');
  const clearing = (facts: Partial<typeof idle>): Bench => {
    const bench = new Bench({ phase: 'clearing', piece: cube });
    bench.look(facts, 3);
    return bench;
  };
  assert.equal(clearing({}).phase, 'cooling');
  const left = clearing({ position: [175, 175, 0.2] });
  assert.equal(left.why, 'cut');
  left.take({ kind: 'again' });
  left.look({}, 3);
  assert.equal(left.phase, 'clearing', 'sent once more because a person said so');
});
