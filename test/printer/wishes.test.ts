import assert from 'node:assert/strict';
import { test } from 'node:test';
import { signal } from '@preact/signals-core';
import { Wishes } from '../../src/printer/wishes.js';

function make() {
  const frame = signal({});
  const wishes = new Wishes<number>(frame);
  const next = () => (frame.value = {});
  return { wishes, next };
}

test('a wish stands until the first status after its answer, not until the answer', async () => {
  const { wishes, next } = make();
  let answer = () => {};
  const asked = wishes.ask('fan', 40, () => new Promise<void>((resolve) => (answer = resolve)));
  assert.equal(wishes.of('fan'), 40);
  assert.equal(wishes.of('speed'), undefined);
  next();
  assert.equal(wishes.of('fan'), 40, 'a status before the answer shows nothing of it');
  answer();
  await asked;
  assert.equal(wishes.of('fan'), 40, 'nor does the answer');
  next();
  assert.equal(wishes.of('fan'), undefined);
});

test('the newest wish of a name counts, whatever the older ones come to', async () => {
  const { wishes, next } = make();
  let refuse: (error: Error) => void = () => {};
  const first = wishes.ask('fan', 40, () => new Promise<void>((_, reject) => (refuse = reject)));
  await wishes.ask('fan', 50, () => Promise.resolve());
  refuse(new Error('no'));
  await assert.rejects(first, /no/);
  assert.equal(wishes.of('fan'), 50);
  next();
  assert.equal(wishes.of('fan'), undefined);
});

test('what is refused is over at once', async () => {
  const { wishes } = make();
  await assert.rejects(
    wishes.ask('fan', 40, () => Promise.reject(new Error('no'))),
    /no/,
  );
  assert.equal(wishes.of('fan'), undefined);
});
