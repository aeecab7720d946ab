import assert from 'node:assert/strict';
import { test } from 'node:test';
import { signal } from '@preact/signals-core';
import { Babystep, type Hold } from '../../src/first-layer/babystep.js';

/** A printer of which the test says when it answers and what its status shows. */
function makePrinter(live = 0) {
  const sent: { delta: number; ok: () => Promise<void>; fail: (why: Error) => Promise<void> }[] = [];
  const printer = {
    sent,
    live: signal<number | undefined>(live),
    hold: signal<Hold | undefined>(undefined),
    frame: signal(0),
    send: (delta: number) =>
      new Promise<void>((resolve, reject) => {
        sent.push({
          delta,
          ok: async () => {
            resolve();
            await settle();
          },
          fail: async (why) => {
            reject(why);
            await settle();
          },
        });
      }),
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
  assert.equal(babystep.failure.value, reason);
  assert.equal(printer.sent.length, 1);
  babystep.tap(10);
  assert.equal(babystep.failure.value, undefined);
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
