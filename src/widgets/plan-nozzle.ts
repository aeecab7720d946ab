import type { PlanColours } from './plan-colours.js';

/** A point of the picture, px. */
type Point = readonly [number, number];

/** The nozzle from above, with its heading: from one point of its move to another. `size`: its radius, px. */
export function drawNozzle(
  canvas: CanvasRenderingContext2D,
  [x, y]: Point,
  [fromX, fromY]: Point,
  [toX, toY]: Point,
  size: number,
  colours: PlanColours,
): void {
  canvas.save();
  canvas.translate(x, y);
  dot(canvas, size * 1.7, colours.live, 0.2);
  canvas.save();
  canvas.rotate(Math.atan2(toY - fromY, toX - fromX));
  canvas.fillStyle = colours.ink;
  canvas.beginPath();
  canvas.moveTo(size * 1.35, -size * 0.56);
  canvas.lineTo(size * 2.24, 0);
  canvas.lineTo(size * 1.35, size * 0.56);
  canvas.fill();
  canvas.restore();
  dot(canvas, size + 2, colours.page, 1);
  dot(canvas, size, colours.brass, 1);
  dot(canvas, size * 0.36, '#2a2010', 1);
  canvas.restore();
}

/** Where the nozzle goes on, while it is parked elsewhere: a dashed ring. `size`: the nozzle's radius, px. */
export function drawParked(canvas: CanvasRenderingContext2D, [x, y]: Point, size: number, colours: PlanColours): void {
  canvas.save();
  canvas.lineCap = 'butt';
  for (const [width, colour, dash] of [
    [5, colours.page, []],
    [2.5, colours.ink, [4, 4]],
  ] as const) {
    canvas.lineWidth = width;
    canvas.strokeStyle = colour;
    canvas.setLineDash([...dash]);
    canvas.beginPath();
    canvas.arc(x, y, size, 0, 2 * Math.PI);
    canvas.stroke();
  }
  canvas.restore();
}

function dot(canvas: CanvasRenderingContext2D, radius: number, colour: string, alpha: number): void {
  canvas.globalAlpha = alpha;
  canvas.fillStyle = colour;
  canvas.beginPath();
  canvas.arc(0, 0, radius, 0, 2 * Math.PI);
  canvas.fill();
  canvas.globalAlpha = 1;
}
