// Macros with their parameters, and fans, lights and outputs, on both machines.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openStage } from '../support/stage.mjs';
import { statusOf, untilStatus } from '../support/status.mjs';

const MACHINES = ['v2.4', 'bed-slinger'];

for (const machine of MACHINES) {
  test(`${machine}: a macro runs with the parameter that was typed, and says why when the printer refuses`, async (t) => {
    const stage = await openStage({ machine, speed: 20, cold: true, hash: '#/menu' });
    t.after(() => stage.close());
    await stage.tap('link', 'Macros');
    assert.equal(await stage.has('link', '_HIDDEN_HELPER'), false);
    await stage.tap('link', 'LOAD_FILAMENT');
    await stage.tap('button', 'Run LOAD_FILAMENT');
    assert.match(await stage.text('alert', ''), /Extrude below minimum temp/);
    await stage.tap('button', 'SPEED');
    await stage.find('button', 'Take');
    for (let letter = 0; letter < 3; letter += 1) await stage.page.keyboard.press('Backspace');
    await stage.page.keyboard.type('600');
    await stage.tap('button', 'Take');
    await stage.text('button', 'SPEED', (text) => text.includes('600'));
  });

  test(`${machine}: fans, pins and lights are set from the panel`, async (t) => {
    const stage = await openStage({ machine, hash: '#/menu' });
    t.after(() => stage.close());
    await stage.tap('link', 'Fans and outputs');
    await stage.tap('button', 'Part fan');
    await stage.find('textbox', 'Part fan');
    await stage.tap('button', '5');
    await stage.tap('button', '0');
    await stage.tap('button', 'Enter');
    await untilStatus(stage, 'fan', ({ speed }) => Math.abs(speed - 0.5) < 0.01);
    await stage.text('button', 'Part fan', (text) => text.includes('50 %'));
    if (machine === 'v2.4') await switchLight(stage);
    await stage.tap('switch', 'Runout');
    await untilStatus(stage, 'filament_switch_sensor runout', ({ enabled }) => enabled === false);
  });
}

async function switchLight(stage) {
  const before = (await statusOf(stage, 'neopixel toolhead_leds')).color_data.flat().some((value) => value > 0);
  await stage.tap('switch', 'Toolhead leds');
  await untilStatus(stage, 'neopixel toolhead_leds', ({ color_data: lamps }) => {
    return lamps.flat().some((value) => value > 0) !== before;
  });
}
