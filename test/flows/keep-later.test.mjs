// What becomes of a change that is not kept at once: one that cannot be saved, a reload, a print that runs.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  editConfig,
  printSmall,
  restart,
  savedValue,
  script,
  smallPrint,
  tapCloser,
  uploadSmall,
} from '../support/keep-flow.mjs';
import { openStage } from '../support/stage.mjs';

const machine = 'v2.4';
const saved = (stage) => savedValue(stage, machine, 'stepper_z', 'position_endstop');
const offsetOf = async (stage) => (await stage.statusOf('gcode_move', 'homing_origin'))[2];

/** Begins the small print by touch, answering what is asked about a remembered offset. */
async function printAnswering(stage, question, act) {
  await stage.tap('link', 'Files');
  await stage.tap('link', 'Small');
  await stage.tap('button', 'Print');
  // What the start macro said may lie over the key, and take the first touch.
  const isAsked = await stage.find('alertdialog', '', { timeout: 6000 }).catch(() => undefined);
  if (!isAsked) await stage.tap('button', 'Print');
  await stage.text('alertdialog', '', (text) => question.test(text));
  await stage.answer(act);
  await stage.text('alertdialog', '', (text) => /bed/i.test(text) && !question.test(text));
  await stage.answer('Print');
  await stage.find('button', 'Cancel print');
}

async function cancel(stage) {
  await stage.tap('button', 'Cancel print');
  await stage.answer('Cancel print');
  await stage.untilStatus('print_stats', 'state', (state) => state === 'cancelled');
  await stage.gone('button', 'Cancel print');
}

test('a value in an included file is shown with file and line; remembered for a plate and a filament it is offered, and set only when agreed', async (t) => {
  const stage = await openStage({ speed: 4, machine });
  t.after(() => stage.close());
  await editConfig(stage, machine, 'macros.cfg', (text) => `[stepper_z]\nposition_endstop: -0.5\n\n${text}`);
  await uploadSmall(stage, `${smallPrint()}; filament_type = PETG\n`);
  await printSmall(stage);
  await tapCloser(stage, 1, '−0.010 mm');
  await stage.text('heading', '0.010 closer cannot be saved from here');
  assert.match(await stage.text('region', 'By hand, in macros.cfg'), /line 2.*position_endstop: -0\.490/);
  assert.equal(await stage.has('button', 'Apply and restart'), false);
  await stage.tap('button', 'Remember for PETG');
  await stage.find('textbox', 'Name of the build plate');
  await stage.type('smooth');
  await stage.tap('button', 'Take');
  await stage.gone('heading', '0.010 closer');
  assert.equal(await saved(stage), undefined);

  // After a restart nothing is live; the start of a print offers the number, and "leave it so" leaves it so.
  await restart(stage);
  await script(stage, 'G28');
  const question = /Set −0\.010 for PETG on smooth\?/;
  await printAnswering(stage, question, 'Leave it so');
  assert.equal(await offsetOf(stage), 0);
  await cancel(stage);
  await printAnswering(stage, question, 'Set the offset');
  await stage.untilStatus('gcode_move', 'homing_origin', (origin) => origin[2] === -0.01);
  await stage.find('region', 'Skirt');
  await stage.text('status', 'At nozzle', (text) => text === '−0.010 mm');
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

test('nothing of it can be reached while a print runs or is paused: by address, double tap, console, macro or prompt', async (t) => {
  const stage = await openStage({ speed: 4, machine });
  t.after(() => stage.close());
  const macro = '[gcode_macro SAVE_NOW]\ngcode:\n    Z_OFFSET_APPLY_ENDSTOP\n    SAVE_CONFIG\n\n';
  await editConfig(stage, machine, 'macros.cfg', (text) => macro + text);
  await uploadSmall(stage);
  await printSmall(stage);
  await tapCloser(stage, 1, '−0.010 mm');
  for (const state of ['printing', 'paused']) {
    await stage.go('#/keep');
    await stage.text('button', 'Apply and restart', (text) => /after this print/.test(text));
    await stage.tap('button', 'Apply and restart');
    await stage.tap('button', 'Apply and restart');

    await stage.go('#/console');
    await stage.tap('button', 'Send a command');
    await stage.find('textbox', 'Send a command');
    await stage.type('SAVE_CONFIG');
    await stage.page.keyboard.press('Enter');
    await stage.untilWords(/SAVE_CONFIG.*while/i);

    await stage.go('#/macros/SAVE_NOW');
    await stage.tap('button', 'Run SAVE_NOW');
    await stage.text('alertdialog', '', (text) => text.includes('SAVE_CONFIG'));
    await stage.answer('Leave');

    for (const words of ['begin Keep it?', 'button Save|SAVE_CONFIG', 'show']) {
      await stage.script(`RESPOND TYPE=command MSG="action:prompt_${words}"`);
    }
    await stage.tap('button', 'Save');
    await stage.untilWords(/SAVE_CONFIG.*while/i);
    await stage.tap('button', 'Close the question');

    assert.equal(await stage.statusOf('print_stats', 'state'), state);
    await stage.go('#/print');
    if (state === 'printing') await stage.tap('button', 'Pause');
    await stage.find('button', 'Resume');
  }
  assert.equal(await offsetOf(stage), -0.01);
  assert.equal(await saved(stage), undefined);

  // Where a first layer is measured the question waits, and comes once that is left.
  await stage.go('#/verify');
  await stage.text('button', 'Print and measure', (text) => text.includes('a print is on'));
  await stage.script('CANCEL_PRINT');
  await stage.text('button', 'Print and measure', (text) => !text.includes('a print is on'));
  assert.equal(await stage.hash(), '#/verify');
  await stage.go('#/menu');
  await stage.text('heading', 'Keep 0.010 closer for the next prints?');
});
