/** What a tap must not do, and what it must be asked about first. All heights and offsets in whole micrometres. */
export interface Limits {
  /** So much may be on its way to the nozzle before more needs a second key. */
  readonly burst: number;
  /** Closer than the print began by more than this is asked about once per print. */
  readonly askAgain: number;
}

/** Where the nozzle stands and how low this print will bring it. */
export interface Heights {
  /** `toolhead.axis_minimum[2]`: the lowest Z that Klipper lets the nozzle go to; undefined while not known. */
  readonly axisMinimum: number | undefined;
  /** Lowest Z of the print's lines, its first layer; undefined outside a print. */
  readonly firstLayer: number | undefined;
  /** Lowest height of the active bed mesh, 0 without one. */
  readonly lowestMesh: number;
  /** Where the toolhead is now without the offset that is in force: what a babystep at idle moves from. */
  readonly present: number | undefined;
  /** Offset at the print's first extrusion; undefined outside a print. */
  readonly began: number | undefined;
}

/** A tap as it is judged: minus is closer. */
export interface JudgedTap {
  readonly delta: number;
  /** The offset asked for so far. */
  readonly asked: number;
  /** How much of this panel's taps is not yet at the nozzle. */
  readonly underWay: number;
}

export type Verdict =
  | { readonly kind: 'go' }
  /** It would bring the nozzle below the lowest Z of this printer; Klipper would end the print. */
  | { readonly kind: 'too-low'; readonly axisMinimum: number }
  | { readonly kind: 'ask'; readonly why: 'burst' | 'far-from-began' };

/**
 * Klipper compares sums of floating-point numbers: two that are equal on paper may come out as "out of range". So the last
 * micrometre above the limit is left free.
 */
const MARGIN = 1;

/** Judges one tap. `hasAgreed`: a person has already agreed in this print to go far closer than it began. */
export function judge(tap: JudgedTap, heights: Heights, limits: Limits, hasAgreed: boolean): Verdict {
  const isCloser = tap.delta < 0;
  const lowest = lowestZ(heights, tap.asked + tap.delta);
  const { axisMinimum, began } = heights;
  if (isCloser && axisMinimum !== undefined && lowest !== undefined && lowest < axisMinimum + MARGIN) {
    return { kind: 'too-low', axisMinimum };
  }
  const isFar = began !== undefined && tap.asked + tap.delta < began - limits.askAgain;
  if (isCloser && isFar && !hasAgreed) return { kind: 'ask', why: 'far-from-began' };
  const total = Math.abs(tap.underWay + tap.delta);
  if (total > limits.burst && total > Math.abs(tap.underWay)) return { kind: 'ask', why: 'burst' };
  return { kind: 'go' };
}

/** The lowest Z that the nozzle is sent to with an offset; undefined while that cannot be told. */
export function lowestZ(heights: Heights, offset: number): number | undefined {
  const line = heights.firstLayer ?? heights.present;
  if (line === undefined) return undefined;
  // The present height already holds what the mesh adds where the nozzle is.
  return line + offset + (heights.firstLayer === undefined ? 0 : Math.floor(heights.lowestMesh));
}
