import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import { answerMessage, type Caller, type Methods } from './rpc.js';

/** One client's socket. While it is held, nothing gets through and everything is kept for later. */
class Connection implements Caller {
  readonly id: number;
  readonly #socket: WebSocket;
  readonly #raw: Duplex;
  readonly #kept: { readonly due: number; readonly run: () => void }[] = [];
  #timer: NodeJS.Timeout | undefined;
  isHeld = false;
  /** Real seconds by which everything is late. */
  delay = 0;

  constructor(id: number, socket: WebSocket, raw: Duplex) {
    this.id = id;
    this.#socket = socket;
    this.#raw = raw;
  }

  notify(method: string, params?: readonly unknown[]): void {
    this.send(JSON.stringify(params ? { jsonrpc: '2.0', method, params } : { jsonrpc: '2.0', method }));
  }

  send(text: string): void {
    this.pass(() => {
      if (this.#socket.readyState === this.#socket.OPEN) this.#socket.send(text);
    });
  }

  /** Does something now, or when the socket is let go or the delay is over; never before what came earlier. */
  pass(run: () => void): void {
    this.#kept.push({ due: performance.now() + this.delay * 1000, run });
    this.#drain();
  }

  release(): void {
    this.isHeld = false;
    this.#drain();
  }

  #drain(): void {
    for (let first = this.#kept[0]; first && !this.isHeld; first = this.#kept[0]) {
      const wait = first.due - performance.now();
      if (wait > 0) {
        clearTimeout(this.#timer);
        this.#timer = setTimeout(() => this.#drain(), wait);
        return;
      }
      this.#kept.shift();
      first.run();
    }
  }

  /** Nothing more will come of what is kept. */
  forget(): void {
    clearTimeout(this.#timer);
    this.#kept.length = 0;
  }

  close(code: number, reason: string): void {
    this.#socket.close(code, reason);
  }

  /** Cuts the line in the middle of a frame. */
  drop(): void {
    const text = Buffer.from('{"jsonrpc": "2.0", "method": "notify_status_upd');
    this.#raw.write(Buffer.concat([Buffer.from([0x81, 0x7e, 0x01, 0x00]), text]), () => this.#socket.terminate());
  }
}

/** The websocket end of Moonraker. */
export class Sockets {
  readonly #server = new WebSocketServer({ noServer: true, maxPayload: 64 * 1024 * 1024 });
  readonly #open = new Set<Connection>();
  #ids = 139_761_615_961_744;
  #isHeld = false;
  #delay = 0;
  /** New sockets are turned away. */
  isRefusing = false;
  onClose: (caller: Caller) => void = () => {};

  get count(): number {
    return this.#open.size;
  }

  /** Real seconds by which every message is late. */
  get delay(): number {
    return this.#delay;
  }

  set delay(seconds: number) {
    this.#delay = seconds;
    for (const connection of this.#open) connection.delay = seconds;
  }

  /** Nothing gets through any more, though the sockets stay open. */
  hold(): void {
    this.#isHeld = true;
    for (const connection of this.#open) connection.isHeld = true;
  }

  release(): void {
    this.#isHeld = false;
    for (const connection of this.#open) connection.release();
  }

  /** Takes a connection over, if its origin is its own host or it has none. */
  accept(request: IncomingMessage, socket: Duplex, head: Buffer, methods: Methods): void {
    if (this.isRefusing) {
      socket.destroy();
      return;
    }
    if (!isOwnOrigin(request)) {
      socket.end('HTTP/1.1 403 Forbidden\r\ncontent-length: 0\r\nconnection: close\r\n\r\n');
      return;
    }
    this.#server.handleUpgrade(request, socket, head, (client) => this.#opened(client, socket, methods));
  }

  #opened(client: WebSocket, raw: Duplex, methods: Methods): void {
    this.#ids += 272;
    const connection = new Connection(this.#ids, client, raw);
    connection.delay = this.#delay;
    connection.isHeld = this.#isHeld;
    this.#open.add(connection);
    client.on('error', () => client.terminate());
    client.on('close', () => {
      this.#open.delete(connection);
      connection.forget();
      this.onClose(connection);
    });
    client.on('message', (data: Buffer) => {
      connection.pass(() => {
        if (this.#open.has(connection)) void this.#answer(connection, data.toString(), methods);
      });
    });
  }

  async #answer(connection: Connection, text: string, methods: Methods): Promise<void> {
    const answer = await answerMessage(text, methods, connection);
    if (answer !== undefined) connection.send(answer);
  }

  broadcast(method: string, params?: readonly unknown[]): void {
    for (const connection of this.#open) connection.notify(method, params);
  }

  /** Closes all as a server that goes down does. */
  closeAll(): void {
    for (const connection of this.#open) connection.close(1001, 'Server Shutdown');
  }

  /** Cuts all off without a word. */
  dropAll(): void {
    for (const connection of this.#open) connection.drop();
  }
}

function isOwnOrigin({ headers }: IncomingMessage): boolean {
  if (headers.origin === undefined) return true;
  try {
    return new URL(headers.origin).host === headers.host;
  } catch {
    return false;
  }
}
