import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';

interface Flow {
  readonly name: string;
  readonly isSmoke?: boolean;
  readonly isRealOnly?: boolean;
  readonly isImpossibleOn?: string;
  run?(stage: object): Promise<void>;
}

const room = (name: string): string => pathToFileURL(resolve('test/real/flows', name)).href;
const { flows } = (await import(room('index.mjs'))) as { flows: readonly Flow[] };
const { brokenPromises, promised, smoke, realOnly, impossible } = (await import(room('promised.mjs'))) as {
  brokenPromises: (flows: readonly Flow[]) => readonly string[];
  promised: Readonly<Record<string, readonly string[]>>;
  smoke: readonly string[];
  realOnly: readonly string[];
  impossible: Readonly<Record<string, readonly string[]>>;
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
  assert.equal(list('--host', 'klipper').length, all.length - (impossible['klipper']?.length ?? 0));
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
  const easier = flows.map((flow) => (flow.name === 'runout' ? { ...flow, isImpossibleOn: 'klipper' } : flow));
  assert.deepEqual(brokenPromises(easier), ['the flow left out on a host runout (klipper) is there, but not promised']);
});

test('a machine of another kind under the panel is told of: each flow wants the keys of its own', async () => {
  const keys = {
    bedslinger: ['Set nozzle', 'Set bed', 'Home all', 'Home X'],
    bltouch: ['Set nozzle', 'Set bed', 'Home all', 'Home X'],
    delta: ['Set nozzle', 'Set bed', 'Home all'],
    idex: ['Set nozzle 1', 'Set nozzle 2', 'Set bed', 'Home all', 'Home X'],
    barebones: ['Set nozzle', 'Home all', 'Home X'],
  };
  for (const [machine, own] of Object.entries(keys)) {
    await runOn(machine, own);
    for (const [other, shown] of Object.entries(keys))
      if (shown.join() !== own.join()) await assert.rejects(runOn(machine, shown), `${machine} passed on ${other}`);
  }
});

/** Plays the flow of a machine on a panel that has just these keys. */
async function runOn(machine: string, keys: readonly string[]): Promise<void> {
  const shown = ['Nozzle 24 °C', ...keys.map((key) => (key === 'Set bed' ? 'Bed 24 °C' : key)), ...keys];
  const has = (name: string): boolean => shown.some((key) => key.startsWith(name));
  let looks = 0;
  const panel = {
    tap: () => Promise.resolve(),
    text: () => Promise.resolve('Live'),
    find: (_role: string, name: string) => (has(name) ? Promise.resolve({ name }) : Promise.reject(new Error(name))),
    has: (_role: string, name: string) => Promise.resolve(has(name)),
  };
  const moonraker = { gcode: () => Promise.resolve(), object: () => Promise.resolve({ homed_axes: 'xyz' }) };
  const printer = { truth: () => Promise.resolve({ x: (looks += 1), y: 0, crashes: 0 }) };
  const flow = flows.find(({ name }) => name === `machine-${machine}`);
  assert.ok(flow?.run, machine);
  await flow.run({ panel, moonraker, printer });
}
