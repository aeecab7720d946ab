// A sliced file that is printed to be measured: stopped before a line of its second layer was read, judged by the printer's truth.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { openStage } from '../support/stage.mjs';
import { printAndWatch } from '../support/verify-walk.mjs';

const sample = new URL('../samples/gcode/ps-cube30-skirt3-rel-voronprofile.gcode', import.meta.url);
const truth = JSON.parse(readFileSync(new URL(sample.href.replace('.gcode', '.truth.json')), 'utf8'));

test('a chosen file is stopped in its first layer, and the nozzle leaves the part', async (t) => {
  const stage = await openStage({ speed: 8, hash: '#/verify' });
  t.after(() => stage.close());
  await stage.upload(sample, 'Voron cube.gcode');
  await stage.tap('button', 'Choose a file');
  await stage.tap('button', 'Voron cube');
  await stage.untilWords(new RegExp(`First layer 0\\.20 mm high.*${truth.skirt.loops.length} skirt loops`));

  let read = 0;
  let hasLeft = false;
  const shown = new Set();
  const heights = [];
  await printAndWatch(stage, async () => {
    read = Math.max(read, await stage.statusOf('virtual_sdcard', 'file_position'));
    const { extruding, nozzle } = await stage.truth();
    if (extruding) heights.push(nozzle.z);
    // It goes on whatever is on show, and comes up again at its end.
    if (extruding && !hasLeft) {
      hasLeft = true;
      await stage.go('#/heat');
    }
    if (hasLeft) shown.add(await stage.hash());
    return stage.has('heading', 'Bed cools down');
  });
  assert.deepEqual(shown, new Set(['#/heat', '#/verify']), 'left alone until its end');
  const { first_layer } = truth;
  assert.ok(
    read < first_layer.next_layer_start,
    `read up to ${read}, the second layer begins at ${first_layer.next_layer_start}`,
  );
  assert.ok(
    read > first_layer.start + 0.6 * (first_layer.last_extrusion_end - first_layer.start),
    `read up to ${read} only`,
  );
  const rise = Math.max(...heights) - Math.min(...heights);
  assert.ok(rise < 0.1, `laid at heights that differ by ${rise}`);
  assert.equal(await stage.statusOf('print_stats', 'state'), 'cancelled');
  assert.equal(await stage.statusOf('motion_report', 'live_velocity'), 0);
  const { nozzle } = await stage.truth();
  assert.ok(nozzle.z > 5 && nozzle.x < 20 && nozzle.y > 300, JSON.stringify(nozzle));
  for (const heater of ['extruder', 'heater_bed']) assert.equal(await stage.statusOf(heater, 'target'), 0);
});
