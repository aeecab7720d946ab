// What comes between while the nozzle is measured: a reload, other clients, released motors. Nothing wrong is ever offered.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LOST_LINK, openStage, pause } from '../support/stage.mjs';
import { beginGuide, setVirtual } from '../support/guide-walk.mjs';

async function lowering(stage) {
  await setVirtual(stage, { endstopHeight: -0.4, temperature: 'cold', bed: 'flat' });
  await beginGuide(stage, 'cold');
  await stage.find('heading', 'Slide the paper', { timeout: 120_000 });
  await stage.tap('radio', '1');
  await stage.tap('button', 'Closer');
  await stage.untilStatus('manual_probe', 'z_position', (z) => Math.abs(z - 19) < 0.01);
}

async function isEnabled(stage, name) {
  const element = await stage.find('button', name);
  return element.evaluate((node) => !node.disabled);
}

test('a reload goes on where it was, a lost link too, and other hands are told of', async (t) => {
  const stage = await openStage({ speed: 20, cold: true, hash: '#/z-endstop', allow: LOST_LINK });
  t.after(() => stage.close());
  await lowering(stage);

  await stage.reload();
  await stage.find('heading', 'Slide the paper');
  await stage.untilWords(/18\.000|19\.000/);
  assert.equal(await isEnabled(stage, 'Accept'), true);

  await stage.fault('moonraker-down', 2);
  await pause(3000);
  await stage.find('heading', 'Slide the paper');
  await stage.tap('button', 'Closer');
  await stage.untilStatus('manual_probe', 'z_position', (z) => Math.abs(z - 18) < 0.01);

  await stage.script('ABORT');
  await stage.untilWords(/ended by somebody else/);
  await stage.find('heading', 'The guide stands still');
  await stage.tap('button', 'Abort');
  await stage.find('heading', 'What sets the first layer');

  await stage.script('G28');
  await stage.script('Z_ENDSTOP_CALIBRATE');
  await stage.find('heading', 'Join the measuring');
  await stage.tap('button', 'It is cold');
  await stage.tap('button', 'Next');
  await stage.find('heading', 'Slide the paper');
  assert.equal(await isEnabled(stage, 'Accept'), false, 'nothing lower than the start was tried');

  await stage.script('SET_IDLE_TIMEOUT TIMEOUT=280');
  await stage.untilWords(/In [1-5] min at most Klipper releases the motors/);
  await stage.tap('button', 'Stay awake');
  await stage.gone('button', 'Stay awake');
  assert.ok((await stage.statusOf('idle_timeout', 'idle_timeout')) >= 7200);

  await stage.script('SET_IDLE_TIMEOUT TIMEOUT=20');
  await stage.untilWords(/motors were released/);
  assert.equal(await stage.has('button', 'Accept'), false);
  await stage.untilStatus('manual_probe', 'is_active', (isActive) => isActive === false);
  assert.equal(await stage.statusOf('configfile', 'save_config_pending'), false);
});
