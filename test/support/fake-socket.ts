import type { Socket } from '../../src/moonraker/socket.js';

/** A request as it came over a socket. */
export interface SentRequest {
  readonly id: number;
  readonly method: string;
  readonly params: Readonly<Record<string, unknown>>;
}

/** One end of a socket; the test plays the other. */
export class FakeSocket implements Socket {
  onopen: (() => void) | null = null;
  onmessage: ((text: string) => void) | null = null;
  onclose: (() => void) | null = null;
  /** What the page sent, in order. */
  readonly sent: SentRequest[] = [];
  /** Called with each request as it comes. */
  onsent: ((request: SentRequest) => void) | undefined;
  isClosed = false;

  send(text: string): void {
    if (this.isClosed) return;
    const request = readRequest(text);
    this.sent.push(request);
    this.onsent?.(request);
  }

  /** The page closes it: nothing comes back from it. */
  close(): void {
    this.isClosed = true;
  }

  open(): void {
    if (!this.isClosed) this.onopen?.();
  }

  /** A frame comes in. */
  receive(text: string): void {
    if (!this.isClosed) this.onmessage?.(text);
  }

  notify(method: string, ...params: readonly unknown[]): void {
    this.receive(JSON.stringify({ jsonrpc: '2.0', method, params }));
  }

  answer(id: number, result: unknown): void {
    this.receive(JSON.stringify({ jsonrpc: '2.0', result, id }));
  }

  refuse(id: number, code: number, message: string): void {
    this.receive(JSON.stringify({ jsonrpc: '2.0', error: { code, message }, id }));
  }

  /** The other side closes it. */
  drop(): void {
    if (this.isClosed) return;
    this.isClosed = true;
    this.onclose?.();
  }

  /** The last request of a method. */
  last(method: string): SentRequest {
    const found = this.sent.findLast((request) => request.method === method);
    if (found === undefined) throw new Error(`${method} was not sent`);
    return found;
  }
}

function readRequest(text: string): SentRequest {
  const { id, method, params = {} } = JSON.parse(text) as Partial<SentRequest>;
  if (typeof id !== 'number' || typeof method !== 'string') throw new Error(`no request: ${text}`);
  return { id, method, params };
}
