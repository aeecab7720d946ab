/** Rounds up to a number that reads well on a scale of temperatures: the top of the chart, °C. */
export function topOf(highest: number): number {
  if (highest <= 45) return 50;
  const step = highest <= 140 ? 25 : 50;
  return Math.ceil((highest * 1.06) / step) * step;
}

/** Where the lines of the grid lie above zero, °C: two or three of them, all below the top. */
export function gridOf(top: number): readonly number[] {
  const step = top <= 50 ? 25 : top <= 100 ? 50 : top <= 150 ? 50 : 100;
  const lines: number[] = [];
  for (let value = step; value < top; value += step) lines.push(value);
  return lines;
}

/**
 * Moves labels that would lie on each other apart, as little as their order allows.
 * @param wanted where each one would like its middle, px from the top
 * @param height of one label, px
 * @param room height of all, px
 */
export function spread(wanted: readonly number[], height: number, room: number): readonly number[] {
  const order = wanted.map((at, index) => ({ at, index })).toSorted((one, other) => one.at - other.at);
  let least = height / 2;
  for (const label of order) {
    label.at = Math.max(label.at, least);
    least = label.at + height;
  }
  let most = room - height / 2;
  for (const label of order.toReversed()) {
    label.at = Math.min(label.at, most);
    most = label.at - height;
  }
  const placed = [...wanted];
  for (const { at, index } of order) placed[index] = at;
  return placed;
}
