import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeReadyBench } from './connected.js';

test('does not fail by the clock: a script answered after an hour is done', async () => {
  const { printer, upstream, clock } = await makeReadyBench((before) => (before.scriptTakes = 3_600_000));
  let outcome = 'waits';
  void printer.motion.home().then(() => (outcome = 'done'));
  for (let minute = 0; minute < 59; minute++) await clock.wind(60_000);
  assert.equal(outcome, 'waits');
  await clock.wind(61_000);
  assert.equal(outcome, 'done');
  assert.deepEqual(upstream.scripts, ['G28']);
  printer.close();
});

test('an "ok" that a shutdown cut loose is a failure', async () => {
  const { printer, upstream } = await makeReadyBench((before) => (before.scriptTakes = undefined));
  const homing = printer.motion.home();
  upstream.shutdown();
  await assert.rejects(homing, { kind: 'shutdown' });
  printer.close();
});

test('an "ok" after the emergency stop was pressed is a failure, whatever comes first', async () => {
  const { printer, upstream } = await makeReadyBench((before) => (before.scriptTakes = undefined));
  const homing = printer.motion.home();
  printer.emergencyStop();
  upstream.finishScripts();
  await assert.rejects(homing, { kind: 'shutdown' });
  printer.close();
});

test('in a shutdown only what helps is sent', async () => {
  const { printer, upstream, clock } = await makeReadyBench();
  upstream.shutdown();
  await clock.wind(500);
  await assert.rejects(printer.gcode.run('M105'), { kind: 'shutdown', message: 'Stopped' });
  assert.deepEqual(upstream.scripts, []);
  printer.close();
});

test('on a new link no restart is sent before it is known whether a print runs; a stop is', async () => {
  const { printer, upstream, clock } = await makeReadyBench((before) => (before.printState = 'printing'));
  upstream.kill();
  while (upstream.open.length === 0) await clock.wind(1);
  const socket = upstream.open[0]!;
  const answer = socket.onsent;
  socket.onsent = (request) => {
    answer?.(request);
    upstream.isSilent = true;
  };
  await clock.wind(100);
  assert.equal(printer.phase.value.kind, 'connecting');
  assert.ok(socket.sent.some(({ method }) => method === 'server.info'));
  await assert.rejects(printer.restart(), { kind: 'lost' });
  await assert.rejects(printer.firmwareRestart(), { kind: 'lost' });
  void printer.gcode.run('M112').catch(() => undefined);
  const scripts = socket.sent.filter(({ method }) => method === 'printer.gcode.script');
  assert.deepEqual(
    scripts.map(({ params }) => params),
    [{ script: 'M112' }],
  );
  printer.close();
});

test('everything pending is rejected when the link goes, and nothing is sent again', async () => {
  const { printer, upstream, clock } = await makeReadyBench((before) => (before.scriptTakes = undefined));
  const move = printer.motion.jog('x', 10, 100);
  await clock.wind(10);
  upstream.kill();
  await assert.rejects(move, { kind: 'lost' });
  await clock.wind(3000);
  assert.equal(printer.phase.value.kind, 'ready');
  assert.deepEqual(upstream.scripts, ['G91\nG1 X10 F6000\nG90']);
  printer.close();
});

test('a command without a link is refused at once, and not kept for later', async () => {
  const { printer, upstream, clock } = await makeReadyBench();
  upstream.door = 'refuses';
  upstream.kill();
  await assert.rejects(printer.gcode.run('M117 hi'), { kind: 'lost' });
  upstream.door = 'open';
  await clock.wind(3000);
  assert.deepEqual(upstream.scripts, []);
  printer.close();
});

test('a command on a link that has been silent for 5 s is refused: it might be done at any time later', async () => {
  const { printer, upstream, clock } = await makeReadyBench();
  upstream.isSilent = true;
  await clock.wind(6000);
  await assert.rejects(printer.motion.jog('z', -1, 5), { kind: 'lost' });
  upstream.endSilence();
  await clock.wind(1000);
  assert.deepEqual(upstream.scripts, []);
  printer.close();
});

test('the printer’s own words come with a refusal', async () => {
  const { printer, upstream } = await makeReadyBench(
    (before) => (before.refusal = 'Must home axis first: 10.000 0.000'),
  );
  await assert.rejects(printer.gcode.run('G1 X10'), {
    kind: 'refused',
    message: 'Must home axis first: 10.000 0.000',
  });
  assert.equal(upstream.scripts.length, 1);
  printer.close();
});

test('a refused jog does not leave relative moves behind', async () => {
  const { printer, upstream } = await makeReadyBench((before) => (before.refusal = 'Move out of range'));
  await assert.rejects(printer.motion.jog('y', -500, 100), { kind: 'refused' });
  assert.deepEqual(upstream.scripts, ['G91\nG1 Y-500 F6000\nG90', 'G90']);
  printer.close();
});

test('a restart that Klipper could not answer any more has come about', async () => {
  const { printer, upstream, clock } = await makeReadyBench((before) => (before.scriptTakes = undefined));
  const saving = printer.saveConfig();
  await clock.wind(10);
  const socket = upstream.open[0]!;
  upstream.restart('ready', 2000);
  socket.refuse(socket.last('printer.gcode.script').id, 503, 'Klippy Disconnected');
  await saving;
  printer.close();
});

test('writes each Z as signed millimetres with three decimals', async () => {
  const { printer, upstream } = await makeReadyBench();
  await printer.offset.adjust(-10);
  await printer.offset.adjust(5);
  await printer.offset.adjust(-1234, { move: false });
  await printer.offset.set(0);
  assert.deepEqual(upstream.scripts, [
    'SET_GCODE_OFFSET Z_ADJUST=-0.010 MOVE=1',
    'SET_GCODE_OFFSET Z_ADJUST=+0.005 MOVE=1',
    'SET_GCODE_OFFSET Z_ADJUST=-1.234',
    'SET_GCODE_OFFSET Z=+0.000',
  ]);
  printer.close();
});

test('sets no temperature that the heater does not allow', async () => {
  const { printer, upstream } = await makeReadyBench();
  await assert.rejects(printer.heat.setTarget('extruder', 301), {
    reason: { kind: 'gate', refusal: { why: 'out-of-range', least: 0, most: 300 } },
  });
  await assert.rejects(printer.heat.setTarget('heater_bed', 60), { kind: 'absent' });
  await printer.heat.setTarget('extruder', 210);
  assert.deepEqual(upstream.scripts, ['SET_HEATER_TEMPERATURE HEATER=extruder TARGET=210']);
  printer.close();
});

test('tells which scripts wait, in their order, until each is answered or lost', async () => {
  const { printer, upstream } = await makeReadyBench((before) => (before.scriptTakes = undefined));
  const waiting = () => printer.gcode.running.value.map(({ script }) => script);
  const both = [printer.motion.home(), printer.heat.coolDown()];
  assert.deepEqual(waiting(), ['G28', 'TURN_OFF_HEATERS']);
  upstream.finishScripts();
  await Promise.all(both);
  assert.deepEqual(waiting(), []);
  const lost = printer.motion.home();
  upstream.kill();
  await assert.rejects(lost, { kind: 'lost' });
  assert.deepEqual(waiting(), []);
  printer.close();
});
