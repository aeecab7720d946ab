import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { BedMeshStatus } from '../../src/moonraker/types.js';
import { meshMapOf, meshVerdict, profilesOf } from '../../src/printer/mesh-map.js';

const status = (rows: number[][], profiles?: Record<string, unknown>): BedMeshStatus => ({
  profile_name: 'x',
  mesh_min: [0, 0],
  mesh_max: [100, 100],
  probed_matrix: rows,
  mesh_matrix: rows,
  profiles,
});

test('the map is looked at from above: the back row first', () => {
  const map = meshMapOf(
    status([
      [0.01, -0.04],
      [0.058, 0],
    ]),
  );
  assert.deepEqual(map?.rows, [
    [0.058, 0],
    [0.01, -0.04],
  ]);
  assert.equal(map?.highest, 0.058);
  assert.equal(map?.lowest, -0.04);
  assert.ok(Math.abs((map?.varies ?? 0) - 0.098) < 1e-9);
  assert.equal(map?.full, 0.06);
});

test('without a mesh there is no map: Klipper then tells an empty row', () => {
  assert.equal(meshMapOf(undefined), undefined);
  assert.equal(meshMapOf(status([[]])), undefined);
});

test('says how good the bed is', () => {
  const verdict = (varies: number) => meshVerdict({ rows: [], highest: 0, lowest: 0, varies, full: 1 });
  assert.deepEqual([0.1, 0.2, 0.3, 0.7].map(verdict), ['fine', 'fine', 'uneven', 'level-first']);
});

test('names the kept meshes of now, else those of the configuration', () => {
  assert.deepEqual(profilesOf(status([[]], { hot: {}, cold: {} }), ['old']), ['cold', 'hot']);
  assert.deepEqual(profilesOf(status([[]]), ['old']), ['old']);
  assert.deepEqual(profilesOf(undefined, []), []);
});
