import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { FirstLayerReading } from '../../src/gcode/types.js';
import { chunksOf, loadSample, read, sampleNames } from '../support/gcode-samples.js';
import { full, random, seed } from '../support/long.js';

const encoder = new TextEncoder();

/** Whatever was read, what is said of it must make sense. */
function expectSense({ firstLayer, loops, reason, path }: FirstLayerReading, size: number): void {
  if (firstLayer !== null) {
    assert.ok(firstLayer.start >= 0 && firstLayer.start <= firstLayer.end && firstLayer.end <= size);
    assert.ok(Number.isFinite(firstLayer.height));
  }
  let end = 0;
  for (const loop of loops) {
    assert.ok(loop.start >= end && loop.end > loop.start && loop.end <= size);
    assert.ok(Number.isFinite(loop.lengthMm) && loop.seconds >= 0 && Number.isFinite(loop.seconds));
    ({ end } = loop);
  }
  if (!loops.some(({ kind }) => kind === 'skirt')) assert.match(reason ?? '', /^[A-Z].*\.$/);
  for (let move = 0; move < path.count; move++) {
    assert.ok(Number.isFinite((path.x0[move] ?? NaN) + (path.y1[move] ?? NaN) + (path.speed[move] ?? NaN)));
  }
}

const hopeless: Record<string, Uint8Array> = {
  'an empty file': new Uint8Array(0),
  'one newline': encoder.encode('\n'),
  zeros: new Uint8Array(100_000),
  'every byte there is': Uint8Array.from({ length: 200_000 }, (_, index) => (index * 7919) % 256),
  'one line of a million digits': encoder.encode(`G1 X${'9'.repeat(1_000_000)} Y1 E1\n`),
  'one line of a million words': encoder.encode(`G1 ${'X1 '.repeat(1_000_000)}\n`),
  'numbers that are none': encoder.encode(
    'G1 XNaN YInfinity E-\nG1 X1e999 Y.. E--1\nG92 X\nG2 I\nG1 X Y Z E F\n'.repeat(50),
  ),
  'positions beyond all printers': encoder.encode('G1 Z.2\nG1 X-99999999999 Y99999999999 E1\n'.repeat(50)),
  'lines to and fro over ten metres': encoder.encode(
    `M83\nG1 Z.2\n${'G1 X-9999 Y9999 E1\nG1 X9999 Y-9999 E1\nG1 X9999 Y9999 E1\n'.repeat(20_000)}`,
  ),
  'arcs of any size': encoder.encode(
    'G1 X0 Y0 Z.2\nG2 X90000 Y-90000 I45000 J-45000 E1\nG3 X0 Y0 E1\nG2 I99999 E1\n'.repeat(50),
  ),
  'only travel': encoder.encode('G1 Z.2\nG1 X1 Y1\nG1 X9 Y9\n'.repeat(1000)),
  'only a thumbnail': encoder.encode('; thumbnail begin 400x300 99999\n; QUJDRA==\n; thumbnail end\n'.repeat(500)),
  'binary G-code': encoder.encode(`GCDE${'\u0001\u0000\u0002'.repeat(5000)}`),
};

for (const [name, bytes] of Object.entries(hopeless)) {
  test(`${name}: no skirt, and why`, async () => {
    const reading = await read(bytes);
    assert.deepEqual(reading.loops, []);
    expectSense(reading, bytes.length);
  });
}

test('a file cut anywhere is read as far as it goes', async () => {
  const { bytes, truth } = loadSample('ps-tower-brim-skirt2');
  for (let size = 0; size < truth.first_layer.next_layer_start; size += 997) {
    expectSense(await read(bytes.subarray(0, size)), size);
  }
});

test('mutated first layers are read without an exception', async () => {
  const chance = random(seed());
  const below = (limit: number) => Math.floor(chance() * limit);
  const scraps = [
    '9e99',
    'NaN',
    'G2 X1 Y1 I-5 J99\n',
    'G91\n',
    'G90\n',
    'G92 X9 Y9 Z9\n',
    '\r\n',
    ';LAYER:7\n',
    '\u0000',
    'Z0.2\n',
  ];
  const heads = sampleNames().map((name) => {
    const { bytes, truth } = loadSample(name);
    return bytes.subarray(0, Math.min(truth.first_layer.next_layer_start + 500, 24_000));
  });
  for (let round = full(20_000); round > 0; round--) {
    const head = heads[below(heads.length)] ?? new Uint8Array();
    const bytes = mutate(head, below, scraps);
    expectSense(await read(bytes, chunksOf(bytes, 1 + below(30_000))), bytes.length);
  }
});

/** One to eight spoilt places: a byte changed, a piece cut out, doubled, or a scrap put in. */
function mutate(head: Uint8Array, below: (limit: number) => number, scraps: readonly string[]): Uint8Array {
  let bytes: Uint8Array = head.slice(0, below(4) === 0 ? below(head.length) : head.length);
  for (let times = 1 + below(8); times > 0; times--) {
    const at = below(bytes.length);
    const to = Math.min(bytes.length, at + below(400));
    switch (below(4)) {
      case 0:
        bytes = bytes.slice();
        bytes[at] = below(256);
        break;
      case 1:
        bytes = joined(bytes.subarray(0, at), bytes.subarray(to));
        break;
      case 2:
        bytes = joined(bytes.subarray(0, to), bytes.subarray(at, to), bytes.subarray(to));
        break;
      default:
        bytes = joined(bytes.subarray(0, at), encoder.encode(scraps[below(scraps.length)]), bytes.subarray(at));
        break;
    }
  }
  return bytes;
}

function joined(...parts: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}
