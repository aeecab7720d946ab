// The design's own inspection and axe, over the pages of the guide as a person walks through them.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { setVirtual } from '../support/guide-walk.mjs';
import { Looks } from '../support/looks.mjs';
import { openStage } from '../support/stage.mjs';

const slow = { timeout: 120_000 };

test('no page of the guide has a finding of the design’s inspection, at any size, in either theme, nor one of axe', async (t) => {
  const stage = await openStage({ speed: 20, hash: '#/z-endstop' });
  t.after(() => stage.close());
  const looks = await Looks.on(stage);
  await setVirtual(stage, { temperature: 'soaked', bed: 'flat' });
  /** Waits for a page, looks at it, and goes on by a key. */
  const see = async (heading, name, button) => {
    await stage.find('heading', heading, slow);
    await looks.at(name);
    if (button !== undefined) await stage.tap('button', button);
  };

  await stage.tap('button', 'By hand');
  await stage.tap('button', 'Closer');
  await see('position_endstop by hand', 'by-hand', 'Back to');
  await stage.tap('button', 'Abort');
  await stage.tap('button', 'Next');
  await stage.find('heading', 'Ready to measure');
  await stage.tap('button', 'Next');
  await see('Is the nozzle over the pin', 'pin', 'It missed');
  await see('Put the nozzle over the pin', 'pin-missed', 'Next');
  await stage.tap('button', 'Next');
  await stage.find('heading', 'Is the nozzle over the pin', slow);
  await stage.tap('button', 'Next');
  await see('Set the nozzle hot or cold', 'hot-or-cold', 'Next');
  await see('Is the nozzle clean', 'clean', 'Test homing');
  await stage.tap('button', 'Home 5 times');
  await stage.find('button', '5 more', slow);
  await see('Does homing repeat', 'homing-repeats', 'Next');
  await stage.find('heading', 'Is the nozzle clean');
  await stage.tap('button', 'Next');
  await stage.find('heading', 'Homing and levelling');
  await looks.at('levelling');
  await stage.untilWords(/mean of 10, mm [−\d]/, slow);
  await see('Is the bed still growing', 'soak', 'Skip');

  await stage.find('heading', 'Slide the paper', slow);
  await stage.tap('button', 'Closer');
  await stage.untilStatus('manual_probe', 'z_position', (z) => Math.abs(z - 19) < 0.01);
  await stage.script('SET_IDLE_TIMEOUT TIMEOUT=290');
  await stage.find('button', 'Stay awake');
  await see('Slide the paper', 'lower-and-near', 'Stay awake');
  await stage.gone('button', 'Stay awake');
  await stage.script('TESTZ Z=-18.6');
  await stage.script('M400');
  await stage.untilStatus('manual_probe', 'z_position', (z) => Math.abs(z - 0.4) < 0.01);
  await see('Slide the paper', 'lower', 'Accept');
  await see('Now take the paper out', 'take-out', 'Next');
  await see('Accepted, not saved yet', 'accepted', 'Lower again');
  await stage.find('heading', 'Slide the paper', slow);
  await stage.script('ABORT');
  await see('The guide stands still', 'stands-still', 'Abort');
  await stage.script('Z_ENDSTOP_CALIBRATE');
  await see('Join the measuring', 'join', 'Abort');
  await stage.find('heading', 'What sets the first layer', slow);
  assert.ok(looks.findings === '', looks.findings);
});

test('nor has one of those after the save', async (t) => {
  const stage = await openStage({ speed: 20, hash: '#/z-endstop' });
  t.after(() => stage.close());
  const looks = await Looks.on(stage);
  await setVirtual(stage, { endstopHeight: 2, temperature: 'soaked', bed: 'flat' });
  const see = async (heading, name, button) => {
    await stage.find('heading', heading, slow);
    await looks.at(name);
    if (button !== undefined) await stage.tap('button', button);
  };

  const save = async (way) => {
    await stage.tap('button', 'By hand');
    await stage.tap('button', way);
    await stage.until(async () => (await stage.find('button', 'Apply and restart')).evaluate((node) => !node.disabled));
    await stage.tap('button', 'Apply and restart');
  };
  await save('Closer');
  await see('Saved and read again', 'saved', 'Next');
  await stage.find('heading', 'Is the bed still growing', slow);
  await stage.tap('button', 'Skip');
  await see('Go down to 1 mm', 'descend', 'Next');
  await see('Is it about 1 mm', 'check-1', 'No, it is much farther');
  await see('The nozzle is too far', 'wrong', 'Abort');
  await stage.find('heading', 'What sets the first layer', slow);
  await save('Farther');
  await stage.find('heading', 'Saved and read again', slow);
  await stage.tap('button', 'Finish here');
  await see('The height is set', 'done');
  assert.ok(looks.findings === '', looks.findings);
});
