import type {
  ClientRequest,
  IncomingHttpHeaders,
  IncomingMessage,
  OutgoingHttpHeaders,
  ServerResponse,
} from 'node:http';
import { pipeline } from 'node:stream';
import { securityHeaders, sendFailure } from './answers.js';
import { readBody } from './body.js';
import { StallWatch } from './stall-watch.js';
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
/** The body of a request that is no upload. */
const bodyLimit = { bytes: 1024 * 1024, ms: 10_000 };
/** An upload, or an answer, must not stand still so long. */
const stallMs = 30_000;
/** How long an answer is waited for when the asker has closed his side. */
const leaveMs = 5000;
/** A reading request that has no answer by then gets none. A command may take as long as it takes. */
const readMs = 60_000;

/**
 * Passes requests through to Moonraker. Files go as streams: what a slow reader or writer does not take is not kept here.
 * Any other request goes whole or not at all.
 */
export class Relay {
  readonly #upstream: Upstream;
  #underWay = 0;

  constructor(upstream: Upstream) {
    this.#upstream = upstream;
  }

  /** `request` has passed the rules. */
  async pass(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (this.#underWay >= limitAtOnce) {
      sendFailure(response, 503, 'Too many requests at once');
      return;
    }
    this.#underWay += 1;
    response.once('close', () => (this.#underWay -= 1));
    if (request.url?.split('?', 1)[0] === '/server/files/upload') {
      if (request.headers.expect) response.writeContinue();
      const exchange = this.#begin(request, response);
      pipeline(
        request,
        new StallWatch(stallMs, () => exchange.giveUp(408, 'The request came too slowly')),
        exchange.outgoing,
        (error) => {
          if (error) exchange.giveUp(400, 'The request broke off');
        },
      );
      return;
    }
    const body = await readBody(request, response, bodyLimit);
    if (body.kind === 'refused') sendFailure(response, body.status, body.reason);
    else if (!response.destroyed) this.#begin(request, response, body.bytes).outgoing.end(body.bytes);
  }

  /** Opens the request to Moonraker; the caller sends the body. */
  #begin(request: IncomingMessage, response: ServerResponse, body?: Buffer): Exchange {
    const { socket, method = 'GET', url: path = '/' } = request;
    const outgoing = this.#upstream.request({ method, path, headers: headersToMoonraker(request, body) });
    let trouble = { status: 502, message: `Moonraker at ${this.#upstream.url} does not answer` };
    const giveUp = (status: number, message: string): void => {
      trouble = { status, message };
      outgoing.destroy(new Error(message));
    };
    outgoing.on('error', () => sendFailure(response, trouble.status, trouble.message));
    outgoing.once('response', (answer) => passBack(answer, request, response));

    if (method === 'GET' || method === 'HEAD') {
      const late = setTimeout(() => giveUp(504, `Moonraker at ${this.#upstream.url} gives no answer`), readMs);
      outgoing.once('response', () => clearTimeout(late)).once('close', () => clearTimeout(late));
    }
    // Who has closed his side may still listen, or has left: then he does not hold a place until a command is done.
    let leaving: NodeJS.Timeout | undefined;
    const leave = (): void => {
      leaving = setTimeout(() => giveUp(400, 'The request broke off'), leaveMs);
    };
    if (socket.readableEnded) leave();
    else socket.once('end', leave);
    response.once('close', () => {
      socket.off('end', leave);
      clearTimeout(leaving);
      outgoing.destroy();
    });
    return { outgoing, giveUp };
  }
}

interface Exchange {
  readonly outgoing: ClientRequest;
  /** Ends it; the page is told why when it has had no answer yet. */
  giveUp(status: number, message: string): void;
}

/** With the length of the whole `body`, or without it of the stream. */
function headersToMoonraker(request: IncomingMessage, body: Buffer | undefined): OutgoingHttpHeaders {
  const { headers, method } = request;
  const length = body ? String(body.length) : headers['content-length'];
  if (method === 'GET' || method === 'HEAD') return pick(headers, toMoonraker);
  return {
    ...pick(headers, toMoonraker),
    ...(length === undefined ? { 'transfer-encoding': 'chunked' } : { 'content-length': length }),
  };
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
