import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Memory } from '../../../src/first-layer/guide/memory.js';
import { SmallPrinter, voron } from './fake.js';

/** A paper that dragged at 0.6, and the nozzle where it is now, µm. */
function takingOut(z: number, memory: Partial<Memory> = {}): SmallPrinter {
  const probe = { isActive: true, z, lower: undefined, upper: undefined };
  return new SmallPrinter({ ...voron, isHomed: true, probe }, { phase: 'take-out', dragZ: 600, ...memory });
}

test('the paper comes off once where the link was cut while it did, whether the nozzle had moved or not', () => {
  for (const [hasMoved, sent] of [
    [true, ['ACCEPT']],
    [false, ['TESTZ Z=-0.100', 'ACCEPT']],
  ] as const) {
    const printer = takingOut(600);
    printer.step({ kind: 'answer', answer: { kind: 'next' } });
    assert.equal(printer.phase, 'minus');
    printer.step({ kind: 'lost' });
    printer.set({ isStill: false });
    printer.look();
    assert.equal(printer.state.memory.failure?.why, 'cut');
    if (hasMoved) printer.do('TESTZ Z=-0.100');
    printer.set({ isStill: true });
    printer.say('next');
    assert.equal(printer.phase, 'take-out');
    printer.say('next');
    assert.deepEqual(printer.sent, sent);
    assert.equal(printer.phase, 'accepted');
    assert.equal(printer.state.memory.next, -1);
  }
});

test('the step leads to what the page shows, from where the motor stands', () => {
  const printer = takingOut(602);
  printer.say('next');
  assert.deepEqual(printer.sent, ['TESTZ Z=-0.102', 'ACCEPT']);
  assert.equal(printer.state.memory.next, -1);
});

test('a nozzle that somebody else has moved is felt again, nothing is sent', () => {
  for (const z of [550, 700, 400]) {
    const printer = takingOut(z);
    printer.say('next');
    assert.equal(printer.phase, 'lowering');
    assert.deepEqual(printer.sent, []);
  }
  const unknown = takingOut(600, { dragZ: undefined });
  unknown.say('next');
  assert.equal(unknown.phase, 'lowering');
});

test('a difference of a step of the motor is done once too', () => {
  const printer = takingOut(600, { mode: 'cold', thickness: 105 });
  printer.say('next');
  assert.deepEqual(printer.sent, ['TESTZ Z=-0.005', 'ACCEPT']);
  const done = takingOut(595, { mode: 'cold', thickness: 105 });
  done.say('next');
  assert.deepEqual(done.sent, ['ACCEPT']);
});
