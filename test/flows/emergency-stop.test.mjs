// The emergency stop in the skirt, by touch, and the way back from it; and with nobody there to take it.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { LOST_LINK, openStage } from '../support/stage.mjs';

const LONG_SKIRT = new URL('../samples/gcode/ps-flat150-skirt3-abs.gcode', import.meta.url);

test('held in the skirt it stops the printer, and the panel brings the firmware back', async (t) => {
  const stage = await openStage({ speed: 3 });
  t.after(() => stage.close());
  await stage.upload(LONG_SKIRT, 'Plate.gcode');
  await stage.go('#/file/Plate.gcode');
  await stage.tap('button', 'Print');
  await stage.answer('Print');
  await stage.find('region', 'Skirt');

  // Let go early it does nothing.
  await stage.hold('button', 'Emergency stop', 250);
  assert.ok(await stage.has('region', 'Skirt'));

  await stage.hold('button', 'Emergency stop', 750);
  await stage.find('heading', 'Klipper was reached');
  await stage.tap('button', 'Close');
  await stage.find('heading', 'The printer was stopped');
  assert.equal((await stage.truth()).extruding, false);

  await stage.tap('button', 'Restart firmware');
  await stage.find('link', 'Choose a file');
  await stage.text('status', 'Connection', (text) => text === 'Live');
});

test('by keyboard it asks first', async (t) => {
  const stage = await openStage();
  t.after(() => stage.close());
  await stage.find('heading', 'Ready');
  await stage.focus('button', 'Emergency stop');
  await stage.page.keyboard.press('Enter');
  await stage.find('heading', 'Stop the printer now?');
  await stage.page.keyboard.press('Escape');
  assert.ok(!(await stage.has('heading', 'Stop the printer now?')));
  await stage.page.keyboard.press('Enter');
  await stage.page.keyboard.press('Enter');
  await stage.find('heading', 'Klipper was reached');
});

test('with Moonraker gone it goes on trying until let go, and says that Klipper was not reached', async (t) => {
  const stage = await openStage({ allow: LOST_LINK });
  t.after(() => stage.close());
  await stage.find('heading', 'Ready');
  await stage.fault('moonraker-down', 60);
  await stage.find('heading', 'Moonraker does not answer');
  await stage.hold('button', 'Emergency stop', 750);
  await stage.find('heading', 'Klipper was not reached');
  await stage.tap('button', 'Give up');
  assert.ok(!(await stage.has('heading', 'Klipper was not reached')));
});
