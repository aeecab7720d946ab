import { readFirstLayer } from '../gcode/read-first-layer.js';
import type { FirstLayerReading } from '../gcode/types.js';

const CHUNK = 128 * 1024;

/** Reads the first layer of a file by HTTP ranges from its head. */
export function readFirstLayerOf(url: string): Promise<FirstLayerReading> {
  return readFirstLayer(chunksOf(url));
}

async function* chunksOf(url: string): AsyncGenerator<Uint8Array> {
  for (let at = 0; ; at += CHUNK) {
    const answer = await fetch(url, { headers: { range: `bytes=${at}-${at + CHUNK - 1}` } });
    if (answer.status === 416) return;
    if (!answer.ok) throw new Error(`${url}: ${answer.status}`);
    const bytes = new Uint8Array(await answer.arrayBuffer());
    if (bytes.length > 0) yield bytes;
    if (bytes.length < CHUNK || answer.status === 200) return;
  }
}
