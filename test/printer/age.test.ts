import assert from 'node:assert/strict';
import { test } from 'node:test';
import { AgeKeeper } from '../../src/printer/age-keeper.js';
import { ageOf } from '../../src/printer/age.js';
import { FakeClock } from '../support/fake-clock.js';
import { makeReadyBench } from './connected.js';

test('is live under 2 s, old from 2 s, without link from 5 s', () => {
  assert.deepEqual(ageOf(0.1, 1.99, false), { kind: 'live' });
  assert.deepEqual(ageOf(0.1, 2, false), { kind: 'old', seconds: 2 });
  assert.deepEqual(ageOf(0.1, 4.99, false), { kind: 'old', seconds: 4 });
  assert.deepEqual(ageOf(0.1, 5, false), { kind: 'lost' });
});

test('is stopped while a link brings frames of a Klipper that is not ready', () => {
  assert.deepEqual(ageOf(0.5, 100, true), { kind: 'stopped' });
  assert.deepEqual(ageOf(3, 100, true), { kind: 'old', seconds: 3 });
  assert.deepEqual(ageOf(6, 100, true), { kind: 'lost' });
});

test('grows by the second through a silence, and is live again at once', async () => {
  const { printer, upstream, clock } = await makeReadyBench();
  upstream.isSilent = true;
  const seen: string[] = [];
  for (let i = 0; i < 28; i++) {
    await clock.wind(250);
    const age = printer.age.value;
    const text = age.kind === 'old' ? `${age.seconds} s` : age.kind;
    if (seen.at(-1) !== text) seen.push(text);
  }
  assert.deepEqual(seen, ['live', '2 s', '3 s', '4 s', 'lost']);
  upstream.endSilence();
  await clock.wind(250);
  assert.equal(printer.age.value.kind, 'live');
  printer.close();
});

test('is old when frames come but the time in them stands still', async () => {
  const { printer, upstream, clock } = await makeReadyBench();
  const socket = upstream.open[0]!;
  upstream.isSilent = true;
  for (let i = 0; i < 12; i++) {
    await clock.wind(250);
    socket.notify('notify_proc_stat_update', {});
    socket.notify('notify_status_update', {}, 1);
  }
  assert.equal(printer.age.value.kind, 'old');
  printer.close();
});

/** Updates at a printer whose clock goes `speed` times ours and that sends every 0.25 s of its own, at most 4 a second of ours. */
async function run(
  speed: number,
  seconds: number,
): Promise<{ keeper: AgeKeeper; clock: FakeClock; kinds: Set<string> }> {
  const clock = new FakeClock();
  const keeper = new AgeKeeper(clock, { heardAt: () => clock.now(), isStopped: () => false });
  const every = Math.max(250, 250 / speed);
  const kinds = new Set<string>();
  keeper.statusCame(0);
  keeper.start();
  for (let at = every; at < seconds * 1000; at += every) {
    await clock.wind(every);
    kinds.add(keeper.age.value.kind);
    keeper.statusCame((at / 1000) * speed);
  }
  return { keeper, clock, kinds };
}

for (const speed of [0.2, 1, 5, 50]) {
  test(`is live while updates come at speed ${speed}, and not when they end`, async () => {
    const { keeper, clock, kinds } = await run(speed, 60);
    const kind = () => keeper.age.peek().kind;
    assert.equal(kind(), 'live');
    if (speed >= 1) assert.deepEqual([...kinds], ['live']);
    await clock.wind(2000 / Math.min(1, speed) + 250);
    assert.equal(kind(), 'old');
    await clock.wind(3000 / Math.min(1, speed));
    assert.equal(kind(), 'lost');
    keeper.stop();
  });
}
