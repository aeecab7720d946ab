import type { Clock } from '../base/clock.js';
import { errorFromAnswer, RequestError } from './errors.js';
import { readFrame, writeRequest } from './frames.js';
import type { Socket } from './socket.js';

/** What a link tells its owner. Nothing is told after `closed`. */
export interface LinkEvents {
  /** The socket is open: requests may be sent. */
  opened(): void;
  /** A frame came, whatever was in it: a sign of life. */
  heard(): void;
  /** A frame was no JSON-RPC and was dropped. */
  broken(): void;
  notified(method: string, params: readonly unknown[]): void;
  closed(): void;
}

interface Pending {
  resolve(result: unknown): void;
  reject(error: RequestError): void;
}

/** JSON-RPC over one socket, from its opening to its end. A request is answered, refused, or rejected as lost when the socket goes. */
export class Link {
  readonly #socket: Socket;
  readonly #events: LinkEvents;
  readonly #clock: Clock;
  readonly #pending = new Map<number, Pending>();
  #nextId = 1;
  #state: 'opening' | 'open' | 'closed' = 'opening';
  #heardAt: number;

  constructor(socket: Socket, clock: Clock, events: LinkEvents) {
    this.#socket = socket;
    this.#events = events;
    this.#clock = clock;
    this.#heardAt = clock.now();
    socket.onopen = () => this.#open();
    socket.onmessage = (text) => this.#receive(text);
    socket.onclose = () => this.close();
  }

  /** When the last frame came, ms of the clock; until the first one, when the link was made. */
  get heardAt(): number {
    return this.#heardAt;
  }

  /** How many requests wait for their answer. */
  get waiting(): number {
    return this.#pending.size;
  }

  /** Sends a request. Rejects with a {@link RequestError}. */
  request(method: string, params: object | undefined): Promise<unknown> {
    if (this.#state !== 'open') return Promise.reject(new RequestError('lost', 'No link to the printer'));
    const id = this.#nextId++;
    const answer = new Promise<unknown>((resolve, reject) => this.#pending.set(id, { resolve, reject }));
    this.#socket.send(writeRequest(id, method, params));
    return answer;
  }

  /** Ends the link and rejects all that waits; may be called twice. */
  close(): void {
    if (this.#state === 'closed') return;
    this.#state = 'closed';
    this.#socket.onopen = null;
    this.#socket.onmessage = null;
    this.#socket.onclose = null;
    this.#socket.close();
    const waiting = [...this.#pending.values()];
    this.#pending.clear();
    this.#events.closed();
    for (const request of waiting) request.reject(new RequestError('lost', 'The link to the printer was lost'));
  }

  #open(): void {
    this.#state = 'open';
    this.#events.opened();
  }

  #receive(text: string): void {
    this.#heardAt = this.#clock.now();
    this.#events.heard();
    const frame = readFrame(text);
    if (frame === undefined) this.#events.broken();
    else if (frame.kind === 'notification') this.#events.notified(frame.method, frame.params);
    else this.#settle(frame);
  }

  #settle(frame: Exclude<ReturnType<typeof readFrame>, undefined | { kind: 'notification' }>): void {
    const request = this.#pending.get(frame.id);
    if (request === undefined) return;
    this.#pending.delete(frame.id);
    if (frame.kind === 'result') request.resolve(frame.result);
    else request.reject(errorFromAnswer(frame.code, frame.message));
  }
}
