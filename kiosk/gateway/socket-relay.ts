import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocket, WebSocketServer } from 'ws';
import { Link } from './link.js';
import type { Upstream } from './upstream.js';

/** Panels at once; Moonraker itself takes 50 clients. */
const limitAtOnce = 8;
const connectMs = 5000;
/** The longest frame a page may send; uploads go by HTTP. */
const limitFromPage = 4 * 1024 * 1024;
/** The longest frame from Moonraker: a list of thousands of files. */
const limitFromMoonraker = 32 * 1024 * 1024;

export type RefuseUpgrade = (socket: Duplex, status: number, reason: string) => void;

/** Opens a websocket to Moonraker for each of the page, and answers the page's handshake as Moonraker answered ours. */
export class SocketRelay {
  readonly #upstream: Upstream;
  readonly #refuse: RefuseUpgrade;
  readonly #server = new WebSocketServer({ noServer: true, perMessageDeflate: false, maxPayload: limitFromPage });
  readonly #links = new Set<Link>();
  #underWay = 0;

  constructor(upstream: Upstream, refuse: RefuseUpgrade) {
    this.#upstream = upstream;
    this.#refuse = refuse;
  }

  /** `request` has passed the rules. */
  join(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    if (this.#underWay >= limitAtOnce) {
      this.#refuse(socket, 503, 'Too many panels are open at once.');
      return;
    }
    this.#underWay += 1;
    socket.once('close', () => (this.#underWay -= 1));

    const moonraker = new WebSocket(`${this.#upstream.socketAddress}${request.url}`, {
      headers: this.#upstream.key.headers(),
      perMessageDeflate: false,
      handshakeTimeout: connectMs,
      maxPayload: limitFromMoonraker,
    });
    const leave = (): void => moonraker.terminate();
    socket.once('close', leave);
    let isJoined = false;
    const refuse = (status: number, reason: string): void => {
      if (!isJoined) this.#refuse(socket, status, reason);
      moonraker.terminate();
    };
    moonraker.on('error', () => refuse(502, 'Moonraker does not answer.'));
    moonraker.once('unexpected-response', (_, answer) => {
      if (answer.statusCode === 401) refuse(401, 'Moonraker wants a login.');
      else refuse(502, 'Moonraker takes no websocket.');
    });
    moonraker.once('open', () => {
      this.#server.handleUpgrade(request, socket, head, (page) => {
        isJoined = true;
        socket.off('close', leave);
        const link = new Link(page, moonraker);
        this.#links.add(link);
        socket.once('close', () => this.#links.delete(link));
      });
    });
  }

  /** Closes all; nothing may come after. */
  end(): void {
    for (const link of this.#links) link.end();
  }
}
