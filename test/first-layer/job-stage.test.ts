import assert from 'node:assert/strict';
import { test } from 'node:test';
import { jobStage } from '../../src/first-layer/job-stage.js';

const before = { kind: 'before', isPaused: false } as const;
const none = { layer: undefined, filamentUsed: 0, bytesRead: 200 };

test('a print whose file cannot be read runs once Klipper itself says so', () => {
  assert.equal(jobStage(before, false, none).kind, 'before');
  assert.equal(jobStage(before, false, { ...none, layer: 3 }).kind, 'later');
  assert.equal(jobStage(before, false, { ...none, filamentUsed: 900, bytesRead: 400_000 }).kind, 'later');
  const paused = { kind: 'before', isPaused: true } as const;
  assert.deepEqual(jobStage(paused, false, { ...none, layer: 3 }), { kind: 'later', isPaused: true });
});

test('a purge, a count of layers without one, and a file that was read leave the stage as it is', () => {
  assert.equal(jobStage(before, false, { ...none, filamentUsed: 40 }).kind, 'before');
  assert.equal(jobStage(before, false, { ...none, bytesRead: 90_000 }).kind, 'before');
  assert.equal(jobStage(before, false, { ...none, layer: 0 }).kind, 'before');
  assert.equal(jobStage(before, true, { ...none, layer: 3 }).kind, 'before');
  assert.equal(jobStage(before, false, undefined).kind, 'before');
  assert.equal(jobStage({ kind: 'none' }, false, { ...none, layer: 3 }).kind, 'none');
});
