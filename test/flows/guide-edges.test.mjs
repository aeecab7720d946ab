// The guide at its edges: too little room, a step out of range, a restart that ends in an error. Each is said, and none is a success.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setVirtual } from '../support/guide-walk.mjs';
import { changeConfig } from '../support/keep-flow.mjs';
import { openStage } from '../support/stage.mjs';

async function isEnabled(stage, name) {
  const element = await stage.find('button', name);
  return element.evaluate((node) => !node.disabled);
}

/** Restarts Klipper, as another client does after it changed the file. */
async function restart(stage) {
  await stage.script('RESTART');
  await stage.until(async () => (await stage.statusOf('webhooks', 'state').catch(() => '')) === 'ready');
}

test('too little room, out of range, a failed restart: said, and nothing is kept by mistake', async (t) => {
  const stage = await openStage({ speed: 20, cold: true });
  t.after(() => stage.close());

  await changeConfig(stage, 'v2.4', 'printer.cfg', (text) =>
    text.replace(/(\[stepper_z\][\s\S]*?position_min: )-\d+/, '$10'),
  );
  await changeConfig(stage, 'v2.4', 'printer.cfg', (text) =>
    text.replace('position_endstop: -0.5', 'position_endstop: 0.4'),
  );
  await restart(stage);
  await stage.go('#/z-endstop');
  await stage.tap('button', 'Next', { timeout: 60_000 });
  await stage.untilWords(/Too little room below zero/);
  await stage.untilWords(/In \[stepper_z\] set position_min to −2 by hand/);
  assert.equal(await isEnabled(stage, 'Next'), false);
  assert.equal(await stage.statusOf('toolhead', 'homed_axes'), '', 'nothing has moved');

  await changeConfig(stage, 'v2.4', 'printer.cfg', (text) =>
    text.replace(/(\[stepper_z\][\s\S]*?position_min: )0/, '$1-5'),
  );
  await restart(stage);
  await stage.find('button', 'Abort', { timeout: 60_000 });
  await stage.until(() => isEnabled(stage, 'Next'));
  await stage.tap('button', 'Abort');

  // The bed is eight millimetres lower than Klipper believes, so that the step meets Klipper's limit and nothing else.
  await setVirtual(stage, { endstopHeight: 8, temperature: 'cold', bed: 'flat' });
  await stage.script('G28\nG90\nG0 Z1 F900\nG0 X175 Y175 F6000\nM400');
  await stage.script('Z_ENDSTOP_CALIBRATE');
  await stage.script('TESTZ Z=-5.9');
  await stage.find('heading', 'Join the measuring');
  await stage.tap('button', 'Next');
  await stage.tap('radio', '0.1');
  await stage.tap('button', 'Closer');
  await stage.untilStatus('manual_probe', 'z_position', (z) => z !== null && Math.abs(z + 5) < 0.01);
  await stage.until(async () => (await stage.statusOf('motion_report', 'live_velocity')) === 0);
  await stage.tap('button', 'Closer');
  await stage.find('heading', 'The guide stands still');
  await stage.untilWords(/Move out of range/);
  assert.equal(await stage.has('button', 'Accept'), false);
  assert.equal(await stage.statusOf('configfile', 'save_config_pending'), false);
  await stage.tap('button', 'Abort');
  await stage.find('heading', 'What sets the first layer');

  await stage.tap('button', 'By hand');
  await stage.tap('button', 'Farther');
  await stage.until(() => isEnabled(stage, 'Apply and restart'));
  await changeConfig(stage, 'v2.4', 'macros.cfg', (text) => `[probe]\nno_such_option: 1\n\n${text}`);
  await stage.tap('button', 'Apply and restart');
  await stage.find('heading', 'Klipper did not come back');
  await stage.untilWords(/no_such_option/);
  await changeConfig(stage, 'v2.4', 'macros.cfg', (text) => text.replace('[probe]\nno_such_option: 1\n\n', ''));
  await stage.tap('button', 'Old file back');
  await stage.find('heading', 'The old file is back');
  const { stepper_z: stepper } = await stage.statusOf('configfile', 'settings');
  assert.equal(stepper.position_endstop, 0.4);
  assert.equal((await stage.truth()).crashes, 0);
});
