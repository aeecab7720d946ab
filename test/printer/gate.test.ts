import assert from 'node:assert/strict';
import { test } from 'node:test';
import { commandsOf, judgeScript } from '../../src/printer/gate.js';
import type { Macro } from '../../src/printer/macros.js';
import { makeReadyBench } from './connected.js';

const macro = (name: string, gcode: string): Macro => ({
  name,
  gcode,
  description: '',
  parameters: [],
  isHidden: false,
});
const macros = [
  macro('G32', '\nG28\nQUAD_GANTRY_LEVEL'),
  macro('Outer', '\n{% if true %}INNER{% endif %}'),
  macro('INNER', '\nG28X0'),
  macro('LAMP', '\nSET_PIN PIN=caselight VALUE=1 ; then no G28\n{# nor G28 here #}'),
  macro('LOOP', '\nLOOP'),
];

for (const script of ['SAVE_CONFIG', 'RESTART', 'FIRMWARE_RESTART', 'G28', 'QUAD_GANTRY_LEVEL', 'Z_TILT_ADJUST']) {
  test(`${script} is refused, however it is written`, () => {
    const ways = [
      script,
      script.toLowerCase(),
      `  ${script}  `,
      `N12 ${script}`,
      `N 12 ${script}`,
      `/ ${script}`,
      `${script} X=1 ; now`,
      `M117 hi\n${script}`,
    ];
    for (const way of ways) assert.deepEqual(judgeScript(way, macros), { kind: 'refuse', command: script }, way);
  });
}

test('homing of one axis is refused too, with or without a space', () => {
  for (const way of ['G28 X', 'G28X', 'g28 x0 y0', 'G 28']) assert.equal(judgeScript(way, []).kind, 'refuse', way);
});

test('what does not harm a print passes', () => {
  const scripts = [
    'M117 G28',
    'SET_GCODE_OFFSET Z_ADJUST=-0.010 MOVE=1',
    '; G28',
    'G1 X10',
    'M220 S50',
    'LAMP',
    'LOOP',
    '',
  ];
  for (const script of scripts)
    assert.deepEqual(judgeScript(script, macros.slice(3).concat(macros.slice(0, 3))), { kind: 'pass' }, script);
});

test('a macro whose text holds such a command is asked about, also through other macros and in any spelling', () => {
  assert.deepEqual(judgeScript('g32', macros), { kind: 'ask', macro: 'G32', command: 'G28' });
  assert.deepEqual(judgeScript('OUTER', macros), { kind: 'ask', macro: 'OUTER', command: 'G28' });
});

test('a refusal counts more than a question', () => {
  assert.deepEqual(judgeScript('G32\nRESTART', macros), { kind: 'refuse', command: 'RESTART' });
});

test('reads the command of each line as Klipper does', () => {
  assert.deepEqual(commandsOf('g1 x1\n\n;c\nN3 M104 S1*52\nSET_PIN PIN=a\nT0\n_helper A=1'), [
    'G1',
    'M104',
    'SET_PIN',
    'T0',
    '_HELPER',
  ]);
});

for (const state of ['printing', 'paused']) {
  test(`nothing that is refused reaches the printer while ${state}`, async () => {
    const { printer, upstream } = await makeReadyBench((before) => (before.printState = state));
    const { motion } = printer;
    const attempts = [
      () => printer.saveConfig(),
      () => printer.restart(),
      () => printer.firmwareRestart(),
      () => motion.home(),
      () => motion.home(['z']),
      () => motion.level(),
      () => motion.motorsOff(),
      () => printer.gcode.run('G28', { agreed: true }),
      () => printer.job.start('other.gcode'),
    ];
    for (const attempt of attempts) await assert.rejects(attempt(), { kind: 'gate' });
    assert.deepEqual(upstream.scripts, []);
    assert.ok(!upstream.open[0]!.sent.some(({ method }) => method.startsWith('printer.print')));
    printer.close();
  });
}

test('a macro that homes runs while printing only once a person has agreed', async () => {
  const { printer, upstream } = await makeReadyBench((before) => (before.printState = 'printing'));
  await assert.rejects(printer.gcode.run('G32'), { reason: { kind: 'ask', macro: 'G32', command: 'G28' } });
  assert.deepEqual(upstream.scripts, []);
  await printer.gcode.run('G32', { agreed: true });
  await printer.gcode.run('LAMP');
  assert.deepEqual(upstream.scripts, ['G32', 'LAMP']);
  printer.close();
});

test('restarts pass in a shutdown, though the print still reads as paused', async () => {
  const { printer, upstream, clock } = await makeReadyBench((before) => (before.printState = 'paused'));
  upstream.shutdown();
  await clock.wind(500);
  await printer.firmwareRestart();
  assert.deepEqual(upstream.scripts, ['FIRMWARE_RESTART']);
  printer.close();
});

test('pausing without a print is not sent: Klipper would be paused ever after', async () => {
  const { printer, upstream } = await makeReadyBench();
  for (const act of [() => printer.job.pause(), () => printer.job.resume(), () => printer.job.cancel()]) {
    await assert.rejects(act(), { reason: { kind: 'gate', refusal: { why: 'no-print' } } });
  }
  assert.ok(!upstream.open[0]!.sent.some(({ method }) => method.startsWith('printer.print')));
  printer.close();
});
