import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readFirstLayer } from '../../src/gcode/read-first-layer.js';
import type { ByteChunks, FirstLayerReading, LoopKind } from '../../src/gcode/types.js';

/** A half-open range of bytes, whole lines. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** What is true of a sample's first layer. */
export interface Truth {
  readonly first_layer_height: number;
  readonly first_layer: {
    readonly start: number;
    readonly last_extrusion_end: number;
    readonly next_layer_start: number;
  };
  readonly skirt: {
    readonly configured_loops: number;
    readonly loops: readonly (Range & { readonly length_mm: number; readonly nominal_time_s: number })[];
    readonly groups: readonly (Range & { readonly loops: readonly number[] })[];
  };
  readonly brim: readonly (Range & { readonly length_mm: number; readonly nominal_time_s: number })[];
  readonly first_layer_sequence: readonly (Range & { readonly type: string })[];
  readonly layer_starts: readonly (readonly [byte: number, z: number])[];
}

export interface Sample {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly truth: Truth;
}

/** Tests run in the project's root. */
export function samplePath(...path: readonly string[]): string {
  return join('test', 'samples', ...path);
}

export function sampleNames(): string[] {
  return readdirSync(samplePath('gcode'))
    .filter((file) => file.endsWith('.gcode'))
    .map((file) => file.slice(0, -'.gcode'.length));
}

export function loadSample(name: string): Sample {
  const bytes = new Uint8Array(readFileSync(samplePath('gcode', `${name}.gcode`)));
  const truth = JSON.parse(readFileSync(samplePath('gcode', `${name}.truth.json`), 'utf8')) as Truth;
  return { name, bytes, truth };
}

/** The bytes in chunks, as a file comes over the wire. */
export async function* chunksOf(bytes: Uint8Array, size = 65_536): AsyncGenerator<Uint8Array> {
  await Promise.resolve();
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

/** Reads head and tail, as the panel does. */
export function read(bytes: Uint8Array, chunks: ByteChunks = chunksOf(bytes)): Promise<FirstLayerReading> {
  return readFirstLayer(chunks, { tail: () => Promise.resolve(bytes.subarray(-65_536)) });
}

/** Loops of a reading or of a truth as lines to compare: `start-end kind`. */
export function outlineOf(loops: readonly (Range & { readonly kind: LoopKind })[]): string[] {
  return loops.map(({ start, end, kind }) => `${start}-${end} ${kind}`);
}

export function trueLoops({ skirt, brim }: Truth): (Range & { readonly kind: LoopKind })[] {
  const loops = skirt.loops.map(({ start, end }) => ({ start, end, kind: 'skirt' as const }));
  return [...loops, ...brim.map(({ start, end }) => ({ start, end, kind: 'brim' as const }))].sort(
    (a, b) => a.start - b.start,
  );
}
