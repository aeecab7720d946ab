// A save whose restart ends in an error, and one whose link goes: what is true is said, and the way back works.
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { configOf, printSmall, savedValue, tapCloser, uploadSmall } from '../support/keep-flow.mjs';
import { LOST_LINK, openStage } from '../support/stage.mjs';

const machine = 'v2.4';
const saved = (stage) => savedValue(stage, machine, 'stepper_z', 'position_endstop');

async function change(stage, name, edit) {
  const path = join(stage.data, 'virtual-printer', machine, 'config', name);
  await writeFile(path, edit(await readFile(path, 'utf8')));
}

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
  await change(stage, 'macros.cfg', (text) => `[probe]\nno_such_option: 1\n\n${text}`);
  await stage.tap('button', 'Apply and restart');
  await stage.text('heading', 'Klipper did not come back');
  assert.match(await stage.text('alert', ''), /no_such_option/);
  assert.equal(await saved(stage), -0.49);
  await stage.tap('button', 'Restart Klipper');
  await stage.text('heading', 'Klipper did not come back');
  await change(stage, 'macros.cfg', (text) => text.replace('no_such_option: 1\n', ''));
  await stage.tap('button', 'Restart Klipper');
  await stage.text('heading', 'Saved and read again');
});

test('the old file is put back in force where that helps', async (t) => {
  const stage = await printed(t);
  const old = await configOf(stage, machine);
  await change(stage, 'macros.cfg', (text) => `[probe]\nno_such_option: 1\n\n${text}`);
  await stage.tap('button', 'Apply and restart');
  await stage.text('heading', 'Klipper did not come back');
  await change(stage, 'macros.cfg', (text) => text.replace('no_such_option: 1\n', ''));
  await stage.tap('button', 'Old file back');
  await stage.text('heading', 'The old file is back');
  assert.equal(await configOf(stage, machine), old);
});

test('a link that goes during the save is waited for, and what came of it is found by looking', async (t) => {
  const stage = await printed(t, { allow: LOST_LINK });
  await stage.tap('button', 'Apply and restart');
  await stage.text('status', 'Restarting Klipper');
  await stage.fault('drop-sockets', 3);
  await stage.text('heading', 'Saved and read again');
  assert.equal(await saved(stage), -0.49);
});
