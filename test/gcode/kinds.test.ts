import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  sequential,
  withBefore,
  withCrlf,
  withDraftShield,
  withExtrusion,
  withFinalLineCut,
  withFirstLayerAt,
  withoutComments,
} from '../support/gcode-makers.js';
import { loadSample, outlineOf, read, type Sample, sampleNames, trueLoops } from '../support/gcode-samples.js';

async function expectTrue(sample: Sample, tells: 'layer too' | 'loops only' = 'layer too'): Promise<void> {
  const { firstLayer, loops } = await read(sample.bytes);
  assert.deepEqual(outlineOf(loops), outlineOf(trueLoops(sample.truth)), sample.name);
  if (tells === 'loops only') return;
  const { start, next_layer_start: end } = sample.truth.first_layer;
  assert.deepEqual(firstLayer, { start, end, height: sample.truth.first_layer_height }, sample.name);
}

test('lines that end with CR LF', async () => {
  for (const name of sampleNames()) await expectTrue(withCrlf(loadSample(name)));
});

test('absolute E read as relative and relative as absolute', async () => {
  for (const name of sampleNames()) {
    await expectTrue(withExtrusion(loadSample(name), 'absolute'));
    await expectTrue(withExtrusion(loadSample(name), 'relative'));
  }
});

test('a first layer of 0.25 mm', async () => {
  for (const name of ['ps-cube30-skirt3-abs', 'cura-cube30-skirt3-rel', 'synthetic-unknown-hexknob-skirt3-bare']) {
    await expectTrue(withFirstLayerAt(loadSample(name), 0.25));
  }
});

test('a file without final newline, even one of a single layer', async () => {
  await expectTrue(withFinalLineCut(loadSample('ps-cube30-skirt3-abs')));
  const single = loadSample('ps-cube30-skirt3-abs');
  const bytes = single.bytes.slice(0, single.truth.first_layer.last_extrusion_end - 1);
  const { firstLayer, loops } = await read(bytes);
  assert.deepEqual(outlineOf(loops), outlineOf(trueLoops(single.truth)));
  assert.equal(firstLayer?.end, bytes.length);
});

test('a draft shield: the loops of the first layer only', async () => {
  for (const name of ['ps-cube30-skirt3-abs', 'ps-disc-minlen60', 'ps-plate4-skirt3-exclude']) {
    await expectTrue(withDraftShield(loadSample(name)));
  }
});

test('objects printed one after the other: the first layer of the first one', async () => {
  for (const repeats of [true, false]) {
    await expectTrue(sequential(loadSample('ps-cube30-skirt3-rel-voronprofile'), 60, repeats));
    await expectTrue(sequential(loadSample('ps-tower-brim-skirt2'), 60, repeats));
    await expectTrue(sequential(loadSample('synthetic-unknown-hexknob-skirt3-bare'), 60, repeats));
  }
});

test('prime lines before the first layer, at its height or another, few or many', async () => {
  const strokes = (z: number, count: number) => [
    'G92 E0',
    'G1 Z5 F3000',
    ...Array.from({ length: count }, (_, stroke) => [
      `G1 X${5 + stroke} Y20 F9000`,
      `G1 Z${z} F3000`,
      `G1 X${5 + stroke} Y180 F1500 E${stroke * 15 + 15}`,
    ]).flat(),
    'G92 E0',
    'G1 Z2 F3000',
  ];
  for (const name of [
    'ps-cube30-skirt3-rel-voronprofile',
    'cura-flat150-skirt3-purge',
    'slic3r-lbracket-skirt2-verbose',
  ]) {
    for (const z of [0.2, 0.15, 0.3]) {
      for (const count of [1, 2, 5]) {
        await expectTrue(
          withBefore(loadSample(name), `${count} prime lines at ${z}`, ['M82', ...strokes(z, count), ...modeOf(name)]),
        );
      }
    }
  }
});

test('prime lines in a file that marks no layers', async () => {
  const sample = loadSample('slic3r-cube30-skirt3-nocomments');
  for (const z of [0.15, 0.2, 0.3]) {
    const lines = ['G1 Z5 F3000', 'G1 X5 Y20 F9000', `G1 Z${z}`, 'G1 X5 Y180 F1500 E15', 'G92 E0', 'G1 Z2 F3000'];
    await expectTrue(withBefore(sample, `prime line at ${z}`, lines), 'loops only');
  }
});

test('z-hops written relative', async () => {
  const sample = loadSample('ps-cube30-skirt3-rel-voronprofile');
  const hops = ['G91', 'G1 Z0.4 F600', 'G90', 'G1 X20 Y20 F9000', 'G91', 'G1 Z-0.4', 'G90'];
  await expectTrue(withBefore(sample, 'relative hops', ['G1 Z.2', ...hops]));
});

test('without any comment: the same loops, or honestly less sure', async () => {
  const unsure: string[] = [];
  for (const name of sampleNames()) {
    for (const leave of ['nothing', 'empty lines'] as const) {
      const sample = withoutComments(loadSample(name), leave);
      const { loops, reason } = await read(sample.bytes);
      const told = outlineOf(loops).join(' ');
      if (told === outlineOf(trueLoops(sample.truth)).join(' ')) continue;
      assert.ok(
        loops.every(({ kind }) => kind === 'skirt/brim'),
        `${sample.name}: ${told}`,
      );
      assert.ok(reason !== undefined, sample.name);
      unsure.push(name);
    }
  }
  assert.deepEqual([...new Set(unsure)], ['cura-tower-brim', 'ps-disc-brim-outer-inner', 'ps-tower-brimonly']);
});

function modeOf(name: string): string[] {
  return name.startsWith('slic3r') ? ['M82', 'G92 E0'] : ['M83'];
}
