import type { Loop } from '../../../src/gcode/types.js';
import type { Toolhead } from '../motion/toolhead.js';

/** The plastic on the bed: which loop of the skirt is being laid, and how high it really is. */
export class Layer {
  #loops: readonly Loop[] = [];
  #sum = 0;
  #count = 0;
  #loop = 0;
  /** Loop being laid (or laid last), counted from 1, and its mean height in mm. */
  laid: { readonly loop: number; readonly height: number } | null = null;
  isExtruding = false;

  /** A new file is printed. */
  begin(loops: readonly Loop[]): void {
    this.#loops = loops;
    this.#loop = 0;
    this.laid = null;
  }

  /** @param gap mm under the nozzle now, which is the height of what leaves it. */
  look(motion: Toolhead, gap: number): void {
    const segment = motion.segment();
    this.isExtruding = segment.extrudes && segment.end > motion.estimated;
    if (!this.isExtruding) return;
    const byte = (motion.passedTag ?? 0) + 1;
    const loop = this.#loops.findIndex(({ start, end }) => byte > start && byte <= end) + 1;
    if (loop === 0) return;
    if (loop !== this.#loop) {
      this.#loop = loop;
      this.#sum = 0;
      this.#count = 0;
    }
    this.#sum += gap;
    this.#count += 1;
    this.laid = { loop, height: this.#sum / this.#count };
  }
}
