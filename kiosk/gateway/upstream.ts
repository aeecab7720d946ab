import { request as httpRequest, type ClientRequest, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { headersFor, type ApiKey } from './key.js';

export type UpstreamKind = 'virtual' | 'moonraker';

export interface UpstreamState {
  readonly url: string;
  readonly kind: UpstreamKind;
  readonly answering: boolean;
}

export interface UpstreamRequest {
  readonly method?: string;
  /** With its query, as it is to be sent. */
  readonly path: string;
  readonly headers?: OutgoingHttpHeaders;
}

/** How long a connection to Moonraker may take to be made. Nothing else is limited: G28 by HTTP takes what it takes. */
const connectMs = 5000;
const askMs = 2000;

/** Moonraker, or the virtual printer in its place: where it is, how to reach it, and what it was found to be. */
export class Upstream {
  readonly address: URL;
  readonly key: ApiKey;
  #kind: UpstreamKind;
  #asking: Promise<UpstreamState> | undefined;

  /** `kind`: what it is until it has been asked. */
  constructor(address: URL, key: ApiKey, kind: UpstreamKind = 'moonraker') {
    this.address = address;
    this.key = key;
    this.#kind = kind;
  }

  get url(): string {
    return this.address.origin;
  }

  get socketAddress(): string {
    return this.url.replace(/^http/, 'ws');
  }

  /**
   * Begins a request; the caller ends it and hears its errors. Each has a connection of its own: a kept one may be
   * closed by Moonraker just as it is used, and nothing is ever sent twice.
   */
  request(options: UpstreamRequest): ClientRequest {
    const begin = this.address.protocol === 'https:' ? httpsRequest : httpRequest;
    const request = begin(this.address, {
      ...options,
      agent: false,
      maxHeaderSize: 65_536,
      headers: { ...options.headers, ...this.key.headers(), connection: 'close' },
    });
    const late = setTimeout(() => request.destroy(new Error('no connection in time')), connectMs);
    request.once('socket', (socket) => socket.once('connect', () => clearTimeout(late)));
    request.once('close', () => clearTimeout(late));
    return request;
  }

  /** Whether it answers now, and what it is: only the virtual printer knows a physical truth. */
  ask(): Promise<UpstreamState> {
    this.#asking ??= this.#ask().finally(() => {
      this.#asking = undefined;
    });
    return this.#asking;
  }

  /** The status that a harmless question gets with `key`; undefined when there is no answer. */
  async statusWith(key: string): Promise<number | undefined> {
    return (await this.#get('/server/info', headersFor(key)))?.status;
  }

  async #ask(): Promise<UpstreamState> {
    const answer = await this.#get('/virtual/truth', {});
    const answering = answer !== undefined && answer.status < 500;
    if (answering) this.#kind = answer.status === 200 && isTruth(answer.body) ? 'virtual' : 'moonraker';
    return { url: this.url, kind: this.#kind, answering };
  }

  #get(path: string, headers: Record<string, string>): Promise<{ status: number; body: string } | undefined> {
    return new Promise((resolve) => {
      const request = this.request({ path });
      for (const [name, value] of Object.entries(headers)) request.setHeader(name, value);
      const late = setTimeout(() => request.destroy(), askMs);
      request.once('close', () => {
        clearTimeout(late);
        resolve(undefined);
      });
      request.once('error', () => resolve(undefined));
      request.once('response', (response) => {
        readShort(response).then(
          (body) => resolve({ status: response.statusCode ?? 500, body }),
          () => resolve(undefined),
        );
      });
      request.end();
    });
  }
}

async function readShort(response: IncomingMessage): Promise<string> {
  let text = '';
  response.setEncoding('utf8');
  for await (const chunk of response) {
    text += String(chunk);
    if (text.length > 65_536) break; // no short answer: something else
  }
  return text;
}

function isTruth(body: string): boolean {
  try {
    const value: unknown = JSON.parse(body);
    return typeof value === 'object' && value !== null && 'gap' in value && 'nozzle' in value;
  } catch {
    return false;
  }
}
