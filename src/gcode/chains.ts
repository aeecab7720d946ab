import type { Role } from './tags.js';
import type { Path } from './types.js';

/** Extruding moves one after the other, broken by no travel and no change of height. */
export interface Chain {
  /** Moves `[first, end)` of the path. */
  readonly first: number;
  readonly end: number;
  /** Byte range of its lines. */
  readonly startByte: number;
  readonly endByte: number;
  readonly lengthMm: number;
  readonly seconds: number;
  /** Filament, mm. */
  readonly extruded: number;
  /** What the comments call it. */
  readonly role: Role;
  /** Ends where it began and holds an area. */
  readonly isLoop: boolean;
  /** Ends where it began; may be as small as the wall of a letter. */
  readonly isClosed: boolean;
  readonly isCounterClockwise: boolean;
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
}

/** Seams are left open by part of the nozzle's width: 0.06 mm at 0.4 mm nozzle, less than this at any. */
const CLOSED_WITHIN = 1;
/** mm²; no skirt is smaller, many strokes of letters and infill are. */
const SMALLEST_LOOP = 60;

/** Measures the moves `[first, end)` of `path` as one chain. */
export function measureChain(path: Path, first: number, end: number, extruded: number, role: Role): Chain {
  let [lengthMm, seconds, twiceArea] = [0, 0, 0];
  const startX = path.x0[first] ?? 0;
  const startY = path.y0[first] ?? 0;
  let [minX, minY, maxX, maxY] = [startX, startY, startX, startY];
  for (let at = first; at < end; at++) {
    const x0 = path.x0[at] ?? 0;
    const y0 = path.y0[at] ?? 0;
    const x1 = path.x1[at] ?? 0;
    const y1 = path.y1[at] ?? 0;
    // Math.hypot is ten times slower, and this runs for each move of the layer.
    const length = Math.sqrt((x1 - x0) ** 2 + (y1 - y0) ** 2);
    lengthMm += length;
    seconds += length / (path.speed[at] ?? 1);
    twiceArea += (x0 - startX) * (y1 - startY) - (x1 - startX) * (y0 - startY);
    if (x1 < minX) minX = x1;
    if (x1 > maxX) maxX = x1;
    if (y1 < minY) minY = y1;
    if (y1 > maxY) maxY = y1;
  }
  const gap = Math.hypot((path.x1[end - 1] ?? 0) - startX, (path.y1[end - 1] ?? 0) - startY);
  return {
    first,
    end,
    startByte: path.lineStart[first] ?? 0,
    endByte: path.lineEnd[end - 1] ?? 0,
    lengthMm,
    seconds,
    extruded,
    role,
    isLoop: gap < CLOSED_WITHIN && Math.abs(twiceArea) / 2 > SMALLEST_LOOP,
    isCounterClockwise: twiceArea > 0,
    isClosed: gap < CLOSED_WITHIN && Math.abs(twiceArea) > gap * lengthMm,
    minX,
    minY,
    maxX,
    maxY,
  };
}

/** True when the point lies inside the polygon of the chain's moves, closed by a straight line. */
export function encloses(path: Path, loop: Chain, x: number, y: number): boolean {
  if (x < loop.minX || x > loop.maxX || y < loop.minY || y > loop.maxY) return false;
  let inside = false;
  for (let at = loop.first; at <= loop.end; at++) {
    const isClosing = at === loop.end;
    const x0 = (isClosing ? path.x1[at - 1] : path.x0[at]) ?? 0;
    const y0 = (isClosing ? path.y1[at - 1] : path.y0[at]) ?? 0;
    const x1 = (isClosing ? path.x0[loop.first] : path.x1[at]) ?? 0;
    const y1 = (isClosing ? path.y0[loop.first] : path.y1[at]) ?? 0;
    if (y0 > y !== y1 > y && x < x0 + ((y - y0) / (y1 - y0)) * (x1 - x0)) inside = !inside;
  }
  return inside;
}
