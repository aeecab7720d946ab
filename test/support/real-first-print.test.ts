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

test('the first print fails where the panel says a height that nobody asked for', async () => {
  const lowered = { ...drawing, height: 0.23, gap: 0.23 };
  const stage = stageOf(
    () => Promise.resolve('+0.030 mm'),
    () => drawing,
    () => Promise.resolve(lowered),
  );
  await assert.rejects(flow('first-print').run(stage), /the panel says \+0\.030 mm/);
});

test('the first print fails where the motors moved and the gap to the bed did not, and passes where it did', async () => {
  const printOn = async (after: Truth): Promise<void> => {
    const looks = [drawing];
    const stage = stageOf(
      () => Promise.resolve('\u22120.020 mm'),
      () => looks.shift() ?? after,
      (what, holds) => (holds(after) ? Promise.resolve(after) : Promise.reject(new Error(`waited for ${what}`))),
    );
    await flow('first-print').run(stage);
  };
  await printOn({ ...drawing, height: 0.23, gap: 0.22, expansion: 0.01 });
  await assert.rejects(printOn({ ...drawing, height: 0.23 }), /the gap to the bed changed by 0/);
  await assert.rejects(printOn({ ...drawing, x: 100, height: 0.23, gap: 0.23 }), /waited for the nozzle to come by/);
});
