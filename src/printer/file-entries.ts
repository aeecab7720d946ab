import type { Directory, FileEntry } from './files.js';
import type { PastJob } from './history.js';

/** `time`: what prints soonest first; what tells no time comes last. */
export type FileOrder = 'newest' | 'name' | 'time';

/** One thing in the list of files; `path` counts from its root. */
export type Entry =
  | { readonly kind: 'folder'; readonly path: string; readonly name: string }
  | { readonly kind: 'file'; readonly path: string; readonly file: FileEntry };

/** How a file's last print ended. */
export type LastResult = 'ok' | 'failed';

/** A folder and the root it is in. */
export interface FolderPlace {
  readonly root: string;
  /** Relative to the root, empty for the root itself. */
  readonly path: string;
}

/** The root of what can be printed. */
export const PRINTABLE_ROOT = 'gcodes';

/** Roots of Moonraker's that hold no G-code to choose from. */
const adminRoots = new Set(['config', 'logs', 'docs', 'config_examples', 'timelapse', 'timelapse_frames', 'database']);

/** How long an unprinted file counts as new, s. */
const NEW_FOR = 3 * 24 * 3600;

const byName = new Intl.Collator('en', { numeric: true, sensitivity: 'base' });

/** What an address names: `folder/inner` is in the root of what can be printed, `/usb/folder` in the root `usb`. */
export function placeOf(address: string): FolderPlace {
  if (!address.startsWith('/')) return { root: PRINTABLE_ROOT, path: address };
  const [root = '', ...rest] = address.slice(1).split('/');
  return { root, path: rest.join('/') };
}

/** The address of a place, as {@link placeOf} reads it. */
export function addressOf({ root, path }: FolderPlace): string {
  if (root === PRINTABLE_ROOT) return path;
  return path === '' ? `/${root}` : `/${root}/${path}`;
}

/** The roots beside the printable one that a person keeps files in, as a USB drive. */
export function furtherRoots(names: readonly string[]): readonly string[] {
  return names.filter((name) => name !== PRINTABLE_ROOT && !adminRoots.has(name));
}

/** Path of something in a folder. */
export function within(folder: string, name: string): string {
  return folder === '' ? name : `${folder}/${name}`;
}

/** The folder that holds a file or folder; the root is an empty text. */
export function folderOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
}

/** What is in a folder and has `query` in its name: folders by name first, then G-code files in the order asked for. */
export function entriesOf(directory: Directory, folder: string, order: FileOrder, query = ''): readonly Entry[] {
  const wanted = query.trim().toLowerCase();
  const matches = (name: string): boolean => wanted === '' || name.toLowerCase().includes(wanted);
  const folders = directory.dirs
    .filter(({ dirname }) => matches(dirname))
    .map(({ dirname }): Entry => ({ kind: 'folder', path: within(folder, dirname), name: dirname }))
    .toSorted((one, other) => byName.compare(one.path, other.path));
  const files = directory.files
    .filter(({ filename }) => /\.(gcode|gco|g)$/i.test(filename) && matches(filename))
    .toSorted(comparisons[order])
    .map((file): Entry => ({ kind: 'file', path: within(folder, file.filename), file }));
  return [...folders, ...files];
}

const comparisons: Readonly<Record<FileOrder, (one: FileEntry, other: FileEntry) => number>> = {
  newest: (one, other) => other.modified - one.modified || byName.compare(one.filename, other.filename),
  name: (one, other) => byName.compare(one.filename, other.filename),
  time: (one, other) =>
    (one.estimated_time ?? Infinity) - (other.estimated_time ?? Infinity) ||
    byName.compare(one.filename, other.filename),
};

/** How the last finished print of each file ended, by path. `jobs` newest first. */
export function lastResults(jobs: readonly PastJob[]): ReadonlyMap<string, LastResult> {
  const results = new Map<string, LastResult>();
  for (const { filename, status } of jobs) {
    if (status === 'in_progress' || results.has(filename)) continue;
    results.set(filename, status === 'completed' ? 'ok' : 'failed');
  }
  return results;
}

/** Whether a file came lately and was never printed. `now` in seconds since 1970. */
export function isNew(file: FileEntry, result: LastResult | undefined, now: number): boolean {
  return file.print_start_time === undefined && result === undefined && now - file.modified < NEW_FOR;
}

/** Whether a name can be a file’s or folder’s: not empty, not hidden, with no folder in it. */
export function isNameFit(name: string): boolean {
  const trimmed = name.trim();
  return trimmed !== '' && !trimmed.startsWith('.') && !/[/\\\0]/u.test(trimmed);
}
