import fs from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import type { FileStore } from './file-store.js';
import { RpcError } from './rpc.js';

/** Sends a file, or the one range of it that is asked for. */
export async function sendFile(
  request: IncomingMessage,
  response: ServerResponse,
  store: FileStore,
  full: string,
): Promise<void> {
  const { root, relative } = store.split(full);
  const item = store.stat(root, relative);
  if (!item || store.isFolder(root, relative)) throw new RpcError(404, 'Not Found');
  const range = readRange(request.headers.range, item.size);
  const headers = {
    'accept-ranges': 'bytes',
    'content-type': relative.endsWith('.png') ? 'image/png' : 'application/octet-stream',
    etag: `"${item.modified}-${item.size}"`,
    'last-modified': new Date(item.modified * 1000).toUTCString(),
  };
  if (range === 'unsatisfiable') {
    response.writeHead(416, { 'content-range': `bytes */${item.size}` });
    response.end();
    return;
  }
  const { start, end } = range ?? { start: 0, end: item.size };
  response.writeHead(range ? 206 : 200, {
    ...headers,
    'content-length': end - start,
    ...(range ? { 'content-range': `bytes ${start}-${end - 1}/${item.size}` } : {}),
  });
  if (request.method === 'HEAD' || end === start) {
    response.end();
    return;
  }
  await pipeline(fs.createReadStream(store.real(root, relative), { start, end: end - 1 }), response);
}

interface Range {
  readonly start: number;
  readonly end: number;
}

function readRange(header: string | undefined, size: number): Range | 'unsatisfiable' | undefined {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(header ?? '') ?? [];
  if (first === '' && last === '') return undefined;
  const start = first === '' ? Math.max(0, size - Number(last)) : Number(first);
  const end = first === '' || last === '' ? size : Math.min(size, Number(last) + 1);
  return start >= size || end <= start ? 'unsatisfiable' : { start, end };
}
