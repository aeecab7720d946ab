import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import path from 'node:path';
import { described } from './file-methods.js';
import type { FileItem, FileStore } from './file-store.js';
import type { GcodeFiles } from './gcode-files.js';
import { readBody } from './request-body.js';
import type { KlippyLink } from './klippy-link.js';
import { readMultipart } from './multipart.js';
import { RpcError } from './rpc.js';

export interface UploadServices {
  readonly store: FileStore;
  readonly gcodes: GcodeFiles;
  readonly link: KlippyLink;
  notify(method: string, params: readonly unknown[]): void;
}

/** `POST /server/files/upload`: keeps the file, tells everyone, and prints it when asked to. */
export async function upload(request: IncomingMessage, services: UploadServices): Promise<object> {
  const parts = readMultipart(await readBody(request, MOST), request.headers['content-type'] ?? '');
  const text = (name: string): string => parts.find((part) => part.name === name)?.data.toString('utf8') ?? '';
  const file = parts.find((part) => part.filename !== undefined);
  if (!file) throw new RpcError(400, 'No file data in upload');
  const checksum = text('checksum').toLowerCase();
  const actual = createHash('sha256').update(file.data).digest('hex');
  if (checksum !== '' && checksum !== actual) {
    throw new RpcError(422, `File checksum mismatch: expected ${checksum}, calculated ${actual}`);
  }
  const { root } = services.store.split(text('root') || 'gcodes');
  const name = path.posix.basename(file.filename!.replaceAll('\\', '/'));
  const relative = path.posix.join(text('path').replace(/^\/+/, ''), name);
  const folder = path.posix.dirname(relative);
  const isNewFolder = !services.store.isFolder(root, folder);
  const item = services.store.write(root, relative, file.data);
  const tell = (action: string, one: FileItem): void =>
    services.notify('notify_filelist_changed', [{ action, item: described(root, one) }]);
  const isGcode = root === 'gcodes' && services.gcodes.isGcode(relative);
  if (isNewFolder) {
    if (isGcode) services.gcodes.scan(relative, item);
    const thumbnails = services.store.stat(root, path.posix.join(folder, '.thumbs'));
    for (const made of [services.store.stat(root, folder), thumbnails]) if (made) tell('create_dir', made);
  }
  tell('create_file', item);
  if (isGcode && !isNewFolder) announceThumbnails(relative, services);
  const isPrinting = text('print') === 'true' && root === 'gcodes';
  if (isPrinting) await services.link.script(`SDCARD_PRINT_FILE FILENAME="${relative}"`);
  const answer = { action: 'create_file', item: described(root, item) };
  return isGcode ? { ...answer, print_started: isPrinting, print_queued: false } : answer;
}

/** A folder for thumbnails is told of, and not what is put into it at the same time. */
function announceThumbnails(relative: string, { store, gcodes, notify }: UploadServices): void {
  const folder = path.posix.join(path.posix.dirname(relative), '.thumbs');
  const isKnown = store.isFolder('gcodes', folder);
  const before = new Set(
    gcodes.pictures(relative).concat(store.entries('gcodes', folder).map(({ name }) => `${folder}/${name}`)),
  );
  const pictures = gcodes.scan(relative, store.stat('gcodes', relative)!);
  const news = isKnown ? pictures : folder === '.thumbs' ? [folder] : [];
  for (const made of news) {
    const action = !isKnown ? 'create_dir' : before.has(made) ? 'modify_file' : 'create_file';
    notify('notify_filelist_changed', [{ action, item: described('gcodes', store.stat('gcodes', made)!) }]);
  }
}

const MOST = 1024 * 1024 * 1024;
