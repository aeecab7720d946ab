import { MOVE, type Box } from '../first-layer/plan.js';
import type { PlanColours } from './plan-colours.js';
import type { PlanFit } from './plan-fit.js';

/** Side of the map, and its distance from the frame's edges, px. */
const SIDE = 38;
const EDGE = 6;

/**
 * The corner of the picture in which a map of the bed hides nothing, px: the lower right one where it is free. Undefined
 * where there is none, or where the whole bed is in the picture.
 */
export function mapCorner(fit: PlanFit, bed: Box): Box | undefined {
  const { width, height } = fit.frame;
  const isWhole = fit.x(bed.minX) >= 0 && fit.x(bed.maxX) <= width && fit.y(bed.maxY) >= 0 && fit.y(bed.minY) <= height;
  if (isWhole) return undefined;
  const [right, bottom] = [width - EDGE - SIDE, height - EDGE - SIDE];
  return [boxAt(right, bottom), boxAt(EDGE, bottom), boxAt(right, EDGE), boxAt(EDGE, EDGE)].find((box) =>
    fit.isFree(box),
  );
}

function boxAt(minX: number, minY: number): Box {
  return { minX, minY, maxX: minX + SIDE, maxY: minY + SIDE };
}

/** Draws the whole bed into a corner, with what is printed at its true place. */
export function drawBedMap(
  canvas: CanvasRenderingContext2D,
  { plan }: PlanFit,
  bed: Box,
  corner: Box,
  colours: PlanColours,
): void {
  const [wide, deep] = [bed.maxX - bed.minX, bed.maxY - bed.minY];
  const scale = SIDE / Math.max(1, wide, deep);
  const left = (corner.minX + corner.maxX - wide * scale) / 2;
  const top = (corner.minY + corner.maxY - deep * scale) / 2;
  canvas.save();
  canvas.setLineDash([]);
  canvas.lineWidth = 1.5;
  canvas.fillStyle = colours.ground;
  canvas.strokeStyle = colours.edge;
  canvas.beginPath();
  canvas.roundRect(left, top, wide * scale, deep * scale, 4);
  canvas.fill();
  canvas.stroke();
  canvas.clip();
  canvas.translate(left - bed.minX * scale, top + bed.maxY * scale);
  canvas.scale(scale, -scale);
  const isSkirt = plan.kind.includes(MOVE.loop);
  canvas.globalAlpha = 0.85;
  canvas.beginPath();
  for (let move = 0; move < plan.count; move += 1) {
    if (plan.kind[move] !== (isSkirt ? MOVE.loop : MOVE.object)) continue;
    const isOn = move > 0 && plan.kind[move - 1] === plan.kind[move];
    if (!isOn || !isSkirt) canvas.moveTo(plan.x0[move] ?? 0, plan.y0[move] ?? 0);
    canvas.lineTo(plan.x1[move] ?? 0, plan.y1[move] ?? 0);
  }
  canvas.fillStyle = colours.live;
  canvas.strokeStyle = colours.live;
  canvas.lineWidth = 1 / scale;
  if (isSkirt) canvas.fill();
  else canvas.stroke();
  canvas.restore();
}
