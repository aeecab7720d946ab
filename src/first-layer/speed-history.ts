/**
 * Which speed factor which part of the file was queued with. Klipper applies M220 when it processes a line: what is
 * already queued keeps the old one.
 */
export class SpeedHistory {
  readonly #changes: { readonly byte: number; readonly factor: number }[] = [];

  /** Notes the factor of a status that shows the file at `filePosition`. */
  note(factor: number, filePosition: number): void {
    if (!(factor > 0) || this.#changes.at(-1)?.factor === factor) return;
    this.#changes.push({ byte: this.#changes.length === 0 ? 0 : filePosition, factor });
  }

  /** The largest factor of this print: no move was faster. */
  get fastest(): number {
    return Math.max(1, ...this.#changes.map(({ factor }) => factor));
  }

  /** Factor of the line at `byte`. */
  at(byte: number): number {
    let factor = 1;
    for (const change of this.#changes) if (change.byte <= byte) ({ factor } = change);
    return factor;
  }

  /** Bytes in (from, to) at which the factor changes. */
  changesWithin(from: number, to: number): number[] {
    return this.#changes.map((change) => change.byte).filter((byte) => byte > from && byte < to);
  }
}
