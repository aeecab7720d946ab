import { randomBytes } from 'node:crypto';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import { rawRefusal, send, sendRefusal } from './answers.js';
import { BadOption } from './bad-option.js';
import { Connections } from './connections.js';
import { Host } from './host.js';
import { ApiKey } from './key.js';
import type { Page } from './page.js';
import { Relay } from './relay.js';
import { judge, type Own, type Verdict } from './rules.js';
import { SocketRelay } from './socket-relay.js';
import { Upstream, type UpstreamKind } from './upstream.js';

export interface GatewaySetup {
  readonly port: number;
  readonly moonraker: URL;
  readonly data: string;
  readonly version: string;
  /** What the upstream is until it has been asked. */
  readonly kind?: UpstreamKind;
  /** Makes the page that carries `token`. */
  page(token: string): Page | Promise<Page>;
}

/** The running gateway. */
export interface Gateway {
  /** `http://127.0.0.1:7150/` */
  readonly url: string;
  readonly upstream: Upstream;
  /** Closes every connection and the port. */
  end(): Promise<void>;
}

/** A head of a request must be there within this time and size. */
const headMs = 10_000;
const headBytes = 16 * 1024;
const headLines = 100;

/** Listens on 127.0.0.1 alone. Rejects with `BadOption` when the port cannot be had. */
export async function startGateway(setup: GatewaySetup): Promise<Gateway> {
  const server = createServer({
    insecureHTTPParser: false,
    maxHeaderSize: headBytes,
    headersTimeout: headMs,
    // An upload may take long; a body that stands still is ended by its reader.
    requestTimeout: 0,
    keepAliveTimeout: headMs,
    connectionsCheckingInterval: 1000,
    // Without Host a request is refused like one with a foreign Host: with a page that says what to open.
    requireHostHeader: false,
    noDelay: true,
  });
  // Node would leave out what goes beyond its count, and a rule would not see it.
  server.maxHeadersCount = 0;
  // Who has said all and still listens gets an answer.
  Object.assign(server, { httpAllowHalfOpen: true });
  const token = randomBytes(24).toString('base64url');
  const page = await setup.page(token);
  const port = await listen(server, setup.port);
  const { host, origin } = new URL(`http://127.0.0.1:${port}/`);
  if (setup.moonraker.origin === origin) {
    server.close();
    throw new BadOption(`${origin} is the panel's own address, not Moonraker's`);
  }
  const upstream = new Upstream(setup.moonraker, new ApiKey(setup.data), setup.kind);
  const door = new Door({ host, origin, token }, page, upstream, setup.version, server);
  return { url: `${origin}/`, upstream, end: () => door.end() };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const onError = (error: NodeJS.ErrnoException): void => {
      const isTaken = error.code === 'EADDRINUSE';
      reject(new BadOption(isTaken ? `Port ${port} is taken` : `Port ${port} cannot be used: ${error.message}`));
    };
    server.once('error', onError);
    server.listen(port, '127.0.0.1', () => {
      server.off('error', onError);
      const address = server.address();
      resolve(typeof address === 'object' && address ? address.port : port);
    });
  });
}

/** Lets each request to where it belongs, after the rules. */
class Door {
  readonly #own: Own;
  readonly #page: Page;
  readonly #host: Host;
  readonly #relay: Relay;
  readonly #sockets: SocketRelay;
  readonly #connections: Connections;
  readonly #server: Server;
  /** Connections on which something was refused: what else came on them with it is not heard. */
  readonly #refused = new WeakSet<Duplex>();

  constructor(own: Own, page: Page, upstream: Upstream, version: string, server: Server) {
    this.#own = own;
    this.#page = page;
    this.#host = new Host({ version, build: page.build }, upstream);
    this.#relay = new Relay(upstream);
    this.#sockets = new SocketRelay(upstream, (socket, status, reason) => this.#refuseRaw(socket, status, reason));
    this.#server = server;
    this.#connections = new Connections(server);
    server.on('request', (request, response) => this.#answer(request, response));
    // Asked before the body is sent: refused here, or told to go on by whoever reads the body.
    server.on('checkContinue', (request, response) => server.emit('request', request, response));
    server.on('upgrade', (request, socket, head) => this.#upgrade(request, socket, head));
    server.on('connect', (_, socket) => this.#refuseRaw(socket, 405, 'That cannot be done here.'));
    server.on('clientError', (error: NodeJS.ErrnoException, socket) => this.#onBrokenHead(error, socket));
  }

  async end(): Promise<void> {
    this.#sockets.end();
    const closed = new Promise((resolve) => this.#server.close(resolve));
    this.#connections.endAll();
    await closed;
  }

  #judge(request: IncomingMessage, isUpgrade: boolean): Verdict {
    if (request.rawHeaders.length > 2 * headLines) {
      return { kind: 'refused', status: 431, reason: 'The request has too many headers.' };
    }
    const { method = '', url = '', httpVersion, rawHeaders } = request;
    return judge({ method, version: httpVersion, target: url, rawHeaders, isUpgrade }, this.#own);
  }

  #answer(request: IncomingMessage, response: ServerResponse): void {
    request.on('error', () => response.destroy());
    response.on('error', () => response.destroy());
    if (this.#refused.has(request.socket)) return;
    const verdict = this.#judge(request, false);
    switch (verdict.kind) {
      case 'refused':
        this.#refused.add(request.socket);
        sendRefusal(response, verdict.status, verdict.reason, this.#own.origin);
        return;
      case 'elsewhere':
        this.#refused.add(request.socket);
        send(response, 307, { location: verdict.location, connection: 'close' }, '');
        return;
      case 'taken':
        this.#lead(verdict, request, response);
    }
  }

  #lead(verdict: Verdict & { kind: 'taken' }, request: IncomingMessage, response: ServerResponse): void {
    const onFault = (error: unknown): void => {
      console.error(error);
      response.destroy();
    };
    switch (verdict.place) {
      case 'page':
      case 'file':
        this.#page.serve(request, response, verdict.path);
        return;
      case 'host':
        this.#host.answer(request, response, verdict.path).catch(onFault);
        return;
      case 'moonraker':
        this.#relay.pass(request, response).catch(onFault);
        return;
      case 'socket':
        sendRefusal(response, 400, 'Here only a websocket is spoken.', this.#own.origin);
    }
  }

  #upgrade(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    socket.on('error', () => socket.destroy());
    if (this.#refused.has(socket)) {
      socket.end();
      return;
    }
    // What is still being answered would be written among the frames.
    if (this.#connections.underWay(socket) > 1) {
      socket.destroy();
      return;
    }
    const verdict = this.#judge(request, true);
    if (verdict.kind === 'refused') this.#refuseRaw(socket, verdict.status, verdict.reason);
    else if (verdict.kind === 'taken' && verdict.place === 'socket') this.#sockets.join(request, socket, head);
    else if (this.#page.upgrade && verdict.kind === 'taken') this.#page.upgrade(request, socket, head);
    else this.#refuseRaw(socket, 400, 'There is no websocket here.');
  }

  #refuseRaw(socket: Duplex, status: number, reason: string): void {
    if (socket.destroyed || !socket.writable) {
      socket.destroy();
      return;
    }
    socket.on('error', () => socket.destroy()).once('finish', () => socket.destroy());
    socket.end(rawRefusal(status, reason, this.#own.origin));
  }

  #onBrokenHead(error: NodeJS.ErrnoException, socket: Duplex): void {
    // One that a browser opened ahead and never used gets no answer: it would be shown for the next request. Nor does
    // one in the middle of an answer: it would become part of that.
    if (!(socket instanceof Socket) || socket.bytesRead === 0 || this.#connections.underWay(socket) > 0)
      socket.destroy();
    else if (error.code === 'ERR_HTTP_REQUEST_TIMEOUT') this.#refuseRaw(socket, 408, 'The request came too slowly.');
    else if (error.code === 'HPE_HEADER_OVERFLOW') this.#refuseRaw(socket, 431, 'The request has too long a head.');
    else this.#refuseRaw(socket, 400, 'The request cannot be read.');
  }
}
