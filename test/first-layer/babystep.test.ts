import assert from 'node:assert/strict';
import { test } from 'node:test';
import { signal } from '@preact/signals-core';
import { Babystep } from '../../src/first-layer/babystep.js';
import { judge, type Heights } from '../../src/first-layer/guards.js';
import type { Hold } from '../../src/first-layer/tap.js';
import { PrinterError } from '../../src/printer/errors.js';

/** A printer of which the test says when it answers and what its status shows. */
function makePrinter(live = 0) {
  const sent: {
    delta: number;
    hasMove: boolean;
    ok: () => Promise<void>;
    fail: (why: Error) => Promise<void>;
  }[] = [];
  const heights: Heights = {
    axisMinimum: -5000,
    firstLayer: 200,
    lowestMesh: 0,
    present: undefined,
    began: undefined,
  };
  const command = (delta: number, hasMove: boolean) =>
    new Promise<void>((resolve, reject) => {
      sent.push({
        delta,
        hasMove,
        ok: async () => {
          resolve();
          await settle();
        },
        fail: async (why) => {
          reject(why);
          await settle();
        },
      });
    });
  const printer = {
    sent,
    heights,
    limits: { burst: 1000, askAgain: 1000 },
    hasAgreed: false,
    live: signal<number | undefined>(live),
    atNozzle: signal<number | undefined>(live),
    hold: signal<Hold | undefined>(undefined),
    frame: signal(0),
    now: () => 0,
    judge: (tap: Parameters<typeof judge>[0]) => judge(tap, printer.heights, printer.limits, printer.hasAgreed),
    send: (delta: number) => command(delta, true),
    takeBack: (delta: number) => command(delta, false),
    /** A status update, with a new offset or without. */
    status(offset?: number) {
      if (offset !== undefined) printer.live.value = offset;
      printer.frame.value += 1;
    },
  };
  return printer;
}

const settle = () => new Promise<void>((resolve) => setImmediate(resolve));

test('a tap is asked at once and accepted only when answered and seen', async () => {
  const printer = makePrinter();
  const babystep = new Babystep(printer);
  babystep.tap(-10);
  assert.equal(babystep.asked.value, -10);
  assert.equal(babystep.accepted.value, 0);
  await printer.sent[0]?.ok();
  assert.equal(babystep.accepted.value, 0, 'an ok alone is not believed');
  printer.status(-10);
  assert.equal(babystep.accepted.value, -10);
  assert.equal(babystep.asked.value, -10);
});

test('an offset seen before the answer is not accepted yet, and not counted twice', async () => {
  const printer = makePrinter();
  const babystep = new Babystep(printer);
  babystep.tap(-10);
  printer.status(-10);
  assert.equal(babystep.asked.value, -10);
  assert.equal(babystep.accepted.value, 0);
  await printer.sent[0]?.ok();
  assert.equal(babystep.accepted.value, -10);
});

test('twenty taps end at twenty steps with few commands', async () => {
  const printer = makePrinter();
  const babystep = new Babystep(printer);
  for (let tap = 0; tap < 20; tap += 1) babystep.tap(-5);
  assert.equal(babystep.asked.value, -100);
  let answered = 0;
  while (answered < printer.sent.length) {
    await printer.sent[answered]?.ok();
    printer.status((printer.live.value ?? 0) + (printer.sent[answered]?.delta ?? 0));
    answered += 1;
  }
  assert.equal(babystep.accepted.value, -100);
  assert.deepEqual(
    printer.sent.map((command) => command.delta),
    [-5, -95],
  );
});

test('a refused tap takes the taps behind it along and says why', async () => {
  const printer = makePrinter();
  const babystep = new Babystep(printer);
  babystep.tap(-10);
  babystep.tap(-10);
  const reason = new Error('Move out of range');
  await printer.sent[0]?.fail(reason);
  assert.equal(babystep.asked.value, 0);
  assert.deepEqual(babystep.outcome.value, { kind: 'failed', reason });
  assert.equal(printer.sent.length, 1);
  babystep.tap(10);
  assert.equal(babystep.outcome.value, undefined);
});

test('taps of a pause are kept as asked and sent once after it', () => {
  const printer = makePrinter(-20);
  printer.hold.value = { kind: 'paused' };
  const babystep = new Babystep(printer);
  babystep.tap(-10);
  babystep.tap(-10);
  assert.equal(babystep.asked.value, -40);
  assert.equal(printer.sent.length, 0);
  printer.hold.value = undefined;
  assert.deepEqual(
    printer.sent.map((command) => command.delta),
    [-20],
  );
});

test('a locked printer takes no tap, and a lock drops what was not sent', async () => {
  const printer = makePrinter();
  const babystep = new Babystep(printer);
  printer.hold.value = { kind: 'locked', reason: 'not-homed' };
  babystep.tap(-10);
  assert.equal(babystep.asked.value, 0);
  printer.hold.value = { kind: 'paused' };
  babystep.tap(-10);
  printer.hold.value = { kind: 'locked', reason: 'no-link' };
  assert.equal(babystep.asked.value, 0);
  printer.hold.value = undefined;
  await settle();
  assert.equal(printer.sent.length, 0, 'nothing is replayed after a gap');
});

test('a change made elsewhere while a tap flies is shown and the tap still counts', async () => {
  const printer = makePrinter();
  const babystep = new Babystep(printer);
  babystep.tap(-10);
  printer.status(50);
  assert.equal(babystep.asked.value, 40);
  await printer.sent[0]?.ok();
  printer.status(40);
  printer.status();
  printer.status();
  assert.equal(babystep.asked.value, 40);
  assert.equal(babystep.accepted.value, 40);
});

test('without a known offset nothing is asked and no tap is taken', () => {
  const printer = makePrinter();
  printer.live.value = undefined;
  const babystep = new Babystep(printer);
  babystep.tap(-10);
  assert.equal(babystep.asked.value, undefined);
  assert.equal(printer.sent.length, 0);
});

test('follows nothing once disposed', async () => {
  const printer = makePrinter();
  const babystep = new Babystep(printer);
  printer.hold.value = { kind: 'paused' };
  babystep.tap(-10);
  babystep.dispose();
  printer.hold.value = undefined;
  await settle();
  assert.equal(printer.sent.length, 0);
});

const refused = new PrinterError({ kind: 'refused' }, 'Move out of range');

test('a refused command that moved the offset is taken back at once, without MOVE', async () => {
  const printer = makePrinter();
  const babystep = new Babystep(printer);
  babystep.tap(-10);
  await printer.sent[0]?.fail(refused);
  assert.equal(printer.sent.length, 1);
  printer.status(-10);
  assert.deepEqual([printer.sent[1]?.delta, printer.sent[1]?.hasMove], [10, false]);
  assert.equal(babystep.outcome.value?.kind, 'taken-back');
  await printer.sent[1]?.ok();
  printer.status(0);
  assert.equal(babystep.asked.value, 0);
  assert.equal(babystep.accepted.value, 0);
  assert.equal(babystep.underWay.value, 0);
  assert.equal(printer.sent.length, 2);
});

test('a refused command whose offset was seen before the answer is taken back with the answer', async () => {
  const printer = makePrinter();
  const babystep = new Babystep(printer);
  babystep.tap(-10);
  printer.status(-10);
  assert.equal(babystep.accepted.value, 0);
  await printer.sent[0]?.fail(refused);
  assert.deepEqual([printer.sent[1]?.delta, printer.sent[1]?.hasMove], [10, false]);
});

test('a refused command that moved nothing is left alone', async () => {
  const printer = makePrinter();
  const babystep = new Babystep(printer);
  babystep.tap(-10);
  await printer.sent[0]?.fail(refused);
  for (let frame = 0; frame < 5; frame += 1) printer.status();
  assert.equal(printer.sent.length, 1);
  assert.equal(babystep.outcome.value?.kind, 'failed');
});

test('what somebody else changes after a refusal is not taken back', async () => {
  const printer = makePrinter();
  const babystep = new Babystep(printer);
  babystep.tap(-10);
  await printer.sent[0]?.fail(refused);
  printer.status(-30);
  for (let frame = 0; frame < 5; frame += 1) printer.status();
  assert.equal(printer.sent.length, 1);
});

test('more than the limit on its way waits for a second key, and what was asked about is added up', () => {
  const printer = makePrinter();
  printer.limits.burst = 100;
  const babystep = new Babystep(printer);
  for (let tap = 0; tap < 4; tap += 1) babystep.tap(-50);
  assert.equal(babystep.asked.value, -100);
  assert.deepEqual(babystep.question.value, { why: 'burst', delta: -100 });
  babystep.agree();
  assert.equal(babystep.asked.value, -200);
  assert.equal(babystep.question.value, undefined);
});

test('a burst is counted until it is at the nozzle, not until Klipper has it', async () => {
  const printer = makePrinter();
  printer.limits.burst = 100;
  const babystep = new Babystep(printer);
  babystep.tap(-100);
  await printer.sent[0]?.ok();
  printer.status(-100);
  assert.equal(babystep.underWay.value, -100);
  babystep.tap(-10);
  assert.equal(babystep.question.value?.why, 'burst');
  babystep.decline();
  printer.atNozzle.value = -100;
  printer.status();
  assert.equal(babystep.underWay.value, 0);
  babystep.tap(-10);
  assert.equal(babystep.question.value, undefined);
  assert.equal(babystep.asked.value, -110);
});

test('no tap goes below the lowest Z of the printer, not even one that was agreed to', () => {
  const printer = makePrinter();
  printer.heights = { ...printer.heights, axisMinimum: 0, lowestMesh: -100.4 };
  printer.limits.burst = 30;
  const babystep = new Babystep(printer);
  for (let tap = 0; tap < 20; tap += 1) babystep.tap(-10);
  babystep.agree();
  assert.ok((babystep.asked.value ?? -999) > -100, String(babystep.asked.value));
});

test('undo drops what was not sent and sends the opposite of what is not at the nozzle', async () => {
  const printer = makePrinter();
  const babystep = new Babystep(printer);
  babystep.tap(-10);
  babystep.tap(-20);
  await printer.sent[0]?.ok();
  printer.status(-10);
  assert.deepEqual(
    printer.sent.map(({ delta }) => delta),
    [-10, -20],
  );
  babystep.tap(-5);
  babystep.undo();
  assert.equal(babystep.asked.value, 0);
  await printer.sent[1]?.ok();
  printer.status(-30);
  assert.deepEqual(
    printer.sent.map(({ delta }) => delta),
    [-10, -20, 30],
  );
  await printer.sent[2]?.ok();
  printer.status(0);
  assert.equal(babystep.underWay.value, 0);
});

test('what is at the nozzle already is not undone', async () => {
  const printer = makePrinter();
  const babystep = new Babystep(printer);
  babystep.tap(-10);
  await printer.sent[0]?.ok();
  printer.status(-10);
  printer.atNozzle.value = -10;
  printer.status();
  babystep.undo();
  assert.equal(babystep.asked.value, -10);
  assert.equal(printer.sent.length, 1);
});

test('a tap that PAUSE overtook is undone by RESUME and goes out once more', async () => {
  const printer = makePrinter(-20);
  const babystep = new Babystep(printer);
  babystep.tap(-10);
  printer.hold.value = { kind: 'paused' };
  await printer.sent[0]?.ok();
  printer.status(-30);
  babystep.tap(-10);
  assert.equal(babystep.asked.value, -40);
  printer.hold.value = undefined;
  assert.equal(printer.sent.length, 1, 'not before the offset of the pause is back');
  printer.status(-20);
  assert.equal(babystep.asked.value, -40);
  assert.deepEqual(
    printer.sent.map(({ delta }) => delta),
    [-10, -20],
  );
});

test('a RESUME that puts nothing back does not keep the taps for ever', () => {
  const printer = makePrinter(0);
  const babystep = new Babystep(printer);
  printer.hold.value = { kind: 'paused' };
  printer.status(50);
  babystep.tap(-10);
  printer.hold.value = undefined;
  for (let frame = 0; frame < 4; frame += 1) printer.status();
  assert.deepEqual(
    printer.sent.map(({ delta }) => delta),
    [-10],
  );
});

test('taps that a lost link cut off are counted, and not sent when it is back', async () => {
  const printer = makePrinter();
  const babystep = new Babystep(printer);
  babystep.tap(-10);
  babystep.tap(-10);
  printer.hold.value = { kind: 'locked', reason: 'no-link' };
  await printer.sent[0]?.fail(new PrinterError({ kind: 'lost' }, 'No link'));
  assert.deepEqual(babystep.outcome.value, { kind: 'not-sent', taps: 2 });
  printer.hold.value = undefined;
  printer.status(-10);
  assert.deepEqual(babystep.outcome.value, { kind: 'not-sent', taps: 1 }, 'the first one had got through');
  assert.equal(printer.sent.length, 1);
});
