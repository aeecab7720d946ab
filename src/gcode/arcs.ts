/** Klipper cuts arcs into lines of at most this length, mm (`[gcode_arcs] resolution`). */
const LONGEST_PART = 1;
/** An arc longer than this is garbage, not a print. */
const LONGEST_ARC = 20_000;

/**
 * Ends of the straight parts of an arc in the XY plane, as x, y, x, y …; the last one is the arc's end.
 * `i` and `j` lead from the start to the centre. An arc that makes no sense is one straight line.
 */
export function arcPoints(
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  i: number,
  j: number,
  isClockwise: boolean,
): Float64Array {
  const centreX = x0 + i;
  const centreY = y0 + j;
  const radius = Math.hypot(i, j);
  const from = Math.atan2(-j, -i);
  let turn = Math.atan2(y1 - centreY, x1 - centreX) - from;
  if (isClockwise && turn >= 0) turn -= 2 * Math.PI;
  if (!isClockwise && turn <= 0) turn += 2 * Math.PI;
  const length = Math.abs(turn) * radius;
  const parts = length <= LONGEST_ARC && radius > 0 ? Math.max(1, Math.ceil(length / LONGEST_PART)) : 1;
  const points = new Float64Array(parts * 2);
  for (let part = 1; part < parts; part++) {
    const angle = from + (turn * part) / parts;
    points[part * 2 - 2] = centreX + radius * Math.cos(angle);
    points[part * 2 - 1] = centreY + radius * Math.sin(angle);
  }
  points[parts * 2 - 2] = x1;
  points[parts * 2 - 1] = y1;
  return points;
}
