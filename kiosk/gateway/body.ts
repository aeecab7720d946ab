import type { IncomingMessage, ServerResponse } from 'node:http';

const limitBytes = 16 * 1024;
const limitMs = 10_000;

export type Body =
  | { readonly kind: 'json'; readonly value: unknown }
  | { readonly kind: 'refused'; readonly status: number; readonly reason: string };

/** The JSON body of a control, at most 16 KB within 10 s. */
export function readJson(request: IncomingMessage, response: ServerResponse): Promise<Body> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let length = 0;
    const refuse = (status: number, reason: string): void => finish({ kind: 'refused', status, reason });
    const late = setTimeout(() => refuse(408, 'The request came too slowly.'), limitMs);
    const finish = (body: Body): void => {
      clearTimeout(late);
      request.removeAllListeners('data').resume();
      resolve(body);
    };
    if (Number(request.headers['content-length'] ?? 0) > limitBytes) {
      refuse(413, 'The request is too large.');
      return;
    }
    if (request.headers.expect) response.writeContinue();
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length > limitBytes) refuse(413, 'The request is too large.');
      else chunks.push(chunk);
    });
    request.once('end', () => finish(parse(Buffer.concat(chunks))));
    request.once('close', () => refuse(400, 'The request broke off.'));
  });
}

function parse(bytes: Buffer): Body {
  try {
    return { kind: 'json', value: JSON.parse(bytes.toString('utf8')) };
  } catch {
    return { kind: 'refused', status: 400, reason: 'The body is no JSON.' };
  }
}
