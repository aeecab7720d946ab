/** A temperature at a time of Klipper's clock: s, °C. */
export interface Sample {
  readonly at: number;
  readonly celsius: number;
}

/** How a bed cools down towards the room: from the newest sample on. */
export interface Cooling {
  /** Until it is below the limit, s. */
  readonly seconds: number;
  /** °C so many seconds from now. */
  readonly celsiusIn: (seconds: number) => number;
}

/** So much it has to have fallen before anything is said of what is to come, °C. */
const FALLEN = 1;
/** What lies longer ago says little of now, s. */
const WINDOW = 300;

/** The samples since the last highest one: since the heater went off. */
export function sinceHighest(samples: readonly Sample[]): readonly Sample[] {
  let highest = 0;
  for (const [index, { celsius }] of samples.entries())
    if (celsius >= (samples[highest]?.celsius ?? 0)) highest = index;
  return samples.slice(highest);
}

/**
 * Newton's law of cooling through what was measured. Undefined while it does not fall, or where the room is not below the limit.
 * @param limit °C @param room °C
 */
export function coolingOf(samples: readonly Sample[], limit: number, room: number): Cooling | undefined {
  const falling = sinceHighest(samples);
  const last = falling.at(-1);
  if (last === undefined || room >= limit || last.celsius <= room) return undefined;
  const first = falling.find(({ at }) => last.at - at <= WINDOW) ?? last;
  if (first.celsius - last.celsius < FALLEN || last.at <= first.at) return undefined;
  const pace = (last.at - first.at) / Math.log((first.celsius - room) / (last.celsius - room));
  return {
    seconds: Math.max(0, pace * Math.log((last.celsius - room) / (limit - room))),
    celsiusIn: (seconds) => room + (last.celsius - room) * Math.exp(-seconds / pace),
  };
}
