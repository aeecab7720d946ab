/** Status updates after the pause within which RESUME's own offset must have shown. */
const FRAMES_TO_RESTORE = 3;

/**
 * What RESUME does to the offset: it puts back the one of the pause. Remembers what this panel changed in between, so that
 * it can be sent once more, and says when RESUME's own offset is back. Offsets in whole micrometres.
 */
export class PauseMemory {
  /** The offset that PAUSE has stored; undefined when not paused. */
  #stored: number | undefined;
  #isPaused = false;
  #changes = 0;
  #framesLeft = 0;

  /** Whether the print goes on and RESUME's own offset has not been seen yet. */
  get isResuming(): boolean {
    return this.#framesLeft > 0;
  }

  /** Takes in why taps are held now; `live` is the offset in the status. */
  held(kind: 'paused' | 'locked' | undefined, live: number | undefined): void {
    if (kind === 'paused' && !this.#isPaused) {
      this.#isPaused = true;
      this.#stored = live;
      this.#changes = 0;
      this.#framesLeft = 0;
    } else if (kind === 'locked') {
      this.#isPaused = false;
      this.#stored = undefined;
      this.#framesLeft = 0;
    } else if (kind === undefined && this.#isPaused) {
      this.#isPaused = false;
      this.#framesLeft = live === this.#stored && this.#changes === 0 ? 0 : FRAMES_TO_RESTORE;
    }
  }

  /** A command sent before the pause was taken after it. */
  changed(delta: number): void {
    this.#changes += delta;
  }

  /** After each status: what has to be sent once more, 0 mostly. */
  look(live: number | undefined): number {
    if (this.#framesLeft === 0) return 0;
    if (live !== this.#stored) {
      this.#framesLeft -= 1;
      return 0;
    }
    this.#framesLeft = 0;
    return this.#changes;
  }
}
