// A print of several objects, of which one is left out: asked first, and seen in what the nozzle does.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openStage } from '../support/stage.mjs';

const MACHINES = ['v2.4', 'bed-slinger'];

const PLATE = new URL('../samples/gcode/ps-plate4-skirt3-exclude.gcode', import.meta.url);

for (const machine of MACHINES) {
  test(`${machine}: one object of a print is left out and the others go on`, async (t) => {
    const stage = await openStage({ machine, speed: 20 });
    t.after(() => stage.close());
    await stage.upload(PLATE, 'Plate.gcode');
    await stage.go('#/file/Plate.gcode');
    await stage.tap('button', 'Print');
    await stage.answer('Print');
    await stage.untilStatus('exclude_object', 'current_object', (name) => name !== null);
    await stage.tap('link', 'Tune');
    await stage.tap('link', 'Objects');
    await stage.tap('button', '2 BLOCK');
    await stage.answer('Keep it');
    assert.deepEqual(await stage.statusOf('exclude_object', 'excluded_objects'), []);
    await stage.tap('button', '2 BLOCK');
    await stage.answer('Leave it out');
    await stage.find('button', '2 BLOCK_STL_ID_3_COPY_0 left out');
    assert.deepEqual(await stage.statusOf('exclude_object', 'excluded_objects'), ['BLOCK_STL_ID_3_COPY_0']);
    await stage.until(async () => (await stage.statusOf('print_stats', 'state')) === 'printing');
    const { byte } = await stage.truth();
    await stage.untilTruth((truth) => truth.byte > byte);
  });
}
