// The value changed by hand: small steps, a big one asked about, saved by the save routine, and then the check.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openStage } from '../support/stage.mjs';

test('by hand: closer in small steps, a big one only when agreed to, applied with a restart', async (t) => {
  const stage = await openStage({ speed: 20, hash: '#/z-endstop' });
  t.after(() => stage.close());
  await stage.tap('button', 'By hand');
  await stage.find('heading', 'position_endstop by hand');
  await stage.untilWords(/position_endstop: -0\.5 .*nothing changed yet/);
  await stage.tap('button', 'Closer');
  await stage.tap('button', 'Closer');
  await stage.untilWords(/− position_endstop: -0\.5 .*\+ #\*# position_endstop = -0\.490/);
  await stage.tap('radio', '0.05');
  await stage.tap('button', 'Closer');
  await stage.answer('Not so much');
  await stage.untilWords(/0.010 mm closer −0.500 → −0.490/);

  await stage.reload();
  await stage.untilWords(/\+ #\*# position_endstop = -0\.490/);
  await stage.tap('button', 'Apply and restart');
  await stage.find('heading', 'Saved and read again', { timeout: 120_000 });
  const { stepper_z: stepper } = await stage.statusOf('configfile', 'settings');
  assert.equal(stepper.position_endstop, -0.49);
  assert.equal((await stage.statusOf('gcode_move', 'homing_origin'))[2], 0);
  await stage.find('button', 'Next');
});
