// What becomes of a change that is not kept at once: an end macro that clears it, "not now", a reload, a restart that fails.
import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { test } from 'node:test';
import { heightAtZero, printSmall, savedValue, script, tapCloser, uploadSmall } from '../support/keep-flow.mjs';
import { openStage } from '../support/stage.mjs';

const machine = 'v2.4';
const saved = (stage) => savedValue(stage, machine, 'stepper_z', 'position_endstop');

/** Goes to a screen by its address. */
const goTo = (stage, hash) => stage.page.evaluate((value) => void (location.hash = value), hash);

/** Changes a file of the configuration on the disk, and has Klipper read it. */
async function edit(stage, name, change) {
  const path = join(stage.data, 'virtual-printer', machine, 'config', name);
  await writeFile(path, change(await readFile(path, 'utf8')));
  await script(stage, 'RESTART');
  await stage.text('status', 'Connection', (text) => text === 'Live');
}

test('an end macro that clears the offset takes nothing from what is kept', async (t) => {
  const stage = await openStage({ speed: 4, machine });
  t.after(() => stage.close());
  await edit(stage, 'macros.cfg', (text) =>
    text.replace('    M117 Done\n', '    M117 Done\n    SET_GCODE_OFFSET Z=0\n'),
  );
  await uploadSmall(stage);
  const before = await heightAtZero(stage);
  await printSmall(stage);
  await tapCloser(stage, 3, '−0.030 mm');
  await stage.text('heading', 'Keep 0.030 closer for the next prints?');
  await stage.reload();
  // Asked again after the reload: the question is kept with the job.
  await stage.text('heading', 'Keep 0.030 closer for the next prints?');
  await stage.tap('button', 'Apply and restart');
  await stage.text('heading', 'Saved and read again');
  const after = await heightAtZero(stage);
  assert.ok(Math.abs(after - before + 0.03) < 0.004, `${before} -> ${after}`);
});

test('"not now" leaves the printer untouched, the next print start reminds, and keeping it later counts once', async (t) => {
  const stage = await openStage({ speed: 4, machine });
  t.after(() => stage.close());
  await uploadSmall(stage);
  const before = await heightAtZero(stage);
  await printSmall(stage);
  await tapCloser(stage, 2, '−0.020 mm');
  await stage.text('heading', 'Keep 0.020 closer for the next prints?');
  await stage.tap('button', 'Not now');
  assert.equal(await saved(stage), undefined);
  const { isReminded } = await printSmall(stage, { reminder: /0\.020 mm closer is not kept yet/ });
  assert.equal(isReminded, true);
  await stage.tap('button', 'Cancel print');
  await stage.answer('Cancel print');
  await stage.untilTruth(({ extruding }) => !extruding);
  await goTo(stage, '#/keep');
  await stage.tap('button', 'Apply and restart');
  await stage.text('heading', 'Saved and read again');
  const after = await heightAtZero(stage);
  assert.ok(Math.abs(after - before + 0.02) < 0.004, `${before} -> ${after}`);
});

test('a value in an included file is not saved but shown, with file and line', async (t) => {
  const stage = await openStage({ speed: 4, machine });
  t.after(() => stage.close());
  await edit(stage, 'macros.cfg', (text) => `[stepper_z]\nposition_endstop: -0.5\n\n${text}`);
  await uploadSmall(stage);
  await printSmall(stage);
  await tapCloser(stage, 1, '−0.010 mm');
  await stage.text('heading', '0.010 closer cannot be saved from here');
  assert.match(await stage.text('region', 'By hand, in macros.cfg'), /position_endstop: -0\.490/);
  assert.equal(await stage.has('button', 'Apply and restart'), false);
  await stage.tap('button', 'Not now');
  assert.equal(await saved(stage), undefined);
});

test('a reload in the midst of the restart ends with what Klipper has read again', async (t) => {
  const stage = await openStage({ speed: 4, machine });
  t.after(() => stage.close());
  await uploadSmall(stage);
  await printSmall(stage);
  await tapCloser(stage, 1, '−0.010 mm');
  await stage.tap('button', 'Apply and restart');
  await stage.text('status', 'Restarting Klipper');
  await stage.reload();
  await stage.text('heading', 'Saved and read again');
  assert.equal(await saved(stage), -0.49);
});

test('nothing of it can be reached while a print runs: neither by address nor by double tap', async (t) => {
  const stage = await openStage({ speed: 4, machine });
  t.after(() => stage.close());
  await uploadSmall(stage);
  await printSmall(stage);
  await tapCloser(stage, 1, '−0.010 mm');
  await goTo(stage, '#/keep');
  await stage.text('button', 'Apply and restart', (text) => /after this print/.test(text));
  await stage.tap('button', 'Apply and restart');
  await stage.tap('button', 'Apply and restart');
  await goTo(stage, '#/print');
  await stage.text('status', 'Accepted', (text) => text === '−0.010 mm');
  assert.equal((await stage.truth()).file === null, false, 'it still prints');
  await stage.untilTruth(({ file }) => file === null);
  assert.equal(await saved(stage), undefined);
});
