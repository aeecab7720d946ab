// Files that have no skirt, a brim, or a skirt for each object; and the first-layer test.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { smallPrint } from '../support/other-client.mjs';
import { openStage } from '../support/stage.mjs';

const sample = (name) => new URL(`../samples/gcode/${name}.gcode`, import.meta.url);
const isAt = (value) => (text) => text === value;

async function printSample(t, name, options = {}) {
  const stage = await openStage({ speed: 3, ...options });
  t.after(() => stage.close());
  await stage.upload(sample(name), 'part.gcode');
  await stage.tap('link', 'Files');
  await stage.tap('link', 'part');
  await stage.tap('button', 'Print');
  await stage.answer('Print');
  await stage.find('region', 'Skirt');
  return stage;
}

test('without a skirt the panel comes with the first layer and says how long that lasts', async (t) => {
  const stage = await printSample(t, 'ps-tower-noskirt');
  await stage.untilWords(/First layer, no skirt[\s\S]*done in \d+:\d\d/);
  await stage.tap('radio', '0.01');
  const before = await stage.truth();
  await stage.tap('button', 'Closer');
  await stage.text('status', 'At nozzle', isAt('−0.010 mm'));
  const after = await stage.truth();
  assert.ok(
    Math.abs(after.nozzle.z - before.nozzle.z + 0.01) < 0.002 || after.nozzle.z > 0.6,
    `${before.nozzle.z} ${after.nozzle.z}`,
  );
  // After the first layer it folds into the Z chip, which leads to the same keys.
  await stage.gone('region', 'Skirt', { timeout: 120_000 });
  await stage.tap('button', 'Z offset');
  await stage.find('region', 'Z offset');
  assert.equal(await stage.hash(), '#/z-offset');
  await stage.tap('button', 'Closer');
  await stage.text('status', 'At nozzle', isAt('−0.020 mm'));
});

test('a brim counts as first layer', async (t) => {
  const stage = await printSample(t, 'ps-tower-brimonly');
  await stage.untilWords(/Brim[\s\S]*done in \d+:\d\d/);
});

test('a skirt for each object is shown as it comes, also one that comes later', async (t) => {
  const stage = await printSample(t, 'synthetic-orca-perobject-skirt');
  await stage.untilWords(/Skirt loop 1 of \d/);
  await stage.untilWords(/First layer/, { timeout: 120_000 });
  await stage.untilWords(/Skirt loop \d of \d/, { timeout: 120_000 });
});

test('a first-layer test is put on the bed by touch, shows how it starts, prints as a skirt and ends parked', async (t) => {
  const stage = await openStage({ speed: 6, width: 1024, height: 600 });
  t.after(() => stage.close());
  await stage.go('#/first-layer/test');
  await stage.untilWords(/Starts as your newest file does: PRINT_START /);
  await stage.tap('radio', '2');
  await stage.tap('radio', '60');
  await stage.tap('button', 'Start test');
  await stage.answer('Start test');
  await stage.find('region', 'Skirt');
  assert.match(await stage.value('progressbar', 'Skirt'), /^Loop \d of 2$/);
  // The last moves are still on their way when the file is done.
  await stage.untilTruth((truth) => truth.file === null && truth.nozzle.z > 5, { timeout: 120_000 });
});

test('a patch is laid where the bed was touched, on the bed-slinger too, and ends parked', async (t) => {
  const stage = await openStage({ speed: 6, machine: 'bed-slinger', hash: '#/first-layer/test' });
  t.after(() => stage.close());
  await stage.tap('button', 'Patch');
  await stage.tap('radio', '30');
  const map = await stage.find('button', 'Bed from above');
  const box = await map.boundingBox();
  await stage.page.touchscreen.tap(box.x + box.width / 4, box.y + box.height / 2);
  const [, x, y] = /X (\d+), Y (\d+)/.exec(await stage.words());
  await stage.tap('button', 'Start test');
  await stage.answer('Start test');
  await stage.find('region', 'Skirt');
  await stage.untilWords(/First layer, no skirt/);
  const { nozzle } = await stage.untilTruth((truth) => truth.extruding);
  assert.ok(Math.abs(nozzle.x - x) < 16 && Math.abs(nozzle.y - y) < 16, `${JSON.stringify(nozzle)} at ${x} ${y}`);
  assert.ok(x < 100, `the bed was touched on its left: ${x}`);
  await stage.untilTruth((truth) => truth.file === null && truth.nozzle.z > 5, { timeout: 120_000 });
});

test('on the bed-slinger with its mesh active a tap arrives at the nozzle, and not before', async (t) => {
  const stage = await openStage({ speed: 2, machine: 'bed-slinger' });
  t.after(() => stage.close());
  await stage.uploadText(smallPrint({ centre: 110 }), 'small.gcode');
  await stage.tap('link', 'Files');
  await stage.tap('link', 'small');
  await stage.tap('button', 'Print');
  await stage.answer('Print');
  await stage.find('region', 'Skirt');
  await stage.untilTruth((truth) => truth.extruding);
  await stage.tap('radio', '0.05');
  const before = await stage.truth();
  await stage.tap('button', 'Farther');
  await stage.text('status', 'Asked', isAt('+0.050 mm'));
  await stage.text('status', 'At nozzle', isAt('+0.050 mm'));
  const after = await stage.truth();
  // The mesh bends the line by some hundredths; the gap to the bed under it is what the tap changes.
  assert.ok(Math.abs(after.gap - before.gap - 0.05) < 0.02, `${before.gap} -> ${after.gap}`);
});
