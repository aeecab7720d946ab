// A print from its first minute to its end: heating, pause, resume, tune, cancel, and one that comes to its end.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openStage } from '../support/stage.mjs';

const MACHINES = ['v2.4', 'bed-slinger'];

const LONG_SKIRT = new URL('../samples/gcode/ps-plate4-skirt3-exclude.gcode', import.meta.url);

async function startPlate(stage) {
  await stage.upload(LONG_SKIRT, 'Plate.gcode');
  await stage.go('#/file/Plate.gcode');
  await stage.tap('button', 'Print');
  await stage.answer('Print');
  await stage.find('button', 'Cancel print');
}

for (const machine of MACHINES) {
  test(`${machine}: pauses, resumes and is cancelled by touch, each shown by the printer’s own state`, async (t) => {
    const stage = await openStage({ machine, speed: 8 });
    t.after(() => stage.close());
    await startPlate(stage);
    await stage.find('heading', 'Heating');
    assert.ok(await stage.has('link', 'Print'), 'the rail names the print');
    assert.ok(await stage.has('link', 'Tune'));
    await stage.find('region', 'Skirt');

    await stage.tap('button', 'Pause');
    await stage.find('button', 'Resume');
    await stage.untilTruth((truth) => !truth.extruding);
    await stage.tap('button', 'Resume');
    await stage.find('button', 'Pause');
    await stage.untilTruth((truth) => truth.extruding);

    await stage.tap('button', 'Cancel print');
    await stage.answer('Keep printing');
    assert.ok(await stage.has('button', 'Pause'));
    await stage.tap('button', 'Cancel print');
    await stage.answer('Cancel print');
    await stage.find('heading', 'Cancelled');
    await stage.find('link', 'Print again');
    await stage.find('link', 'Home');
  });

  test(`${machine}: speed and flow are tuned while it prints, and what the printer refuses is said in place`, async (t) => {
    const stage = await openStage({ machine, speed: 8 });
    t.after(() => stage.close());
    await startPlate(stage);
    await stage.find('region', 'Skirt');
    await stage.tap('link', 'Tune');
    await stage.tap('button', 'Speed, 5 % more');
    await stage.find('button', 'Speed 105 %');
    assert.equal(await stage.statusOf('gcode_move', 'speed_factor'), 1.05);
    await stage.tap('button', 'As sliced');
    await stage.find('button', 'Speed 100 %');
    await stage.tap('button', 'Flow 100 %');
    await stage.tap('button', 'Clear');
    await stage.type('95');
    await stage.tap('button', 'Enter');
    await stage.find('button', 'Flow 95 %');
  });

  test(`${machine}: a print that comes to its end says so and offers it again`, async (t) => {
    const stage = await openStage({ machine, speed: 60 });
    t.after(() => stage.close());
    await stage.go('#/files');
    await stage.tap('link', 'Tower');
    await stage.tap('button', 'Print');
    await stage.answer('Print');
    await stage.find('heading', 'Done', { timeout: 150_000 });
    await stage.tap('link', 'Print again');
    await stage.find('button', 'Print');
    await stage.tap('link', 'Home');
    await stage.untilWords(/Tower with skirt and brim/);
  });
}

test('with no print running the place says so', async (t) => {
  const stage = await openStage({ hash: '#/print' });
  t.after(() => stage.close());
  await stage.tap('link', 'Choose a file');
  assert.equal(await stage.hash(), '#/files');
});
