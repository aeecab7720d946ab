// Heat: what is typed is what the printer heats to; limits, presets and cool-down; what is refused says why in its place.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openStage } from '../support/stage.mjs';
import { runElsewhere, statusOf, untilStatus } from '../support/status.mjs';

async function type(stage, number) {
  for (const digit of String(number)) await stage.tap('button', digit);
}

for (const machine of ['v2.4', 'bed-slinger']) {
  test(`${machine}: a typed temperature is asked for and reached, a preset sets both, cool-down takes all off`, async (t) => {
    const stage = await openStage({ machine, speed: 20 });
    t.after(() => stage.close());
    await stage.tap('link', 'Heat');
    await stage.find('heading', 'Set nozzle');
    await stage.tap('button', 'Cool');
    await untilStatus(stage, 'extruder', ({ target }) => target === 0);

    await type(stage, 205);
    await stage.tap('button', 'Enter');
    await untilStatus(stage, 'extruder', ({ target }) => target === 205);
    await stage.untilTruth(({ nozzleTemp }) => nozzleTemp > 203);
    await stage.find('button', 'Set nozzle: 205 °C, at 205');

    await stage.tap('button', 'Set bed');
    await stage.find('heading', 'Set bed');
    await type(stage, 65);
    await stage.tap('button', 'Enter');
    await untilStatus(stage, 'heater_bed', ({ target }) => target === 65);
    assert.equal((await statusOf(stage, 'extruder')).target, 205, 'the nozzle stays as it was');

    await stage.tap('button', 'PETG');
    await untilStatus(stage, 'extruder', ({ target }) => target === 240);
    await untilStatus(stage, 'heater_bed', ({ target }) => target === 80);

    await stage.tap('button', 'Cool');
    await untilStatus(stage, 'extruder', ({ target }) => target === 0);
    await untilStatus(stage, 'heater_bed', ({ target }) => target === 0);
  });

  test(`${machine}: more than the configuration allows cannot be sent`, async (t) => {
    const stage = await openStage({ machine });
    t.after(() => stage.close());
    await stage.tap('link', 'Heat');
    const { target } = await untilStatus(stage, 'extruder', () => true);
    await type(stage, 999);
    await stage.tap('button', 'Enter');
    assert.equal(await stage.attribute('button', 'Enter', 'aria-disabled'), 'true');
    assert.equal((await statusOf(stage, 'extruder')).target, target);
  });
}

test('a preset that the printer does not allow says why in its place, and it can be changed and kept', async (t) => {
  const stage = await openStage({ speed: 10 });
  t.after(() => stage.close());
  await stage.tap('link', 'Heat');
  await stage.tap('link', 'Edit presets');
  await stage.tap('button', 'Nozzle for PLA');
  await stage.find('textbox', 'Nozzle for PLA');
  await type(stage, 450);
  await stage.tap('button', 'Enter');
  await stage.find('button', 'Nozzle for PLA 450');
  await stage.tap('button', 'Back');
  const before = (await statusOf(stage, 'extruder')).target;
  await stage.tap('button', 'PLA');
  assert.match(await stage.text('alert', '', (text) => text.includes('450')), /450 °C is not between/);
  assert.equal((await statusOf(stage, 'extruder')).target, before);

  await stage.reload();
  await stage.tap('link', 'Edit presets');
  await stage.find('button', 'Nozzle for PLA 450');
});

test('a heater switched on elsewhere is shown, and one that the printer refuses is not', async (t) => {
  const stage = await openStage({ cold: true, speed: 5, allow: [/status of 400/] });
  t.after(() => stage.close());
  await stage.tap('link', 'Heat');
  await stage.find('button', 'Set bed');
  await runElsewhere(stage, 'SET_HEATER_TEMPERATURE HEATER=heater_bed TARGET=50');
  await stage.text('button', 'Set bed', (text) => text.includes('heating to 50'));
});

test('in a print a preset asks first, and the safe answer leaves the print as it is', async (t) => {
  const stage = await openStage({ speed: 4 });
  t.after(() => stage.close());
  await stage.tap('link', 'Files');
  await stage.tap('link', 'Tower');
  await stage.tap('button', 'Print');
  await stage.answer('Print');
  await untilStatus(stage, 'print_stats', ({ state }) => state === 'printing');
  await stage.tap('link', 'Heat');
  await untilStatus(stage, 'extruder', ({ target }) => target > 0);
  const { target } = await statusOf(stage, 'extruder');
  await stage.tap('button', 'Cool');
  await stage.answer('Keep heating');
  await stage.tap('button', 'TPU');
  await stage.answer('Keep as it is');
  assert.equal((await statusOf(stage, 'extruder')).target, target);
});
