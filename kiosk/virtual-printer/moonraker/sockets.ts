import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer, type WebSocket } from 'ws';
import { answerMessage, type Caller, type Methods } from './rpc.js';

class Connection implements Caller {
  readonly id: number;
  readonly #socket: WebSocket;
  readonly #isHeld: () => boolean;

  constructor(id: number, socket: WebSocket, isHeld: () => boolean) {
    this.id = id;
    this.#socket = socket;
    this.#isHeld = isHeld;
  }

  send(text: string): void {
    if (this.#socket.readyState === this.#socket.OPEN && !this.#isHeld()) this.#socket.send(text);
  }

  notify(method: string, params?: readonly unknown[]): void {
    this.send(JSON.stringify(params ? { jsonrpc: '2.0', method, params } : { jsonrpc: '2.0', method }));
  }

  close(code: number, reason: string): void {
    this.#socket.close(code, reason);
  }

  drop(): void {
    this.#socket.terminate();
  }
}

/** The websocket end of Moonraker. */
export class Sockets {
  readonly #server = new WebSocketServer({ noServer: true, maxPayload: 64 * 1024 * 1024 });
  readonly #open = new Set<Connection>();
  #ids = 139_761_615_961_744;
  /** While true nothing is sent or answered, and the sockets stay open. */
  isSilent = false;
  onClose: (caller: Caller) => void = () => {};

  get count(): number {
    return this.#open.size;
  }

  /** Takes a connection over, if its origin is its own host or it has none. */
  accept(request: IncomingMessage, socket: Duplex, head: Buffer, methods: Methods): void {
    if (!isOwnOrigin(request)) {
      socket.end('HTTP/1.1 403 Forbidden\r\ncontent-length: 0\r\nconnection: close\r\n\r\n');
      return;
    }
    this.#server.handleUpgrade(request, socket, head, (client) => this.#opened(client, methods));
  }

  #opened(client: WebSocket, methods: Methods): void {
    this.#ids += 272;
    const connection = new Connection(this.#ids, client, () => this.isSilent);
    this.#open.add(connection);
    client.on('error', () => client.terminate());
    client.on('close', () => {
      this.#open.delete(connection);
      this.onClose(connection);
    });
    client.on('message', (data: Buffer) => {
      if (this.isSilent) return;
      void answerMessage(data.toString(), methods, connection).then((answer) => {
        if (answer !== undefined) connection.send(answer);
      });
    });
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
