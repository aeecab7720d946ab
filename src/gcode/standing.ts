import { type Chain, encloses } from './chains.js';
import { findComponents } from './components.js';
import type { Path } from './types.js';

/** Where on a loop it is asked what stands on it. */
const SAMPLES = 16;
/** Widths of a line to either side; the innermost loop of a brim is farther from the wall above than this. */
const BESIDE = 0.2;
/** Share of the places on a loop that must be bare for all of it to be. */
const MOSTLY = 0.8;

/** The layer on the first one: what stands on which lines of the first. */
export class LayerAbove {
  readonly #path: Path;
  readonly #walls: readonly Chain[];
  readonly #bands: readonly Band[];

  /**
   * `chains`: those of the layer above; `reach`: mm within which two of its lines touch; `rings`: loops of the first layer
   * that may be laid once more above and are no walls there.
   */
  constructor(path: Path, chains: readonly Chain[], reach: number, rings: readonly Chain[]) {
    this.#path = path;
    this.#walls = chains.filter((chain) => chain.isClosed && !rings.some((ring) => isAgain(chain, ring, reach)));
    this.#bands = findComponents(path, this.#walls, reach).map(({ chains: walls }) => ({
      walls,
      depth:
        Math.max(...walls.map((wall) => countAround(path, walls, path.x0[wall.first] ?? 0, path.y0[wall.first] ?? 0))) +
        1,
    }));
  }

  get hasWalls(): boolean {
    return this.#walls.length > 0;
  }

  /** True when nothing stands on the loop, whose line is `lineWidth` mm wide: its line runs outside of all walls, or in a hole. */
  isBare(loop: Chain, lineWidth: number): boolean {
    const path = this.#path;
    let [bare, asked] = [0, 0];
    const step = Math.max(1, Math.floor((loop.end - loop.first) / SAMPLES));
    for (let at = loop.first; at < loop.end; at += step) {
      const x0 = path.x0[at] ?? 0;
      const y0 = path.y0[at] ?? 0;
      const dx = (path.x1[at] ?? 0) - x0;
      const dy = (path.y1[at] ?? 0) - y0;
      const scale = (BESIDE * lineWidth) / Math.hypot(dx, dy);
      const [x, y] = [x0 + dx / 2, y0 + dy / 2];
      asked++;
      if (this.#isOutside(x - dy * scale, y + dx * scale) && this.#isOutside(x + dy * scale, y - dx * scale)) bare++;
    }
    return bare > asked * MOSTLY;
  }

  /**
   * The turns of all walls around a point add up to nothing outside of an object, and in a hole whose wall runs the other
   * way round. Where all walls run the same way, those side by side count as one: what lies between them is the object, and
   * outside is what an even number goes around.
   */
  #isOutside(x: number, y: number): boolean {
    let turns = 0;
    for (const wall of this.#walls) if (encloses(this.#path, wall, x, y)) turns += wall.isCounterClockwise ? 1 : -1;
    if (turns === 0) return true;
    let around = 0;
    for (const { walls, depth } of this.#bands) {
      const count = countAround(this.#path, walls, x, y);
      if (count > 0 && count < depth) return false;
      if (count > 0) around++;
    }
    return around % 2 === 0;
  }
}

/** Walls side by side, which bound the object at one place. */
interface Band {
  readonly walls: readonly Chain[];
  /** How many of them go around what all of them go around. */
  readonly depth: number;
}

function countAround(path: Path, walls: readonly Chain[], x: number, y: number): number {
  return walls.filter((wall) => encloses(path, wall, x, y)).length;
}

/** Those of the loops of the first layer on which an object stands: more than loops, at the same place above. */
export function findStoodOn(
  path: Path,
  above: readonly Chain[],
  reach: number,
  loops: readonly Chain[],
): ReadonlySet<Chain> {
  const walls = findComponents(path, above, reach)
    .filter((component) => !component.isOnlyLoops)
    .flatMap((component) => component.chains.filter((chain) => chain.isClosed));
  return new Set(loops.filter((loop) => walls.some((wall) => isAgain(wall, loop, reach))));
}

/** A loop that is laid again takes the same way there, give or take the width of its line. */
function isAgain(chain: Chain, loop: Chain, reach: number): boolean {
  return (
    Math.abs(chain.minX - loop.minX) < reach &&
    Math.abs(chain.minY - loop.minY) < reach &&
    Math.abs(chain.maxX - loop.maxX) < reach &&
    Math.abs(chain.maxY - loop.maxY) < reach
  );
}
