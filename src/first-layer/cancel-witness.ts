import type { Macro } from '../printer/macros.js';
import type { Change } from './ledger.js';
import { ownChange, type OwnChange } from './own-lines.js';

/** Statuses within which a cancel macro has done what it does. */
const CANCEL_FRAMES = 8;

interface Noted {
  readonly frame: number;
  /** Place in the file when it was seen, bytes. */
  readonly position: number;
  /** Only the line that was under way then explains it. */
  isDoubtful: boolean;
}

/**
 * Which changes of the offset may be a cancel macro's: it makes them before Klipper says that the print is cancelled, with it, or
 * after it. While the macro runs the file stands, and its next line has not begun: that one explains nothing until it is behind.
 */
export class CancelWitness {
  readonly #macros: () => readonly Macro[];
  #frame = 0;
  #cancelledAt = -Infinity;
  readonly #noted = new Map<Change['id'], Noted>();

  constructor(macros: () => readonly Macro[]) {
    this.#macros = macros;
  }

  /** How the cancel macro changes the offset; undefined where it does not. */
  get how(): OwnChange | undefined {
    return ownChange('CANCEL_PRINT', this.#macros());
  }

  /** The print was cancelled only just. */
  get isNear(): boolean {
    return this.#frame - this.#cancelledAt < CANCEL_FRAMES;
  }

  /** A new status. @param position in the file, bytes */
  look(position: number): void {
    this.#frame += 1;
    for (const [id, noted] of this.#noted) {
      if (this.#frame - noted.frame >= CANCEL_FRAMES) this.#noted.delete(id);
      else if (position > noted.position) noted.isDoubtful = false;
    }
  }

  /** A change was seen. @param position in the file, bytes */
  note(id: number, position: number): void {
    this.#noted.set(id, { frame: this.#frame, position, isDoubtful: false });
  }

  /** Only the line under way explains a change. @param position in the file, as it was last seen, bytes */
  doubt(id: number, position: number): void {
    const noted = this.#noted.get(id);
    if (noted && position <= noted.position) noted.isDoubtful = true;
  }

  /** Klipper says that the print is cancelled. */
  cancelled(): void {
    this.#cancelledAt = this.#frame;
  }

  /** Whether the cancel macro may have made a change, now that the print is cancelled. */
  blames({ id, who }: Change): boolean {
    const noted = this.#noted.get(id);
    return noted !== undefined && (who === 'elsewhere' || (who === 'printer' && noted.isDoubtful));
  }
}
