/** X, Y, Z in mm and E in mm of filament. */
export type Coord = readonly [x: number, y: number, z: number, e: number];

export function withAxis(position: Coord, axis: number, value: number): Coord {
  return mapCoord(position, (old, index) => (index === axis ? value : old));
}

export function mapCoord(position: Coord, change: (value: number, axis: number) => number): Coord {
  const [x, y, z, e] = position;
  return [change(x, 0), change(y, 1), change(z, 2), change(e, 3)];
}

/** The place at `share` of the way. */
export function between(from: Coord, to: Coord, share: number): Coord {
  return mapCoord(from, (value, axis) => value + (to[axis]! - value) * share);
}

/** `X Y Z [E]` as Klipper prints a place in its errors. */
export function spoken(position: Coord): string {
  const [x, y, z, e] = position.map((value) => value.toFixed(3));
  return `${x} ${y} ${z} [${e}]`;
}
