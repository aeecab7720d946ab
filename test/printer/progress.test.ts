import assert from 'node:assert/strict';
import { test } from 'node:test';
import { jobProgress } from '../../src/printer/progress.js';

test('progress counts only the bytes that hold G-code', () => {
  const metadata = { gcode_start_byte: 50_000, gcode_end_byte: 150_000 };
  assert.equal(jobProgress(50_000, 0.3, metadata), 0);
  assert.equal(jobProgress(100_000, 0.6, metadata), 0.5);
  assert.equal(jobProgress(160_000, 0.99, metadata), 1);
  assert.equal(jobProgress(0, 0, metadata), 0);
});

test("Klipper's own progress is taken where Moonraker does not know the bytes", () => {
  assert.equal(jobProgress(10, 0.25, undefined), 0.25);
  assert.equal(jobProgress(10, 0.25, { gcode_start_byte: 10, gcode_end_byte: 10 }), 0.25);
});
