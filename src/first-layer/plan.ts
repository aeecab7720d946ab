import type { FirstLayerReading, Loop, Path } from '../gcode/types.js';

/** A rectangle on the bed, mm. */
export interface Box {
  readonly minX: number;
  readonly minY: number;
  readonly maxX: number;
  readonly maxY: number;
}

/** What a move of the first layer is in the picture. */
export const MOVE = { travel: 0, object: 1, loop: 2 } as const;

/** The first layer as it is drawn: moves of the path, the loops of a skirt set wider apart than life. */
export interface Plan {
  readonly count: number;
  readonly x0: Float64Array;
  readonly y0: Float64Array;
  readonly x1: Float64Array;
  readonly y1: Float64Array;
  /** One of `MOVE` for each move. */
  readonly kind: Uint8Array;
  /** What the picture must show, drawn distances included. */
  readonly bounds: Box;
  /** How far apart neighbouring skirt loops are drawn, mm; 0 where there are no two. */
  readonly spacing: number;
}

/** Share of the skirt's size by which neighbouring loops are drawn apart. */
const SPREAD = 0.034;

/**
 * The picture of a first layer. Skirt loops keep their shape and are pushed outwards by their rank, so that each can be
 * seen: the innermost stays where it is. Everything else stands where it is printed.
 */
export function makePlan(reading: FirstLayerReading): Plan {
  const { path } = reading;
  const kind = new Uint8Array(path.count);
  for (let move = 0; move < path.count; move += 1) kind[move] = path.extrudes[move] ? MOVE.object : MOVE.travel;

  const x0 = path.x0.slice(0, path.count);
  const y0 = path.y0.slice(0, path.count);
  const x1 = path.x1.slice(0, path.count);
  const y1 = path.y1.slice(0, path.count);
  const drawn = { x0, y0, x1, y1 };

  let spacing = 0;
  const skirts = reading.loops.filter((loop) => loop.kind !== 'brim').map((loop) => outlineOf(path, loop));
  for (const outline of skirts) {
    for (const move of outline.moves) kind[move] = MOVE.loop;
    const inside = skirts.filter((other) => other !== outline && contains(outline.box, other.box));
    const size = Math.max(outline.box.maxX - outline.box.minX, outline.box.maxY - outline.box.minY);
    if (inside.length > 0) spacing = size * SPREAD;
    pushOut(drawn, outline.moves, inside.length * size * SPREAD);
  }
  const wanted = skirts.length > 0 ? MOVE.loop : MOVE.object;
  return { count: path.count, ...drawn, kind, bounds: boundsOf(drawn, kind, wanted), spacing };
}

interface Outline {
  readonly moves: readonly number[];
  readonly box: Box;
}

interface Drawn {
  readonly x0: Float64Array;
  readonly y0: Float64Array;
  readonly x1: Float64Array;
  readonly y1: Float64Array;
}

function outlineOf(path: Path, loop: Loop): Outline {
  const moves: number[] = [];
  for (let move = firstMoveFrom(path, loop.start); move < path.count; move += 1) {
    if ((path.lineStart[move] ?? 0) >= loop.end) break;
    if (path.extrudes[move]) moves.push(move);
  }
  const box = emptyBox();
  for (const move of moves) grow(box, path.x1[move] ?? 0, path.y1[move] ?? 0);
  return { moves, box };
}

/** Index of the first move whose line begins at `byte` or behind it; lines come in the order of the file. */
function firstMoveFrom(path: Path, byte: number): number {
  let low = 0;
  let high = path.count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((path.lineStart[middle] ?? 0) < byte) low = middle + 1;
    else high = middle;
  }
  return low;
}

function contains(outer: Box, inner: Box): boolean {
  return inner.minX > outer.minX && inner.minY > outer.minY && inner.maxX < outer.maxX && inner.maxY < outer.maxY;
}

/** Moves a closed outline outwards by `distance` along the mean normal of the two edges at each corner. */
function pushOut(drawn: Drawn, moves: readonly number[], distance: number): void {
  if (distance === 0 || moves.length < 3) return;
  const outwards = areaOf(drawn, moves) > 0 ? 1 : -1;
  const normals = moves.map((move) => normalOf(drawn, move, outwards));
  const last = moves.length - 1;
  moves.forEach((move, at) => {
    const here = normals[at] ?? [0, 0];
    const before = cornerOf(normals[at === 0 ? last : at - 1] ?? here, here);
    const after = cornerOf(here, normals[at === last ? 0 : at + 1] ?? here);
    drawn.x0[move] = (drawn.x0[move] ?? 0) + before[0] * distance;
    drawn.y0[move] = (drawn.y0[move] ?? 0) + before[1] * distance;
    drawn.x1[move] = (drawn.x1[move] ?? 0) + after[0] * distance;
    drawn.y1[move] = (drawn.y1[move] ?? 0) + after[1] * distance;
  });
}

function areaOf(drawn: Drawn, moves: readonly number[]): number {
  let twice = 0;
  for (const move of moves) {
    twice += (drawn.x0[move] ?? 0) * (drawn.y1[move] ?? 0) - (drawn.x1[move] ?? 0) * (drawn.y0[move] ?? 0);
  }
  return twice / 2;
}

/** Unit normal of a move, pointing out of an outline that turns the way `outwards` says. */
function normalOf(drawn: Drawn, move: number, outwards: number): readonly [number, number] {
  const dx = (drawn.x1[move] ?? 0) - (drawn.x0[move] ?? 0);
  const dy = (drawn.y1[move] ?? 0) - (drawn.y0[move] ?? 0);
  const length = Math.hypot(dx, dy) || 1;
  return [(dy / length) * outwards, (-dx / length) * outwards];
}

/** Direction of the corner between two edges; a fold back on itself keeps the first edge's normal. */
function cornerOf(a: readonly [number, number], b: readonly [number, number]): readonly [number, number] {
  const x = a[0] + b[0];
  const y = a[1] + b[1];
  const length = Math.hypot(x, y);
  return length < 1e-6 ? a : [x / length, y / length];
}

function boundsOf(drawn: Drawn, kind: Uint8Array, wanted: number): Box {
  const box = emptyBox();
  for (let move = 0; move < kind.length; move += 1) {
    if (kind[move] !== wanted) continue;
    grow(box, drawn.x0[move] ?? 0, drawn.y0[move] ?? 0);
    grow(box, drawn.x1[move] ?? 0, drawn.y1[move] ?? 0);
  }
  return box.minX > box.maxX ? { minX: 0, minY: 0, maxX: 0, maxY: 0 } : box;
}

function emptyBox(): { minX: number; minY: number; maxX: number; maxY: number } {
  return { minX: Infinity, minY: Infinity, maxX: -Infinity, maxY: -Infinity };
}

function grow(box: { minX: number; minY: number; maxX: number; maxY: number }, x: number, y: number): void {
  box.minX = Math.min(box.minX, x);
  box.minY = Math.min(box.minY, y);
  box.maxX = Math.max(box.maxX, x);
  box.maxY = Math.max(box.maxY, y);
}
