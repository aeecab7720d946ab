import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readFirstLayer } from '../../../src/gcode/read-first-layer.js';
import { Client } from './client.js';
import { ASSETS, setStage, type Stage } from './contract/stage.js';
import type { Options } from '../../../kiosk/virtual-printer/options.js';

async function onStage(options: Partial<Options>, run: (client: Client, stage: Stage) => Promise<void>): Promise<void> {
  const stage = await setStage({ speed: 60, ...options });
  try {
    await run(await Client.connect(stage), stage);
  } finally {
    stage.end();
  }
}

/** The live Z offset as the status has it. */
function offsetOf(client: Client): number | undefined {
  const origin = client.status['gcode_move']?.['homing_origin'];
  return Array.isArray(origin) ? Number(origin[2]) : undefined;
}

const WATCHED = {
  print_stats: null,
  virtual_sdcard: null,
  gcode_move: ['homing_origin', 'gcode_position'],
  toolhead: ['print_time', 'estimated_print_time', 'homed_axes'],
  motion_report: ['live_position'],
};

const shipped = readdirSync(join(ASSETS, 'files')).filter((name) => name.endsWith('.gcode'));

/** A square skirt of two loops around a square of lines, in long or short segments. */
function squares(segments: number): string {
  const lines = ['; made by a test', 'PRINT_START BED=60 EXTRUDER=200', 'G90', 'M83', 'G1 Z0.2 F600'];
  const around = (half: number): void => {
    const corners = [
      [-half, -half],
      [half, -half],
      [half, half],
      [-half, half],
      [-half, -half],
    ].map(([dx = 0, dy = 0]) => [175 + dx, 175 + dy] as const);
    lines.push(`G0 X${corners[0]![0]} Y${corners[0]![1]} F6000`, 'G1 F1800');
    for (const [index, to] of corners.slice(1).entries()) {
      const from = corners[index]!;
      for (let step = 1; step <= segments; step += 1) {
        const x = from[0] + ((to[0] - from[0]) * step) / segments;
        const y = from[1] + ((to[1] - from[1]) * step) / segments;
        lines.push(`G1 X${x.toFixed(3)} Y${y.toFixed(3)} E${((half * 2 * 0.03) / segments).toFixed(5)}`);
      }
    }
  };
  around(40);
  around(39.5);
  for (let inset = 0; inset < 8; inset += 1) around(30 - inset * 0.45);
  lines.push('G1 Z0.4 F600');
  around(30);
  lines.push('PRINT_END', '');
  return lines.join('\n');
}

test('ships at least two real files with a skirt, one with a picture', async () => {
  assert.ok(shipped.length >= 2);
  let pictures = 0;
  for (const name of shipped) {
    const bytes = readFileSync(join(ASSETS, 'files', name));
    assert.ok(bytes.length < 1_000_000);
    if (bytes.includes('; thumbnail begin')) pictures += 1;
    const { loops } = await readFirstLayer(
      (async function* chunks() {
        yield await Promise.resolve(bytes);
      })(),
    );
    assert.ok(
      loops.some(({ kind }) => kind !== 'brim'),
      `${name} has a skirt`,
    );
  }
  assert.ok(pictures >= 1);
});

for (const [name, machine] of shipped.flatMap((name) => [[name, 'v2.4'] as const, [name, 'bed-slinger'] as const])) {
  test(`comes from Print to the skirt within 40 s: ${name}, ${machine}`, () =>
    onStage({ machine }, async (client, { printer }) => {
      await client.subscribe(WATCHED);
      const began = printer.clock.now();
      await client.call('printer.print.start', { filename: name });
      while (!printer.machine.layer.laid && printer.clock.now() - began < 60) await client.stage.sleep(0.1);
      assert.ok(printer.clock.now() - began <= 40, `${printer.clock.now() - began} s`);
      const { laid, gap } = await client.truth();
      assert.equal(laid?.loop, 1);
      assert.ok(Math.abs(laid.height - gap) < 0.02);
      assert.equal((await client.truth()).crashes, 0);
    }));
}

test('begins cold, unhomed and askew when asked to', () =>
  onStage({ isCold: true }, async (client) => {
    await client.subscribe({ toolhead: ['homed_axes'], extruder: ['target'], quad_gantry_level: null });
    assert.equal(client.status['toolhead']?.['homed_axes'], '');
    assert.equal(client.status['extruder']?.['target'], 0);
    assert.equal(client.status['quad_gantry_level']?.['applied'], false);
    const { soak, bed } = await client.truth();
    assert.equal(soak, 0);
    assert.ok(bed < 30);
  }));

test('a babystep is accepted first and reaches the nozzle only after the queue', () =>
  onStage({ speed: 20 }, async (client, { printer, sleep }) => {
    await client.upload('long.gcode', squares(1));
    await client.call('printer.print.start', { filename: 'long.gcode' });
    while (printer.machine.layer.laid?.loop !== 1) await sleep(0.1);
    const height = (): number => printer.machine.place[2];
    const before = height();
    await printer.link.script('SET_GCODE_OFFSET Z_ADJUST=-0.020 MOVE=1');
    const accepted = printer.clock.now();
    assert.equal(printer.link.klipper?.printer.gcodeMove.homing[2], -0.02);
    assert.ok(Math.abs(height() - before) < 1e-9, 'not yet at the nozzle');
    while (Math.abs(height() - before + 0.02) > 1e-6) await sleep(0.05);
    const waited = printer.clock.now() - accepted;
    assert.ok(waited > 1 && waited < 7, `${waited} s between accepted and at the nozzle`);
  }));

test('without MOVE an offset waits for a line that has Z', () =>
  onStage({}, async (client) => {
    await client.upload('short.gcode', squares(4));
    await client.subscribe(WATCHED);
    await client.call('printer.print.start', { filename: 'short.gcode' });
    await client.until(async () => (await client.truth()).laid?.loop === 1);
    const { nozzle } = await client.truth();
    await client.script('SET_GCODE_OFFSET Z_ADJUST=-0.05');
    await client.until(async () => (await client.truth()).laid?.loop === 2);
    assert.ok(Math.abs((await client.truth()).nozzle.z - nozzle.z) < 0.002);
  }));

for (const segments of [1, 20]) {
  test(`the file runs ahead of the nozzle by a second or more: ${segments} segments a side`, () =>
    onStage({ speed: 20 }, async (client) => {
      await client.upload('lead.gcode', squares(segments));
      await client.subscribe(WATCHED);
      await client.call('printer.print.start', { filename: 'lead.gcode' });
      await client.until(async () => (await client.truth()).laid?.loop === 1);
      const leads: number[] = [];
      let steps = 0;
      let last = Number(client.status['toolhead']!['print_time']);
      for (let count = 0; count < 60; count += 1) {
        await client.stage.sleep(0.25);
        const { print_time: end, estimated_print_time: now } = client.status['toolhead']!;
        leads.push(Number(end) - Number(now));
        if (Number(end) !== last) steps += 1;
        last = Number(end);
      }
      assert.ok(Math.min(...leads) >= 0.7, `least lead ${Math.min(...leads)}`);
      assert.ok(Math.max(...leads) >= (segments === 1 ? 2 : 1));
      // Long moves leave the look-ahead one by one: between them print_time stands.
      if (segments === 1) assert.ok(steps < 20, `${steps} steps`);
      const { sdcard, printer } = client.stage.printer.link.klipper!;
      assert.ok(printer.toolhead.passedTag! < sdcard.position, 'the nozzle is behind the file');
    }));
}

test('RESUME puts the offset back that was in force at PAUSE', () =>
  onStage({}, async (client) => {
    await client.upload('pause.gcode', squares(4));
    await client.subscribe({ ...WATCHED, pause_resume: null });
    await client.call('printer.print.start', { filename: 'pause.gcode' });
    await client.until(async () => (await client.truth()).laid?.loop === 1);
    await client.call('printer.print.pause');
    await client.script('SET_GCODE_OFFSET Z_ADJUST=-0.05 MOVE=1');
    await client.stage.sleep(0.5);
    assert.equal(offsetOf(client), -0.05);
    await client.call('printer.print.resume');
    await client.until(() => client.status['print_stats']!['state'] === 'printing');
    assert.equal(offsetOf(client), 0);
  }));

test('an offset that is refused counts all the same, and the nozzle stays', () =>
  onStage({ machine: 'bed-slinger' }, async (client) => {
    await client.subscribe(WATCHED);
    await client.script('G0 Z1 F300\nM400');
    const before = await client.truth();
    await assert.rejects(client.script('SET_GCODE_OFFSET Z_ADJUST=-20 MOVE=1'), /Move out of range/);
    await client.stage.sleep(1);
    assert.equal(offsetOf(client), -20);
    assert.equal((await client.truth()).nozzle.z, before.nozzle.z);
    await assert.rejects(client.script('G1 Z1'), /Move out of range/);
    await client.script('M84');
    await assert.rejects(client.script('SET_GCODE_OFFSET Z=0.1 MOVE=1'), /Must home axis first/);
    await client.stage.sleep(1);
    assert.equal(offsetOf(client), 0.1);
  }));

test('an error in a file ends the print', () =>
  onStage({}, async (client) => {
    await client.upload('bad.gcode', squares(2).replace('G1 Z0.4 F600', 'G1 X900 F6000'));
    await client.subscribe(WATCHED);
    await client.call('printer.print.start', { filename: 'bad.gcode' });
    await client.until(() => client.status['print_stats']!['state'] === 'error');
    assert.match(String(client.status['print_stats']!['message']), /^Move out of range/);
  }));

test('prints a whole file, with Windows line ends and no last newline', () =>
  onStage({ speed: 400 }, async (client) => {
    const text = squares(3).trimEnd().replaceAll('\n', '\r\n');
    await client.upload('whole # 100% ü.gcode', text);
    await client.subscribe(WATCHED);
    await client.call('printer.print.start', { filename: 'whole # 100% ü.gcode' });
    await client.until(() => client.status['print_stats']!['state'] === 'complete', 900);
    const { jobs } = await client.call<{ jobs: { status: string; filename: string }[] }>('server.history.list');
    await client.until(async () => {
      const list = await client.call<{ jobs: { status: string }[] }>('server.history.list');
      return list.jobs[0]?.status === 'completed';
    });
    assert.equal(jobs[0]?.filename, 'whole # 100% ü.gcode');
    assert.ok(Number(client.status['print_stats']!['filament_used']) > 50);
    const { file_path: path, progress, file_size: size } = client.status['virtual_sdcard']!;
    assert.deepEqual([path, progress, size], [null, 1, Buffer.byteLength(text)]);
    await client.script('M400');
    assert.equal((await client.truth()).byte, Buffer.byteLength(text));
  }));

test('subscriptions hold what was asked for, four times a printer second, and only changes', () =>
  onStage({ speed: 20 }, async (client) => {
    await client.subscribe({ toolhead: ['estimated_print_time'], extruder: ['target'], nothing: null });
    await client.until(() => client.frames.length >= 20);
    const { frames } = client;
    for (const { status } of frames) assert.deepEqual(status, { toolhead: status['toolhead']! });
    for (const { status } of frames) assert.deepEqual(Object.keys(status['toolhead']!), ['estimated_print_time']);
    for (let index = 1; index < frames.length; index += 1) {
      const step = frames[index]!.eventtime - frames[index - 1]!.eventtime;
      assert.ok(Math.abs(step - 0.25) < 0.001, `${step} s between two frames`);
    }
  }));

test('an emergency stop leaves everything as it was, stale, and the nozzle where it is', () =>
  onStage({}, async (client) => {
    await client.upload('stop.gcode', squares(4));
    await client.subscribe({ ...WATCHED, webhooks: null, extruder: null });
    await client.call('printer.print.start', { filename: 'stop.gcode' });
    await client.until(async () => (await client.truth()).laid?.loop === 1);
    const answer = await fetch(`${client.stage.url}/printer/emergency_stop`, { method: 'POST' });
    assert.equal(answer.status, 200);
    await client.until(() => client.status['webhooks']!['state'] === 'shutdown');
    assert.equal(client.status['print_stats']!['state'], 'paused');
    assert.equal(client.status['toolhead']!['homed_axes'], 'xyz');
    assert.equal(client.status['extruder']!['target'], 200);
    const { nozzle, nozzleTemp } = await client.truth();
    const { temperature } = client.status['extruder']!;
    await client.stage.sleep(30);
    const later = await client.truth();
    assert.deepEqual(later.nozzle, nozzle);
    assert.ok(later.nozzleTemp < nozzleTemp - 10, 'it cools down, though nobody measures it');
    assert.equal(client.status['extruder']!['temperature'], temperature);
    await client.call('printer.firmware_restart');
    await client.until(() => client.notices.some(({ method }) => method === 'notify_klippy_ready'));
    await client.subscribe({ toolhead: ['homed_axes'], print_stats: ['state'] });
    assert.equal(client.status['toolhead']!['homed_axes'], '');
    assert.equal(client.status['print_stats']!['state'], 'standby');
  }));

test('a staged value stays until a restart, and a save comments the old one out', () =>
  onStage({}, async (client, { data }) => {
    await client.subscribe({ configfile: ['save_config_pending', 'save_config_pending_items'] });
    await client.script('SET_GCODE_OFFSET Z=-0.1');
    await client.script('Z_OFFSET_APPLY_ENDSTOP');
    await client.script('SET_GCODE_OFFSET Z=0');
    await client.script('Z_OFFSET_APPLY_ENDSTOP');
    await client.until(() => client.status['configfile']!['save_config_pending'] === true);
    assert.deepEqual(client.status['configfile']!['save_config_pending_items'], {
      stepper_z: { position_endstop: '-0.400' },
    });
    assert.ok(client.console.includes('// Nothing to do: Z Offset is 0'));
    await client.script('SAVE_CONFIG');
    await client.until(() => client.notices.some(({ method }) => method === 'notify_klippy_ready'));
    const text = readFileSync(join(data, 'config', 'printer.cfg'), 'utf8');
    assert.match(text, /^#position_endstop: -0\.5$/m);
    assert.match(text, /^#\*# position_endstop = -0\.400$/m);
    assert.ok(readdirSync(join(data, 'config')).some((name) => /^printer-\d{8}_\d{6}\.cfg$/.test(name)));
    await client.subscribe({ configfile: ['settings', 'save_config_pending'], gcode_move: ['homing_origin'] });
    const { stepper_z: stepper } = client.status['configfile']!['settings'] as Record<string, Record<string, number>>;
    assert.equal(stepper!['position_endstop'], -0.4);
    assert.equal(client.status['configfile']!['save_config_pending'], false);
    assert.deepEqual(client.status['gcode_move']!['homing_origin'], [0, 0, 0, 0]);
  }));

test('a position_endstop out of its range keeps Klipper from starting', () =>
  onStage({}, async (client) => {
    await client.script('SET_GCODE_OFFSET Z=6');
    await client.script('Z_OFFSET_APPLY_ENDSTOP');
    await client.script('SAVE_CONFIG');
    await client.until(async () => {
      const info = await client.call<{ state: string }>('printer.info').catch(() => undefined);
      return info?.state === 'error';
    });
    const { state_message: message } = await client.call<{ state_message: string }>('printer.info');
    assert.match(message, /position_endstop in section 'stepper_z' must be between/);
  }));

test('switches off after a while in which nobody did anything', () =>
  onStage({ speed: 1000 }, async (client) => {
    await client.subscribe({ idle_timeout: null, heater_bed: ['target'], toolhead: ['homed_axes'] });
    await client.script('M140 S50\nG0 X100 F6000');
    await client.until(() => client.status['idle_timeout']!['state'] === 'Ready');
    assert.equal(client.status['idle_timeout']!['idle_timeout'], 1800);
    await client.until(() => client.status['idle_timeout']!['state'] === 'Idle', 2500);
    await client.until(() => client.status['heater_bed']!['target'] === 0, 10);
    assert.equal(client.status['toolhead']!['homed_axes'], '');
  }));
