// Home: whether the printer can print, and keys that each do what they say.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openStage } from '../support/stage.mjs';
import { runElsewhere, statusOf, untilStatus } from '../support/status.mjs';

for (const machine of ['v2.4', 'bed-slinger']) {
  test(`${machine}: Home homes, Preheat heats, a row sets its temperature, and Print again prints again`, async (t) => {
    const stage = await openStage({ machine, speed: 10, cold: true });
    t.after(() => stage.close());
    await stage.find('heading', 'Ready to print');
    await runElsewhere(stage, 'M84');
    await stage.text('button', 'Home', (text) => text.includes('not homed'));
    await stage.tap('button', 'Home');
    await untilStatus(stage, 'toolhead', ({ homed_axes: homed }) => homed === 'xyz');
    await stage.text('button', 'Home', (text) => text.endsWith('homed') && !text.includes('not'));

    await stage.tap('button', 'Preheat');
    await untilStatus(stage, 'extruder', ({ target }) => target === 215);
    await untilStatus(stage, 'heater_bed', ({ target }) => target === 60);
    await stage.tap('button', 'Set bed');
    await stage.find('textbox', 'Bed');
    for (const digit of '45') await stage.tap('button', digit);
    await stage.tap('button', 'Enter');
    await untilStatus(stage, 'heater_bed', ({ target }) => target === 45);

    await stage.tap('link', 'Choose a file');
    await stage.tap('link', 'Tower');
    await stage.tap('button', 'Print');
    await stage.answer('Print');
    await untilStatus(stage, 'print_stats', ({ state }) => state === 'printing');
    await stage.tap('button', 'Cancel print');
    await stage.answer('Cancel print');
    await untilStatus(stage, 'print_stats', ({ state }) => state === 'cancelled', 120_000);
    await stage.tap('link', 'Home');
    await stage.tap('button', 'Print again');
    await stage.answer('Not yet');
    assert.equal((await statusOf(stage, 'print_stats')).state, 'cancelled');
    await stage.tap('button', 'Print again');
    await stage.answer('Print');
    await untilStatus(stage, 'print_stats', ({ state }) => state === 'printing');
    await stage.find('link', 'Print');
    assert.equal(await stage.hash(), '#/print');
  });
}

test('Load waits for a warm nozzle and offers to heat it; then filament is pushed', async (t) => {
  const stage = await openStage({ speed: 20, cold: true });
  t.after(() => stage.close());
  await stage.text('button', 'Load', (text) => text.includes('nozzle is cold'));
  await stage.tap('button', 'Load');
  await stage.answer('Heat to 215');
  await untilStatus(stage, 'extruder', ({ can_extrude: can }) => can);
  await stage.text('button', 'Load', (text) => text.includes('filament'));
  const before = (await statusOf(stage, 'toolhead')).position[3];
  await stage.tap('button', 'Load');
  await untilStatus(stage, 'toolhead', ({ position }) => position[3] >= before + 49);
});

test('a machine without levelling and without a macro to load has no such keys', async (t) => {
  const stage = await openStage({ machine: 'bed-slinger' });
  t.after(() => stage.close());
  await stage.find('button', 'Preheat');
  const { objects } = await (await fetch(`${stage.address}printer/objects/list`)).json().then(({ result }) => result);
  const canLevel = objects.includes('quad_gantry_level') || objects.includes('z_tilt');
  assert.equal(await stage.has('button', 'Level'), canLevel);
  assert.equal(await stage.has('button', 'Load'), objects.includes('gcode_macro LOAD_FILAMENT'));
});

test('an empty filament sensor is the one thing in the way', async (t) => {
  const stage = await openStage({});
  t.after(() => stage.close());
  await stage.find('heading', 'Ready to print');
  await stage.fault('filament-out', 5);
  await stage.find('heading', 'No filament');
  await stage.find('heading', 'Ready to print');
});

test('while another client homes, the keys wait and do nothing', async (t) => {
  const stage = await openStage({ hash: '#/home' });
  t.after(() => stage.close());
  await stage.find('button', 'Preheat');
  const homing = runElsewhere(stage, 'G28');
  await stage.text('button', 'Home', (text) => text.includes('busy'));
  await stage.tap('button', 'Home');
  await homing;
  await stage.text('button', 'Home', (text) => text.endsWith('homed'));
});
