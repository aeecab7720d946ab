/** How old the values on the screen are, in whole seconds of the printer. */
export type Age =
  | { readonly kind: 'live' }
  | { readonly kind: 'old'; readonly seconds: number }
  /** Nothing came for so long that there is no link, whatever the socket says. */
  | { readonly kind: 'lost' }
  /** There is a link, but Klipper is not ready: its values stand still. */
  | { readonly kind: 'stopped' };

/** Seconds from which values are old, and from which there is no link (DESIGN.md, "Data age"). */
const oldFrom = 2;
const lostFrom = 5;

/**
 * Sorts an age. Both times are seconds, Infinity where nothing ever came.
 * @param frameSeconds since the last frame of any kind
 * @param statusSeconds since Klipper's time last went on
 * @param isStopped whether Klipper is known not to be sending: then only the link is judged
 */
export function ageOf(frameSeconds: number, statusSeconds: number, isStopped: boolean): Age {
  const seconds = isStopped ? frameSeconds : Math.max(frameSeconds, statusSeconds);
  if (seconds >= lostFrom) return { kind: 'lost' };
  if (seconds >= oldFrom) return { kind: 'old', seconds: Math.floor(seconds) };
  return { kind: isStopped ? 'stopped' : 'live' };
}

/** Tells whether two ages look the same. */
export function sameAge(one: Age, other: Age): boolean {
  return one.kind === other.kind && (one.kind !== 'old' || other.kind !== 'old' || one.seconds === other.seconds);
}
