import type { ByteChunks } from '../gcode/types.js';

/** The first piece is small: most first layers end in it. Later ones are larger, for fewer questions. */
const FIRST_CHUNK = 96 * 1024;
const CHUNK = 256 * 1024;
/** Slicers write their settings into the last 20 KB at most. */
const TAIL = 64 * 1024;

/** Reads a file piece by piece by HTTP ranges: nothing is fetched before it is asked for. */
export class HttpRanges {
  readonly #url: string;
  readonly #fetch: typeof fetch;
  #size: number | undefined;

  constructor(url: string, get: typeof fetch = (input, init) => fetch(input, init)) {
    this.#url = url;
    this.#fetch = get;
  }

  /** The file from its head, until it ends or nobody asks for more. Rejects when it cannot be fetched. */
  async *chunks(): ByteChunks {
    for (let at = 0; this.#size === undefined || at < this.#size;) {
      const answer = await this.#get(at, at + (at === 0 ? FIRST_CHUNK : CHUNK) - 1);
      if (answer === undefined) return;
      if (answer.status === 200) {
        yield* streamed(answer);
        return;
      }
      const bytes = new Uint8Array(await answer.arrayBuffer());
      if (bytes.length === 0) return;
      at += bytes.length;
      yield bytes;
    }
  }

  /** The file's last bytes; nothing where the server has not told its size. */
  async tail(): Promise<Uint8Array> {
    if (this.#size === undefined || this.#size === 0) return new Uint8Array();
    const answer = await this.#get(Math.max(0, this.#size - TAIL), this.#size - 1);
    return answer?.status === 206 ? new Uint8Array(await answer.arrayBuffer()) : new Uint8Array();
  }

  /** Undefined when the range lies behind the file's end. */
  async #get(from: number, to: number): Promise<Response | undefined> {
    const answer = await this.#fetch(this.#url, { headers: { range: `bytes=${from}-${to}` } });
    if (answer.status === 416) return undefined;
    if (!answer.ok) throw new Error(`The file could not be fetched (${answer.status}).`);
    const size = Number(/\/(\d+)$/.exec(answer.headers.get('content-range') ?? '')?.[1]);
    if (Number.isFinite(size)) this.#size = size;
    return answer;
  }
}

/** A server without ranges sends the whole file: it is read as it comes, and let go when nobody asks for more. */
async function* streamed(answer: Response): ByteChunks {
  const reader = answer.body?.getReader();
  if (reader === undefined) return;
  try {
    for (;;) {
      const { done, value } = await reader.read();
      if (done) return;
      yield value;
    }
  } finally {
    await reader.cancel();
  }
}
