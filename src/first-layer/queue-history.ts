/** Older entries are passed long since. */
const MEMORY = 64;

/** When what was read of the file was queued for: pairs of `file_position` and `print_time`. */
export class QueueHistory {
  #entries: readonly { readonly filePosition: number; readonly printTime: number }[] = [];

  note({ filePosition, printTime }: { readonly filePosition: number; readonly printTime: number }): void {
    if (this.#entries.at(-1)?.filePosition === filePosition) return;
    this.#entries = [...this.#entries, { filePosition, printTime }].slice(-MEMORY);
  }

  /**
   * Byte up to which the nozzle has surely worked at `clock`. An entry's own print time is too early: it lacks what was
   * still in the look-ahead. That of the entry after it has it.
   */
  doneAt(clock: number): number {
    const next = this.#entries.findLastIndex(({ printTime }) => printTime <= clock);
    return this.#entries[next - 1]?.filePosition ?? 0;
  }
}
