import type { Box } from '../first-layer/plan.js';
import { offset as offsetText } from '../text/format.js';
import { colourOf, type PlanColours } from './plan-colours.js';

/** A change of offset written beside the line, px. */
export interface Label {
  readonly text: string;
  /** Where on the line it came into force. */
  readonly x: number;
  readonly y: number;
  readonly box: Box;
}

/** Where a label stands: away from the middle of the picture, off the line of width `line`, inside the frame, off `map`. */
export function placeLabel(
  canvas: CanvasRenderingContext2D,
  micrometres: number,
  [x, y]: readonly [number, number],
  line: number,
  { width, height }: { readonly width: number; readonly height: number },
  { font, fontSize }: PlanColours,
  map: Box | undefined,
): Label {
  const text = offsetText(micrometres);
  canvas.font = `700 ${fontSize}px ${font}`;
  const halfWidth = canvas.measureText(text).width / 2 + 7;
  const halfHeight = fontSize / 2 + 4.5;
  const reach = line + 12 + halfHeight;
  const away = Math.hypot(x - width / 2, y - height / 2) || 1;
  const wantedX = x + ((x - width / 2) / away) * (reach + halfWidth / 2);
  const wantedY = y + ((y - height / 2) / away) * reach;
  const centreX = clamp(wantedX, halfWidth + 4, width - halfWidth - 4);
  const centreY = clamp(wantedY, halfHeight + 4, height - halfHeight - 4);
  const minY = centreY - halfHeight;
  const maxY = centreY + halfHeight;
  const box = { minX: centreX - halfWidth, maxX: centreX + halfWidth, minY, maxY };
  if (!map || !overlap(box, map)) return { text, x, y, box };
  const minX = map.minX > width / 2 ? map.minX - 4 - 2 * halfWidth : map.maxX + 4;
  return { text, x, y, box: { minX, maxX: minX + 2 * halfWidth, minY, maxY } };
}

/** Draws a label with its tick; `delta`: its offset against where the print began, µm. */
export function drawLabel(
  canvas: CanvasRenderingContext2D,
  { text, x, y, box }: Label,
  delta: number,
  colours: PlanColours,
): void {
  const centreX = (box.minX + box.maxX) / 2;
  const centreY = (box.minY + box.maxY) / 2;
  canvas.strokeStyle = colours.ink;
  canvas.lineWidth = 1.6;
  canvas.beginPath();
  canvas.moveTo(x, y);
  canvas.lineTo(centreX, centreY);
  canvas.stroke();
  canvas.fillStyle = colours.card;
  canvas.strokeStyle = delta === 0 ? colours.edge : colourOf(colours, delta * 100);
  canvas.lineWidth = 1.2;
  canvas.beginPath();
  canvas.roundRect(box.minX, box.minY, box.maxX - box.minX, box.maxY - box.minY, 7);
  canvas.fill();
  canvas.stroke();
  canvas.fillStyle = colours.ink;
  canvas.textAlign = 'center';
  canvas.textBaseline = 'middle';
  canvas.fillText(text, centreX, centreY + 1);
}

export function overlap(one: Box, other: Box): boolean {
  return one.minX < other.maxX && other.minX < one.maxX && one.minY < other.maxY && other.minY < one.maxY;
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
