import assert from 'node:assert/strict';
import { test } from 'node:test';
import { signal } from '@preact/signals-core';
import { Guide } from '../../../src/first-layer/guide/guide.js';
import { SmallPrinter, voron } from './fake.js';

const nobody = { get: () => Promise.resolve(undefined), set: () => Promise.resolve(), delete: () => Promise.resolve() };

/** A guide whose Klipper answers to "Stay awake" when the test says so. */
async function guideWith(answer: Promise<void>): Promise<Guide> {
  const facts = signal({ ...voron, idle: { timeout: undefined, quiet: 0 } });
  const guide = new Guide({ facts, lines: signal([]), run: () => answer, save: () => undefined }, nobody);
  await guide.start();
  return guide;
}

test('"Stay awake" counts when Klipper has answered, and what comes back at the end is kept before', async () => {
  let resolve = (): void => undefined;
  const promise = new Promise<void>((done) => (resolve = done));
  const guide = await guideWith(promise);
  guide.stayAwake();
  assert.equal(guide.state.peek().memory.idleBefore, 600);
  assert.equal(guide.state.peek().memory.isAwake, false);
  resolve();
  await promise;
  await Promise.resolve();
  assert.equal(guide.state.peek().memory.isAwake, true);
  guide.dispose();
});

test('a refusal to stay awake is said, and does not count', async () => {
  const guide = await guideWith(Promise.reject(new Error('Timeout must be above 0')));
  guide.stayAwake();
  await new Promise((resolve) => setImmediate(resolve));
  assert.equal(guide.state.peek().memory.isAwake, false);
  assert.equal(guide.refusal.peek(), 'Timeout must be above 0');
  guide.answer({ kind: 'hand', by: 0 });
  assert.equal(guide.refusal.peek(), '', 'a later warning tells again how long it is');
  guide.dispose();
});

test('a Klipper that has started anew is awake no longer', () => {
  const printer = new SmallPrinter(voron, { phase: 'cleaning', mode: 'cold' });
  printer.say('next');
  assert.equal(printer.state.memory.isAwake, true);
  printer.set({ isReady: false });
  printer.look();
  assert.equal(printer.state.memory.isAwake, false);
  const silent = new SmallPrinter(
    { ...voron, machine: { ...voron.machine, idleTimeout: undefined } },
    { phase: 'cleaning', mode: 'cold' },
  );
  silent.say('next');
  assert.equal(silent.state.memory.isAwake, false, 'nothing was asked for');
});
