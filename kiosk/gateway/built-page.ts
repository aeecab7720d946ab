import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { brotliCompressSync, gzipSync } from 'node:zlib';
import { send } from './answers.js';
import { withToken, type Page } from './page.js';

interface PageFile {
  readonly type: string;
  readonly cache: string;
  readonly plain: Buffer;
  readonly gzip: Buffer | undefined;
  readonly brotli: Buffer | undefined;
}

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.txt': 'text/plain; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.webp': 'image/webp',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
};

/**
 * The built page, read once and kept in memory: it is small, an update that replaces the folder cannot mix two builds,
 * and a memory card that dies takes no screen with it.
 */
export class BuiltPage implements Page {
  readonly build: string;
  readonly #files = new Map<string, PageFile>();

  /** Reads all of `folder`; throws when there is no page in it. */
  constructor(folder: string, token: string) {
    const html = readFileSync(join(folder, 'index.html'));
    this.build = createHash('sha256').update(html).digest('hex').slice(0, 12);
    this.#read(folder, '/');
    const index = Buffer.from(withToken(html.toString(), token));
    this.#files.set('/', {
      type: types['.html'] ?? '',
      cache: 'no-store',
      plain: index,
      gzip: gzipSync(index),
      brotli: brotliCompressSync(index),
    });
    this.#files.delete('/index.html');
  }

  serve(request: IncomingMessage, response: ServerResponse, path: string): void {
    const file = this.#files.get(path === '/index.html' ? '/' : path);
    if (!file) {
      send(response, 404, { 'content-type': 'text/plain; charset=utf-8' }, 'There is nothing here.\n');
      return;
    }
    const headers: OutgoingHttpHeaders = { 'content-type': file.type, 'cache-control': file.cache };
    if (file.gzip ?? file.brotli) headers['vary'] = 'accept-encoding';
    const accepted = request.headers['accept-encoding'] ?? '';
    if (file.brotli && /\bbr\b/.test(accepted)) {
      send(response, 200, { ...headers, 'content-encoding': 'br' }, file.brotli);
    } else if (file.gzip && /\bgzip\b/.test(accepted)) {
      send(response, 200, { ...headers, 'content-encoding': 'gzip' }, file.gzip);
    } else {
      send(response, 200, headers, file.plain);
    }
  }

  #read(folder: string, path: string): void {
    const entries = readdirSync(folder, { withFileTypes: true });
    const names = new Set(entries.map((entry) => entry.name));
    for (const entry of entries) {
      const place = join(folder, entry.name);
      if (entry.isDirectory()) this.#read(place, `${path}${entry.name}/`);
      else if (!/\.(gz|br)$/.test(entry.name)) {
        this.#files.set(`${path}${encodeURI(entry.name)}`, {
          type: types[extname(entry.name)] ?? 'application/octet-stream',
          // Files in assets/ have a hash of their content in their name.
          cache: path.startsWith('/assets/') ? 'public, max-age=31536000, immutable' : 'no-cache',
          plain: readFileSync(place),
          gzip: names.has(`${entry.name}.gz`) ? readFileSync(`${place}.gz`) : undefined,
          brotli: names.has(`${entry.name}.br`) ? readFileSync(`${place}.br`) : undefined,
        });
      }
    }
  }
}
