import { signedMillimetres } from '../../printer/numbers.js';

/** What a person felt at a height. */
export interface Mark {
  /** Klipper's Z, µm. */
  readonly z: number;
  readonly feel: 'free' | 'stuck';
}

/** A size of move: µm, or half of the gap between the nearest free and stuck heights. */
export type StepSize = number | 'half';

export const stepSizes: readonly StepSize[] = [1000, 100, 50, 10, 'half'];

/** The nearest heights around the answer, µm. */
export interface Bracket {
  readonly free: number | undefined;
  readonly stuck: number | undefined;
}

/** The lowest height where it slid free, and the highest below it where it was stuck. A newer answer beats an older one. */
export function bracketOf(marks: readonly Mark[]): Bracket {
  let free: number | undefined;
  let stuck: number | undefined;
  for (const { z, feel } of marks) {
    if (feel === 'free') {
      free = free === undefined ? z : Math.min(free, z);
      if (stuck !== undefined && stuck >= z) stuck = undefined;
    } else {
      stuck = stuck === undefined ? z : Math.max(stuck, z);
      if (free !== undefined && free <= z) free = undefined;
    }
  }
  return { free, stuck };
}

/** A move that can be asked for: where it leads, and the word of TESTZ. */
export type Move =
  | { readonly kind: 'go'; readonly target: number; readonly word: string }
  | { readonly kind: 'locked'; readonly why: 'near' | 'none-stuck' | 'past-stuck' | 'start' };

/** Where the nozzle is among the heights tried, µm. */
export interface Standing {
  readonly z: number;
  /** Where the calibration began: ACCEPT wants to be lower. */
  readonly start: number;
  /** The nearest heights that Klipper has been at: half a gap is towards them. */
  readonly lower: number | undefined;
  readonly upper: number | undefined;
  readonly bracket: Bracket;
}

/** Under this height a whole millimetre may reach the bed, µm: the old value may be wrong by as much. */
const NEAR = 2000;
/** Klipper's own most for half a gap, µm (manual_probe.py, BISECT_MAX). */
const HALF_MOST = 200;

/** What a step in a direction would do. */
export function moveOf(direction: 'closer' | 'farther', size: StepSize, standing: Standing): Move {
  if (size === 'half') return halfOf(direction, standing);
  const { z, start, bracket } = standing;
  if (direction === 'farther') {
    const target = z + size;
    return target > start ? { kind: 'locked', why: 'start' } : { kind: 'go', target, word: signedMillimetres(size) };
  }
  const target = z - size;
  if (size >= 1000 && target < NEAR) return { kind: 'locked', why: 'near' };
  const { stuck } = bracket;
  if (size > 10 && stuck !== undefined && z > stuck && target <= stuck) return { kind: 'locked', why: 'past-stuck' };
  return { kind: 'go', target, word: signedMillimetres(-size) };
}

/** Only between a free and a stuck height: else Klipper goes by a distance of its own. */
function halfOf(direction: 'closer' | 'farther', { z, lower, upper, bracket }: Standing): Move {
  const { free, stuck } = bracket;
  const isBetween = free !== undefined && stuck !== undefined && z <= free && z >= stuck;
  const other = direction === 'closer' ? lower : upper;
  if (!isBetween || other === undefined) return { kind: 'locked', why: 'none-stuck' };
  const by = Math.max(-HALF_MOST, Math.min(HALF_MOST, (other - z) / 2));
  return { kind: 'go', target: Math.round(z + by), word: direction === 'closer' ? '-' : '+' };
}
