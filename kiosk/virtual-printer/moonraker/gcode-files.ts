import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { readMetadata, type Metadata } from '../metadata/metadata.js';
import type { FileItem, FileStore } from './file-store.js';

export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly size: number;
  readonly relative_path: string;
}

interface Known {
  readonly modified: number;
  readonly metadata: Metadata;
  readonly described: readonly Picture[];
  /** Paths of its thumbnails, below the root. */
  readonly pictures: readonly string[];
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
    if (this.#known.get(relative)?.modified !== item.modified) this.scan(relative, item);
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
    // Also where there are none: Moonraker looks for them only once it has a place for them.
    this.#store.makeFolder('gcodes', path.posix.join(folder, '.thumbs'));
    const described = thumbnails.map(({ width, height, png }) => {
      const own = `.thumbs/${stem}-${width}x${height}.png`;
      this.#store.write('gcodes', path.posix.join(folder, own), png);
      return { width, height, size: png.length, relative_path: own };
    });
    const pictures = described.map((picture) => path.posix.join(folder, picture.relative_path));
    const { size, ...rest } = metadata;
    const all = { size, modified: item.modified, uuid: randomUUID(), ...rest };
    const full = described.length > 0 ? { ...all, thumbnails: described } : all;
    this.#known.set(relative, { modified: item.modified, metadata: full, described, pictures });
    return pictures;
  }

  /** Thumbnails of a file as its metadata has them. */
  thumbnails(relative: string): readonly Picture[] {
    this.metadata(relative);
    return this.#known.get(relative)?.described ?? [];
  }

  /** Paths of the thumbnails of a file that has been read. */
  pictures(relative: string): readonly string[] {
    return this.#known.get(relative)?.pictures ?? [];
  }

  /** A print of the file has begun. */
  printed(relative: string, start: number, job: string): void {
    this.#prints.set(relative, { start, job });
  }

  /** The file goes elsewhere with its thumbnails, which keep their names; answers their paths before and after. */
  move(from: string, to: string): readonly (readonly [before: string, after: string])[] {
    const known = this.#known.get(from);
    if (!known) return [];
    const folder = path.posix.dirname(to);
    const moved = known.pictures.map((picture): readonly [string, string] => {
      const after = path.posix.join(folder, '.thumbs', path.posix.basename(picture));
      this.#store.makeFolder('gcodes', path.posix.dirname(after));
      this.#store.move({ root: 'gcodes', relative: picture }, { root: 'gcodes', relative: after });
      return [picture, after];
    });
    this.#known.delete(from);
    const modified = this.#store.stat('gcodes', to)?.modified ?? known.modified;
    this.#known.set(to, { ...known, modified, pictures: moved.map(([, after]) => after) });
    return moved;
  }

  /** The file is gone; answers its thumbnails, which go as well. */
  drop(relative: string): readonly string[] {
    const pictures = this.pictures(relative);
    this.#known.delete(relative);
    for (const picture of pictures) this.#store.delete('gcodes', picture);
    return pictures;
  }
}
