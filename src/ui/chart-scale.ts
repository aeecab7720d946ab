/** The height of a chart: from 0 to `top`, with lines at the levels. */
export interface Scale {
  readonly top: number;
  readonly levels: readonly number[];
}

/** Room above the highest value. */
const HEADROOM = 1.18;

/** A scale from 0 on which all values have room, with at most four levels at round numbers. */
export function scaleFor(lines: readonly Float32Array[]): Scale {
  let most = 0;
  for (const values of lines) for (const value of values) if (value > most) most = value;
  const top = Math.max(50, most * HEADROOM);
  const step = [20, 50, 100, 200].find((size) => top / size <= 4) ?? 500;
  const count = Math.floor(top / step - 0.1);
  return { top, levels: Array.from({ length: count }, (_, index) => (index + 1) * step) };
}

/**
 * Keeps labels apart: moves those that would lie over each other downwards, and back up from the bottom edge. Heights and
 * `pitch` are shares of the chart, 0 at its top; undefined where a label has no line to stand at.
 */
export function placeLabels(heights: readonly (number | undefined)[], pitch: number): (number | undefined)[] {
  const placed: (number | undefined)[] = heights.map(() => undefined);
  const order = heights
    .flatMap((height, index) => (height === undefined ? [] : [{ height, index }]))
    .toSorted((one, other) => one.height - other.height);
  let least = pitch / 2;
  for (const { height, index } of order) {
    const at = Math.max(least, height);
    placed[index] = at;
    least = at + pitch;
  }
  let most = 1 - pitch / 2;
  for (const { index } of order.toReversed()) {
    const at = Math.min(most, placed[index] ?? most);
    placed[index] = at;
    most = at - pitch;
  }
  return placed;
}
