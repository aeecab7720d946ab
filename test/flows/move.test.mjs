// Move: one tap is one move of the real nozzle; homing, levelling, absolute places; what is locked says why.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openStage, pause } from '../support/stage.mjs';
import { runElsewhere, statusOf, untilStatus } from '../support/status.mjs';

const near = (value, wanted, within = 0.05) => Math.abs(value - wanted) < within;

/** Waits until the machine stands, and tells where. */
async function standing(stage) {
  await untilStatus(stage, 'idle_timeout', ({ state }) => state !== 'Printing');
  return (await statusOf(stage, 'motion_report')).live_position;
}

async function openMove(t, options) {
  const stage = await openStage(options);
  t.after(() => stage.close());
  await stage.tap('link', 'Move');
  await stage.find('button', 'Closer');
  return stage;
}

/** Homes with the panel, unless the printer is homed. */
async function home(stage) {
  if ((await statusOf(stage, 'toolhead')).homed_axes !== 'xyz') await stage.tap('button', 'Home all');
  await untilStatus(stage, 'toolhead', ({ homed_axes: homed }) => homed === 'xyz');
  await stage.text('button', 'Right', (text) => text.includes('X'));
  return standing(stage);
}

for (const machine of ['v2.4', 'bed-slinger']) {
  test(`${machine}: a tap moves the nozzle by the chosen distance and in the direction of its word`, async (t) => {
    const stage = await openMove(t, { machine, speed: 4 });
    const [x, y, z] = await home(stage);
    await stage.tap('radio', '10');
    await stage.tap('button', 'Farther');
    await stage.untilTruth(({ nozzle }) => near(nozzle.z, z + 10, 1));
    const away = await stage.truth();
    await stage.tap('button', 'Left');
    await untilStatus(stage, 'motion_report', ({ live_position: at }) => near(at[0], x - 10));
    await stage.tap('button', 'Front');
    await untilStatus(stage, 'motion_report', ({ live_position: at }) => near(at[1], y - 10));
    await stage.tap('radio', '1');
    await stage.tap('button', 'Closer');
    await untilStatus(stage, 'motion_report', ({ live_position: at }) => near(at[2], z + 9));
    assert.ok((await stage.truth()).gap < away.gap, 'closer is closer to the bed');
    await stage.find('button', `X ${(x - 10).toFixed(2)}`);
  });

  test(`${machine}: holding a key is one move, and a burst of taps does not run on`, async (t) => {
    const stage = await openMove(t, { machine });
    await home(stage);
    await stage.tap('radio', '50');
    const [x] = await standing(stage);
    await stage.hold('button', 'Left', 1500);
    await standing(stage);
    await untilStatus(stage, 'motion_report', ({ live_position: at }) => near(at[0], x - 50));
    await stage.tap('radio', '10');
    for (let tap = 0; tap < 12; tap += 1) await stage.tap('button', 'Right');
    const [then] = (await statusOf(stage, 'motion_report')).live_position;
    const [end] = await standing(stage);
    assert.ok(end - then <= 100.1, `it ran on for ${end - then} mm`);
    assert.ok(near((end - x + 50) % 10, 0) || near((end - x + 50) % 10, 10), `${end} is whole moves away`);
  });

  test(`${machine}: axes without a home are locked, and the remedy is offered`, async (t) => {
    const stage = await openMove(t, { machine, speed: 10 });
    await home(stage);
    await stage.tap('button', 'Motors off');
    await stage.answer('Motors off');
    await untilStatus(stage, 'toolhead', ({ homed_axes: homed }) => homed === '');
    await stage.text('button', 'Right', (text) => text.includes('not homed'));
    await stage.text('button', 'Closer', (text) => text.includes('not homed'));
    await stage.tap('button', 'Closer');
    await stage.answer('Home all');
    await untilStatus(stage, 'toolhead', ({ homed_axes: homed }) => homed === 'xyz');
    await stage.text('button', 'Farther', (text) => text.includes('Z'));
    assert.equal((await stage.truth()).crashes, 0);
  });

  test(`${machine}: a typed place is gone to, within what the configuration allows and never into the bed`, async (t) => {
    const stage = await openMove(t, { machine, speed: 10 });
    await home(stage);
    await stage.tap('button', 'X ');
    await stage.find('textbox', 'X');
    for (const key of ['1', '2', '3', '.', '5']) await stage.tap('button', key);
    await stage.tap('button', 'Enter');
    await untilStatus(stage, 'motion_report', ({ live_position: at }) => near(at[0], 123.5));
    await stage.find('button', 'X 123.50');
    await stage.tap('button', 'X ');
    for (const key of ['9', '9', '9']) await stage.tap('button', key);
    await stage.tap('button', 'Enter');
    assert.equal(await stage.attribute('button', 'Enter', 'aria-disabled'), 'true');
    await stage.tap('button', 'Close');
    await stage.tap('radio', '50');
    await stage.tap('button', 'Closer');
    await pause(500);
    assert.equal((await stage.truth()).crashes, 0);
  });
}

test('the gantry is levelled from the panel, homing first where that is needed', async (t) => {
  const stage = await openMove(t, { speed: 20, cold: true });
  await runElsewhere(stage, 'M84');
  await untilStatus(stage, 'toolhead', ({ homed_axes: homed }) => homed === '');
  await stage.text('button', 'Right', (text) => text.includes('not homed'));
  await stage.tap('button', 'Level');
  await stage.answer('Home and level');
  await untilStatus(stage, 'quad_gantry_level', ({ applied }) => applied === true, 120_000);
});

test('while another client moves the machine the keys wait, and come back', async (t) => {
  const stage = await openMove(t, {});
  await home(stage);
  const homing = runElsewhere(stage, 'G28');
  await stage.text('button', 'Right', (text) => text.includes('busy') || text.includes('not homed'));
  await homing;
  await stage.text('button', 'Right', (text) => text.includes('X'));
});

test('in a print the keys are locked and say so; paused, the nozzle may be moved', async (t) => {
  const stage = await openStage({ speed: 4, hash: '#/files' });
  t.after(() => stage.close());
  await stage.tap('link', 'Tower');
  await stage.tap('button', 'Print');
  await stage.answer('Print');
  await stage.find('region', 'Skirt');
  await stage.page.evaluate(() => (location.hash = '#/move'));
  await stage.text('button', 'Right', (text) => text.includes('a print is on'));
  await stage.text('button', 'Closer', (text) => text.includes('a print is on'));
  await stage.text('button', 'Home all', (text) => text.includes('a print is on'));
  await stage.tap('button', 'Home all');
  await stage.tap('button', 'Right');
  assert.equal((await statusOf(stage, 'print_stats')).state, 'printing');

  await stage.tap('link', 'Print');
  await stage.tap('button', 'Pause');
  await untilStatus(stage, 'pause_resume', ({ is_paused: isPaused }) => isPaused);
  await stage.find('button', 'Resume');
  await stage.page.evaluate(() => (location.hash = '#/move'));
  await stage.text('button', 'Farther', (text) => text.includes('Z'));
  const { z } = (await stage.truth()).nozzle;
  await stage.tap('radio', '10');
  await stage.tap('button', 'Farther');
  await stage.untilTruth(({ nozzle }) => near(nozzle.z, z + 10, 0.5));
  assert.equal((await statusOf(stage, 'print_stats')).state, 'paused');
});

test('the endstops say whether they are pressed', async (t) => {
  const stage = await openMove(t, { speed: 10 });
  await home(stage);
  await stage.tap('link', 'Endstops');
  await stage.find('list', 'Endstops');
  await stage.text('listitem', 'Z', (text) => text.includes('open'));
  await stage.tap('button', 'Check again');
  await stage.text('listitem', 'Probe', (text) => /open|pressed/.test(text));
});

test('a shutdown in the middle of homing is shown as what it is', async (t) => {
  const stage = await openMove(t, {});
  await home(stage);
  await stage.tap('button', 'Home all');
  await pause(500);
  await stage.fault('klippy-shutdown');
  await stage.find('heading', '');
  await untilStatus(stage, 'webhooks', ({ state }) => state === 'shutdown');
});
