import assert from 'node:assert/strict';
import { test } from 'node:test';
import { signal } from '@preact/signals-core';
import { PrinterError } from '../../../src/printer/errors.js';
import { planToKeep } from '../../../src/first-layer/save/plan.js';
import { tableOf, VerifyBook, type Verified } from '../../../src/first-layer/verify/book.js';
import { Verify, type VerifyPort } from '../../../src/first-layer/verify/verify.js';
import type { VerifyFacts } from '../../../src/first-layer/verify/facts.js';
import { loadSample, read } from '../../support/gcode-samples.js';
import { idle, layer } from './fake.js';

const PATH = 'ps-cube30-skirt3-abs.gcode';
const target = {
  kind: 'endstop',
  values: [{ section: 'stepper_z', option: 'position_endstop', old: -0.5 }],
  command: 'Z_OFFSET_APPLY_ENDSTOP',
  limits: undefined,
} as const;

function memoryStore() {
  const kept = new Map<string, unknown>();
  return {
    kept,
    get: (key: string) => Promise.resolve(structuredClone(kept.get(key))),
    set: (key: string, value: unknown) => Promise.resolve(void kept.set(key, structuredClone(value))),
    delete: (key: string) => Promise.resolve(void kept.delete(key)),
  };
}

let time = Date.UTC(2026, 11, 6, 18, 5);

function makePort(fails: Partial<Record<'start' | 'cancel', Error>> = {}, first: VerifyFacts = idle) {
  const facts = signal<VerifyFacts>(first);
  const calls: string[] = [];
  const call = (name: string, failure?: Error): Promise<void> => {
    calls.push(name);
    return failure ? Promise.reject(failure) : Promise.resolve();
  };
  const port: VerifyPort = {
    facts,
    option: signal('position_endstop'),
    upload: (path) => call(`upload ${path}`),
    read: async (path) => {
      calls.push(`read ${path}`);
      return read(loadSample('ps-cube30-skirt3-abs').bytes);
    },
    start: (path) => call(`start ${path}`, fails.start),
    cancel: () => call('cancel', fails.cancel),
    run: (script) => call(script.split('\n').at(-1) ?? ''),
    save: ({ values }) => calls.push(`save ${values[0]?.next}`),
    timeOfDay: () => time,
    stop: () => calls.push('stop'),
  };
  const look = (change: Partial<VerifyFacts>): void => {
    facts.value = { ...facts.peek(), ...change, frame: facts.peek().frame + 1 };
  };
  return { port, calls, look };
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0));
const on = { state: 'printing', print: { path: PATH, startedAt: 5 }, isStill: false, areHeatersOn: true } as const;

test('from the file to the record: each command once, each after it is written down', async () => {
  const store = memoryStore();
  const { port, calls, look } = makePort();
  const verify = new Verify(port, store);
  await verify.start();
  const { piece } = await verify.read(PATH);
  assert.deepEqual([piece.wanted, piece.loops, piece.isOurs], [200, 3, false]);
  verify.say({ kind: 'begin', piece });
  await settled();
  assert.equal((store.kept.get('verify') as { phase: string }).phase, 'starting');
  look({ ...on, stage: 'before' });
  look({ stage: 'object', layer });
  look({ layer: { ...layer, isDue: true } });
  await settled();
  look({ state: 'cancelled', print: undefined, stage: 'ended', layer: undefined, isStill: true });
  look({});
  look({});
  await settled();
  for (let frame = 0; frame < 3; frame += 1) look({ areHeatersOn: false });
  assert.equal(verify.state.value.memory.phase, 'cooling');
  assert.deepEqual(calls, [`read ${PATH}`, `start ${PATH}`, 'cancel', 'TURN_OFF_HEATERS']);
  verify.say({ kind: 'measure' });
  for (let index = 0; index < 5; index += 1) verify.say({ kind: 'height', group: 'part', index, height: 320 });
  verify.say({ kind: 'judge' });
  verify.say({ kind: 'measure-again' });
  for (let index = 0; index < 5; index += 1) verify.say({ kind: 'height', group: 'part', index, height: 230 });
  time += 60_000;
  verify.say({ kind: 'judge' });
  verify.save(planToKeep(target, -30, 'verify'));
  verify.save(planToKeep(target, -30, 'verify'));
  assert.deepEqual(calls.slice(4), ['save -0.47'], 'saved once');
  look({ save: 'saved', value: -0.47 });
  await settled();
  const [entry, ...mistyped] = verify.book.entries.value;
  assert.deepEqual(mistyped, [], 'what is measured again is in place of the first');
  assert.deepEqual([entry?.mean, entry?.wanted, entry?.kind, entry?.old, entry?.next], [230, 200, 'off', -0.5, -0.47]);
  verify.dispose();
  assert.equal(calls.at(-1), 'stop', 'nothing is followed any more');

  const later = new Verify(makePort().port, store);
  await later.start();
  assert.equal(later.state.value.memory.phase, 'saved');
  assert.equal(later.book.entries.value[0]?.next, -0.47);
});

test('a page that is loaded anew in a print stops it in time, once its file is read', async () => {
  const store = memoryStore();
  const first = makePort();
  const verify = new Verify(first.port, store);
  await verify.start();
  verify.say({ kind: 'begin', ...(await verify.read(PATH)) });
  await settled();
  first.look({ ...on, stage: 'object' });
  await settled();
  verify.dispose();

  const { port, calls, look } = makePort({}, { ...idle, isReady: false });
  const anew = new Verify(port, store);
  await anew.start();
  look({ ...on, isReady: true, stage: 'before' });
  await settled();
  assert.deepEqual(calls, [], 'its file is not read yet');
  look({ stage: 'object', layer: { ...layer, isDue: true } });
  await settled();
  assert.deepEqual(calls, ['cancel']);
});

test('what is refused or lost is told, and not sent again', async () => {
  const { port, calls } = makePort({ start: new PrinterError({ kind: 'lost' }, 'gone') });
  const verify = new Verify(port, memoryStore());
  await verify.start();
  verify.say({ kind: 'begin', ...(await verify.read(PATH)) });
  await settled();
  assert.deepEqual(verify.state.value.run, { kind: 'none' });
  const refused = makePort({ start: new PrinterError({ kind: 'refused' }, 'no') });
  const other = new Verify(refused.port, memoryStore());
  await other.start();
  other.say({ kind: 'begin', ...(await other.read(PATH)) });
  await settled();
  assert.equal(other.state.value.memory.failure?.message, 'no');
  assert.equal(calls.filter((call) => call.startsWith('start')).length, 1);
});

test('a dead disk stops nothing', async () => {
  const dead = () => Promise.reject(new Error('disk'));
  const { port, calls } = makePort();
  const verify = new Verify(port, { get: dead, set: dead, delete: dead });
  await verify.start();
  verify.say({ kind: 'begin', ...(await verify.read(PATH)) });
  await settled();
  assert.ok(calls.includes(`start ${PATH}`));
});

test('the book keeps its measurements, newest first, and gives them out as a table', async () => {
  const store = memoryStore();
  const book = new VerifyBook(store);
  const entry: Verified = {
    at: Date.UTC(2026, 11, 1, 20, 12),
    path: 'Cube, "small".gcode',
    wanted: 200,
    mean: 230,
    spread: 20,
    part: [230, 240, 220, 230, 230],
    skirt: [null, null, null, null, null],
    kind: 'off',
    option: 'position_endstop',
    old: -0.47,
  };
  book.note({ ...entry, at: entry.at + 1000, mean: 201 });
  book.note(entry);
  book.markSaved(entry.at, -0.44);
  await settled();
  const again = new VerifyBook(store);
  await again.load();
  assert.deepEqual(
    again.entries.value.map(({ mean, next }) => [mean, next]),
    [
      [201, undefined],
      [230, -0.44],
    ],
  );
  assert.equal(
    tableOf(again.entries.value).split('\n')[1],
    '2026-12-01T20:12:00.000Z,"Cube, ""small"".gcode",0.200,0.230,0.030,0.020,' +
      '0.230 0.240 0.220 0.230 0.230,    ,position_endstop,-0.470,-0.440',
  );
  await store.set('verify-record', [{ at: 'yesterday' }]);
  const broken = new VerifyBook(store);
  await broken.load();
  assert.deepEqual(broken.entries.value, []);
});
