import type { Server } from 'node:http';
import type { Duplex } from 'node:stream';

/** Connections kept at once. Browsers open some ahead of need and leave them idle. */
const limit = 256;

/**
 * Keeps the number of connections bounded without ever locking the panel out: when there are too many, the one that has
 * been idle longest makes room.
 */
export class Connections {
  readonly #idle = new Set<Duplex>();
  readonly #busy = new Map<Duplex, number>();

  constructor(server: Server) {
    server.on('connection', (socket) => {
      if (this.#idle.size + this.#busy.size >= limit) this.#makeRoom(socket);
      this.#idle.add(socket);
      socket.once('close', () => {
        this.#idle.delete(socket);
        this.#busy.delete(socket);
      });
    });
    server.on('request', (request, response) => {
      const { socket } = request;
      this.#begin(socket);
      response.once('close', () => this.#end(socket));
    });
    server.on('upgrade', (request) => this.#begin(request.socket));
  }

  /** How many requests are under way on it. */
  underWay(socket: Duplex): number {
    return this.#busy.get(socket) ?? 0;
  }

  endAll(): void {
    for (const socket of [...this.#idle, ...this.#busy.keys()]) socket.destroy();
  }

  #makeRoom(newest: Duplex): void {
    const [oldest] = this.#idle;
    (oldest ?? newest).destroy();
  }

  #begin(socket: Duplex): void {
    this.#idle.delete(socket);
    this.#busy.set(socket, (this.#busy.get(socket) ?? 0) + 1);
  }

  #end(socket: Duplex): void {
    const underWay = (this.#busy.get(socket) ?? 1) - 1;
    if (underWay > 0) this.#busy.set(socket, underWay);
    else if (this.#busy.delete(socket)) this.#idle.add(socket);
  }
}
