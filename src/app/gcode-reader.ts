import type { FirstLayerReading } from '../gcode/types.js';
import type { WorkerAnswer } from './gcode-worker.js';

/**
 * Reads the first layer of the file at `url` in a worker of its own, so that the page never waits for it. Rejects when
 * the file cannot be fetched.
 */
export function readFirstLayerOf(url: string): Promise<FirstLayerReading> {
  const worker = new Worker(new URL('./gcode-worker.ts', import.meta.url), { type: 'module' });
  const reading = new Promise<FirstLayerReading>((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<WorkerAnswer>) => {
      if ('reading' in data) resolve(data.reading);
      else reject(new Error(data.failure));
    });
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      reject(new Error(event.message || 'The reader of first layers could not be started.'));
    });
  });
  worker.postMessage(url, []);
  return reading.finally(() => worker.terminate());
}
