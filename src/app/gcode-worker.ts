/** Entry of the worker that reads first layers: takes one address, answers with one reading or one reason, and is done. */
import { readFirstLayer } from '../gcode/read-first-layer.js';
import type { FirstLayerReading } from '../gcode/types.js';
import { HttpRanges } from './http-ranges.js';

export type WorkerAnswer = { readonly reading: FirstLayerReading } | { readonly failure: string };

async function answer(url: string): Promise<void> {
  const ranges = new HttpRanges(url);
  const reading = await readFirstLayer(ranges.chunks(), { tail: () => ranges.tail() });
  const arrays = Object.values(reading.path).filter((part) => ArrayBuffer.isView(part));
  const message: WorkerAnswer = { reading };
  postMessage(message, { transfer: arrays.map((array) => array.buffer) });
}

addEventListener('message', (event: MessageEvent<string>) => {
  answer(event.data).catch((error: unknown) => {
    const message: WorkerAnswer = { failure: error instanceof Error ? error.message : String(error) };
    postMessage(message);
  });
});
