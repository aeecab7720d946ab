import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { effect } from '@preact/signals-core';
import type { Printer } from '../../src/printer/printer.js';
import { full, random, seed } from '../support/long.js';
import { makeReadyBench } from './connected.js';
import { mutate } from './mutations.js';

const frames = readFileSync(join('test', 'recordings', 'wire', 'frames.jsonl'), 'utf8')
  .trim()
  .split('\n');

/** Reads everything that a screen could show, whenever it changes. */
function watchAll(printer: Printer): () => void {
  return effect(() => {
    const { status, phase, age, capabilities, devices, console, warnings, server, files, history } = printer;
    for (const { temperature, target, power, canExtrude, shortName } of devices.value.heaters) {
      void [temperature, target, power, canExtrude, shortName];
    }
    for (const { status: values } of [...devices.value.fans, ...devices.value.sensors, ...devices.value.lights]) {
      void values.value;
    }
    void [phase.value, age.value, console.value, warnings.value, server.load.value, server.changed('power')];
    void [status.gcodeMove.value?.homing_origin[2].toFixed(3), status.toolhead.value?.position[0].toFixed(1)];
    void [capabilities.value.macros.map(({ name, parameters }) => [name.length, parameters.length])];
    void [status.bedMesh.value?.mesh_matrix.map((row) => row.length), status.frame.value?.eventtime.toFixed(1)];
    void [
      files.changed.value,
      history.changed.value,
      status.excludeObject.value?.objects.map(({ name }) => name.length),
    ];
  });
}

test('the recorded frames themselves leave nothing broken', async () => {
  const { printer, upstream } = await makeReadyBench();
  const updates = frames.filter((frame) => frame.includes('"notify_'));
  for (const frame of updates) upstream.open[0]!.receive(frame);
  assert.ok(updates.length > 20);
  assert.equal(printer.status.broken.value, 0);
  printer.close();
});

test('no spoilt frame throws into a screen, and the screen lives on', async () => {
  const chance = random(seed());
  const { printer, upstream, clock } = await makeReadyBench();
  const stopWatching = watchAll(printer);
  const rejections: unknown[] = [];
  const note = (reason: unknown) => rejections.push(reason);
  process.on('unhandledRejection', note);
  const count = full(100_000);
  for (let i = 0; i < count; i++) {
    const socket = upstream.open[0]!;
    const frame = frames[Math.floor(chance() * frames.length)]!;
    // A pending request of each kind meets the spoilt answer to it.
    if (i % 50 === 0) printer.files.list().catch(() => undefined);
    if (i % 50 === 25) printer.motion.home().catch(() => undefined);
    const spoilt = mutate(frame, chance);
    assert.doesNotThrow(() => socket.receive(withLateId(spoilt, socket.sent.at(-1)?.id ?? 0, chance)), spoilt);
    if (i % 500 === 499) await clock.wind(250);
  }
  await clock.wind(5000);
  assert.ok(printer.status.broken.value > count / 100, 'what was broken was counted');
  upstream.open[0]!.notify('notify_klippy_ready');
  await clock.wind(2000);
  assert.deepEqual(printer.phase.value, { kind: 'ready' });
  assert.equal(printer.age.value.kind, 'live');
  const temperature = () => printer.heaters.value.find(({ name }) => name === 'extruder')?.temperature;
  upstream.open[0]!.notify('notify_status_update', { extruder: { temperature: 123.4 } }, clock.now() / 1000);
  assert.equal(temperature(), 123.4);
  assert.deepEqual(rejections, []);
  process.off('unhandledRejection', note);
  stopWatching();
  printer.close();
});

/** Gives an answer the number of the last request now and then, so that it hits somebody. */
function withLateId(frame: string, id: number, chance: () => number): string {
  return chance() < 0.5 ? frame.replace(/"id":\d+/u, `"id":${id}`) : frame;
}
