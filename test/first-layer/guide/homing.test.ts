import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Facts } from '../../../src/first-layer/guide/facts.js';
import { readHoming, spreadOf, stepDistance } from '../../../src/first-layer/guide/homing.js';
import type { Memory } from '../../../src/first-layer/guide/memory.js';
import { isLevelEnough, readScrew } from '../../../src/first-layer/guide/screws.js';
import { isSoaked } from '../../../src/first-layer/guide/soak-rows.js';
import { SmallPrinter, voron } from './fake.js';

// As a real Klipper said it (recordings/homing.jsonl).
const position = (count: number, z: string): string =>
  `mcu: stepper_x:7202 stepper_y:1600 stepper_z:${count} stepper_z1:-10370 stepper_z2:-10370 stepper_z3:-10370\n` +
  `stepper: stepper_x:350.000000 stepper_y:-0.000000 stepper_z:${z} stepper_z1:5.000000\n` +
  'kinematic: X:175.000000 Y:175.000000 Z:5.000000';

test('one step of Z is read from its section, gears too', () => {
  const v2 = { rotation_distance: 40, microsteps: 16, full_steps_per_rotation: 200, gear_ratio: [[80, 16]] };
  assert.equal(stepDistance(v2), 0.0025);
  assert.equal(stepDistance({ rotation_distance: 8, microsteps: 16, gear_ratio: [] }), 0.0025);
  assert.equal(stepDistance({ microsteps: 16 }), undefined);
  assert.equal(stepDistance(undefined), undefined);
});

test('where the motor stood when it homed does not hang on where it is asked', () => {
  assert.equal(readHoming(position(-10_370, '5.000000'), 0.0025)?.toFixed(4), '-30.9250');
  assert.equal(readHoming(position(-8370, '10.000000'), 0.0025)?.toFixed(4), '-30.9250');
  assert.equal(readHoming('probe at 1,2 is z=3', 0.0025), undefined);
  assert.equal(readHoming(position(-8370, '10.0'), undefined), undefined);
});

test('a spread needs five homings', () => {
  assert.equal(spreadOf([1, 1.002, 1, 1]), undefined);
  assert.equal(spreadOf([1, 1.002, 1, 1, 0.998]), 4);
});

/** Says the lines that a script is answered with, then does what it is for. */
class SpeakingPrinter extends SmallPrinter {
  heights: number[] = [];

  override do(script: string): void {
    super.do(script);
    if (script === 'GET_POSITION') this.step({ kind: 'measured', mean: this.heights.shift() ?? 0 });
    if (script === 'G28 Z') this.set({ isHomed: true });
    if (script !== 'SCREWS_TILT_CALCULATE') return;
    for (const text of [
      '01:20 means 1 full turn and 20 minutes, CW=clockwise, CCW=counter-clockwise',
      'front left screw (base) : x=70.5, y=37.0, z=2.48750',
      'front right screw : x=233.5, y=37.0, z=2.36000 : adjust CW 00:11',
      'rear right screw : x=233.5, y=204.0, z=2.71500 : adjust CCW 01:20',
      'rear left screw : x=70.5, y=204.0, z=2.48750 : adjust CW 00:00',
    ])
      this.step({ kind: 'said', text });
  }
}

function printerAt(memory: Partial<Memory>, machine: Partial<Facts['machine']> = {}): SpeakingPrinter {
  return new SpeakingPrinter({ ...voron, machine: { ...voron.machine, ...machine } }, memory);
}

test('homing repeats on demand: all axes once, then Z five times, each read; more can be asked for', () => {
  const printer = printerAt({ phase: 'cleaning' });
  printer.heights = [1, 1.002, 1, 1, 1];
  printer.say({ kind: 'repeat' });
  assert.equal(printer.phase, 'repeat');
  assert.deepEqual(printer.sent, [], 'nothing moves before a person says so');
  printer.say({ kind: 'again' });
  const pairs = ['GET_POSITION', 'G28 Z'];
  assert.deepEqual(printer.sent, ['G28', ...Array.from({ length: 9 }, (_, index) => pairs[index % 2])]);
  assert.equal(spreadOf(printer.state.memory.homings), 2);
  printer.sent.length = 0;
  printer.say({ kind: 'again' });
  assert.equal(printer.sent[0], 'G28 Z');
  assert.equal(printer.state.memory.homings.length, 10);
  printer.set({ isHomed: false });
  printer.say({ kind: 'again' });
  assert.equal(printer.state.memory.homings.length, 5, 'motors that were released have slipped');
  printer.say('next');
  assert.equal(printer.phase, 'cleaning');
});

test('homing that says nothing of the motor is no success', () => {
  const printer = printerAt({ phase: 'repeat' });
  printer.deaf.add('GET_POSITION');
  printer.say({ kind: 'again' });
  assert.equal(printer.state.memory.failure?.why, 'not-so');
  printer.say('next');
  assert.equal(printer.phase, 'repeat');
});

test('no probe: the soak homes again and again, and is stable once the motor stands where it stood', () => {
  const printer = printerAt({ phase: 'soak', mode: 'cold', part: 'check', bed: 25 }, { soakBy: 'homing' });
  printer.set({ isHomed: true });
  printer.heights = [0, 0.05, 0.07, ...Array.from({ length: 30 }, () => 0.072)];
  for (let round = 0; round < 30; round += 1) {
    printer.take({ kind: 'look' });
    printer.take({ kind: 'look' });
    printer.set({ now: printer.facts.now + 30 });
  }
  assert.deepEqual(printer.sent.slice(0, 3), ['G28 Z', 'GET_POSITION', 'G90\nG0 X175 Y175 F6000\nG0 Z10 F600']);
  assert.equal(isSoaked(printer.state.memory, printer.facts), true);
  const early = { ...printer.state.memory, rounds: printer.state.memory.rounds.slice(0, 21) };
  assert.equal(isSoaked(early, printer.facts), false, 'the first rounds still drifted');
});

test('neither probe nor a motor that tells: the time alone decides', () => {
  const printer = printerAt(
    { phase: 'soak', mode: 'cold', part: 'check', bed: 25 },
    { soakBy: 'time', zStep: undefined },
  );
  printer.set({ isHomed: true });
  printer.take({ kind: 'look' });
  assert.equal(isSoaked(printer.state.memory, printer.facts), false);
  printer.set({ now: printer.facts.now + 600 });
  printer.take({ kind: 'look' });
  assert.deepEqual(printer.sent, []);
  assert.equal(isSoaked(printer.state.memory, printer.facts), true);
});

test('a line for each screw, as Klipper says it', () => {
  const read = (text: string) => readScrew(text);
  assert.deepEqual(read('front left screw (base) : x=70.5, y=37.0, z=2.48750'), {
    name: 'front left screw',
    z: 2.4875,
    turn: 0,
  });
  assert.equal(read('rear right : x=-5.0, y=204.0, z=2.71500 : adjust CCW 01:20')?.turn, -80);
  assert.equal(read('01:20 means 1 full turn and 20 minutes, CW=clockwise, CCW=counter-clockwise'), undefined);
  assert.equal(isLevelEnough([{ name: '', z: 0, turn: -3 }]), true);
  assert.equal(isLevelEnough([{ name: '', z: 0, turn: -4 }]), false);
});

test('no levelling of its own but bed screws: their turns are shown, and the way on waits for a person', () => {
  const printer = printerAt({ phase: 'choosing', mode: 'cold' }, { levelling: undefined, screws: 4 });
  printer.say('next');
  printer.say('next');
  assert.equal(printer.phase, 'turning');
  assert.equal(printer.sent.at(-1), 'SCREWS_TILT_CALCULATE');
  assert.deepEqual(
    printer.state.memory.screws.map(({ turn }) => turn),
    [0, 11, -80, 0],
  );
  printer.say({ kind: 'again' });
  assert.equal(printer.state.memory.screws.length, 4, 'measured anew');
  printer.say('next');
  assert.equal(printer.phase, 'lowering');
});

test('a bed that levels itself asks for no screws, nor does the check after the save', () => {
  const own = printerAt({ phase: 'choosing', mode: 'cold' }, { screws: 4 });
  own.say('next');
  own.say('next');
  assert.equal(own.phase, 'lowering');
  const check = printerAt({ phase: 'wrong', part: 'check' }, { levelling: undefined, screws: 4 });
  check.state = { ...check.state, memory: { ...check.state.memory, phase: 'soak', leavesSoak: true } };
  check.set({ isHomed: true });
  check.take({ kind: 'look' });
  assert.equal(check.phase, 'descend');
});

test('the height that lowering begins at is a person’s own', () => {
  const printer = printerAt({ phase: 'choosing', mode: 'cold' });
  printer.say({ kind: 'choose', change: { startHeight: 7.5 } });
  printer.say('next');
  printer.say('next');
  assert.equal(printer.sent.at(-2), 'G90\nG0 X175 Y175 F6000\nG0 Z7.5 F600');
});

test('how the soak ended is kept with what was chosen for it, skipped or not', () => {
  const rounds = Array.from({ length: 11 }, (_, index) => ({ at: index * 30, mean: index * 0.0004 }));
  const soaked = (change: Partial<Memory>, kind: 'next' | 'skip') => {
    const printer = printerAt({ phase: 'soak', mode: 'cold', bed: 25, minutes: 5, ...change });
    printer.set({ isHomed: true });
    printer.say(kind);
    return printer.state.memory.soaked;
  };
  const rule = { by: 'probe', limit: 0.01, window: 300, wasSkipped: false } as const;
  assert.deepEqual(soaked({ rounds }, 'next'), { ...rule, drift: 0.004 });
  assert.deepEqual(soaked({ rounds: [] }, 'skip'), { ...rule, drift: undefined, wasSkipped: true });
  assert.equal(soaked({ rounds }, 'skip')?.wasSkipped, false, 'it was stable all the same');
});

test('after the check a mesh is measured where the printer can, proved by the mesh in force', () => {
  const printer = printerAt({ phase: 'checked', part: 'check', height: 4 });
  printer.set({ isHomed: true, mesh: '' });
  printer.say({ kind: 'measure' });
  assert.equal(printer.sent[0], 'BED_MESH_CALIBRATE');
  assert.equal(printer.phase, 'done');
  const without = printerAt({ phase: 'checked', part: 'check' }, { canMesh: false });
  without.say({ kind: 'measure' });
  assert.deepEqual(without.sent, []);
  const deaf = printerAt({ phase: 'checked', part: 'check' });
  deaf.set({ mesh: '' });
  deaf.deaf.add('BED_MESH_CALIBRATE');
  deaf.say({ kind: 'measure' });
  assert.equal(deaf.state.memory.failure?.why, 'not-so');
});
