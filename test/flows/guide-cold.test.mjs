// The guide by touch on a cold V2.4 whose switch is not where the configuration says, judged by the true gap when it is soaked.
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

test('cold: from a wrong switch through Accept, restart and the four heights to a true zero', async (t) => {
  const stage = await openStage({ speed: 20, cold: true, hash: '#/z-endstop' });
  t.after(() => stage.close());
  await setVirtual(stage, { endstopHeight: -0.71, temperature: 'cold', bed: 'flat' });
  await beginGuide(stage, 'cold');
  await feelPaper(stage);
  await stage.tap('button', 'Accept');
  await applyAndRestart(stage);

  await stage.tap('button', 'Next');
  await stage.find('heading', 'Is the bed still growing', { timeout: 120_000 });
  await setVirtual(stage, { temperature: 'soaked' });
  await stage.tap('button', 'Skip');
  await answerFourHeights(stage);
  await stage.tap('button', 'Next');
  await stage.find('heading', 'The height is set');

  const { soak } = await stage.truth();
  assert.ok(soak > 0.99, `soak ${soak}`);
  const gap = await gapAtZero(stage, [175, 175]);
  assert.ok(Math.abs(gap) < 0.015, `gap ${gap}`);
  assert.equal((await stage.truth()).crashes, 0);
});

test('cold on the bed-slinger: its screws are told, PROBE_CALIBRATE, and a true zero once it is soaked', async (t) => {
  const stage = await openStage({ speed: 40, cold: true, machine: 'bed-slinger', hash: '#/z-endstop' });
  t.after(() => stage.close());
  await setVirtual(stage, { endstopHeight: 1.23, temperature: 'cold', bed: 'flat' });
  await beginGuide(stage, 'cold', { hasPin: false });
  await stage.find('heading', 'Level the bed with its screws', { timeout: 120_000 });
  await stage.tap('button', 'Next');
  await feelPaper(stage);
  await stage.tap('button', 'Accept');
  await applyAndRestart(stage);
  await setVirtual(stage, { temperature: 'soaked' });
  const gap = await gapAtZero(stage, [117.5, 117.5], '');
  const { soak, crashes } = await stage.truth();
  assert.ok(soak > 0.99, `soak ${soak}`);
  assert.ok(Math.abs(gap) < 0.015, `gap ${gap}`);
  assert.equal(crashes, 0);
});
