import assert from 'node:assert/strict';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join, resolve } from 'node:path';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';

interface Thing {
  close(): Promise<void>;
}

interface Opened extends Thing {
  readonly stage: object;
}

interface Flow {
  readonly name: string;
  run(stage: object): Promise<void>;
}

async function runner<T>(name: string): Promise<T> {
  return (await import(pathToFileURL(resolve('test/real/runner', name)).href)) as T;
}

const { closeAll, closeEach } = await runner<{
  closeAll: () => Promise<void>;
  closeEach: (things: readonly Thing[]) => Promise<void>;
}>('clean-up.mjs');
const { runFlow } = await runner<{
  runFlow: (flow: Flow, open: () => Promise<Opened>) => Promise<readonly Error[]>;
}>('run-flow.mjs');
const { startStand, prepareStand } = await runner<{
  startStand: () => Promise<unknown>;
  prepareStand: () => Promise<unknown>;
}>('stand.mjs');

test('where one part cannot be closed the others still are, the youngest first', async () => {
  const closed: string[] = [];
  const part = (name: string, fails = false): Thing => ({
    close: async () => {
      closed.push(name);
      if (fails) throw new Error(`${name} hangs`);
    },
  });
  await assert.rejects(closeEach([part('printer'), part('gateway', true), part('page', true)]), {
    message: 'not closed: Error: page hangs; Error: gateway hangs',
  });
  assert.deepEqual(closed, ['page', 'gateway', 'printer']);
});

test('a stage that cannot be closed fails its flow, and what failed before is told too', async () => {
  const opened: Opened = {
    stage: { panel: { complaints: [] } },
    close: () => Promise.reject(new Error('the browser hangs')),
  };
  const open = (): Promise<Opened> => Promise.resolve(opened);
  const run = (flow: () => Promise<void>): Promise<readonly Error[]> => runFlow({ name: 'flow', run: flow }, open);
  const told = (errors: readonly Error[]): readonly string[] => errors.map(({ message }) => message);
  assert.deepEqual(told(await run(() => Promise.resolve())), ['the browser hangs']);
  assert.deepEqual(told(await run(() => Promise.reject(new Error('no button')))), ['no button', 'the browser hangs']);
});

test('a stand that is still starting or installing ends with the run, and none begins any more', async (t) => {
  const place = mkdtempSync(join(tmpdir(), 'feeler-stand-'));
  t.after(() => rmSync(place, { recursive: true }));
  const python = join(place, 'python3');
  // It says nothing, and does not look at its input either.
  writeFileSync(python, `#!/bin/sh\necho $$ >> "${place}/pids"\nexec sleep 60\n`);
  chmodSync(python, 0o755);
  process.env['PATH'] = `${place}${delimiter}${process.env['PATH'] ?? ''}`;

  const starting = Promise.allSettled([startStand(), prepareStand()]);
  const pids = await until(() => {
    const lines = existsSync(join(place, 'pids')) ? readFileSync(join(place, 'pids'), 'utf8').trim().split('\n') : [];
    return lines.length === 2 && lines.map(Number);
  });
  t.after(() => pids.filter(isThere).forEach((pid) => process.kill(pid)));
  await closeAll();
  assert.deepEqual(pids.filter(isThere), []);
  assert.deepEqual(
    (await starting).map(({ status }) => status),
    ['rejected', 'rejected'],
  );
  await assert.rejects(startStand(), /the run is ending/);
});

function isThere(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function until<T>(look: () => T | false): Promise<T> {
  for (;;) {
    const found = look();
    if (found !== false) return found;
    await pause(10);
  }
}
