import { type Chain, encloses } from './chains.js';
import type { Path } from './types.js';

/** Where on a loop it is asked what stands on it. */
const SAMPLES = 16;
/** mm to either side of the line; the innermost loop of a brim is farther from the object's wall than this. */
const BESIDE = 0.12;

/**
 * True when nothing of the layer above stands on the loop: its line runs outside of all walls of that layer. `walls` are
 * the closed chains of the layer above. The turns of all walls around a point add up to nothing outside of an object, and
 * in a hole whose wall runs the other way round. Where a slicer runs all walls the same way, a brim inside a hole is not
 * told from the object: it goes unnamed.
 */
export function isBare(path: Path, loop: Chain, walls: readonly Chain[]): boolean {
  let bare = 0;
  let asked = 0;
  const step = Math.max(1, Math.floor((loop.end - loop.first) / SAMPLES));
  for (let at = loop.first; at < loop.end; at += step) {
    const x0 = path.x0[at] ?? 0;
    const y0 = path.y0[at] ?? 0;
    const dx = (path.x1[at] ?? 0) - x0;
    const dy = (path.y1[at] ?? 0) - y0;
    const scale = BESIDE / Math.hypot(dx, dy);
    const [x, y] = [x0 + dx / 2, y0 + dy / 2];
    const isBareHere =
      turns(path, walls, x - dy * scale, y + dx * scale) === 0 &&
      turns(path, walls, x + dy * scale, y - dx * scale) === 0;
    asked++;
    if (isBareHere) bare++;
  }
  return bare > asked * 0.8;
}

function turns(path: Path, walls: readonly Chain[], x: number, y: number): number {
  let sum = 0;
  for (const wall of walls) if (encloses(path, wall, x, y)) sum += wall.isCounterClockwise ? 1 : -1;
  return sum;
}
