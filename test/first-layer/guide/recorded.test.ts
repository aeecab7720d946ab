import assert from 'node:assert/strict';
import { test } from 'node:test';
import { signal } from '@preact/signals-core';
import { guidePort } from '../../../src/first-layer/guide/guide-printer.js';
import type { Facts } from '../../../src/first-layer/guide/facts.js';
import { Printer } from '../../../src/printer/printer.js';
import { FakeClock } from '../../support/fake-clock.js';
import { FakeSocket } from '../../support/fake-socket.js';
import { Replay } from '../../support/replay.js';
import { SmallPrinter } from './fake.js';

/** What the guide sees of a recorded printer; then once more after each of the updates. */
async function seen(name: string, ...updates: readonly object[]): Promise<readonly Facts[]> {
  const clock = new FakeClock();
  const replay = Replay.ofPrinter(name);
  let socket = new FakeSocket();
  const openSocket = () => {
    socket = new FakeSocket();
    socket.onsent = ({ id, method, params }) =>
      clock.after(1, () => socket.receive(JSON.stringify({ jsonrpc: '2.0', ...replay.answer(method, params), id })));
    clock.after(1, () => socket.open());
    return socket;
  };
  const http = { send: () => Promise.reject(new Error('nobody')) };
  const printer = new Printer({ openSocket, http, clock, random: () => 0, version: '0' });
  printer.start();
  await clock.wind(100);
  const port = guidePort(printer, signal(undefined));
  const all = [port.facts.value];
  for (const update of updates) {
    const params = [update, 1e6 + all.length];
    socket.receive(JSON.stringify({ jsonrpc: '2.0', method: 'notify_status_update', params }));
    await clock.wind(10);
    all.push(port.facts.value);
  }
  port.stop();
  printer.close();
  return all;
}

async function factsOf(name: string): Promise<Facts> {
  const [facts] = await seen(name);
  assert.ok(facts);
  return facts;
}

test('a move that is answered and has not begun does not count as done, though nothing moves', async () => {
  const at = (z: number): readonly number[] => [10, 10, z, 0];
  const all = await seen(
    'ztilt',
    { toolhead: { position: at(10) }, motion_report: { live_position: at(10), live_velocity: 0 } },
    { toolhead: { position: at(1) }, gcode_move: { gcode_position: at(1), position: at(1) } },
    { motion_report: { live_position: at(4), live_velocity: 5 } },
    { motion_report: { live_position: at(1), live_velocity: 0 } },
  );
  assert.deepEqual(
    all.slice(1).map(({ isStill, position }) => [isStill, position?.[2]]),
    [
      [true, all[1]?.position?.[2]],
      [false, 1],
      [false, 1],
      [true, 1],
    ],
  );
});

test('the recorded delta: no road, which is said; the check goes to the middle of its round bed', async () => {
  const facts = await factsOf('delta');
  assert.deepEqual(facts.machine.road, { kind: 'none', why: { kind: 'round-bed' } });
  assert.deepEqual(facts.machine.point, [0, 0]);
  const printer = new SmallPrinter(facts, { mode: 'cold' });
  printer.say({ kind: 'hand', by: -5 });
  printer.set({ live: -60 });
  printer.say({ kind: 'check' });
  assert.equal(printer.phase, 'explained', 'a live offset is not taken away unasked');
  printer.set({ live: 0, isPrinting: true });
  printer.say({ kind: 'check' });
  assert.equal(printer.phase, 'explained');
  printer.set({ isPrinting: false });
  printer.say({ kind: 'check' });
  assert.equal(printer.phase, 'choosing');
  printer.say({ kind: 'mode', mode: 'cold' });
  printer.say('next');
  printer.say('next');
  assert.equal(printer.phase, 'soak');
  printer.say('skip');
  assert.equal(printer.phase, 'descend');
  assert.ok(!printer.sent.some((script) => /CALIBRATE|ACCEPT|SAVE_CONFIG/u.test(script)));
  printer.say('next');
  printer.say({ kind: 'wrong', verdict: 'close' });
  printer.say({ kind: 'hand', by: 100 });
  assert.equal(printer.phase, 'wrong', 'nothing is changed by hand where nothing is known to decide');
  printer.say('next');
  assert.equal(printer.phase, 'explained', 'no height is claimed after a check that failed');
});

test('recorded printers: what tells that nothing grows any more, and how many screws their beds have', async () => {
  const seen: Record<string, unknown> = {};
  for (const name of ['barebones', 'bedslinger', 'corexz', 'ztilt']) {
    const { machine } = await factsOf(name);
    seen[name] = [machine.road.kind, machine.soakBy, machine.screws, machine.zStep];
  }
  assert.deepEqual(seen, {
    barebones: ['switch', 'homing', 0, 0.0025],
    bedslinger: ['probe', 'probe', 4, 0.0025],
    corexz: ['switch', 'homing', 0, 0.0125],
    ztilt: ['probe', 'probe', 0, 0.0025],
  });
});
