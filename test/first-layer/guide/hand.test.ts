import assert from 'node:assert/strict';
import { test } from 'node:test';
import { signal } from '@preact/signals-core';
import { recordOf } from '../../../src/first-layer/guide/guide-record.js';
import { Guide } from '../../../src/first-layer/guide/guide.js';
import { handPlan, handValue, isBig } from '../../../src/first-layer/guide/hand-rows.js';
import { beginning } from '../../../src/first-layer/guide/memory.js';
import type { Plan } from '../../../src/first-layer/save/plan.js';
import { SmallPrinter, voron } from './fake.js';

function byHand(...steps: readonly number[]): SmallPrinter {
  const printer = new SmallPrinter();
  printer.say({ kind: 'hand', by: 0 });
  for (const by of steps) printer.say({ kind: 'hand', by });
  return printer;
}

test('by hand: closer is a larger value, in whole micrometres, and nothing is sent', () => {
  const printer = byHand(...Array.from({ length: 20 }, () => -5));
  assert.deepEqual(handValue(printer.state.memory, printer.facts), { old: -0.5, next: -0.4 });
  printer.say({ kind: 'hand', by: 10 });
  assert.deepEqual(handValue(printer.state.memory, printer.facts), { old: -0.5, next: -0.41 });
  printer.say({ kind: 'drop' });
  assert.deepEqual(handValue(printer.state.memory, printer.facts), { old: -0.5, next: -0.5 });
  assert.deepEqual(printer.sent, []);
});

test('by hand: saved by the save routine, and then the check', () => {
  const printer = byHand(-5, -5);
  assert.deepEqual(handPlan(printer.state.memory, printer.facts), {
    for: 'guide',
    values: [{ section: 'stepper_z', option: 'position_endstop', old: -0.5, next: -0.49 }],
    stage: { how: 'offset', kept: -10, command: 'Z_OFFSET_APPLY_ENDSTOP' },
  });
  printer.say('next');
  assert.equal(printer.phase, 'saving');
  printer.saved(-0.49);
  printer.look();
  assert.equal(printer.phase, 'saved');
  assert.equal(printer.state.memory.handKept, 0);
  assert.deepEqual([printer.state.memory.old, printer.state.memory.next], [-0.5, -0.49]);
  printer.say('next');
  assert.equal(printer.phase, 'soak');
});

test('by hand: what was not saved is still there; nothing to change, a print or a limit saves nothing', () => {
  const printer = byHand(-5);
  printer.say('next');
  printer.say({ kind: 'not-saved' });
  assert.equal(printer.phase, 'by-hand');
  assert.equal(printer.state.memory.handKept, -5);
  const still = byHand();
  still.say('next');
  assert.equal(still.phase, 'by-hand');
  const busy = byHand(-5);
  busy.set({ isPrinting: true });
  busy.say('next');
  assert.equal(busy.phase, 'by-hand');
  const far = byHand(...Array.from({ length: 30 }, () => 50));
  assert.equal(far.state.memory.handKept, 1000, 'whoever needs more has to measure');
});

test('a value that no road leads to Klipper’s limits is not had by hand', () => {
  const { road } = voron.machine;
  assert.ok(road.kind === 'switch');
  const printer = new SmallPrinter({ ...voron, machine: { ...voron.machine, road: { ...road, positionMin: -0.52 } } });
  printer.say({ kind: 'hand', by: 0 });
  printer.say({ kind: 'hand', by: 20 });
  printer.say({ kind: 'hand', by: 5 });
  assert.equal(printer.state.memory.handKept, 20);
});

test('a value in an included file is not saved by hand, nor is one before the files are read', () => {
  const place = { section: 'stepper_z', option: 'position_endstop', file: 'axes/z.cfg', number: 14, isSaved: false };
  const options = [{ ...place, text: 'position_endstop: -0.5' }];
  for (const files of [undefined, { main: 'printer.cfg', options, headers: [], unreadable: [] }]) {
    const printer = byHand(-5);
    printer.set({ files });
    printer.say('next');
    assert.equal(printer.phase, 'by-hand');
  }
});

test('by hand from the check: not past what a value can be, and a big change is asked about', () => {
  const { road } = voron.machine;
  assert.ok(road.kind === 'switch');
  const machine = { ...voron.machine, road: { ...road, positionMax: -0.45 } };
  const printer = new SmallPrinter({ ...voron, machine }, { phase: 'wrong', part: 'check', verdict: 'far' });
  printer.say({ kind: 'hand', by: -100 });
  assert.equal(printer.phase, 'wrong');
  assert.deepEqual(
    [
      [0, -500],
      [0, 50],
      [0, 20],
      [-95, -10],
      [-95, 50],
    ].map(([kept = 0, by = 0]) => isBig(kept, by)),
    [true, true, false, true, false],
  );
});

test('an answer at the check that does not fit can be put right by hand, with what it suggests', () => {
  const printer = new SmallPrinter({ ...voron, isHomed: true }, { phase: 'wrong', part: 'check', verdict: 'far' });
  printer.say({ kind: 'hand', by: -100 });
  assert.deepEqual(handValue(printer.state.memory, printer.facts), { old: -0.5, next: -0.4 });
});

test('given up by hand after a wrong answer: the idle timeout that was in force before comes back', () => {
  const idle = { timeout: 7200, quiet: 0 };
  const printer = new SmallPrinter(
    { ...voron, isHomed: true, idle },
    { phase: 'wrong', part: 'check', verdict: 'far', idleBefore: 600 },
  );
  printer.say({ kind: 'hand', by: -20 });
  printer.say('abort');
  assert.deepEqual(printer.sent, ['SET_IDLE_TIMEOUT TIMEOUT=600']);
  assert.equal(printer.phase, 'explained');
  assert.equal(printer.state.memory.idleBefore, undefined);
  const plain = byHand(-5);
  plain.say('abort');
  assert.deepEqual([plain.sent, plain.phase], [[], 'explained']);
});

test('the guide gives the save routine the plan by hand, and for an accepted height the one that waits', async () => {
  const plans: Plan[] = [];
  const facts = signal({ ...voron, isHomed: true });
  const port = { facts, lines: signal([]), run: () => Promise.resolve(), save: (plan: Plan) => void plans.push(plan) };
  const storeOf = (record: unknown) => ({
    get: () => Promise.resolve(record),
    set: () => Promise.resolve(),
    delete: () => Promise.resolve(),
  });
  const guide = new Guide(port, storeOf(undefined));
  await guide.start();
  guide.answer({ kind: 'hand', by: 0 });
  guide.answer({ kind: 'hand', by: -5 });
  guide.answer({ kind: 'next' });
  assert.equal(plans[0]?.stage.how, 'offset');
  guide.dispose();

  facts.value = { ...facts.value, pending: [{ section: 'stepper_z', option: 'position_endstop', text: '-0.620' }] };
  const accepted = new Guide(port, storeOf(recordOf({ ...beginning, phase: 'accepted', old: -0.5, next: -0.62 })));
  await accepted.start();
  accepted.answer({ kind: 'next' });
  assert.deepEqual(plans[1]?.stage, { how: 'accepted' });
  assert.deepEqual(plans[1]?.values[0]?.next, -0.62);
  accepted.dispose();
});
