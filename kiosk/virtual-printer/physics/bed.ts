import { EXPANSION, type Soak } from './soak.js';

export type BedShape = 'flat' | 'bowed';

/** The bed as it really is: its shape, and how much it has risen. Heights in mm, up is positive. */
export class Bed {
  shape: BedShape = 'bowed';
  /** mm per second that someone adds on purpose. */
  driftRate = 0;
  #drift = 0;
  readonly #soak: Soak;
  readonly #middle: readonly [number, number];
  readonly #reach: number;

  /** @param middle the reference point, where the shape is 0. @param reach distance from it to a corner. */
  constructor(soak: Soak, middle: readonly [number, number], reach: number) {
    this.#soak = soak;
    this.#middle = middle;
    this.#reach = reach;
  }

  step(seconds: number): void {
    this.#drift += this.driftRate * seconds;
  }

  /** How far the surface at a place lies above the reference point. */
  unevenness(x: number, y: number): number {
    if (this.shape === 'flat') return 0;
    const dx = (x - this.#middle[0]) / this.#reach;
    const dy = (y - this.#middle[1]) / this.#reach;
    return BOW * (1.2 * dx * dx + 0.8 * dy * dy);
  }

  /** How far the whole bed has risen since it was cold, without what homing cancels. */
  get rise(): number {
    return EXPANSION * this.#soak.value + this.#drift;
  }

  get drift(): number {
    return this.#drift;
  }
}

/** mm that the corners of a bowed bed lie above its middle, about. */
const BOW = 0.12;
