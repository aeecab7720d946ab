import assert from 'node:assert/strict';
import { test } from 'node:test';
import { effect } from '@preact/signals-core';
import { Status } from '../../src/printer/status.js';

const webhooks = { state: 'ready', state_message: 'Printer is ready' };
const gcodeMove = {
  speed_factor: 1,
  speed: 1500,
  extrude_factor: 1,
  absolute_coordinates: true,
  homing_origin: [0, 0, 0, 0],
  position: [0, 0, 0, 0],
  gcode_position: [0, 0, 0, 0],
};

function makeStatus(): Status {
  const status = new Status();
  status.expect(['webhooks', 'gcode_move', 'extruder', 'fan', 'nonsense thing']);
  status.replace({ webhooks, gcode_move: gcodeMove, extruder: { temperature: 20, target: 0 } }, 1);
  return status;
}

test('asks only for what is known and there', () => {
  const wanted = new Status().expect(['webhooks', 'fan', 'nonsense thing', 'tmc2209 stepper_x']);
  assert.deepEqual(wanted, { webhooks: ['state', 'state_message'], fan: ['speed', 'rpm'] });
});

test('a change replaces the object and leaves the other fields as they were', () => {
  const status = makeStatus();
  const before = status.gcodeMove.value;
  status.update({ gcode_move: { homing_origin: [0, 0, -0.05, 0] } }, 2);
  assert.equal(status.gcodeMove.value?.homing_origin[2], -0.05);
  assert.equal(status.gcodeMove.value?.speed, 1500);
  assert.equal(before?.homing_origin[2], 0, 'what a screen holds does not change under it');
});

test('a broken field keeps the last good value, is counted, and does not spoil its neighbours', () => {
  const status = makeStatus();
  status.update({ extruder: { temperature: 'hot', target: 210 }, gcode_move: { homing_origin: [0, 0] } }, 2);
  const extruder = status.member('extruder', 'extruder')?.value.value;
  assert.deepEqual(extruder, { temperature: 20, target: 210 });
  assert.equal(status.gcodeMove.value?.homing_origin[2], 0);
  assert.equal(status.broken.value, 2);
});

test('a broken update is counted and changes nothing', () => {
  const status = makeStatus();
  const frame = status.frame.value;
  for (const [update, time] of [
    [null, 2],
    [{}, 'later'],
    ['x', NaN],
  ]) {
    status.update(update, time);
  }
  assert.equal(status.broken.value, 3);
  assert.equal(status.frame.value, frame);
});

test('an object without all its fields is not known yet', () => {
  const status = new Status();
  status.expect(['webhooks', 'toolhead']);
  status.replace({ webhooks: { state: 'startup' }, toolhead: { homed_axes: '' } }, 1);
  assert.equal(status.webhooks.value, undefined);
  assert.equal(status.toolhead.value, undefined);
  status.update({ webhooks: { state_message: '' } }, 2);
  assert.deepEqual(status.webhooks.value, { state: 'startup', state_message: '' });
});

test('fields that only newer Klippers have may be missing', () => {
  const status = new Status();
  status.expect(['print_stats']);
  const old = { filename: '', total_duration: 0, print_duration: 0, filament_used: 0, state: 'standby', message: '' };
  status.replace({ print_stats: old }, 1);
  assert.equal(status.printStats.value?.state, 'standby');
  assert.equal(status.printStats.value?.info, undefined);
});

test('what a restarted Klipper has no more is gone', () => {
  const status = makeStatus();
  status.expect(['webhooks']);
  assert.equal(status.gcodeMove.value, undefined);
  assert.equal(status.member('extruder', 'extruder'), undefined);
});

test('tells of each update once, after all its objects', () => {
  const status = makeStatus();
  const seen: unknown[] = [];
  const stop = effect(() => {
    seen.push([status.frame.value?.eventtime, status.gcodeMove.value?.speed, status.webhooks.value?.state]);
  });
  status.update({ gcode_move: { speed: 3000 }, webhooks: { state: 'shutdown' } }, 2);
  status.update({}, 3);
  stop();
  assert.deepEqual(seen, [
    [1, 1500, 'ready'],
    [2, 3000, 'shutdown'],
    [3, 3000, 'shutdown'],
  ]);
});

test('an object that did not change is the same object, so that nothing is drawn again', () => {
  const status = makeStatus();
  const before = status.gcodeMove.value;
  status.update({ extruder: { temperature: 21 } }, 2);
  assert.equal(status.gcodeMove.value, before);
});
