import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';

interface Truth {
  readonly x: number;
  readonly y: number;
  readonly height: number;
  readonly gap: number;
  readonly expansion: number;
  readonly crashes: number;
}

interface Flow {
  readonly name: string;
  readonly run: (stage: object) => Promise<void>;
}

const { firstPrintFlows } = (await import(pathToFileURL(resolve('test/real/flows/first-print.mjs')).href)) as {
  firstPrintFlows: readonly Flow[];
};

const flow = (name: string): Flow => {
  const found = firstPrintFlows.find((one) => one.name === name);
  assert.ok(found);
  return found;
};

const nothing = (): Promise<void> => Promise.resolve();

/** A stage in the skirt, where the panel says and the board tells what they are told to. */
function stageOf(
  text: (name: string) => Promise<string>,
  truth: () => Truth,
  untilTruth: (what: string, test: (truth: Truth) => boolean) => Promise<Truth>,
): object {
  return {
    panel: { tap: nothing, answer: nothing, find: nothing, text: (_role: string, name: string) => text(name) },
    gateway: { upload: nothing },
    printer: { level: nothing, untilDrawing: nothing, truth: () => Promise.resolve(truth()), untilTruth },
  };
}

const drawing: Truth = { x: 140, y: 150, height: 0.25, gap: 0.25, expansion: 0, crashes: 0 };

test('a height that never comes fails its flow, not the run with all that follow', async () => {
  const stage = stageOf(
    () => pause(20, '+0.010 mm'),
    () => drawing,
    () => Promise.reject(new Error('waited for the nozzle')),
  );
  // Node's runner fails a test that leaves a rejection to nobody.
  await assert.rejects(flow('at-nozzle-in-time').run(stage), /waited for the nozzle/);
});
