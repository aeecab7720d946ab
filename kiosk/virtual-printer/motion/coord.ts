/** X, Y, Z in mm and E in mm of filament. */
export type Coord = readonly [x: number, y: number, z: number, e: number];
export type Axis = 0 | 1 | 2 | 3;

export const AXES = ['x', 'y', 'z', 'e'] as const;

export function withAxis(position: Coord, axis: number, value: number): Coord {
  return position.map((old, index) => (index === axis ? value : old)) as unknown as Coord;
}

/** `X Y Z [E]` as Klipper prints a place in its errors. */
export function spoken(position: Coord): string {
  const [x, y, z, e] = position.map((value) => value.toFixed(3));
  return `${x} ${y} ${z} [${e}]`;
}
