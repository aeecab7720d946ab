import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Printer } from '../../src/printer/printer.js';
import type { SimulatedUpstream } from './simulated-upstream.js';
import { makeBench, makeReadyBench } from './connected.js';

const phaseOf = (printer: Printer) => printer.phase.peek().kind;
const timesSubscribed = (upstream: SimulatedUpstream) =>
  upstream.open[0]!.sent.filter(({ method }) => method === 'printer.objects.subscribe').length;

test('is ready once the status is known, and subscribes to the fields it shows only', async () => {
  const { printer, upstream } = await makeReadyBench();
  assert.deepEqual(printer.phase.value, { kind: 'ready' });
  assert.equal(printer.age.value.kind, 'live');
  const { params } = upstream.open[0]!.last('printer.objects.subscribe');
  const wanted = params['objects'] as Record<string, string[]>;
  const shown = ['temperature', 'target', 'power', 'can_extrude', 'pressure_advance', 'smooth_time'];
  assert.deepEqual(wanted['extruder'], shown);
  assert.ok(!('gcode_macro G32' in wanted));
  assert.ok(!('system_stats' in wanted));
  printer.close();
});

test('identifies itself as a display', async () => {
  const { upstream, printer } = await makeReadyBench();
  assert.equal(upstream.open[0]!.last('server.connection.identify').params['type'], 'display');
  printer.close();
});

test('says who is missing: the gateway, Moonraker, or Klipper', async () => {
  const { printer, upstream, clock } = makeBench();
  upstream.door = 'refuses';
  upstream.gatewayAnswers = false;
  printer.start();
  assert.equal(phaseOf(printer), 'connecting');
  await clock.wind(500);
  assert.equal(phaseOf(printer), 'no-gateway');
  assert.equal(printer.age.value.kind, 'lost');
  upstream.gatewayAnswers = true;
  await clock.wind(3000);
  assert.equal(phaseOf(printer), 'no-moonraker');
  upstream.klipper = 'disconnected';
  upstream.door = 'open';
  await clock.wind(2500);
  assert.equal(phaseOf(printer), 'klipper-disconnected');
  assert.equal(printer.age.value.kind, 'stopped');
  upstream.klipper = 'ready';
  await clock.wind(1500);
  assert.equal(phaseOf(printer), 'ready');
  printer.close();
});

test('says that a login is wanted where Moonraker refuses the socket itself', async () => {
  const { printer, upstream, clock } = makeBench();
  upstream.door = 'refuses';
  upstream.wantsLogin = true;
  printer.start();
  await clock.wind(500);
  assert.equal(phaseOf(printer), 'unauthorized');
  upstream.wantsLogin = false;
  await clock.wind(6000);
  assert.equal(phaseOf(printer), 'no-moonraker');
  upstream.door = 'open';
  await clock.wind(6000);
  assert.equal(phaseOf(printer), 'ready');
  printer.close();
});

test('asks for the commands where Klipper is too old to have them in its status', async () => {
  const { printer } = await makeReadyBench((upstream) => {
    upstream.objects = upstream.objects.filter((name) => name !== 'gcode');
    upstream.help = { Z_OFFSET_APPLY_ENDSTOP: 'Adjust the z endstop_position' };
  });
  assert.ok(printer.capabilities.value.commands.has('Z_OFFSET_APPLY_ENDSTOP'));
  printer.close();
});

test('is ready also where Klipper has neither its commands nor an answer for who asks for them', async () => {
  const { printer } = await makeReadyBench((upstream) => {
    upstream.objects = upstream.objects.filter((name) => name !== 'gcode');
    upstream.lacks.add('printer.gcode.help');
  });
  assert.equal(printer.capabilities.value.commands.size, 0);
  printer.close();
});

test('asks again when a subscription is refused after Klipper had been seen ready', async () => {
  const { printer, upstream, clock } = await makeReadyBench();
  const socket = upstream.open[0]!;
  const answer = socket.onsent;
  socket.onsent = (request) => {
    if (request.method !== 'printer.objects.subscribe') return answer?.(request);
    socket.onsent = answer;
    socket.refuse(request.id, 504, 'Request timed out');
  };
  upstream.forgetSubscriptions();
  socket.notify('notify_klippy_ready');
  await clock.wind(6000);
  assert.equal(phaseOf(printer), 'ready');
  assert.equal(printer.age.value.kind, 'live');
  printer.close();
});

test('lists and subscribes again when Klipper is ready anew', async () => {
  const { printer, upstream, clock } = await makeReadyBench();
  const before = timesSubscribed(upstream);
  upstream.restart('ready', 4000);
  await clock.wind(100);
  assert.equal(phaseOf(printer), 'klipper-disconnected');
  await clock.wind(3000);
  assert.deepEqual(printer.phase.value, { kind: 'klipper-starting', message: 'Starting' });
  await clock.wind(1500);
  assert.equal(phaseOf(printer), 'ready');
  assert.ok(timesSubscribed(upstream) > before);
  await clock.wind(1000);
  assert.equal(printer.age.value.kind, 'live');
  printer.close();
});

test('finds a restart that ended in an error, though nobody tells', async () => {
  const { printer, upstream, clock } = await makeReadyBench();
  upstream.restart('error', 4000);
  await clock.wind(6000);
  assert.deepEqual(printer.phase.value, { kind: 'klipper-error', message: 'Bad config' });
  assert.equal(printer.age.value.kind, 'stopped');
  printer.close();
});

test('shows a shutdown with its text from the first word in the console', async () => {
  const { printer, upstream, clock } = await makeReadyBench((before) => (before.printState = 'printing'));
  assert.equal(printer.printState.value, 'printing');
  upstream.shutdown();
  assert.equal(phaseOf(printer), 'klipper-shutdown');
  await clock.wind(1000);
  assert.deepEqual(printer.phase.value, { kind: 'klipper-shutdown', message: 'Stopped' });
  assert.equal(printer.printState.value, undefined, 'what Klipper goes on naming is not true any more');
  printer.close();
});

test('treats a Klipper that never came since Moonraker started as one that is not there', async () => {
  const { printer, upstream, clock } = makeBench();
  upstream.klipper = 'disconnected';
  upstream.absentCode = -32601;
  printer.start();
  await clock.wind(500);
  assert.equal(phaseOf(printer), 'klipper-disconnected');
  await assert.rejects(printer.gcode.run('M117 hello'), { kind: 'absent' });
  printer.close();
});

test('says that Moonraker wants a login', async () => {
  const { printer, upstream, clock } = makeBench();
  upstream.wantsLogin = true;
  printer.start();
  await clock.wind(1000);
  assert.equal(phaseOf(printer), 'unauthorized');
  upstream.wantsLogin = false;
  await clock.wind(2000);
  assert.equal(phaseOf(printer), 'ready');
  printer.close();
});

test('leaves nothing running once closed', async () => {
  const { printer, upstream, clock } = await makeReadyBench();
  printer.close();
  assert.equal(upstream.open.length, 0);
  assert.equal(clock.waiting, 1, 'only the beat of the simulated printer is left');
  assert.deepEqual([printer.load.sockets, printer.load.waiting], [0, 0]);
});
