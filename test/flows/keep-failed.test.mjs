// A save whose restart ends in an error, and one whose link goes: what is true is said, and the way back works.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  changeConfig,
  configOf,
  editConfig,
  printSmall,
  savedValue,
  tapCloser,
  uploadSmall,
} from '../support/keep-flow.mjs';
import { LOST_LINK, openStage } from '../support/stage.mjs';

const machine = 'v2.4';
const saved = (stage) => savedValue(stage, machine, 'stepper_z', 'position_endstop');

async function printed(t, options = {}) {
  const stage = await openStage({ speed: 4, machine, ...options });
  t.after(() => stage.close());
  await uploadSmall(stage);
  await printSmall(stage);
  await tapCloser(stage, 1, '−0.010 mm');
  await stage.text('heading', 'Keep 0.010 closer for the next prints?');
  return stage;
}

test('a restart that ends in an error shows Klipper’s reason; once that is mended, the value is read again', async (t) => {
  const stage = await printed(t);
  await changeConfig(stage, machine, 'macros.cfg', (text) => `[probe]\nno_such_option: 1\n\n${text}`);
  await stage.tap('button', 'Apply and restart');
  await stage.text('heading', 'Klipper did not come back');
  assert.match(await stage.text('alert', ''), /no_such_option/);
  await stage.tap('button', 'Open log');
  await stage.text('log', 'Log of Klipper', (text) => /no_such_option/.test(text));
  await stage.tap('button', 'Close log');
  assert.match(await stage.text('alert', ''), /no_such_option/);
  assert.equal(await saved(stage), -0.49);
  await stage.tap('button', 'Restart Klipper');
  await stage.text('heading', 'Klipper did not come back');
  await changeConfig(stage, machine, 'macros.cfg', (text) => text.replace('no_such_option: 1\n', ''));
  await stage.tap('button', 'Restart Klipper');
  await stage.text('heading', 'Saved and read again');
});

test('the old file is put back in force where that helps', async (t) => {
  const stage = await printed(t);
  const old = await configOf(stage, machine);
  await changeConfig(stage, machine, 'macros.cfg', (text) => `[probe]\nno_such_option: 1\n\n${text}`);
  await stage.tap('button', 'Apply and restart');
  await stage.text('heading', 'Klipper did not come back');
  await changeConfig(stage, machine, 'macros.cfg', (text) => text.replace('no_such_option: 1\n', ''));
  await stage.tap('button', 'Old file back');
  await stage.text('heading', 'The old file is back');
  assert.equal(await configOf(stage, machine), old);
});

test('a step that fails before SAVE_CONFIG says what is true; what else waits is shown, and saved along when agreed', async (t) => {
  const stage = await openStage({ speed: 4, machine: 'bed-slinger' });
  t.after(() => stage.close());
  const savedOffset = () => savedValue(stage, 'bed-slinger', 'bltouch', 'z_offset');
  const before = await savedOffset();
  // As seen in the wild: a macro in the place of a command, which stages something of its own besides.
  const macro =
    '[gcode_macro Z_OFFSET_APPLY_PROBE]\nrename_existing: BASE_APPLY\ngcode:\n    BASE_APPLY\n    BED_MESH_PROFILE SAVE=other\n\n';
  await editConfig(stage, 'bed-slinger', 'macros.cfg', (text) => macro + text);
  await uploadSmall(stage);
  await printSmall(stage);
  await tapCloser(stage, 2, '−0.020 mm');
  await stage.text('heading', 'Keep 0.020 closer for the next prints?');
  await stage.tap('button', 'Apply and restart');
  await stage.text('heading', 'Not saved');
  await stage.untilWords(/began to wait meanwhile: \[bed_mesh other\].*z_offset 1\.520 is staged; a restart drops it/);
  assert.equal(await savedOffset(), before, 'nothing was written');
  await stage.tap('button', 'Try again');
  await stage.text('heading', 'Something else waits to be saved');
  await stage.untilWords(/bed_mesh other .*points : 25 numbers/);
  assert.equal(await savedOffset(), before);
  await stage.tap('button', 'Save it along');
  await stage.text('heading', 'Saved and read again');
  assert.equal(await savedOffset(), 1.52);
});

test('a link that goes during the save is waited for, and what came of it is found by looking', async (t) => {
  const stage = await printed(t, { allow: LOST_LINK });
  await stage.tap('button', 'Apply and restart');
  await stage.text('status', 'Restarting Klipper');
  await stage.fault('drop-sockets', 3);
  await stage.text('heading', 'Saved and read again');
  assert.equal(await saved(stage), -0.49);
});
