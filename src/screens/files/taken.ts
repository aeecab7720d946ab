import { folderOf } from '../../printer/file-entries.js';
import type { Files } from '../../printer/files.js';
import { folderWords } from '../../text/en-files.js';

/** Whether a file or folder has this path already. */
export async function isTaken(files: Pick<Files, 'list'>, path: string, root: string): Promise<boolean> {
  const around = await files.list(folderOf(path), root);
  const name = path.slice(path.lastIndexOf('/') + 1);
  return around.files.some(({ filename }) => filename === name) || around.dirs.some(({ dirname }) => dirname === name);
}

/** Moves or renames. Refuses a path that is taken: Moonraker would replace a file there, or move into a folder, unasked. */
export async function moveFree(
  files: Pick<Files, 'list' | 'move'>,
  from: string,
  to: string,
  root: string,
): Promise<void> {
  if (await isTaken(files, to, root)) throw new Error(folderWords.taken);
  await files.move(from, to, root);
}
