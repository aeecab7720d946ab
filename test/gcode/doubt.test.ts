import assert from 'node:assert/strict';
import { test } from 'node:test';
import { widened, withComments, withSkirtShrunk } from '../support/gcode-makers.js';
import { loadSample, outlineOf, read, type Sample, trueLoops } from '../support/gcode-samples.js';

const SETTINGS = /^; *(?:skirts|skirt_height|brim_width|skirt_loops|brim_type)\b/;

async function expectTrue(sample: Sample): Promise<void> {
  const { loops } = await read(sample.bytes);
  assert.deepEqual(outlineOf(loops), outlineOf(trueLoops(sample.truth)), sample.name);
}

test('wide nozzles: what touches is measured in widths of the line', async () => {
  for (const name of [
    'ps-cube30-skirt3-rel-voronprofile',
    'ps-tower-brim-skirt2',
    'slic3r-disc-skirt2-brim-nocomments',
  ]) {
    for (const factor of [1.5, 2]) await expectTrue(widened(loadSample(name), factor));
  }
});

test('a file that keeps its settings to itself', async () => {
  for (const name of ['ps-tower-brim-skirt2', 'ps-tower-brimonly', 'synthetic-superslicer-tower-skirt2-brim']) {
    await expectTrue(withComments(loadSample(name), 'no settings', (text) => (SETTINGS.test(text) ? undefined : text)));
  }
});

test('tags in words that nobody knows', async () => {
  for (const name of ['ps-cube30-skirt3-abs', 'synthetic-orca-perobject-skirt']) {
    await expectTrue(
      withComments(loadSample(name), 'foreign', (text) => text.replace(/^;TYPE:Skirt.*/, ';TYPE:Schürze')),
    );
  }
});

test('a tag that says skirt around a ring of the object does not make it one, nor does a wrong count', async () => {
  const sample = loadSample('ps-disc-minlen60');
  await expectTrue(withComments(sample, 'told six loops', (text) => text.replace(/^; skirts = .*/, '; skirts = 6')));
  await expectTrue(withComments(sample, 'told no loops', (text) => text.replace(/^; skirts = .*/, '; skirts = 0')));
});

test('a skirt that touches the brim: each loop is named, and each is said to be either', async () => {
  const sample = withSkirtShrunk(loadSample('ps-tower-brim-skirt2'), 0.77, 175, 175);
  const { loops, reason } = await read(sample.bytes);
  assert.ok(loops.every(({ kind }) => kind === 'skirt/brim'));
  assert.deepEqual(
    loops.slice(0, 2).map(({ start, end }) => [start, end]),
    sample.truth.skirt.loops.map(({ start, end }) => [start, end]),
  );
  assert.equal(loops.at(-1)?.end, sample.truth.brim[0]?.end);
  assert.match(reason ?? '', /skirt or brim/);
});

test('a skirt that comes close to the brim and does not touch it is a skirt', async () => {
  await expectTrue(withSkirtShrunk(loadSample('ps-tower-brim-skirt2'), 0.92, 175, 175));
});

test('a brim that keeps a gap to the object is a brim where no skirt was asked for, and may be either where one was', async () => {
  const ring = withSkirtShrunk(loadSample('ps-cube30-skirt3-abs'), 0.803, 175, 175);
  const told = (loops: number) =>
    withComments(ring, `told ${loops} loops`, (text) =>
      text.replace(/^; skirts = .*/, `; skirts = ${loops}`).replace(/^; brim_width = .*/, '; brim_width = 3'),
    );
  const kinds = async (sample: Sample) => [...new Set((await read(sample.bytes)).loops.map(({ kind }) => kind))];
  assert.deepEqual(await kinds(told(0)), ['brim']);
  assert.deepEqual(await kinds(told(3)), ['skirt/brim']);
});

test('a brim that the first, unnamed feature of a tagged file lays', async () => {
  const sample = withComments(loadSample('ps-tower-brimonly'), 'first feature unnamed', (text) =>
    text.startsWith(';TYPE:Skirt/Brim') ? undefined : text,
  );
  await expectTrue(sample);
});

test('loops of one arc each', async () => {
  const circle = (radius: number) =>
    `G1 X${175 + radius} Y175 F9000\nG1 F1800\nG2 X${175 + radius} Y175 I${-radius} J0 E${radius * 0.27}\n`;
  const infill = Array.from(
    { length: 40 },
    (_, row) => `G1 X${row % 2 === 0 ? 165 : 185} Y${165 + row * 0.5} E0.8\n`,
  ).join('');
  const layer = `${[20, 19.5, 19].map(circle).join('')}${[14, 13.5].map(circle).join('')}G1 X165 Y165 F9000\n${infill}`;
  const file = `G90\nM83\nG1 Z.2 F600\n${layer}G1 Z.4 F600\n${layer}`;
  const { loops } = await read(new TextEncoder().encode(file));
  assert.deepEqual(
    loops.map(({ kind, lengthMm }) => [kind, Math.round(lengthMm)]),
    [20, 19.5, 19].map((radius) => ['skirt', Math.round(radius * 2 * Math.PI)]),
  );
});
