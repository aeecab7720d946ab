import { Transform, type TransformCallback } from 'node:stream';

/** Lets a stream through, and says once when it has stood still for `ms` before its end. */
export class StallWatch extends Transform {
  readonly #ms: number;
  readonly #onStall: () => void;
  #timer: NodeJS.Timeout;

  constructor(ms: number, onStall: () => void) {
    super();
    this.#ms = ms;
    this.#onStall = onStall;
    this.#timer = setTimeout(onStall, ms);
  }

  override _transform(chunk: Buffer, _: BufferEncoding, done: TransformCallback): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#onStall, this.#ms);
    done(null, chunk);
  }

  override _flush(done: TransformCallback): void {
    clearTimeout(this.#timer);
    done();
  }

  override _destroy(error: Error | null, done: (error?: Error | null) => void): void {
    clearTimeout(this.#timer);
    done(error);
  }
}
