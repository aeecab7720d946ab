// The guide by touch, hot: the paper comes out and its thickness comes off; on a switch, and on a probe that is the endstop.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  answerFourHeights,
  applyAndRestart,
  beginGuide,
  feelPaper,
  gapAtZero,
  setVirtual,
} from '../support/guide-walk.mjs';
import { openStage } from '../support/stage.mjs';

/** Waits for the soak, lets the machine be soaked, and goes on when it is stable. @param drift mm in ten minutes at first */
async function soak(stage, drift = 0) {
  await stage.find('heading', 'Is the bed still growing', { timeout: 180_000 });
  await setVirtual(stage, { temperature: 'soaked', drift });
  if (drift !== 0) {
    // Two whole windows of a bed that goes on growing.
    const { printTime } = await stage.truth();
    await stage.tap('radio', '5');
    await stage.untilTruth((truth) => truth.printTime > printTime + 600, { timeout: 120_000 });
    await stage.untilWords(/still growing/);
    assert.equal(await isOpen(stage, 'Next'), false, 'it drifts, so that it is not stable');
    await setVirtual(stage, { drift: 0 });
  }
  await stage.until(() => isOpen(stage, 'Next'), { timeout: 180_000 });
  await stage.tap('button', 'Next');
}

async function isOpen(stage, name) {
  const element = await stage.find('button', name);
  return element.evaluate((node) => !node.disabled);
}

test('hot on the V2.4: stable soak, lowered by the paper, saved, and zero is true', async (t) => {
  const stage = await openStage({ speed: 60, cold: true, hash: '#/z-endstop' });
  t.after(() => stage.close());
  await setVirtual(stage, { endstopHeight: -0.21, temperature: 'cold', bed: 'flat' });
  await beginGuide(stage, 'hot');
  await soak(stage, 0.05);
  const soaked = await stage.statusOf('extruder', 'target');
  assert.ok(soaked > 0, 'the nozzle is hot');
  await feelPaper(stage);
  await stage.tap('button', 'Accept');
  await stage.find('heading', 'Now take the paper out');
  await stage.tap('button', 'Next');
  await applyAndRestart(stage);

  // The check is hot too: heated again to what it was soaked at, and soaked.
  await stage.tap('button', 'Next');
  await soak(stage);
  await answerFourHeights(stage);
  assert.equal(await stage.statusOf('extruder', 'target'), soaked);
  const checked = await stage.truth();
  assert.ok(checked.soak > 0.99, `soak ${checked.soak}`);
  assert.equal(checked.crashes, 0);
  const gap = await gapAtZero(stage, [175, 175]);
  assert.ok(Math.abs(gap) < 0.015, `gap ${gap}`);
  assert.equal((await stage.truth()).crashes, 0);
});

test('hot on the bed-slinger: PROBE_CALIBRATE on the same pages', async (t) => {
  const stage = await openStage({ speed: 60, cold: true, machine: 'bed-slinger', hash: '#/z-endstop' });
  t.after(() => stage.close());
  await setVirtual(stage, { endstopHeight: 1.93, temperature: 'cold', bed: 'flat' });
  await beginGuide(stage, 'hot', { hasPin: false });
  await soak(stage);
  await stage.find('heading', 'Level the bed with its screws', { timeout: 120_000 });
  await stage.untilWords(/rear left screw/);
  await stage.tap('button', 'Next');
  await feelPaper(stage);
  await stage.tap('button', 'Accept');
  await stage.tap('button', 'Next');
  await applyAndRestart(stage);
  await setVirtual(stage, { temperature: 'soaked' });
  const gap = await gapAtZero(stage, [117.5, 117.5], '');
  assert.ok(Math.abs(gap) < 0.015, `gap ${gap}`);
  assert.equal((await stage.truth()).crashes, 0);
});
