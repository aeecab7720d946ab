import type { Printer } from '../printer/printer.js';
import type { Heights } from './guards.js';
import type { Hold } from './tap.js';
import type { Box } from './plan.js';

/** Why Closer and Farther may not be sent now; undefined when they may. */
export function holdOf(printer: Printer): Hold | undefined {
  const { kind } = printer.phase.value;
  if (kind === 'connecting' || kind === 'no-gateway' || kind === 'no-moonraker') return locked('no-link');
  if (kind !== 'ready') return locked('not-ready');
  if (printer.age.value.kind === 'lost') return locked('no-link');
  if (!printer.status.toolhead.value?.homed_axes.includes('z')) return locked('not-homed');
  return printer.printState.value === 'paused' ? { kind: 'paused' } : undefined;
}

function locked(reason: 'no-link' | 'not-ready' | 'not-homed'): Hold {
  return { kind: 'locked', reason };
}

/** The rectangle that the nozzle can reach, mm. */
export function bedOf(printer: Printer): Box | undefined {
  const { axes } = printer.capabilities.value;
  return axes && { minX: axes.x.least, minY: axes.y.least, maxX: axes.x.most, maxY: axes.y.most };
}

/** mm, as Klipper says them, in whole micrometres. */
export function micrometres(millimetres: number | undefined): number | undefined {
  return millimetres === undefined ? undefined : Math.round(millimetres * 1000);
}

/** What the guards need of a printer: its lowest Z, the mesh's lowest point, where the toolhead stands. µm; height in mm. */
export function heightsOf(
  printer: Printer,
  live: number | undefined,
  firstLayerHeight: number | undefined,
  began: number | undefined,
): Heights {
  const head = printer.status.toolhead.value;
  const mesh = printer.status.bedMesh.value;
  const present = micrometres(head?.position[2]);
  const heights = mesh === undefined || mesh.profile_name === '' ? [] : mesh.mesh_matrix.flat();
  return {
    axisMinimum: micrometres(head?.axis_minimum[2]),
    firstLayer: micrometres(firstLayerHeight),
    lowestMesh: heights.reduce((lowest, height) => Math.min(lowest, height * 1000), 0),
    present: present === undefined || live === undefined ? undefined : present - live,
    began,
  };
}

/** Whether gantry or bed have been levelled; undefined where the printer does not do that. */
export function levelledOf(printer: Pick<Printer, 'status'>): boolean | undefined {
  return (printer.status.quadGantryLevel.value ?? printer.status.zTilt.value)?.applied;
}
