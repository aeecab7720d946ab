import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import path from 'node:path';
import { described } from './file-methods.js';
import type { FileStore } from './file-store.js';
import type { GcodeFiles } from './gcode-files.js';
import { readBody } from './http.js';
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
  const isNew = !services.store.stat(root, relative);
  const item = services.store.write(root, relative, file.data);
  const action = isNew ? 'create_file' : 'modify_file';
  services.notify('notify_filelist_changed', [{ action, item: described(root, item) }]);
  if (root === 'gcodes' && services.gcodes.isGcode(relative)) announceThumbnails(relative, services);
  const isPrinting = text('print') === 'true' && root === 'gcodes';
  if (isPrinting) await services.link.script(`SDCARD_PRINT_FILE FILENAME="${relative}"`);
  return { action: 'create_file', item: described(root, item), print_started: isPrinting, print_queued: false };
}

function announceThumbnails(relative: string, { store, gcodes, notify }: UploadServices): void {
  const item = store.stat('gcodes', relative)!;
  for (const picture of gcodes.scan(relative, item)) {
    const made = store.stat('gcodes', picture);
    if (made) notify('notify_filelist_changed', [{ action: 'create_file', item: described('gcodes', made) }]);
  }
}

const MOST = 1024 * 1024 * 1024;
