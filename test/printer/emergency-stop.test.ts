import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeBench, makeReadyBench } from './connected.js';
import type { SimulatedUpstream } from './simulated-upstream.js';

const byHttp = (upstream: SimulatedUpstream) =>
  upstream.requests.filter(({ path }) => path === '/printer/emergency_stop').length;
const bySocket = (upstream: SimulatedUpstream) =>
  upstream.sockets.flatMap(({ sent }) => sent).filter(({ method }) => method === 'printer.emergency_stop').length;

test('goes by the socket alone where that answers', async () => {
  const { printer, upstream, clock } = await makeReadyBench();
  printer.emergencyStop();
  await clock.wind(5000);
  assert.deepEqual(printer.emergency.state.value, { kind: 'reached' });
  assert.equal(printer.phase.value.kind, 'klipper-shutdown');
  assert.deepEqual([bySocket(upstream), byHttp(upstream)], [1, 0]);
  printer.close();
});

test('passes every gate while printing', async () => {
  const { printer, clock } = await makeReadyBench((upstream) => (upstream.printState = 'printing'));
  printer.emergencyStop();
  await clock.wind(10);
  assert.deepEqual(printer.emergency.state.value, { kind: 'reached' });
  printer.close();
});

test('goes by HTTP as well after 300 ms without an answer', async () => {
  const { printer, upstream, clock } = await makeReadyBench();
  upstream.isSilent = true;
  printer.emergencyStop();
  await clock.wind(299);
  assert.equal(byHttp(upstream), 0);
  await clock.wind(1);
  assert.equal(byHttp(upstream), 1);
  await clock.wind(10);
  assert.deepEqual(printer.emergency.state.value, { kind: 'reached' });
  printer.close();
});

test('without a link it goes by HTTP at once', async () => {
  const { printer, upstream, clock } = await makeReadyBench();
  upstream.door = 'refuses';
  upstream.kill();
  printer.emergencyStop();
  await clock.wind(10);
  assert.deepEqual(printer.emergency.state.value, { kind: 'reached' });
  await clock.wind(5000);
  assert.equal(byHttp(upstream), 1);
  printer.close();
});

test('a link that goes while it waits is no answer: HTTP follows at once', async () => {
  const { printer, upstream, clock } = await makeReadyBench();
  upstream.isSilent = true;
  printer.emergencyStop();
  await clock.wind(100);
  upstream.door = 'refuses';
  upstream.kill();
  await clock.wind(10);
  assert.deepEqual(printer.emergency.state.value, { kind: 'reached' });
  printer.close();
});

test('without any link it asks again every second until answered', async () => {
  const { printer, upstream, clock } = await makeReadyBench();
  upstream.door = 'refuses';
  upstream.gatewayAnswers = false;
  upstream.kill();
  printer.emergencyStop();
  await clock.wind(4500);
  assert.deepEqual(printer.emergency.state.value, { kind: 'asking', attempts: 5, byHttp: true });
  assert.equal(byHttp(upstream), 5);
  upstream.gatewayAnswers = true;
  await clock.wind(1000);
  assert.deepEqual(printer.emergency.state.value, { kind: 'reached' });
  await clock.wind(5000);
  assert.equal(byHttp(upstream), 6, 'once answered it is not sent again');
  printer.close();
});

test('an answer of the gateway alone is none: Moonraker behind it has not answered', async () => {
  const { printer, upstream, clock } = await makeReadyBench();
  upstream.door = 'refuses';
  upstream.moonrakerAnswers = false;
  upstream.kill();
  printer.emergencyStop();
  const kind = () => printer.emergency.state.peek().kind;
  for (const status of [502, 503, 504, 400, 200]) {
    upstream.gatewayStatus = status;
    await clock.wind(1000);
    assert.equal(kind(), 'asking', `after ${status}`);
  }
  upstream.moonrakerAnswers = true;
  await clock.wind(1000);
  assert.equal(kind(), 'reached');
  printer.close();
});

test('sends nothing more once a person has let go', async () => {
  const { printer, upstream, clock } = await makeReadyBench();
  upstream.door = 'refuses';
  upstream.gatewayAnswers = false;
  upstream.kill();
  printer.emergencyStop();
  await clock.wind(1500);
  printer.emergency.giveUp();
  const sent = byHttp(upstream);
  await clock.wind(10_000);
  assert.equal(byHttp(upstream), sent);
  assert.deepEqual(printer.emergency.state.value, { kind: 'given-up' });
  printer.close();
});

test('says so when Klipper is not there to take it', async () => {
  const { printer, upstream, clock } = makeBench();
  upstream.klipper = 'disconnected';
  printer.start();
  await clock.wind(500);
  printer.emergencyStop();
  await clock.wind(50);
  assert.deepEqual(printer.emergency.state.value, { kind: 'not-reached', message: 'Klippy Host not connected' });
  printer.emergency.dismiss();
  assert.deepEqual(printer.emergency.state.value, { kind: 'idle' });
  printer.close();
});

test('that Klipper was reached is said no more once it is ready again', async () => {
  const { printer, upstream, clock } = await makeReadyBench();
  printer.emergencyStop();
  await clock.wind(3000);
  assert.deepEqual(printer.emergency.state.value, { kind: 'reached' });
  upstream.restart('ready', 2000);
  await clock.wind(1500);
  assert.deepEqual(printer.emergency.state.value, { kind: 'reached' });
  await clock.wind(3000);
  assert.equal(printer.phase.value.kind, 'ready');
  assert.deepEqual(printer.emergency.state.value, { kind: 'idle' });
  printer.close();
});

test('a late answer to an earlier press does not answer a later one', async () => {
  const { printer, upstream, clock } = await makeReadyBench();
  upstream.isSilent = true;
  upstream.moonrakerAnswers = false;
  printer.emergencyStop();
  await clock.wind(500);
  printer.emergency.giveUp();
  upstream.klipper = 'startup';
  printer.emergencyStop();
  assert.equal(printer.emergency.state.value.kind, 'asking');
  printer.close();
});

test('after a stop in the middle of a print a firmware restart brings the printer back', async () => {
  const { printer, upstream, clock } = await makeReadyBench((before) => {
    before.printState = 'printing';
    before.scriptTakes = undefined;
  });
  const babystep = printer.offset.adjust(-10);
  printer.emergencyStop();
  await assert.rejects(babystep, { kind: 'shutdown' });
  upstream.printState = 'paused';
  await clock.wind(1000);
  assert.equal(printer.phase.value.kind, 'klipper-shutdown');
  await printer.firmwareRestart();
  upstream.printState = 'standby';
  await clock.wind(4000);
  assert.equal(printer.phase.value.kind, 'ready');
  assert.equal(printer.printState.value, 'standby');
  assert.deepEqual(upstream.scripts, ['SET_GCODE_OFFSET Z_ADJUST=-0.010 MOVE=1', 'FIRMWARE_RESTART']);
  printer.close();
});
