import type { Facts } from './facts.js';
import type { Point } from './place.js';

/** mm/min of the guide's own moves. */
const Z_SPEED = 600;
const XY_SPEED = 6000;
/** Height above the bed between rounds of the soak and before each height of the check, mm. */
export const CLEAR = 10;

/** First up, if need be, then across, then to the height. mm. */
export function moveScript({ position }: Facts, point: Point | undefined, height: number): string | undefined {
  if (point === undefined) return undefined;
  const across = `G0 X${word(point[0])} Y${word(point[1])} F${XY_SPEED}`;
  const up = `G0 Z${word(height)} F${Z_SPEED}`;
  const isLow = position === undefined || position[2] < height;
  return ['G90', ...(isLow ? [up, across] : [across, up])].join('\n');
}

/** Whether the nozzle stands there. mm. */
export function isAt({ position, isStill }: Facts, point: Point | undefined, height: number): boolean {
  if (position === undefined || point === undefined) return false;
  const [x, y, z] = position;
  return isStill && near(x, point[0]) && near(y, point[1]) && near(z, height);
}

function near(one: number, other: number): boolean {
  return Math.abs(one - other) < 0.01;
}

function word(value: number): string {
  return String(Number(value.toFixed(3)));
}
