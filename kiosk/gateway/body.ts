import type { IncomingMessage, ServerResponse } from 'node:http';

export interface BodyLimit {
  readonly bytes: number;
  readonly ms: number;
}

export type Body =
  | { readonly kind: 'whole'; readonly bytes: Buffer }
  | { readonly kind: 'refused'; readonly status: number; readonly reason: string };

/** The whole body of a request, or why there is none. Tells a sender that waits to be told to go on. */
export function readBody(request: IncomingMessage, response: ServerResponse, limit: BodyLimit): Promise<Body> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let length = 0;
    const refuse = (status: number, reason: string): void => finish({ kind: 'refused', status, reason });
    const late = setTimeout(() => refuse(408, 'The request came too slowly'), limit.ms);
    const finish = (body: Body): void => {
      clearTimeout(late);
      chunks.length = 0;
      request.removeAllListeners('data').resume();
      resolve(body);
    };
    if (Number(request.headers['content-length'] ?? 0) > limit.bytes) {
      refuse(413, 'The request is too large');
      return;
    }
    if (request.headers.expect) response.writeContinue();
    request.on('data', (chunk: Buffer) => {
      length += chunk.length;
      if (length > limit.bytes) refuse(413, 'The request is too large');
      else chunks.push(chunk);
    });
    request.once('end', () => finish({ kind: 'whole', bytes: Buffer.concat(chunks) }));
    request.once('close', () => refuse(400, 'The request broke off'));
  });
}
