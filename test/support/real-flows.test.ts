import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';

interface Flow {
  readonly name: string;
  readonly isSmoke?: boolean;
  readonly isRealOnly?: boolean;
}

const room = (name: string): string => pathToFileURL(resolve('test/real/flows', name)).href;
const { flows } = (await import(room('index.mjs'))) as { flows: readonly Flow[] };
const { brokenPromises, promised, smoke, realOnly } = (await import(room('promised.mjs'))) as {
  brokenPromises: (flows: readonly Flow[]) => readonly string[];
  promised: Readonly<Record<string, readonly string[]>>;
  smoke: readonly string[];
  realOnly: readonly string[];
};

function list(...options: readonly string[]): readonly string[] {
  return execFileSync(process.execPath, ['test/real/run.mjs', '--list', ...options], { encoding: 'utf8' })
    .trim()
    .split('\n');
}

test('there are the flows for real Klipper that are promised, and they are listed', () => {
  assert.deepEqual(brokenPromises(flows), []);
  const all = Object.values(promised).flat();
  const listed = list();
  assert.equal(listed.length, all.length);
  assert.equal(list('--smoke').length, smoke.length);
  assert.equal(list('--virtual').length, all.length - realOnly.length);
  for (const name of all)
    assert.ok(
      listed.some((line) => line.startsWith(name)),
      name,
    );
});

test('a flow for real Klipper that falls out, comes twice, or is marked otherwise is told of', () => {
  const without = flows.filter(({ name }) => name !== 'runout');
  assert.deepEqual(brokenPromises(without), ['the flow runout is promised, but not there']);
  assert.deepEqual(brokenPromises([...flows, { name: 'more' }]), ['the flow more is there, but not promised']);
  assert.deepEqual(brokenPromises([...flows, { name: 'runout' }]), ['runout is there twice']);
  const unmarked = flows.map((flow) => (flow.name === 'connect' ? { name: 'connect' } : flow));
  assert.deepEqual(brokenPromises(unmarked), ['the smoke flow connect is promised, but not there']);
});
