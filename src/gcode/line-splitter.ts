/** Receives one line: `bytes[from, to)` without its newline; `start` and `end` are its place in the file, newline included. */
export type LineSink = (bytes: Uint8Array, from: number, to: number, start: number, end: number) => void;

const NEWLINE = 10;
/** A G-code line that moves anything is under 200 bytes; of longer ones only the head is kept, so memory stays constant. */
const KEPT_OF_A_LINE = 4096;

/** Cuts chunks into lines. Only a line that crosses a chunk border is copied. */
export class LineSplitter {
  readonly #sink: LineSink;
  readonly #partial = new Uint8Array(KEPT_OF_A_LINE);
  #kept = 0;
  #lineStart = 0;
  #position = 0;

  constructor(sink: LineSink) {
    this.#sink = sink;
  }

  /** Bytes taken so far. */
  get position(): number {
    return this.#position;
  }

  push(chunk: Uint8Array): void {
    const base = this.#position;
    this.#position += chunk.length;
    let from = 0;
    for (;;) {
      const newline = chunk.indexOf(NEWLINE, from);
      if (newline < 0) break;
      if (this.#lineStart < base + from) {
        this.#keep(chunk, from, newline);
        this.#emitKept(base + newline + 1);
      } else {
        this.#sink(chunk, from, newline, base + from, base + newline + 1);
      }
      from = newline + 1;
      this.#lineStart = base + from;
    }
    this.#keep(chunk, from, chunk.length);
  }

  /** Hands out a last line that has no newline. */
  end(): void {
    if (this.#lineStart < this.#position) this.#emitKept(this.#position);
  }

  #keep(chunk: Uint8Array, from: number, to: number): void {
    const fits = Math.min(to - from, KEPT_OF_A_LINE - this.#kept);
    this.#partial.set(chunk.subarray(from, from + fits), this.#kept);
    this.#kept += fits;
  }

  #emitKept(end: number): void {
    this.#sink(this.#partial, 0, this.#kept, this.#lineStart, end);
    this.#kept = 0;
    this.#lineStart = end;
  }
}
