/** One round of PROBE_ACCURACY. */
export interface Round {
  /** Klipper's clock, s. */
  readonly at: number;
  /** Mean height of the bed, mm. */
  readonly mean: number;
}

/** When heating through counts as ended. */
export interface SoakRule {
  /** The bed may have moved less than this, mm … */
  readonly limit: number;
  /** … in this time, s. */
  readonly window: number;
}

/** How a soak ended, by the rule that was chosen for it. */
export interface Soaked extends SoakRule {
  readonly by: 'probe' | 'homing' | 'time';
  /** mm over the last window; undefined where nothing was measured. */
  readonly drift?: number | undefined;
  /** A person did not wait for it. */
  readonly wasSkipped: boolean;
}

/** How far the soak is. */
export interface SoakReading {
  /** Highest less lowest mean within the window, mm; undefined without a round in it. */
  readonly drift: number | undefined;
  /** Seconds since the first round. */
  readonly since: number;
  readonly isStable: boolean;
}

/** The mean height in the line that PROBE_ACCURACY ends with; undefined in any other. */
export function readAccuracy(line: string): number | undefined {
  const found = /probe accuracy results:.*\baverage (-?\d+\.\d+)/u.exec(line)?.[1];
  return found === undefined ? undefined : Number(found);
}

/** Judges the rounds so far: stable when all of the last window lie within the limit, and there is a whole window of them. */
export function judgeSoak(rounds: readonly Round[], { limit, window }: SoakRule): SoakReading {
  const first = rounds[0];
  const last = rounds.at(-1);
  if (!first || !last) return { drift: undefined, since: 0, isStable: false };
  const means = rounds.filter(({ at }) => last.at - at <= window).map(({ mean }) => mean);
  const drift = Math.max(...means) - Math.min(...means);
  const since = last.at - first.at;
  return { drift, since, isStable: since >= window && means.length > 2 && drift < limit };
}
