import type { IncomingMessage, ServerResponse } from 'node:http';
import { isRecord, RpcError, type Methods, type Params } from './rpc.js';
import { sendFile } from './file-download.js';
import type { FileStore } from './file-store.js';
import { readBody } from './request-body.js';
import { upload, type UploadServices } from './upload.js';

export interface HttpServices extends UploadServices {
  readonly methods: Methods;
  readonly store: FileStore;
}

/** Requests over HTTP: files, uploads, and every method under its path. */
export async function answerHttp(
  request: IncomingMessage,
  response: ServerResponse,
  services: HttpServices,
): Promise<void> {
  const url = new URL(request.url ?? '/', 'http://printer');
  const segments = decodePath(url.pathname);
  try {
    if (!segments) throw new RpcError(400, 'Bad path');
    if (segments[0] === 'server' && segments[1] === 'files' && segments.length > 3) {
      if (request.method === 'DELETE') {
        const method = services.methods.get('server.files.delete_file')!;
        send(response, 200, { result: await method({ path: segments.slice(2).join('/') }, undefined) });
        return;
      }
      await sendFile(request, response, services.store, segments.slice(2).join('/'));
      return;
    }
    if (url.pathname === '/server/files/klippy.log' && request.method !== 'DELETE') {
      await sendFile(request, response, services.store, 'logs/klippy.log');
      return;
    }
    if (url.pathname === '/server/files/upload' && request.method === 'POST') {
      send(response, 201, await upload(request, services));
      return;
    }
    const name = methodName(request.method ?? 'GET', url.pathname);
    const method = services.methods.get(name);
    if (!method) throw new RpcError(404, 'Not Found');
    if (request.method === 'GET' && CHANGES.test(name)) throw new RpcError(405, 'Method Not Allowed');
    const result = await method(await readParams(request, url), undefined);
    send(response, 200, { result: result ?? 'ok' });
  } catch (error) {
    sendError(response, error);
  }
}

function decodePath(path: string): string[] | undefined {
  try {
    return path
      .split('/')
      .filter((part) => part !== '')
      .map(decodeURIComponent);
  } catch {
    return undefined;
  }
}

export function sendError(response: ServerResponse, error: unknown): void {
  const code = error instanceof RpcError ? error.code : 500;
  const status = code === -32601 ? 404 : code >= 400 && code < 600 ? code : 400;
  const message = error instanceof Error ? error.message : String(error);
  if (response.headersSent) {
    response.destroy();
    return;
  }
  send(response, status, { error: { code: status, message, traceback: '' } });
}

export function send(response: ServerResponse, status: number, body: unknown): void {
  const text = JSON.stringify(body);
  response.writeHead(status, {
    'content-type': 'application/json; charset=UTF-8',
    'content-length': Buffer.byteLength(text),
  });
  response.end(text);
}

/** `/server/files/directory` by GET → `server.files.get_directory`, and so on. */
function methodName(verb: string, path: string): string {
  const name = path.replace(/^\/|\/$/g, '').replaceAll('/', '.');
  if (name === 'server.files.directory' || name === 'server.database.item') {
    return name.replace(/\.(?=\w+$)/, `.${verb.toLowerCase()}_`);
  }
  return ALIASES[name] ?? name;
}

/** Methods that change something are not to be had by a mere link. */
const CHANGES =
  /\.(script|start|pause|resume|cancel|jump|emergency_stop|restart|firmware_restart|move|copy|metascan|dismiss|update|refresh|post_\w+|delete_\w+)$/;

const ALIASES: Record<string, string> = {
  'server.history.job': 'server.history.get_job',
  'printer.query_endstops': 'printer.query_endstops.status',
};

async function readParams(request: IncomingMessage, url: URL): Promise<Params> {
  const query: Record<string, unknown> = Object.fromEntries(url.searchParams);
  const text = (await readBody(request, MOST_JSON)).toString('utf8');
  if (url.pathname.startsWith('/printer/objects/') && text === '') {
    const objects = [...url.searchParams].map(([name, fields]) => [name, fields === '' ? null : fields.split(',')]);
    return { objects: Object.fromEntries(objects) };
  }
  if (text === '') return query;
  try {
    const body: unknown = JSON.parse(text);
    return isRecord(body) ? { ...query, ...body } : query;
  } catch {
    throw new RpcError(400, 'Invalid JSON');
  }
}

const MOST_JSON = 10 * 1024 * 1024;
