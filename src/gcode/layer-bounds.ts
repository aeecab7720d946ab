/** Heights closer than this are one height; relative z-hops leave rounding behind. mm */
const SAME_HEIGHT = 0.005;
/** More changes of height between two extrusions say nothing. */
const MOST_LIFTS = 32;

export function isSameHeight(a: number, b: number): boolean {
  return Math.abs(a - b) < SAME_HEIGHT;
}

interface Lift {
  readonly z: number;
  /** Start of the line, with the blank lines before it. */
  readonly start: number;
  /** The same with a `G92 E0` that stands before it. */
  readonly startWithReset: number;
}

interface Mark {
  readonly start: number;
  readonly form: number;
}

/** Where a layer begins. */
export interface Bound {
  readonly byte: number;
  /** `mark`: the slicer says so; `height`: a line goes to the layer's height; `none`: only its first extrusion is known. */
  readonly from: 'mark' | 'height' | 'none';
  /** The same, if the file sets E to 0 right before each layer. */
  readonly byteWithReset: number;
}

/** Watches the lines between two extrusions for signs that a layer begins there. */
export class LayerBounds {
  #lifts: Lift[] = [];
  /** The first mark of all, and the last one of the same form: a layer that lays nothing has a mark too. */
  #first: Mark | undefined;
  #last: Mark | undefined;
  #blanks = -1;
  #reset = -1;
  #wasFilamentOnly = false;

  /** A line that is only a comment. */
  comment(): void {
    this.#reset = -1;
    this.#blanks = -1;
  }

  blank(start: number): void {
    if (this.#blanks < 0) this.#blanks = start;
  }

  /** A command that lays no plastic; `z` is the height after it, `isReset` is true for `G92 E0`, `isFilamentOnly` for a retraction. */
  command(start: number, z: number, changesZ: boolean, isReset: boolean, isFilamentOnly: boolean): void {
    const begins = this.#blanks >= 0 ? this.#blanks : start;
    if (changesZ && this.#lifts.length < MOST_LIFTS && !this.#lifts.some((lift) => isSameHeight(lift.z, z))) {
      this.#lifts.push({ z, start: begins, startWithReset: this.#reset >= 0 ? this.#reset : begins });
    }
    this.#reset = isReset && !this.#wasFilamentOnly ? begins : -1;
    this.#blanks = -1;
    this.#wasFilamentOnly = isFilamentOnly;
  }

  /** The line at `start` says that a layer begins or ends there. A comment behind a command counts only where it is alone. */
  mark(start: number, form: number, isBehindCommand: boolean): void {
    if (this.#first !== undefined && isBehindCommand) return;
    this.#first ??= { start, form };
    if (this.#first.form === form) this.#last = { start, form };
  }

  /** Plastic is laid: all that was noted belongs to the past. */
  extrusion(): void {
    if (this.#lifts.length > 0) this.#lifts = [];
    this.#first = undefined;
    this.#last = undefined;
    this.#blanks = -1;
    this.#reset = -1;
    this.#wasFilamentOnly = false;
  }

  /** Where a layer at height `z` begins whose first extrusion is the line at `extrusion`. */
  begins(z: number, extrusion: number): Bound {
    return this.#bound(this.#last, z, extrusion);
  }

  /** Where the layer before ends. */
  ends(z: number, extrusion: number): Bound {
    return this.#bound(this.#first, z, extrusion);
  }

  #bound(mark: Mark | undefined, z: number, extrusion: number): Bound {
    if (mark !== undefined) return { byte: mark.start, from: 'mark', byteWithReset: mark.start };
    const lift = this.#lifts.find((lift) => isSameHeight(lift.z, z));
    if (lift === undefined) return { byte: extrusion, from: 'none', byteWithReset: extrusion };
    return { byte: lift.start, from: 'height', byteWithReset: lift.startWithReset };
  }
}
