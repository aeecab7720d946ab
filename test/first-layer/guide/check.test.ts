import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkHeightsOf, suggestionOf } from '../../../src/first-layer/guide/check-rows.js';
import { isTooWarm } from '../../../src/first-layer/guide/soak-rows.js';
import { readRecord, recordOf } from '../../../src/first-layer/guide/guide-record.js';
import { beginning, type Memory } from '../../../src/first-layer/guide/memory.js';
import { SmallPrinter, voron } from './fake.js';

test('set cold and lowered again out of its check: the bed has grown, so that the whole thickness comes off', () => {
  const printer = new SmallPrinter({ ...voron, isHomed: true }, { phase: 'saved', mode: 'cold' });
  printer.say('next');
  printer.say('skip');
  assert.equal(printer.phase, 'descend');
  printer.say('next');
  printer.say({ kind: 'wrong', verdict: 'far' });
  assert.equal(printer.phase, 'wrong');
  printer.sent.length = 0;
  printer.say('next');
  assert.ok(printer.sent.includes('SET_HEATER_TEMPERATURE HEATER=extruder TARGET=150'), 'the nozzle is hot too');
  assert.equal(printer.phase, 'soak');
  printer.say('skip');
  assert.equal(printer.phase, 'lowering');
  printer.say({ kind: 'move', direction: 'closer', size: 1000 });
  printer.say({ kind: 'accept' });
  assert.equal(printer.phase, 'take-out');
  printer.sent.length = 0;
  printer.say('next');
  assert.deepEqual(printer.sent, ['TESTZ Z=-0.100', 'ACCEPT']);
  assert.equal(printer.state.memory.next, -0.5 - 18.9);
});

test('what was set cold and is felt again before it is saved stays cold', () => {
  const pending = [{ section: 'stepper_z', option: 'position_endstop', text: '-0.6' }];
  const printer = new SmallPrinter({ ...voron, pending }, { phase: 'accepted', mode: 'cold' });
  printer.say({ kind: 'feel-again' });
  assert.equal(printer.phase, 'lowering');
  assert.equal(printer.state.memory.mode, 'cold');
});

test('a bed that is warm, or will be, is no cold machine; hot and in the check it may be', () => {
  const cold = { ...beginning, mode: 'cold' } as const;
  const isWarm = (bed: typeof voron.bed, memory: typeof beginning = cold) => isTooWarm(memory, { ...voron, bed });
  assert.equal(isWarm({ now: 40, target: 0 }), false);
  assert.equal(isWarm({ now: 41, target: 0 }), true);
  assert.equal(isWarm({ now: 25, target: 60 }), true);
  assert.equal(isWarm(undefined), false);
  assert.equal(isWarm({ now: 60, target: 60 }, { ...cold, mode: 'hot' }), false);
  assert.equal(isWarm({ now: 60, target: 60 }, { ...cold, part: 'check' }), false);
});

test('a bed that cools ends no soak: Next waits for the heat, in a round as well, and Skip counts as skipped', () => {
  const rounds = Array.from({ length: 30 }, (_, index) => ({ at: index * 30, mean: 0.07 }));
  const soaked = { phase: 'soak', rounds, soakFrom: 0 } as const;
  const heated = { ...voron, isHomed: true, bed: { now: 60, target: 60 }, nozzle: { now: 150, target: 150 }, now: 900 };
  const after = (bed: typeof voron.bed, answer: 'next' | 'skip', phase: 'soak' | 'soak-probe' = 'soak') => {
    const printer = new SmallPrinter({ ...heated, bed }, { ...soaked, phase });
    printer.say(answer);
    return printer;
  };
  assert.equal(after({ now: 60, target: 60 }, 'next').phase, 'lowering');
  assert.equal(after({ now: 50, target: 0 }, 'next').phase, 'soak');
  assert.equal(after({ now: 60, target: 60 }, 'next', 'soak-probe').state.memory.leavesSoak, true);
  assert.equal(after({ now: 50, target: 0 }, 'next', 'soak-probe').state.memory.leavesSoak, false);
  assert.equal(after({ now: 50, target: 0 }, 'skip').state.memory.wasSkipped, true);
});

test('the heights of the check follow what lies in between', () => {
  const heights = (thickness: number) => checkHeightsOf({ thickness });
  assert.deepEqual(heights(100), [1000, 200, 100, 0]);
  assert.deepEqual(heights(50), [1000, 150, 50, 0]);
  assert.deepEqual(heights(35), [1000, 135, 35, 0]);
  assert.deepEqual(heights(1000), [1500, 1100, 1000, 0]);
});

test('a gauge of 0.05 is checked at 0.15 and 0.05: at 0.1 it honestly slid free, and closer was suggested', () => {
  const printer = new SmallPrinter({ ...voron, isHomed: true }, { phase: 'descend', part: 'check', thickness: 50 });
  for (const height of [1, 0.15, 0.05, 0]) {
    printer.say('next');
    assert.equal(printer.facts.position?.[2], height);
    assert.equal(printer.phase, 'check');
    printer.say({ kind: 'yes' });
  }
  assert.equal(printer.phase, 'checked');
  printer.say('next');
  assert.equal(printer.phase, 'done');
});

test('what a wrong answer suggests is no more than what lies in between tells', () => {
  const all = (thickness: number, verdict: 'close' | 'far') =>
    [0, 1, 2, 3].map((height) => suggestionOf({ ...beginning, thickness, verdict, height }));
  assert.deepEqual(all(100, 'close'), [500, 100, 50, 100]);
  assert.deepEqual(all(100, 'far'), [-500, -100, -50, -100]);
  assert.deepEqual(all(50, 'far'), [-500, -100, -25, -50]);
});

/** A check that is right, on a printer with two meshes. */
function checked(memory: Partial<Memory>, meshes: readonly string[] = ['default', 'pei']): SmallPrinter {
  const machine = { ...voron.machine, meshes };
  return new SmallPrinter({ ...voron, isHomed: true, mesh: '', machine }, { ...memory, phase: 'checked', height: 4 });
}

test('the mesh that is loaded is the one that was in force before the guide cleared it', () => {
  const machine = { ...voron.machine, meshes: ['default', 'pei'] };
  const printer = new SmallPrinter({ ...voron, machine, mesh: 'pei' }, { phase: 'cleaning', mode: 'cold' });
  printer.say('next');
  assert.equal(printer.phase, 'lowering');
  assert.equal(printer.facts.mesh, '');
  printer.state = { ...printer.state, memory: { ...printer.state.memory, phase: 'saved' } };
  // An older Klipper loads "default" by itself when it starts.
  printer.restart();
  printer.say('next');
  printer.say('skip');
  assert.equal(printer.phase, 'descend');
  const { memory } = printer.state;
  assert.equal(memory.meshBefore, 'pei');
  const kept = readRecord(JSON.parse(JSON.stringify(recordOf(memory))));
  assert.equal(kept?.meshBefore, 'pei');
  const end = checked(kept ?? {});
  end.say({ kind: 'load' });
  assert.equal(end.sent[0], 'BED_MESH_PROFILE LOAD="pei"');
  assert.equal(end.phase, 'done');
  assert.equal(end.state.memory.meshBefore, undefined);
});

test('lowered again before the save, with no mesh left, its name is still known; where it is kept no more, the first is loaded', () => {
  const pending = [{ section: 'stepper_z', option: 'position_endstop', text: '-0.6' }];
  const printer = new SmallPrinter(
    { ...voron, pending, mesh: '' },
    { phase: 'accepted', mode: 'cold', meshBefore: 'pei' },
  );
  printer.say({ kind: 'feel-again' });
  assert.equal(printer.phase, 'lowering');
  assert.equal(printer.state.memory.meshBefore, 'pei');
  const gone = checked({ part: 'check', meshBefore: 'pei' }, ['default', 'glass']);
  gone.say({ kind: 'load' });
  assert.equal(gone.sent[0], 'BED_MESH_PROFILE LOAD="default"');
});

test('a record from before that is without the mesh is read', () => {
  const { meshBefore, ...old } = { ...beginning, phase: 'check', meshBefore: 'pei' } as const;
  assert.equal(meshBefore, 'pei');
  const read = readRecord(JSON.parse(JSON.stringify({ version: 1, memory: old })));
  assert.equal(read?.phase, 'check');
  assert.equal(read?.meshBefore, undefined);
});
