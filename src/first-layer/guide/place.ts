import type { Capabilities } from '../../printer/capabilities.js';
import type { Road } from './road.js';

export type Point = readonly [number, number];

/** Where the nozzle stands while it is measured: the mesh's reference point, or the bed's centre; mm. */
export function referencePoint({ mesh, axes, hasRoundBed }: Capabilities): Point | undefined {
  if (mesh?.zeroReference !== undefined) return mesh.zeroReference;
  // The middle of a round bed is where its axes are 0.
  if (hasRoundBed) return axes && [0, 0];
  return axes && [middle(axes.x), middle(axes.y)];
}

/** Where the nozzle has to stand so that the probe is over a point, as far as the axes reach. */
export function probeOver(point: Point, { probe, axes }: Capabilities): Point {
  if (probe === undefined || axes === undefined) return point;
  return [clamp(point[0] - probe.xOffset, axes.x), clamp(point[1] - probe.yOffset, axes.y)];
}

/** Where the calibration begins: PROBE_CALIBRATE probes first, and puts the nozzle where the probe was. */
export function startPoint(road: Road, point: Point, capabilities: Capabilities): Point {
  return road.kind === 'probe' ? probeOver(point, capabilities) : point;
}

function middle({ least, most }: { readonly least: number; readonly most: number }): number {
  return (Math.max(0, least) + most) / 2;
}

function clamp(value: number, { least, most }: { readonly least: number; readonly most: number }): number {
  return Math.min(most, Math.max(least, value));
}
