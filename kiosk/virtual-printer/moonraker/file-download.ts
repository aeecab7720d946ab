import { open } from 'node:fs/promises';
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
  if (!store.stat(root, relative) || store.isFolder(root, relative)) throw new RpcError(404, 'Not Found');
  // Opened once: another file may take its place while its head is written.
  const file = await open(store.real(root, relative)).catch(() => {
    throw new RpcError(404, 'Not Found');
  });
  try {
    const { size, mtimeMs } = await file.stat();
    const range = readRange(request.headers.range, size);
    const headers = {
      'accept-ranges': 'bytes',
      'content-type': relative.endsWith('.png') ? 'image/png' : 'application/octet-stream',
      etag: `"${mtimeMs / 1000}-${size}"`,
      'last-modified': new Date(mtimeMs).toUTCString(),
    };
    if (range === 'unsatisfiable') {
      response.writeHead(416, { 'content-range': `bytes */${size}` });
      response.end();
      return;
    }
    const { start, end } = range ?? { start: 0, end: size };
    response.writeHead(range ? 206 : 200, {
      ...headers,
      'content-length': end - start,
      ...(range ? { 'content-range': `bytes ${start}-${end - 1}/${size}` } : {}),
    });
    if (request.method === 'HEAD' || end === start) {
      response.end();
      return;
    }
    await pipeline(file.createReadStream({ start, end: end - 1, autoClose: false }), response);
  } finally {
    await file.close();
  }
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
