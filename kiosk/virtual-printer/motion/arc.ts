type Place = readonly [x: number, y: number, z: number];

/**
 * Points of an arc in the XY plane, the last one being the end. @param centre I and J, from the start.
 * @param resolution mm between points.
 */
export function arcPoints(
  from: readonly number[],
  to: readonly number[],
  centre: readonly [number, number],
  isClockwise: boolean,
  resolution: number,
): readonly Place[] {
  const [cx, cy] = [from[0]! + centre[0], from[1]! + centre[1]];
  const radius = Math.hypot(centre[0], centre[1]);
  const begin = Math.atan2(from[1]! - cy, from[0]! - cx);
  let sweep = Math.atan2(to[1]! - cy, to[0]! - cx) - begin;
  if (isClockwise && sweep >= 0) sweep -= 2 * Math.PI;
  if (!isClockwise && sweep <= 0) sweep += 2 * Math.PI;
  const count = Math.max(1, Math.floor((Math.abs(sweep) * radius) / resolution));
  const rise = to[2]! - from[2]!;
  const points = Array.from({ length: count - 1 }, (_, index): Place => {
    const share = (index + 1) / count;
    const angle = begin + sweep * share;
    return [cx + radius * Math.cos(angle), cy + radius * Math.sin(angle), from[2]! + rise * share];
  });
  return [...points, [to[0]!, to[1]!, to[2]!]];
}
