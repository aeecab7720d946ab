import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { readMetadata } from '../../../kiosk/virtual-printer/metadata/metadata.js';
import { decodePng, encodePng } from '../../../kiosk/virtual-printer/metadata/png.js';

interface Recorded {
  readonly thumbnails?: readonly { readonly width: number; readonly height: number; readonly size: number }[];
  readonly [field: string]: unknown;
}

/** What a real Moonraker said of the samples. */
const recorded = JSON.parse(readFileSync(join('test', 'recordings', 'metadata.json'), 'utf8')) as Record<
  string,
  Recorded
>;

function sample(name: string): Buffer {
  return readFileSync(join('test', 'samples', 'gcode', `${name}.gcode`));
}

for (const [name, { thumbnails = [], ...expected }] of Object.entries(recorded)) {
  test(`says of a file what Moonraker says: ${name}`, () => {
    const bytes = sample(name);
    const { metadata, thumbnails: pictures } = readMetadata(bytes);
    // The samples are kept without their middle: what is counted from the end is as much shorter,
    // and the height of the object may have been in it.
    const cut = Number(expected['size']) - bytes.length;
    assert.deepEqual(metadata, {
      ...expected,
      size: bytes.length,
      gcode_end_byte: Number(expected['gcode_end_byte']) - cut,
      object_height: cut > 0 ? metadata['object_height'] : expected['object_height'],
    });
    const sizes = (list: readonly { readonly width: number; readonly height: number }[]): unknown =>
      list.map(({ width, height }) => [width, height]);
    assert.deepEqual(sizes(pictures), sizes(thumbnails));
  });
}

test('knows every slicer of the samples', () => {
  const slicers = new Set(Object.values(recorded).map(({ slicer }) => slicer));
  assert.equal(Object.keys(recorded).length, 35);
  assert.equal(slicers.size, 11);
});

test('makes a small picture where a file has only large ones', () => {
  const { thumbnails } = readMetadata(sample('synthetic-orca-cube30-skirt3'));
  const small = thumbnails.find(({ width }) => width === 32)!;
  const picture = decodePng(small.png)!;
  assert.deepEqual([picture.width, picture.height], [32, 32]);
  assert.ok(new Set(picture.rgba).size > 8, 'it is not blank');
  assert.deepEqual(decodePng(encodePng(picture)), picture);
});

test('says little of a file that is no G-code, and does not fail', () => {
  for (const bytes of [
    Buffer.alloc(0),
    Buffer.from('\n\n\n'),
    Buffer.from([0xff, 0xfe, 0, 1]),
    Buffer.alloc(3_000_000, 'G1 X1\n'),
  ]) {
    const { metadata, thumbnails } = readMetadata(bytes);
    assert.equal(metadata['size'], bytes.length);
    assert.equal(metadata['slicer'], 'Unknown');
    assert.deepEqual(thumbnails, []);
  }
  const broken = '; thumbnail begin 300x300 8\n; AAAAAAAA\n; thumbnail end\n';
  assert.equal(readMetadata(Buffer.from(broken)).thumbnails.length, 1);
});
