/** A bed mesh: heights in mm on a regular grid, rows from front to rear. */
export interface MeshGrid {
  readonly min: readonly [number, number];
  readonly max: readonly [number, number];
  readonly rows: readonly (readonly number[])[];
}

/** Bilinear height at a place; outside the grid that of its edge. */
export function heightAt(grid: MeshGrid, x: number, y: number): number {
  const across = place(x, grid.min[0], grid.max[0], grid.rows[0]!.length);
  const along = place(y, grid.min[1], grid.max[1], grid.rows.length);
  const row = (index: number): number => {
    const values = grid.rows[index]!;
    return values[across.index]! * (1 - across.share) + values[across.index + 1]! * across.share;
  };
  return row(along.index) * (1 - along.share) + row(along.index + 1) * along.share;
}

function place(
  value: number,
  min: number,
  max: number,
  count: number,
): { readonly index: number; readonly share: number } {
  const at = Math.min(count - 1, Math.max(0, ((value - min) / (max - min)) * (count - 1)));
  const index = Math.min(count - 2, Math.floor(at));
  return { index, share: at - index };
}

/** Puts `extra` points between each two, on a cubic curve through the points. */
export function refined(
  rows: readonly (readonly number[])[],
  extra: readonly [number, number],
  tension: number,
): number[][] {
  const wide = rows.map((row) => refinedLine(row, extra[0], tension));
  const columns = wide[0]!.map((_, index) =>
    refinedLine(
      wide.map((row) => row[index]!),
      extra[1],
      tension,
    ),
  );
  return columns[0]!.map((_, index) => columns.map((column) => Math.round(column[index]! * 1e6) / 1e6));
}

function refinedLine(values: readonly number[], extra: number, tension: number): number[] {
  const at = (index: number): number => values[Math.min(values.length - 1, Math.max(0, index))]!;
  const line: number[] = [];
  for (let index = 0; index < values.length - 1; index += 1) {
    const [a, b] = [at(index), at(index + 1)];
    const slopeA = tension * (b - at(index - 1));
    const slopeB = tension * (at(index + 2) - a);
    for (let step = 0; step <= extra; step += 1) {
      const t = step / (extra + 1);
      line.push(
        a * (2 * t ** 3 - 3 * t ** 2 + 1) +
          slopeA * (t ** 3 - 2 * t ** 2 + t) +
          b * (-2 * t ** 3 + 3 * t ** 2) +
          slopeB * (t ** 3 - t ** 2),
      );
    }
  }
  return [...line, values.at(-1)!];
}
