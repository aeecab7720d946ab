// The bed mesh: measured, kept, loaded and cleared by touch, on both machines.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openStage } from '../support/stage.mjs';
import { runElsewhere, statusOf, untilStatus } from '../support/status.mjs';

for (const machine of ['v2.4', 'bed-slinger']) {
  test(`${machine}: the bed is measured, homing first; the map is kept, cleared and loaded again`, async (t) => {
    const stage = await openStage({ machine, speed: 20, hash: '#/menu' });
    t.after(() => stage.close());
    await runElsewhere(stage, 'BED_MESH_CLEAR');
    await runElsewhere(stage, 'M84');
    await stage.tap('link', 'Bed mesh');
    await untilStatus(stage, 'toolhead', ({ homed_axes: homed }) => homed === '');
    await stage.tap('button', 'Measure');
    await stage.answer('Home and measure');
    await untilStatus(stage, 'bed_mesh', ({ profile_name: name }) => name !== '', 180_000);
    await stage.find('img', 'Heights of the bed');
    const { probed_matrix: matrix } = await statusOf(stage, 'bed_mesh');
    const heights = matrix.flat();
    const shown = await stage.attribute('img', 'Heights of the bed', 'aria-label');
    const varies = Number(/(\d\.\d{3}) mm/.exec(shown)[1]);
    assert.ok(Math.abs(varies - (Math.max(...heights) - Math.min(...heights))) < 0.0006, shown);
    await stage.text('button', 'Measure again');
    assert.equal((await stage.truth()).crashes, 0);

    await stage.tap('button', 'Keep');
    await stage.find('button', 'Keep mesh');
    for (let letter = 0; letter < 'default'.length; letter += 1) await stage.page.keyboard.press('Backspace');
    await stage.page.keyboard.type('cold');
    await stage.tap('button', 'Keep mesh');
    await stage.answer('Later');
    const { profiles } = await untilStatus(stage, 'bed_mesh', ({ profiles: all }) => 'cold' in all);
    assert.deepEqual(profiles['cold'].points, matrix);

    await stage.tap('button', 'Clear');
    await stage.answer('Clear mesh');
    await untilStatus(stage, 'bed_mesh', ({ profile_name: name }) => name === '');
    await stage.find('link', 'Kept meshes');
    await stage.tap('link', 'Kept meshes');
    await stage.tap('button', 'Load cold');
    await untilStatus(stage, 'bed_mesh', ({ profile_name: name }) => name === 'cold');
  });
}

test('a bed that cannot be measured says why in the printer’s words', async (t) => {
  const stage = await openStage({ speed: 20, hash: '#/bed-mesh' });
  t.after(() => stage.close());
  await stage.find('button', 'Measure');
  await runElsewhere(stage, 'G28');
  await stage.text('button', 'Measure', (text) => !text.includes('busy'));
  await stage.tap('button', 'Measure');
  await stage.text('button', 'Measuring');
  await stage.fault('klippy-shutdown');
  await stage.find('button', 'Restart firmware');
});
