import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { read, samplePath } from '../support/gcode-samples.js';

/**
 * First two layers of files sliced by PrusaSlicer and Slic3r with unusual settings; the loops are those its verbose comments named,
 * which are not in these files.
 */
type Loops = readonly (readonly [start: number, end: number, kind: string])[];
const truth = JSON.parse(readFileSync(samplePath('sliced', 'loops.json'), 'utf8')) as Readonly<Record<string, Loops>>;
const load = (name: string): Buffer => readFileSync(samplePath('sliced', `${name}.gcode`));

async function loopsOf(bytes: Buffer): Promise<Loops> {
  return (await read(bytes)).loops.map(({ start, end, kind }) => [start, end, kind]);
}

/** The file without comments, and where each byte at the beginning of a line went. */
function strip(bytes: Buffer): { readonly bytes: Buffer; readonly moved: ReadonlyMap<number, number> } {
  const moved = new Map<number, number>();
  let [kept, at] = ['', 0];
  for (const line of bytes.toString('latin1').split(/(?<=\n)/)) {
    moved.set(at, kept.length);
    if (!line.startsWith(';')) kept += line;
    at += line.length;
  }
  return { bytes: Buffer.from(kept, 'latin1'), moved: moved.set(at, kept.length) };
}

for (const [name, loops] of Object.entries(truth)) {
  test(`${name}: the loops that the slicer named`, async () => assert.deepEqual(await loopsOf(load(name)), loops));
}

for (const name of [
  'thin-lines-skirt3',
  'wide-first-layer-skirt3-brim',
  'part-in-a-ring-skirt1',
  'two-parts-skirt1',
  'thick-filament-skirt3-brim',
]) {
  test(`${name}: the same without a single comment`, async () => {
    const { bytes, moved } = strip(load(name));
    const expected = truth[name]?.map(([start, end, kind]) => [moved.get(start), moved.get(end), kind]);
    assert.deepEqual(await loopsOf(bytes), expected);
  });
}
