import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';
import { readFirstLayer } from '../../src/gcode/read-first-layer.js';

const TAIL_BYTES = 64 * 1024;
const path = process.argv[2];

/** The file's last bytes, where slicers note their settings. */
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

if (path === undefined) {
  console.error('Usage: skirt FILE.gcode');
  process.exit(2);
}
try {
  const { firstLayer, loops, reason } = await readFirstLayer(createReadStream(path), { tail: () => readTail(path) });
  console.log(JSON.stringify({ firstLayer, loops, ...(reason === undefined ? {} : { reason }) }));
} catch (error) {
  console.error(`Cannot read ${path}: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(2);
}
