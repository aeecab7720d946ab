import type { BedMeshStatus } from '../moonraker/types.js';
import type { MeshSettings } from '../printer/capabilities.js';
import type { Heater } from '../printer/heater.js';
import type { Printer } from '../printer/printer.js';
import type { BedMesh } from './bed-mesh.js';
import type { PipelineContext } from './height-judge.js';
import type { TrackerStatus } from './tracker.js';

/** The objects that the tracker needs, merged; undefined where the printer lacks one. */
export function trackerStatus(printer: Printer): TrackerStatus | undefined {
  const { status } = printer;
  const frame = status.frame.peek();
  const card = status.virtualSdcard.peek();
  const motion = status.motionReport.peek();
  const move = status.gcodeMove.peek();
  const head = status.toolhead.peek();
  const stats = status.printStats.peek();
  if (!frame || !card || !motion || !move || !head || !stats) return undefined;
  return {
    eventtime: frame.eventtime,
    filePosition: card.file_position,
    livePosition: motion.live_position,
    liveVelocity: motion.live_velocity,
    homingOrigin: move.homing_origin,
    printTime: head.print_time,
    estimatedPrintTime: head.estimated_print_time,
    speedFactor: move.speed_factor,
    state: stats.state,
    isActive: card.is_active,
  };
}

/** What else tells the height of the nozzle: the G-code's own Z, and the mesh that is laid over it. */
export function contextOf(printer: Printer): PipelineContext {
  const gcodeZ = printer.status.gcodeMove.peek()?.gcode_position[2];
  const mesh = printer.status.bedMesh.peek();
  return {
    ...(gcodeZ === undefined ? {} : { gcodeZ }),
    ...(mesh === undefined || mesh.profile_name === '' ? {} : { mesh: meshOf(mesh, printer.capabilities.peek().mesh) }),
  };
}

/** Whether all axes are. */
export function isHomed({ status }: Printer): boolean {
  return ['x', 'y', 'z'].every((axis) => status.toolhead.value?.homed_axes.includes(axis));
}

/** Where the G-code has sent the nozzle, mm. */
export function positionOf({ status }: Printer): readonly [x: number, y: number, z: number] | undefined {
  const place = status.gcodeMove.value?.gcode_position;
  return place && [place[0], place[1], place[2]];
}

/** A heater's temperature and target, °C; undefined while it is not known. */
export function warmthOf(
  heater: Pick<Heater, 'temperature' | 'target'> | undefined,
): { readonly now: number; readonly target: number } | undefined {
  const now = heater?.temperature;
  return heater === undefined || now === undefined ? undefined : { now, target: heater.target ?? 0 };
}

function meshOf(mesh: BedMeshStatus, settings: MeshSettings | undefined): BedMesh {
  const shape = {
    minX: mesh.mesh_min[0],
    minY: mesh.mesh_min[1],
    maxX: mesh.mesh_max[0],
    maxY: mesh.mesh_max[1],
    matrix: mesh.mesh_matrix,
  };
  if (!settings || settings.fadeEnd === 0) return shape;
  const target = settings.fadeTarget ?? meanOf(mesh.mesh_matrix);
  return { ...shape, fade: { start: settings.fadeStart, end: settings.fadeEnd, target } };
}

function meanOf(matrix: readonly (readonly number[])[]): number {
  const heights = matrix.flat();
  return heights.length === 0 ? 0 : heights.reduce((sum, height) => sum + height, 0) / heights.length;
}
