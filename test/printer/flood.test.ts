import assert from 'node:assert/strict';
import { test } from 'node:test';
import { effect } from '@preact/signals-core';
import { makeReadyBench } from './connected.js';

/** A minute at 50 updates a second. */
const updates = 3000;

function statusAt(update: number): object {
  return {
    toolhead: { estimated_print_time: update, print_time: update + 1, position: [update, 1, 2, 3] },
    gcode_move: { gcode_position: [update, 1, 2, 3], position: [update, 1, 2, 3] },
    extruder: { temperature: 200 + Math.sin(update) },
  };
}

test('in a flood each update is drawn once, with every value of its own', async () => {
  const { printer, upstream } = await makeReadyBench();
  const { frame, toolhead, gcodeMove } = printer.status;
  const drawn: string[] = [];
  const stop = effect(() => {
    const [at, x] = [toolhead.value?.estimated_print_time, gcodeMove.value?.position[0]];
    drawn.push(`${frame.value?.eventtime} ${at} ${x}`);
  });
  drawn.length = 0;
  for (let update = 1000; update < 1000 + updates; update++) {
    upstream.open[0]!.notify('notify_status_update', statusAt(update), update);
  }
  const expected = Array.from({ length: updates }, (_, i) => `${i + 1000} ${i + 1000} ${i + 1000}`);
  assert.deepEqual(drawn, expected);
  stop();
  printer.close();
});

test('a tap in a flood goes out before the next two frames have come', async () => {
  const { printer, upstream } = await makeReadyBench();
  const socket = upstream.open[0]!;
  const waited: number[] = [];
  for (let update = 1000; update < 1000 + updates; update++) {
    socket.notify('notify_status_update', statusAt(update), update);
    if (update % 100 !== 50) continue;
    const sent = socket.sent.length;
    void printer.offset.adjust(-10);
    let frames = 0;
    for (; socket.sent.length === sent && frames < 10; frames++) {
      socket.notify('notify_status_update', statusAt(update), update);
      await Promise.resolve();
    }
    waited.push(frames);
  }
  assert.equal(waited.length, 30);
  assert.ok(Math.max(...waited) <= 2, `a tap waited ${Math.max(...waited)} frames`);
  assert.equal(upstream.scripts.length, 30);
  printer.close();
});
