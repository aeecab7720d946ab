import { type BedMesh, heightOnMove, meshHeight } from './bed-mesh.js';
import type { Place, TrackerStatus } from './tracker.js';

/** What else says where the nozzle is. */
export interface PipelineContext {
  /** `gcode_move.gcode_position.z`, mm. */
  readonly gcodeZ?: number;
  /** The active bed mesh. */
  readonly mesh?: BedMesh;
}

/** How the mesh may be followed: bent as Klipper does, or everywhere. */
type Model = 'bent' | 'smooth';

const MEMORY = 16;
/** Farther off than this the nozzle is on another line, hopping, say: no noise of the mesh. µm */
const ANOTHER_LINE = 60;

/**
 * Judges from the nozzle's height which offset is in force. With a mesh the height is only known as well as the mesh is
 * followed: how far it was off lately, with an offset that was certain, limits how small a change can be told.
 */
export class HeightJudge {
  readonly #errors: Record<Model, readonly number[]> = { bent: [], smooth: [] };

  /** Takes a status in which `offset` µm was certainly in force. */
  learn(offset: number, status: TrackerStatus, place: Place | undefined, context: PipelineContext): void {
    if (context.mesh === undefined || place?.move === undefined) return;
    for (const model of ['bent', 'smooth'] as const) {
      const error = Math.abs(errorOf(model, offset, status, place, context) ?? Infinity);
      if (error < ANOTHER_LINE) this.#errors[model] = [...this.#errors[model], error].slice(-MEMORY);
    }
  }

  /** True when the height is that of the line under the nozzle with `offset` µm, within a third of the step to it. */
  fits(
    offset: number,
    step: number,
    status: TrackerStatus,
    place: Place | undefined,
    context: PipelineContext,
  ): boolean {
    const tolerance = Math.abs(step) / 3;
    const model = this.#noise('bent') <= this.#noise('smooth') ? 'bent' : 'smooth';
    const isOnPath = place?.move !== undefined;
    if (context.mesh !== undefined && isOnPath && this.#noise(model) > tolerance) return false;
    const error = errorOf(isOnPath ? model : 'smooth', offset, status, place, context);
    return error !== undefined && Math.abs(error) < tolerance;
  }

  #noise(model: Model): number {
    const errors = this.#errors[model];
    return errors.length === 0 ? Infinity : Math.max(...errors);
  }
}

/** Live height less the height that the line, the mesh and the offset make, µm; undefined where the line is not known. */
function errorOf(
  model: Model,
  offset: number,
  status: TrackerStatus,
  place: Place | undefined,
  { gcodeZ, mesh }: PipelineContext,
): number | undefined {
  const lineZ = place?.move === undefined ? gcodeZ : place.z;
  if (lineZ === undefined) return undefined;
  const [x = 0, y = 0, z = 0] = status.livePosition;
  const bare = lineZ + offset / 1000;
  return (z - bare - meshPart(model, mesh, x, y, bare, status, place)) * 1000;
}

function meshPart(
  model: Model,
  mesh: BedMesh | undefined,
  x: number,
  y: number,
  z: number,
  status: TrackerStatus,
  place: Place | undefined,
): number {
  if (mesh === undefined) return 0;
  if (model === 'smooth' || place?.line === undefined) return meshHeight(mesh, x, y, z);
  const [originX = 0, originY = 0] = status.homingOrigin;
  const { x0, y0, x1, y1 } = place.line;
  const line = { x0: x0 + originX, y0: y0 + originY, x1: x1 + originX, y1: y1 + originY };
  return heightOnMove(mesh, line, place.fraction, z);
}
