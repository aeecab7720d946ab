import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { loadSample, samplePath } from '../support/gcode-samples.js';
import { loadTrace } from '../support/gcode-traces.js';

function run(
  command: 'skirt' | 'track',
  ...args: readonly string[]
): { code: number | null; out: string; err: string } {
  const program = fileURLToPath(new URL(`../../kiosk/commands/${command}.js`, import.meta.url));
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...args], { encoding: 'utf8' });
  return { code: status, out: stdout, err: stderr };
}

/** A copy of a sample under a name that is hard on paths and addresses. */
function underHardName(sample: string): string {
  const file = join(mkdtempSync(join(tmpdir(), 'skirt-')), '100% größe #1 (neu).gcode');
  writeFileSync(file, loadSample(sample).bytes);
  return file;
}

test('skirt says one JSON value of a file with a skirt, whatever its name', () => {
  const { code, out } = run('skirt', underHardName('ps-tower-brim-skirt2'));
  const { firstLayer, loops } = JSON.parse(out) as { firstLayer: unknown; loops: Record<string, unknown>[] };
  assert.equal(code, 0);
  assert.deepEqual(firstLayer, { start: 719, end: 13388, height: 0.2 });
  assert.deepEqual(Object.keys(loops[0] ?? {}).toSorted(), ['end', 'kind', 'lengthMm', 'seconds', 'start']);
  assert.deepEqual(
    loops.map(({ kind }) => kind),
    ['skirt', 'skirt', 'brim'],
  );
});

test('skirt says why there is none, and that is no failure', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'skirt-')), 'empty.gcode');
  writeFileSync(file, '');
  const { code, out } = run('skirt', file);
  const { firstLayer, loops, reason } = JSON.parse(out) as Record<string, unknown>;
  assert.equal(code, 0);
  assert.deepEqual([firstLayer, loops], [null, []]);
  assert.match(String(reason), /^[A-Z].*\.$/);
});

test('track says one JSON line for each update of a recording', () => {
  const trace = samplePath('traces', 'ps-tower-brim-skirt2.trace.json');
  const { code, out } = run('track', trace, samplePath('gcode', 'ps-tower-brim-skirt2.gcode'));
  const lines = out
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  assert.equal(code, 0);
  assert.deepEqual(
    lines.map(({ eventtime }) => eventtime),
    loadTrace(trace).updates.map(({ eventtime }) => eventtime),
  );
  const keys = ['byte', 'eventtime', 'loop', 'loops', 'phase', 'secondsLeft'];
  assert.ok(lines.every((line) => Object.keys(line).toSorted().join() === keys.join()));
  const phases = lines.map(({ phase }) => phase).filter((phase, at, all) => phase !== all[at - 1]);
  assert.deepEqual(phases, ['before', 'skirt', 'brim', 'object', 'later']);
});

test('what cannot be read ends with 2 and one line that says what', () => {
  const gcode = samplePath('gcode', 'ps-tower-brim-skirt2.gcode');
  const trace = samplePath('traces', 'ps-tower-brim-skirt2.trace.json');
  const refusals = [
    run('skirt'),
    run('skirt', 'no such file.gcode'),
    run('skirt', tmpdir()),
    run('track', trace),
    run('track', 'no such trace.json', gcode),
    run('track', gcode, gcode),
    run('track', trace, 'no such file.gcode'),
  ];
  for (const { code, out, err } of refusals) {
    assert.equal(code, 2);
    assert.equal(out, '');
    assert.match(err, /^[^\n]+\n$/);
  }
});
