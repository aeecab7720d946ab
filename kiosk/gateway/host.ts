import type { IncomingMessage, ServerResponse } from 'node:http';
import { sendFailure, sendJson } from './answers.js';
import { readBody } from './body.js';
import { isKey } from './key.js';
import type { Upstream } from './upstream.js';

/** What is said about this program at `/host/about`. */
export interface About {
  readonly version: string;
  readonly build: string;
}

const bodyLimit = { bytes: 16 * 1024, ms: 10_000 };

/** The gateway's own controls below `/host/`. */
export class Host {
  readonly #about: About;
  readonly #upstream: Upstream;

  constructor(about: About, upstream: Upstream) {
    this.#about = about;
    this.#upstream = upstream;
  }

  async answer(request: IncomingMessage, response: ServerResponse, path: string): Promise<void> {
    switch (`${request.method} ${path}`) {
      case 'GET /host/about':
        sendJson(response, 200, { name: 'feeler', ...this.#about, upstream: await this.#upstream.ask() });
        return;
      case 'GET /host/key':
        sendJson(response, 200, { kept: this.#upstream.key.isKept });
        return;
      case 'POST /host/key':
        await this.#keepKey(request, response);
        return;
      case 'DELETE /host/key':
        this.#upstream.key.forget();
        sendJson(response, 200, { kept: false });
        return;
      default:
        sendFailure(response, 404, 'There is nothing here');
    }
  }

  /** `{"key":"…"}`: kept only when Moonraker takes it. The key itself is never told again. */
  async #keepKey(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const body = await readBody(request, response, bodyLimit);
    if (body.kind === 'refused') {
      sendFailure(response, body.status, body.reason);
      return;
    }
    const key = keyIn(body.bytes);
    if (key === undefined) {
      sendFailure(response, 400, 'A key is wanted');
      return;
    }
    const status = await this.#upstream.statusWith(key);
    if (status === undefined || status >= 500) {
      sendFailure(response, 503, `Moonraker at ${this.#upstream.url} does not answer`);
    } else if (status === 401 || status === 403) {
      sendFailure(response, 403, 'Moonraker does not take this key');
    } else {
      this.#upstream.key.keep(key);
      sendJson(response, 200, { kept: true });
    }
  }
}

function keyIn(bytes: Buffer): string | undefined {
  try {
    const said: unknown = JSON.parse(bytes.toString('utf8'));
    return typeof said === 'object' && said !== null && 'key' in said && isKey(said.key) ? said.key : undefined;
  } catch {
    return undefined;
  }
}
