/** Milliseconds by which the wire keeps its link. A healthy Moonraker says something at least once a second. */
export const linkTimes = {
  watchEvery: 250,
  /** A link that said nothing for this long is asked for a sign of life. */
  pingAfter: 750,
  /** One that gave none after this gets rivals. */
  knockAfter: 1500,
  /** One that has been silent for this long is gone when its rivals are turned away. */
  goneAfter: 5000,
  /** How long the old link may still speak up once a rival has answered. */
  grace: 300,
  /** Rivals at a time; a slow Moonraker may need longer than one interval to answer. */
  mostKnocking: 3,
} as const;

const firstDelay = 250;
const longestDelay = 2000;

/** Milliseconds between one attempt and the next: doubling up to 2 s, the upper half of it by chance. */
export function knockDelay(attempt: number, random: () => number): number {
  const longest = Math.min(longestDelay, firstDelay * 2 ** Math.min(attempt, 8));
  return longest * (0.5 + random() / 2);
}
