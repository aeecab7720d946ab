import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { readFirstLayer } from '../../src/gcode/read-first-layer.js';
import type { FirstLayerReading } from '../../src/gcode/types.js';

const TAIL_BYTES = 64 * 1024;

/** Reads the first layer of a file on disk: its head as far as needed, and its last bytes for the slicer's settings. */
export function readFile(file: string): Promise<FirstLayerReading> {
  return readFirstLayer(createReadStream(file), { tail: () => readTail(file) });
}

async function readTail(file: string): Promise<Uint8Array> {
  const handle = await open(file);
  try {
    const { size } = await handle.stat();
    const tail = new Uint8Array(Math.min(size, TAIL_BYTES));
    await handle.read(tail, 0, tail.length, size - tail.length);
    return tail;
  } finally {
    await handle.close();
  }
}

/** Ends the program with code 2 and one line on standard error. */
export function refuse(sentence: string): never {
  console.error(sentence.replaceAll('\n', ' '));
  process.exit(2);
}

/** The first line of what went wrong. */
export function why(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
