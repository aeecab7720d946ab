import assert from 'node:assert/strict';
import { test } from 'node:test';
import { OffsetMemory } from '../../../src/first-layer/save/offset-memory.js';
import { memoryStore, turn } from './save-bench.js';

test('remembers one offset for each plate and filament, over a reload', async () => {
  const store = memoryStore();
  const memory = new OffsetMemory(store);
  await memory.load();
  memory.remember({ plate: 'Smooth', filament: 'PETG', amount: -55 });
  memory.remember({ plate: 'Smooth', filament: 'PLA', amount: 10 });
  memory.remember({ plate: ' smooth', filament: 'petg', amount: -40 });
  await turn();
  const again = new OffsetMemory(store);
  await again.load();
  assert.equal(again.recall('Smooth', 'PETG')?.amount, -40);
  assert.equal(again.recall('Smooth', 'PLA')?.amount, 10);
  assert.equal(again.recall(undefined, 'PETG'), undefined);
  assert.equal(again.recall('Smooth', undefined), undefined);
  assert.equal(again.entries.value.length, 2);
});

test('forgets on demand, and stays bounded', async () => {
  const memory = new OffsetMemory(memoryStore());
  for (let at = 0; at < 100; at++) memory.remember({ plate: '', filament: `F${at}`, amount: at });
  assert.equal(memory.entries.value.length, 40);
  assert.equal(memory.recall('', 'F99')?.amount, 99);
  memory.forget({ plate: '', filament: 'F99', amount: 0 });
  assert.equal(memory.recall('', 'F99'), undefined);
});

test('a broken record is no memory', async () => {
  const store = memoryStore();
  for (const broken of [{}, [{ plate: 1 }], 'x']) {
    store.kept.set('offset-memory', broken);
    const memory = new OffsetMemory(store);
    await memory.load();
    assert.deepEqual(memory.entries.value, []);
  }
});
