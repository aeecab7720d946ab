/** An active bed mesh as Klipper's status gives it (`bed_mesh`), with the fade of its configuration. mm */
export interface BedMesh {
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
  /** `mesh_matrix`: rows along Y, heights along X. */
  readonly matrix: readonly (readonly number[])[];
  /** `move_check_distance` and `split_delta_z` of the configuration, mm; Klipper's defaults where absent. */
  readonly checkEvery?: number;
  readonly splitAt?: number;
  /** Above `start` the mesh is taken back until it is `target` at `end`; absent when fading is off. */
  readonly fade?: { readonly start: number; readonly end: number; readonly target: number };
}

/** What the mesh adds to a nozzle that is to be at height `z` over (x, y): bed_mesh.py, ZMesh.calc_z and BedMesh.get_z_factor. */
export function meshHeight(mesh: BedMesh, x: number, y: number, z: number): number {
  const rows = mesh.matrix.length;
  const columns = mesh.matrix[0]?.length ?? 0;
  if (rows < 2 || columns < 2) return 0;
  const [column, alongX] = cellOf(x, mesh.minX, mesh.maxX, columns);
  const [row, alongY] = cellOf(y, mesh.minY, mesh.maxY, rows);
  const heightOf = (at: number) => {
    const heights = mesh.matrix[at] ?? [];
    return between(heights[column] ?? 0, heights[column + 1] ?? 0, alongX);
  };
  const height = between(heightOf(row), heightOf(row + 1), alongY);
  const { fade } = mesh;
  if (fade === undefined || z < fade.start) return height;
  const share = z >= fade.end ? 0 : (fade.end - z) / (fade.end - fade.start);
  return share * (height - fade.target) + fade.target;
}

/** A straight move in XY, mm. */
export interface Line {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

const CHECK_EVERY = 5;
const SPLIT_AT = 0.025;

/**
 * What the mesh really adds at `fraction` of a move: Klipper bends the move only where the mesh has changed enough since
 * the last bend, and goes straight in between (bed_mesh.py, MoveSplitter). Up to 25 µm beside the mesh itself.
 */
export function heightOnMove(mesh: BedMesh, line: Line, fraction: number, z: number): number {
  const dx = line.x1 - line.x0;
  const dy = line.y1 - line.y0;
  const length = Math.hypot(dx, dy);
  const heightAt = (along: number) => meshHeight(mesh, line.x0 + dx * along, line.y0 + dy * along, z);
  const step = Math.max(0.1, mesh.checkEvery ?? CHECK_EVERY);
  let bend = 0;
  let height = heightAt(0);
  for (let checked = step; checked < length; checked += step) {
    const along = checked / length;
    const next = heightAt(along);
    if (Math.abs(next - height) < (mesh.splitAt ?? SPLIT_AT)) continue;
    if (along >= fraction) return between(height, next, (fraction - bend) / (along - bend));
    bend = along;
    height = next;
  }
  return between(height, heightAt(1), (fraction - bend) / (1 - bend));
}

function cellOf(at: number, least: number, most: number, count: number): [index: number, along: number] {
  const size = (most - least) / (count - 1);
  const index = Math.max(0, Math.min(count - 2, Math.floor((at - least) / size)));
  return [index, Math.max(0, Math.min(1, (at - least) / size - index))];
}

function between(from: number, to: number, along: number): number {
  return from + (to - from) * along;
}
