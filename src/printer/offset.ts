import type { Gcode } from './gcode.js';
import { signedMillimetres } from './numbers.js';

/** The live Z offset of the G-code. Plus is farther from the bed. Each rejects with a PrinterError. */
export class Offset {
  readonly #gcode: Gcode;

  constructor(gcode: Gcode) {
    this.#gcode = gcode;
  }

  /**
   * Changes the offset by whole micrometres and moves the nozzle with it. A refusal does not mean that nothing happened: the
   * offset has changed and the nozzle has not; `move: false` takes that back.
   */
  adjust(micrometres: number, { move = true }: { readonly move?: boolean } = {}): Promise<void> {
    return this.#gcode.run(`SET_GCODE_OFFSET Z_ADJUST=${signedMillimetres(micrometres)}${move ? ' MOVE=1' : ''}`);
  }

  /** Sets the offset in whole micrometres without moving: only where a save or the guide needs it. */
  set(micrometres: number): Promise<void> {
    return this.#gcode.run(`SET_GCODE_OFFSET Z=${signedMillimetres(micrometres)}`);
  }
}
