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

/** Where a layer begins. */
export interface Bound {
  readonly byte: number;
  /** `mark`: the slicer says so; `height`: a line goes to the layer's height; `none`: only its first extrusion is known. */
  readonly from: 'mark' | 'height' | 'none';
  readonly byteWithReset: number;
}

/** Watches the lines between two extrusions for signs that a layer begins there. */
export class LayerBounds {
  #lifts: Lift[] = [];
  #firstMark = -1;
  #lastMark = -1;
  /** Start of the run of comments and blank lines that the present line continues. */
  #talk = -1;
  #markedTalk = -1;
  #blanks = -1;
  #reset = -1;
  #wasFilamentOnly = false;

  /** A line that is only a comment. */
  comment(start: number): void {
    if (this.#talk < 0) this.#talk = start;
    this.#reset = -1;
    this.#blanks = -1;
  }

  blank(start: number): void {
    if (this.#talk < 0) this.#talk = start;
    if (this.#blanks < 0) this.#blanks = start;
  }

  /** A command that lays no plastic; `z` is the height after it, `isReset` is true for `G92 E0`, `isFilamentOnly` for a retraction. */
  command(start: number, z: number, changesZ: boolean, isReset: boolean, isFilamentOnly: boolean): void {
    this.#talk = -1;
    const begins = this.#blanks >= 0 ? this.#blanks : start;
    if (changesZ && this.#lifts.length < MOST_LIFTS && !this.#lifts.some((lift) => isSameHeight(lift.z, z))) {
      this.#lifts.push({ z, start: begins, startWithReset: this.#reset >= 0 ? this.#reset : begins });
    }
    this.#reset = isReset && !this.#wasFilamentOnly ? begins : -1;
    this.#blanks = -1;
    this.#wasFilamentOnly = isFilamentOnly;
  }

  /** Plastic is laid: all that was noted belongs to the past. */
  extrusion(): void {
    if (this.#lifts.length > 0) this.#lifts = [];
    this.#firstMark = -1;
    this.#lastMark = -1;
    this.#talk = -1;
    this.#markedTalk = -1;
    this.#blanks = -1;
    this.#reset = -1;
    this.#wasFilamentOnly = false;
  }

  get hasMark(): boolean {
    return this.#lastMark >= 0;
  }

  /** Where a layer at height `z` begins whose first extrusion is the line at `extrusion`: the last mark before it. */
  begins(z: number, extrusion: number): Bound {
    return this.#bound(this.#lastMark, z, extrusion);
  }

  /** Where the layer before ends: the first mark after its last extrusion. */
  ends(z: number, extrusion: number): Bound {
    return this.#bound(this.#firstMark, z, extrusion);
  }

  /** The slicer says in the line at `start` that a layer begins or ends; a comment behind a command counts only alone. */
  mark(start: number, isBehindCommand: boolean): void {
    if (isBehindCommand && this.#lastMark >= 0) return;
    if (this.#firstMark < 0) this.#firstMark = start;
    const isSameTalk = this.#talk >= 0 && this.#markedTalk === this.#talk;
    if (!isSameTalk) this.#lastMark = start;
    this.#markedTalk = this.#talk;
  }

  #bound(mark: number, z: number, extrusion: number): Bound {
    if (mark >= 0) return { byte: mark, from: 'mark', byteWithReset: mark };
    const lift = this.#lifts.find((lift) => isSameHeight(lift.z, z));
    if (lift === undefined) return { byte: extrusion, from: 'none', byteWithReset: extrusion };
    return { byte: lift.start, from: 'height', byteWithReset: lift.startWithReset };
  }
}
