import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { readMetadata, type Metadata } from '../metadata/metadata.js';
import type { FileItem, FileStore } from './file-store.js';

interface Known {
  readonly modified: number;
  readonly metadata: Metadata;
}

/** What is known of the G-code files: metadata read from their bytes, and their thumbnails as files. */
export class GcodeFiles {
  readonly #store: FileStore;
  readonly #known = new Map<string, Known>();
  readonly #prints = new Map<string, { start: number; job: string }>();

  constructor(store: FileStore) {
    this.#store = store;
  }

  isGcode(relative: string): boolean {
    return /\.(gcode|g|gco|ufp|nc)$/i.test(relative);
  }

  /** Metadata of a file, read anew when the file has changed. */
  metadata(relative: string): Metadata | undefined {
    const item = this.#store.stat('gcodes', relative);
    if (!item || !this.isGcode(relative)) return undefined;
    const known = this.#known.get(relative);
    if (known?.modified !== item.modified) this.scan(relative, item);
    const print = this.#prints.get(relative);
    const found = this.#known.get(relative)?.metadata;
    return found && { ...found, print_start_time: print?.start ?? null, job_id: print?.job ?? null };
  }

  /** Reads the file and writes its thumbnails; answers their paths. */
  scan(relative: string, item: FileItem): readonly string[] {
    const bytes = this.#store.read('gcodes', relative);
    if (!bytes) return [];
    const { metadata, thumbnails } = readMetadata(bytes);
    const stem = path.posix.basename(relative).replace(/\.[^.]*$/, '');
    const folder = path.posix.dirname(relative);
    const pictures = thumbnails.map(({ width, height, png }) => {
      const own = `.thumbs/${stem}-${width}x${height}.png`;
      this.#store.write('gcodes', path.posix.join(folder, own), png);
      return { width, height, size: png.length, relative_path: own };
    });
    const { size, ...rest } = metadata;
    const all = { size, modified: item.modified, uuid: randomUUID(), file_processors: [], ...rest };
    this.#known.set(relative, {
      modified: item.modified,
      metadata: pictures.length > 0 ? { ...all, thumbnails: pictures } : all,
    });
    return pictures.map((picture) => path.posix.join(folder, picture.relative_path));
  }

  /** A print of the file has begun. */
  printed(relative: string, start: number, job: string): void {
    this.#prints.set(relative, { start, job });
  }

  forget(relative: string): void {
    this.#known.delete(relative);
  }
}
