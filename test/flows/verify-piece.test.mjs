// A first layer that is printed, measured and set right by touch, judged by the true gap of the soaked machine.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gapAtZero, setVirtual } from '../support/guide-walk.mjs';
import { openStage } from '../support/stage.mjs';
import { fiveOf, printAndWatch, typeHeights } from '../support/verify-walk.mjs';

test('a wrong switch is set right by what the calipers say, through reloads and the restart', async (t) => {
  const stage = await openStage({ speed: 20, hash: '#/verify' });
  t.after(() => stage.close());
  await setVirtual(stage, { endstopHeight: -0.35, temperature: 'soaked', bed: 'flat' });
  // As a start macro does it that homes warm: this one homes only what is not homed.
  await gapAtZero(stage, [175, 175]);
  // Slow until the page was loaded anew: on a busy computer the piece was laid between two looks.
  await stage.script('M220 S25');

  let wasReloaded = false;
  const gaps = await printAndWatch(stage, async () => {
    if (!wasReloaded && (await stage.has('progressbar', 'First layer laid'))) {
      wasReloaded = true;
      await stage.reload();
      await stage.script('M220 S100');
    }
    return stage.has('heading', 'Bed cools down');
  });
  assert.ok(wasReloaded);
  assert.equal(await stage.hash(), '#/verify', 'nothing else came up in the meantime');
  await stage.tap('button', 'Measure anyway');

  const heights = fiveOf(gaps);
  await typeHeights(stage, heights.slice(0, 2));
  await stage.reload();
  // What was typed last may just have been on its way to the disk.
  await stage.find('button', 'Place 1, Front left, 0');
  const kept = (await stage.has('button', 'Place 2, Front right, 0')) ? 2 : 1;
  await typeHeights(stage, [...heights.slice(kept), ...heights]);

  await stage.text('heading', '', (said) => /too (thick|thin)$/.test(said));
  await stage.tap('button', 'Apply and restart');
  await stage.find('heading', 'Saved and read again', { timeout: 120_000 });
  assert.equal(await stage.statusOf('gcode_move', 'homing_origin').then(([, , z]) => z), 0);

  await setVirtual(stage, { temperature: 'soaked' });
  const gap = await gapAtZero(stage, [175, 175]);
  const { soak, crashes } = await stage.truth();
  assert.ok(soak > 0.99, `soak ${soak}`);
  assert.ok(Math.abs(gap) < 0.02, `gap ${gap}`);
  assert.equal(crashes, 0);

  await stage.tap('button', 'Done');
  await stage.tap('button', 'Export');
  await stage.find('button', 'Exported');
  const name = (await stage.text('button', 'Exported')).replace(/^Exported\s*/, '');
  const answer = await fetch(`${stage.address}server/files/config/${name}`);
  const [head, row, end] = (await answer.text()).split('\n');
  assert.match(head, /^date,file,wanted,mean/);
  assert.match(row, /,0\.200,0\.\d{3},-?0\.\d{3},.*,position_endstop,-?\d\.\d{3},-?\d\.\d{3}$/);
  assert.equal(end, '');
});

test('on the bed-slinger the same sets the probe’s own height, farther where it is too thin', async (t) => {
  const stage = await openStage({ speed: 30, machine: 'bed-slinger', hash: '#/verify' });
  t.after(() => stage.close());
  await setVirtual(stage, { endstopHeight: 1.52, temperature: 'soaked', bed: 'flat' });
  const before = await gapAtZero(stage, [117.5, 117.5], '');
  const gaps = await printAndWatch(stage, () => stage.has('heading', 'Bed cools down'));
  await stage.tap('button', 'Measure anyway');
  await typeHeights(stage, fiveOf(gaps));
  await stage.tap('button', 'See the result');
  await stage.untilWords(/mm farther/);
  await stage.untilWords(/z_offset/);
  await stage.tap('button', 'Apply and restart');
  await stage.find('heading', 'Saved and read again', { timeout: 120_000 });
  await setVirtual(stage, { temperature: 'soaked' });
  const gap = await gapAtZero(stage, [117.5, 117.5], '');
  assert.ok(before < -0.05, `it was wrong before, by ${before}`);
  assert.ok(Math.abs(gap) < 0.02, `gap ${gap}`);
});
