import assert from 'node:assert/strict';
import { test } from 'node:test';
import { full, random, seed } from '../support/long.js';
import { makeBench, makeReadyBench, type Bench } from './connected.js';

/** Seconds within which the panel is back once the upstream is. */
const backWithin = 2500;

const isBack = ({ printer }: Bench) => printer.phase.peek().kind === 'ready' && printer.age.peek().kind === 'live';

type Fault = (bench: Bench, chance: () => number) => Promise<void>;

/** Each leaves the upstream as it is when it has just returned. */
const faults: Readonly<Record<string, Fault>> = {
  async kill({ upstream, clock }, chance) {
    upstream.door = 'refuses';
    upstream.kill();
    await clock.wind(chance() * 8000);
    upstream.door = 'open';
  },
  async refuse({ upstream, clock }, chance) {
    upstream.door = 'refuses';
    upstream.gatewayAnswers = false;
    upstream.kill();
    await clock.wind(chance() * 20_000);
    upstream.gatewayAnswers = true;
    upstream.door = 'open';
  },
  async hang({ upstream, clock }, chance) {
    upstream.door = 'hangs';
    upstream.kill();
    await clock.wind(chance() * 15_000);
    upstream.door = 'open';
  },
  async 'half-open'({ upstream, clock }, chance) {
    upstream.halfOpen();
    upstream.door = chance() < 0.5 ? 'hangs' : 'refuses';
    await clock.wind(chance() * 10_000);
    upstream.door = 'open';
  },
  async 'half-open at once'({ upstream }) {
    upstream.halfOpen();
  },
  async silence({ upstream, clock }, chance) {
    upstream.isSilent = true;
    await clock.wind(chance() * 10_000);
    upstream.endSilence();
  },
  async 'cut in the middle of a frame'({ upstream, clock }, chance) {
    upstream.door = 'refuses';
    upstream.cutMidFrame();
    await clock.wind(chance() * 3000);
    upstream.door = 'open';
  },
  async 'restart of Klipper'({ upstream, clock }, chance) {
    const takes = 1000 + chance() * 5000;
    upstream.restart('ready', takes);
    await clock.wind(takes);
  },
  async shutdown({ upstream, clock, printer }, chance) {
    upstream.shutdown();
    await clock.wind(1500 + chance() * 3000);
    assert.deepEqual(printer.phase.peek(), { kind: 'klipper-shutdown', message: 'Stopped' });
    await printer.firmwareRestart();
    await clock.wind(2000);
  },
  async error({ upstream, clock, printer }, chance) {
    const takes = 1000 + chance() * 3000;
    upstream.restart('error', takes);
    await clock.wind(takes + 1500);
    assert.deepEqual(printer.phase.peek(), { kind: 'klipper-error', message: 'Bad config' });
    await printer.restart();
    await clock.wind(2000);
  },
  async 'loss of the link while Klipper restarts'({ upstream, clock }, chance) {
    upstream.restart('ready', 1500);
    upstream.door = 'refuses';
    upstream.kill();
    await clock.wind(1500 + chance() * 2000);
    upstream.door = 'open';
  },
};

test('comes back from every kind of loss, sends nothing twice and grows nowhere', async () => {
  const chance = random(seed());
  const bench = makeBench(chance);
  const { printer, upstream, clock } = bench;
  printer.start();
  assert.ok((await clock.windUntil(() => isBack(bench), backWithin)) !== undefined);
  await clock.wind(1000);
  const before = { ...printer.load, alarms: clock.waiting };
  const kinds = Object.keys(faults);
  for (let cycle = 0; cycle < full(200); cycle++) {
    const kind = kinds[cycle % kinds.length]!;
    upstream.scriptTakes = chance() < 0.5 ? 0 : undefined;
    const script = `M117 cycle ${cycle}`;
    let settled = false;
    void printer.gcode.run(script).then(
      () => (settled = true),
      () => (settled = true),
    );
    await clock.wind(chance() * 300);
    await faults[kind]!(bench, chance);
    const took = await clock.windUntil(() => isBack(bench), backWithin);
    assert.ok(took !== undefined, `cycle ${cycle}, ${kind}: not back, but ${printer.phase.peek().kind}`);
    upstream.finishScripts();
    await clock.wind(3000);
    assert.ok(settled, `cycle ${cycle}, ${kind}: the command still waits`);
    assert.equal(upstream.scripts.filter((sent) => sent === script).length, 1, `cycle ${cycle}, ${kind}`);
    const open = upstream.open.length;
    upstream.sockets.splice(0, upstream.sockets.length, ...upstream.open);
    assert.equal(open, 1, `cycle ${cycle}, ${kind}: sockets left open`);
    assert.deepEqual({ ...printer.load, alarms: clock.waiting }, before, `cycle ${cycle}, ${kind}`);
  }
  printer.close();
  assert.equal(clock.waiting, 1, 'only the beat of the simulated printer is left');
});

test('never lets more than 2 s pass between two attempts, and never comes at a fixed beat', async () => {
  const chance = random(7);
  const { printer, upstream, clock } = makeBench(chance);
  const attempts: number[] = [];
  upstream.door = 'refuses';
  upstream.onknock = () => attempts.push(clock.now());
  printer.start();
  await clock.wind(120_000);
  const gaps = attempts.slice(1).map((at, i) => at - attempts[i]!);
  assert.ok(gaps.every((gap) => gap > 0 && gap <= 2000));
  assert.ok(new Set(gaps.slice(10).map(Math.round)).size > 10, 'jittered');
  printer.close();
});

test('looks at once when the page becomes visible', async () => {
  const { printer, upstream, clock } = makeBench();
  upstream.door = 'refuses';
  printer.start();
  await clock.wind(30_000);
  upstream.door = 'open';
  printer.wake();
  await clock.wind(50);
  assert.equal(printer.phase.value.kind, 'ready');
  printer.close();
});

test('keeps a silent link when it speaks again before a new one has', async () => {
  const { printer, upstream, clock } = await makeReadyBench((before) => (before.scriptTakes = undefined));
  const [socket] = upstream.open;
  let outcome = 'waits';
  printer.motion.home().then(
    () => (outcome = 'done'),
    () => (outcome = 'failed'),
  );
  upstream.isSilent = true;
  await clock.wind(4000);
  upstream.endSilence();
  await clock.wind(1000);
  upstream.finishScripts();
  await clock.wind(10);
  assert.equal(outcome, 'done');
  assert.deepEqual(upstream.open, [socket]);
  printer.close();
});

test('any frame is life: no ping while frames come', async () => {
  const { printer, upstream, clock } = await makeReadyBench();
  const [socket] = upstream.open;
  const before = socket!.sent.length;
  await clock.wind(20_000);
  assert.equal(socket!.sent.length, before);
  upstream.isSilent = true;
  await clock.wind(1250);
  assert.deepEqual(
    socket!.sent.slice(before).map(({ method }) => method),
    ['server.info'],
  );
  printer.close();
});
