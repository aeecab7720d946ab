import assert from 'node:assert/strict';
import { test } from 'node:test';
import { signal } from '@preact/signals-core';
import { Desk } from '../../src/first-layer/desk.js';
import type { PipelineView } from '../../src/first-layer/offset-pipeline.js';
import type { PrintStage } from '../../src/first-layer/print-stage.js';
import { makeReadyBench } from '../printer/connected.js';
import { memoryStore } from './save/save-bench.js';

/** The desk of a homed printer with a live offset, µm. @param began undefined where nothing prints */
async function makeDesk(live: number, began?: number) {
  const { printer, upstream } = await makeReadyBench();
  const desk = new Desk({
    printer,
    store: memoryStore(),
    readText: async () => '',
    timeOfDay: () => 1000,
    limits: signal({ burst: 100, askAgain: 150 }),
    hold: signal(undefined),
    stage: signal<PrintStage>(
      began === undefined ? { kind: 'none' } : { kind: 'brim', secondsLeft: undefined, share: 0, isPaused: false },
    ),
    state: signal(began === undefined ? 'standby' : 'printing'),
    place: signal(undefined),
    offsets: signal<PipelineView>({
      accepted: live,
      atNozzle: live,
      began: began ?? live,
      previous: live,
      arrivals: 0,
      stretches: [],
    }),
    reading: signal(undefined),
  });
  await desk.load();
  const status = {
    gcode_move: { homing_origin: [0, 0, live / 1000, 0] },
    toolhead: { homed_axes: 'xyz', position: [0, 0, 10, 0] },
  };
  upstream.open[0]?.notify('notify_status_update', status, 2);
  await new Promise((resolve) => setImmediate(resolve));
  desk.note();
  return { desk, sent: upstream.scripts };
}

test('an offset that is gone to by its name is sent once as a whole, however far it is and however often it is said', async () => {
  const { desk, sent } = await makeDesk(-150);
  desk.goTo(0);
  desk.goTo(0);
  assert.deepEqual(sent, ['SET_GCODE_OFFSET Z_ADJUST=+0.150 MOVE=1']);
  assert.equal(desk.babystep.question.value, undefined);
  assert.equal(desk.babystep.asked.value, 0);
  assert.equal(desk.babystep.kept, 0);
});

test('what was asked about before is let go by an offset that is gone to', async () => {
  const { desk, sent } = await makeDesk(-150);
  desk.babystep.tap(120);
  assert.equal(desk.babystep.question.value?.delta, 120);
  desk.goTo(-150);
  assert.equal(desk.babystep.question.value, undefined);
  assert.deepEqual(sent, []);
});

test('far closer than the print began is asked about, as often as it is said for no more than that', async () => {
  const { desk, sent } = await makeDesk(0, 0);
  desk.goTo(-200);
  desk.goTo(-200);
  assert.deepEqual(desk.babystep.question.value, { why: 'far-from-began', delta: -200 });
  assert.deepEqual(sent, []);
  desk.agree();
  assert.deepEqual(sent, ['SET_GCODE_OFFSET Z_ADJUST=-0.200 MOVE=1']);
});

test('no offset is gone to that is below the lowest Z', async () => {
  const { desk, sent } = await makeDesk(0);
  desk.goTo(-16_000);
  assert.deepEqual(sent, []);
});
