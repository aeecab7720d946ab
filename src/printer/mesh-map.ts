import type { BedMeshStatus } from '../moonraker/types.js';

/** A measured bed as it is looked at from above. mm */
export interface MeshMap {
  /** Rows from the back to the front, heights from left to right. */
  readonly rows: readonly (readonly number[])[];
  readonly highest: number;
  readonly lowest: number;
  /** From the lowest to the highest point. */
  readonly varies: number;
  /** The height that has the full colour, the same above and below 0. */
  readonly full: number;
}

/** How much of a difference over the bed a mesh should have to even out, mm. */
const FINE = 0.2;
const MUCH = 0.6;

/** How good the bed is for printing with this mesh. */
export type MeshVerdict = 'fine' | 'uneven' | 'level-first';

/** The mesh in force as Klipper measured it; undefined where none is in force. */
export function meshMapOf(status: BedMeshStatus | undefined): MeshMap | undefined {
  const heights = status?.probed_matrix.flat() ?? [];
  if (status === undefined || heights.length === 0) return undefined;
  const highest = Math.max(...heights);
  const lowest = Math.min(...heights);
  const full = Math.max(0.02, Math.ceil(Math.max(Math.abs(highest), Math.abs(lowest)) * 50) / 50);
  return { rows: status.probed_matrix.toReversed(), highest, lowest, varies: highest - lowest, full };
}

export function meshVerdict({ varies }: MeshMap): MeshVerdict {
  if (varies <= FINE) return 'fine';
  return varies <= MUCH ? 'uneven' : 'level-first';
}

/** The names of the stored meshes, those of now before those of the configuration. */
export function profilesOf(status: BedMeshStatus | undefined, configured: readonly string[]): readonly string[] {
  return Object.keys(status?.profiles ?? Object.fromEntries(configured.map((name) => [name, undefined]))).toSorted();
}
