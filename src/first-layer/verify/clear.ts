import type { Box } from '../plan.js';
import type { VerifyFacts } from './facts.js';

/** A nozzle so near to what was laid melts or holds it, mm. */
const NEAR = 5;
/** How far it is lifted, mm; and mm/min. */
const LIFT = 10;
const LIFT_SPEED = 600;
const TRAVEL_SPEED = 6000;
/** Where Klipper shows a place it was sent to, mm. */
const AT = 0.05;

/** What still has to be done once the nozzle stands: away from the part, and heaters off. */
export function mustClear(facts: VerifyFacts, box: Box | undefined): boolean {
  return facts.areHeatersOn || mustMove(facts, box);
}

/** Without homed axes nothing can be moved. */
function mustMove(facts: VerifyFacts, box: Box | undefined): boolean {
  return facts.isHomed && !isAway(facts, box);
}

/** Whether the nozzle is off what was laid: beside it or well above. An unknown place is not away. */
function isAway({ position, top }: VerifyFacts, box: Box | undefined): boolean {
  if (position === undefined) return false;
  const [x, y, z] = position;
  const high = Math.min(NEAR, (top ?? Infinity) - AT);
  return z >= high || (box !== undefined && !isOver(box, x, y));
}

/**
 * Lifts, parks where it is out of the way, and switches the heaters off, within the limits of the axes. G-code's own state is
 * put back: whoever prints next finds it as it was.
 */
export function clearScript(facts: VerifyFacts, box: Box | undefined): string {
  const lines: string[] = [];
  const { position, park, top } = facts;
  if (position !== undefined && mustMove(facts, box)) {
    const z = Math.min(position[2] + LIFT, top ?? Infinity);
    lines.push('SAVE_GCODE_STATE NAME=feeler_verify', 'G90', `G1 Z${z.toFixed(3)} F${LIFT_SPEED}`);
    if (park) lines.push(`G1 X${park[0].toFixed(1)} Y${park[1].toFixed(1)} F${TRAVEL_SPEED}`);
    lines.push('RESTORE_GCODE_STATE NAME=feeler_verify');
  }
  if (facts.areHeatersOn) lines.push('TURN_OFF_HEATERS');
  return lines.join('\n');
}

function isOver({ minX, minY, maxX, maxY }: Box, x: number, y: number): boolean {
  return x > minX - NEAR && x < maxX + NEAR && y > minY - NEAR && y < maxY + NEAR;
}
