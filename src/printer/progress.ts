import type { Metadata } from './files.js';

/**
 * How much of a print is done, 0…1: by the bytes between the first and the last G-code line where Moonraker knows them, since
 * thumbnails and settings can be most of a file; else Klipper's own share of all bytes.
 */
export function jobProgress(filePosition: number, progress: number, metadata: Metadata | undefined): number {
  const start = metadata?.gcode_start_byte;
  const end = metadata?.gcode_end_byte;
  const done =
    start === undefined || end === undefined || end <= start ? progress : (filePosition - start) / (end - start);
  return Math.min(1, Math.max(0, done));
}
