import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gcodeLimits, handSpeed, jogLock, type JogSituation } from '../../src/printer/jog-lock.js';
import type { Capabilities } from '../../src/printer/capabilities.js';
import { placeOf } from '../../src/printer/place.js';
import type { GcodeMoveStatus, MotionReportStatus, ToolheadStatus } from '../../src/moonraker/types.js';

const axes = { x: { least: 0, most: 350 }, y: { least: -5, most: 350 }, z: { least: -5, most: 340 } };
const still: JogSituation = {
  printState: 'standby',
  isCalibrating: false,
  isBusy: false,
  homedAxes: 'xyz',
  place: { x: 345, y: 100, z: 5 },
  offsets: { x: 0, y: 0, z: 0 },
  capabilities: { axes, hasRoundBed: false },
};

test('a homed axis moves within its ends', () => {
  assert.equal(jogLock('x', 5, still), undefined);
  assert.deepEqual(jogLock('x', 10, still), { why: 'end', axis: 'x', at: 350 });
  assert.equal(jogLock('x', -50, still), undefined);
  assert.deepEqual(jogLock('y', -106, still), { why: 'end', axis: 'y', at: -5 });
});

test('the nozzle is never sent into the bed by hand, though the configuration would allow it', () => {
  assert.equal(jogLock('z', -5, still), undefined);
  assert.deepEqual(jogLock('z', -10, still), { why: 'bed' });
  assert.deepEqual(gcodeLimits('z', still), { least: 0, most: 340 });
});

test('what began out of bounds may come back', () => {
  const outside = { ...still, place: { x: 400, y: 100, z: -2 } };
  assert.equal(jogLock('x', -10, outside), undefined);
  assert.equal(jogLock('z', 1, outside), undefined);
});

test('says first what matters most: a print, a calibration, something under way, an axis without a home', () => {
  assert.deepEqual(jogLock('x', 1, { ...still, printState: 'printing', homedAxes: '' }), { why: 'printing' });
  const calibrating = { ...still, isCalibrating: true };
  assert.deepEqual(jogLock('x', 1, { ...calibrating, printState: 'printing' }), { why: 'printing' });
  assert.deepEqual(jogLock('x', 1, { ...calibrating, isBusy: true, homedAxes: '' }), { why: 'calibrating' });
  assert.deepEqual(jogLock('x', 1, { ...still, isBusy: true, homedAxes: '' }), { why: 'busy' });
  assert.deepEqual(jogLock('x', 1, { ...still, homedAxes: 'y' }), { why: 'not-homed', axis: 'x' });
  assert.equal(jogLock('x', 1, { ...still, printState: 'paused' }), undefined);
});

test('an offset moves the ends with it', () => {
  const shifted = { ...still, offsets: { x: 2, y: 0, z: -0.1 } };
  assert.deepEqual(gcodeLimits('x', shifted), { least: -2, most: 348 });
  assert.deepEqual(jogLock('x', 4, shifted), { why: 'end', axis: 'x', at: 348 });
});

test('on a round bed the printer itself knows where it ends, but for the height', () => {
  const round = { ...still, capabilities: { axes, hasRoundBed: true } };
  assert.equal(jogLock('x', 50, round), undefined);
  assert.deepEqual(jogLock('z', 400, round), { why: 'end', axis: 'z', at: 340 });
});

test('moves by hand are brisk and never faster than the printer', () => {
  const speeds = (maxVelocity?: number, maxZVelocity?: number) =>
    (['x', 'z'] as const).map((axis) => handSpeed(axis, { maxVelocity, maxZVelocity } as Capabilities));
  assert.deepEqual(speeds(300, 30), [100, 15]);
  assert.deepEqual(speeds(60, 5), [60, 5]);
  assert.deepEqual(speeds(), [100, 10]);
});

test('the place follows the nozzle while it moves, and is exactly what was asked once it stands', () => {
  const move = { position: [10, 20, 1.1], gcode_position: [10, 20, 1] } as unknown as GcodeMoveStatus;
  const toolhead = { position: [10, 20, 1.13] } as unknown as ToolheadStatus;
  const live = (x: number) => ({ live_position: [x, 20, 1.13] }) as unknown as MotionReportStatus;
  assert.deepEqual(placeOf(move, toolhead, live(10)), { x: 10, y: 20, z: 1 });
  assert.deepEqual(placeOf(move, toolhead, live(7)), { x: 7, y: 20, z: 1 });
  assert.deepEqual(placeOf(move, undefined, undefined), { x: 10, y: 20, z: 1 });
  assert.equal(placeOf(undefined, toolhead, live(7)), undefined);
});
