/** How far the mean may be off before anything is changed, µm. */
export const FINE = 20;
/** Places that differ by more are not one height: level first. µm */
export const UNEVEN = 50;
/** Places of the part, and of the skirt: four corners and the middle, or the four sides and one more. */
export const PLACES = 5;

/** What was measured, in the order of the places, µm; undefined where nothing was yet. */
export interface Measured {
  readonly part: readonly (number | undefined)[];
  readonly skirt: readonly (number | undefined)[];
}

export type Group = keyof Measured;

export const NOTHING_MEASURED: Measured = {
  part: Array.from({ length: PLACES }, () => undefined),
  skirt: Array.from({ length: PLACES }, () => undefined),
};

/** What the measured heights say. Whole µm. */
export interface Judgement {
  readonly mean: number;
  /** Highest less lowest. */
  readonly spread: number;
  /** Mean less the height that was meant: more than 0 is too thick. */
  readonly error: number;
  readonly kind: 'fine' | 'off' | 'uneven';
}

/** Mean and spread of some heights, whole µm; undefined for none. */
export function summaryOf(heights: readonly (number | undefined)[]): Pick<Judgement, 'mean' | 'spread'> | undefined {
  const known = heights.filter((height) => height !== undefined);
  if (known.length === 0) return undefined;
  const sum = known.reduce((total, height) => total + height, 0);
  return { mean: Math.round(sum / known.length), spread: Math.max(...known) - Math.min(...known) };
}

/** Whether enough was measured: all places of the part or of the skirt, and none of the two by half. */
export function isMeasured({ part, skirt }: Measured): boolean {
  const counts = [part, skirt].map((places) => places.filter((height) => height !== undefined).length);
  return counts.every((count) => count === 0 || count === PLACES) && counts.some((count) => count === PLACES);
}

/** Judges what was measured against the height that was meant, µm; undefined while not enough was measured. */
export function judgeLayer(measured: Measured, wanted: number): Judgement | undefined {
  const summary = summaryOf([...measured.part, ...measured.skirt]);
  if (summary === undefined || !isMeasured(measured)) return undefined;
  const error = summary.mean - wanted;
  const kind = summary.spread > UNEVEN ? 'uneven' : Math.abs(error) <= FINE ? 'fine' : 'off';
  return { ...summary, error, kind };
}

/**
 * What of the live offset is to be kept so that the next first layer comes out as meant, µm; minus is closer. A layer that is
 * too thick asks for a closer nozzle, and what people had changed while it was laid stays.
 */
export function amountToKeep({ error }: Judgement, people: number): number {
  return people - error;
}

/** The place after this one where nothing was measured yet: first of the part, then of the skirt. */
export function nextPlace(
  measured: Measured,
  group: Group,
  index: number,
): { readonly group: Group; readonly index: number } | undefined {
  const order = (['part', 'skirt'] as const).flatMap((one) =>
    measured[one].map((height, place) => ({ group: one, index: place, height })),
  );
  const at = order.findIndex((place) => place.group === group && place.index === index);
  const found = [...order.slice(at + 1), ...order.slice(0, at + 1)].find(({ height }) => height === undefined);
  return found && { group: found.group, index: found.index };
}
