import type { IncomingHttpHeaders, IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { Transform, pipeline, type TransformCallback } from 'node:stream';
import { securityHeaders, sendFailure } from './answers.js';
import type { Upstream } from './upstream.js';

/** All that Moonraker is told of a request. Host is its own; no Origin, no forwarded names, no cookies, no key of others. */
const toMoonraker = [
  'accept',
  'authorization',
  'content-type',
  'if-match',
  'if-modified-since',
  'if-none-match',
  'if-range',
  'range',
  'user-agent',
];

/** All that the page is told of an answer: never `Access-Control-*`, never a cookie. */
const toPage = [
  'accept-ranges',
  'cache-control',
  'content-disposition',
  'content-encoding',
  'content-length',
  'content-range',
  'content-type',
  'etag',
  'last-modified',
  'retry-after',
  'vary',
];

/** Requests under way at once; a browser opens six connections. */
const limitAtOnce = 64;
/** Bytes of a request that is no upload. */
const limitBytes = 16 * 1024 * 1024;
/** A body must not stand still so long. */
const stallMs = 30_000;
/** A reading request that has no answer by then gets none. A command may take as long as it takes. */
const readMs = 60_000;

/** Passes requests through to Moonraker as streams: what a slow reader or writer does not take is not kept here. */
export class Relay {
  readonly #upstream: Upstream;
  #underWay = 0;

  constructor(upstream: Upstream) {
    this.#upstream = upstream;
  }

  /** `request` has passed the rules. */
  pass(request: IncomingMessage, response: ServerResponse): void {
    const isUpload = request.url?.split('?', 1)[0] === '/server/files/upload';
    if (this.#underWay >= limitAtOnce) {
      fail(response, 503, 'Too many requests at once');
      return;
    }
    if (!isUpload && Number(request.headers['content-length'] ?? 0) > limitBytes) {
      fail(response, 413, 'The request is too large');
      return;
    }
    const outgoing = this.#upstream.request({
      method: request.method ?? 'GET',
      path: request.url ?? '/',
      headers: headersToMoonraker(request),
    });
    let trouble = { status: 502, message: `Moonraker at ${this.#upstream.url} does not answer` };
    const giveUp = (status: number, message: string): void => {
      trouble = { status, message };
      outgoing.destroy(new Error(message));
    };
    outgoing.on('error', () => fail(response, trouble.status, trouble.message));
    outgoing.once('response', (answer) => passBack(answer, request, response));

    const isReading = request.method === 'GET' || request.method === 'HEAD';
    const { socket } = request;
    // Who asked for a command and left does not hold a place until it is done.
    const leave = (): void => giveUp(400, 'The request broke off');
    if (!isReading) socket.once('end', leave);
    this.#underWay += 1;
    response.once('close', () => {
      this.#underWay -= 1;
      socket.off('end', leave);
      outgoing.destroy();
    });

    if (isReading) {
      const late = setTimeout(() => giveUp(504, `Moonraker at ${this.#upstream.url} gives no answer`), readMs);
      outgoing.once('response', () => clearTimeout(late)).once('close', () => clearTimeout(late));
      outgoing.end();
      return;
    }
    if (request.headers.expect) response.writeContinue();
    pipeline(request, new Measure(isUpload ? Infinity : limitBytes, giveUp), outgoing, (error) => {
      if (error) giveUp(400, 'The request broke off');
    });
  }
}

function headersToMoonraker(request: IncomingMessage): OutgoingHttpHeaders {
  const headers: OutgoingHttpHeaders = pick(request.headers, toMoonraker);
  if (request.headers['transfer-encoding']) headers['transfer-encoding'] = 'chunked';
  else if (request.method !== 'GET' && request.method !== 'HEAD') {
    headers['content-length'] = request.headers['content-length'] ?? '0';
  }
  return headers;
}

function passBack(answer: IncomingMessage, request: IncomingMessage, response: ServerResponse): void {
  if (response.headersSent || response.destroyed) {
    answer.destroy();
    return;
  }
  response.writeHead(answer.statusCode ?? 502, {
    'cache-control': 'no-store',
    ...pick(answer.headers, toPage),
    ...securityHeaders,
    // Moonraker has answered before it heard all: nobody will read the rest.
    ...(request.complete ? {} : { connection: 'close' }),
  });
  // From here on a side that neither gives nor takes for so long is gone.
  response.socket?.setTimeout(stallMs);
  pipeline(answer, response, (error) => {
    if (error) response.destroy();
  });
}

function pick(headers: IncomingHttpHeaders, names: readonly string[]): OutgoingHttpHeaders {
  return Object.fromEntries(names.flatMap((name) => (headers[name] === undefined ? [] : [[name, headers[name]]])));
}

/** Says so when nothing has been answered yet; else the answer's own stream tells how it ends. */
function fail(response: ServerResponse, status: number, message: string): void {
  if (response.destroyed || response.headersSent) return;
  if (!response.req.complete) response.setHeader('connection', 'close');
  sendFailure(response, status, message);
}

/** Lets a body through, and ends it when it grows too long or stands still. */
class Measure extends Transform {
  readonly #limit: number;
  readonly #giveUp: (status: number, message: string) => void;
  #length = 0;
  #stall: NodeJS.Timeout;

  constructor(limit: number, giveUp: (status: number, message: string) => void) {
    super();
    this.#limit = limit;
    this.#giveUp = giveUp;
    this.#stall = this.#watch();
  }

  override _transform(chunk: Buffer, _: BufferEncoding, done: TransformCallback): void {
    clearTimeout(this.#stall);
    this.#length += chunk.length;
    if (this.#length > this.#limit) {
      this.#giveUp(413, 'The request is too large');
      done(new Error('too large'));
      return;
    }
    this.#stall = this.#watch();
    done(null, chunk);
  }

  override _final(done: TransformCallback): void {
    clearTimeout(this.#stall);
    done();
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    clearTimeout(this.#stall);
    done(error);
  }

  #watch(): NodeJS.Timeout {
    return setTimeout(() => this.#giveUp(408, 'The request came too slowly'), stallMs);
  }
}
