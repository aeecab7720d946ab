// What a person can do: choose a real sliced file, print it, and move the nozzle closer while the skirt is laid.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openStage } from '../support/stage.mjs';

test('a real file prints, the skirt is noticed, Closer moves the nozzle, and a reload keeps all of it', async (t) => {
  const stage = await openStage({ speed: 2 });
  t.after(() => stage.close());

  await stage.tap('link', 'Files');
  await stage.tap('link', 'Tower');
  await stage.text('button', 'Print');
  await stage.tap('button', 'Print');
  await stage.answer('Print');

  // Closer and Farther come by themselves: nothing was tapped since.
  await stage.find('region', 'Skirt');
  await stage.find('button', 'Farther');
  assert.equal(await stage.hash(), '#/print');
  const began = await stage.untilTruth((truth) => truth.extruding);
  assert.match(await stage.value('progressbar', 'Skirt'), /^Loop \d of \d$/);

  await stage.tap('radio', '0.01');
  await stage.tap('button', 'Closer');
  await stage.tap('button', 'Closer');
  for (const stageOfTap of ['Asked', 'Accepted', 'At nozzle']) {
    assert.equal(await stage.text('status', stageOfTap, (text) => text === '−0.020 mm'), '−0.020 mm');
  }
  // The nozzle really is 0.020 lower; the bed is not flat to a micrometre, so the same spot is not asked for.
  const lower = await stage.truth();
  assert.ok(Math.abs(lower.nozzle.z - began.nozzle.z + 0.02) < 0.001, `${began.nozzle.z} -> ${lower.nozzle.z}`);
  assert.ok(Math.abs(lower.gap - began.gap + 0.02) < 0.006, `${began.gap} -> ${lower.gap}`);

  await stage.reload();
  await stage.find('region', 'Skirt');
  assert.equal(await stage.text('status', 'At nozzle', (text) => text === '−0.020 mm'), '−0.020 mm');
  assert.equal(await stage.text('status', 'Asked'), '−0.020 mm');
  assert.equal(await stage.attribute('radio', '0.01', 'aria-checked'), 'true');
});
