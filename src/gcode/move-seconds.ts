import type { Path } from './types.js';

/** Klipper's usual `square_corner_velocity`, mm/s, and an acceleration of its usual printers, mm/s². */
const CORNER_VELOCITY = 5;
const USUAL_ACCELERATION = 3000;

/**
 * Seconds that each move takes at speed factor 1, with Klipper's slowing down for corners (toolhead.py, LookAheadQueue):
 * a corner is passed at the speed that its deviation from a circle allows, straight parts speed up and slow down evenly.
 */
export function moveSeconds(path: Path): Float64Array {
  const { count } = path;
  const lengths = new Float64Array(count);
  for (let move = 0; move < count; move++) lengths[move] = lengthOf(path, move);
  const starts = startSpeeds(path, lengths);
  const seconds = new Float64Array(count);
  for (let move = 0; move < count; move++) {
    const acceleration = accelerationOf(path, move);
    const length = lengths[move] ?? 0;
    const from = starts[move] ?? 0;
    const to = starts[move + 1] ?? 0;
    const peak = Math.min((path.speed[move] ?? 1) ** 2, (from + to) / 2 + acceleration * length);
    const speed = Math.sqrt(peak);
    const changing = (2 * speed - Math.sqrt(from) - Math.sqrt(to)) / acceleration;
    const cruising = Math.max(0, length - (2 * peak - from - to) / (2 * acceleration));
    seconds[move] = Math.max(0, changing) + cruising / speed;
  }
  return seconds;
}

function lengthOf(path: Path, move: number): number {
  const dx = (path.x1[move] ?? 0) - (path.x0[move] ?? 0);
  const dy = (path.y1[move] ?? 0) - (path.y0[move] ?? 0);
  return Math.sqrt(dx * dx + dy * dy);
}

/** Squares of the speeds at which the moves begin; one entry more than moves, the last one is standing still. */
function startSpeeds(path: Path, lengths: Float64Array): Float64Array {
  const { count } = path;
  const starts = new Float64Array(count + 1);
  for (let move = 1; move < count; move++) starts[move] = cornerSpeed(path, lengths, move);
  for (let move = count - 1; move > 0; move--) {
    const reachable = (starts[move + 1] ?? 0) + 2 * accelerationOf(path, move) * (lengths[move] ?? 0);
    starts[move] = Math.min(starts[move] ?? 0, reachable);
  }
  for (let move = 1; move <= count; move++) {
    const reachable = (starts[move - 1] ?? 0) + 2 * accelerationOf(path, move - 1) * (lengths[move - 1] ?? 0);
    starts[move] = Math.min(starts[move] ?? 0, reachable);
  }
  return starts;
}

/** Square of the largest speed at the corner before `move`. */
function cornerSpeed(path: Path, lengths: Float64Array, move: number): number {
  const before = move - 1;
  const isApart =
    (path.stillBefore?.[move] ?? 0) > 0 || path.x0[move] !== path.x1[before] || path.y0[move] !== path.y1[before];
  if (isApart) return 0;
  const cosine =
    (((path.x1[before] ?? 0) - (path.x0[before] ?? 0)) * ((path.x1[move] ?? 0) - (path.x0[move] ?? 0)) +
      ((path.y1[before] ?? 0) - (path.y0[before] ?? 0)) * ((path.y1[move] ?? 0) - (path.y0[move] ?? 0))) /
    ((lengths[before] ?? 1) * (lengths[move] ?? 1));
  const straight = Math.min((path.speed[before] ?? 1) ** 2, (path.speed[move] ?? 1) ** 2);
  const halfSine = Math.sqrt(Math.max(0, (1 + cosine) / 2));
  if (halfSine > 0.999999) return straight;
  return Math.min(straight, (CORNER_VELOCITY ** 2 * (Math.SQRT2 - 1) * halfSine) / (1 - halfSine));
}

function accelerationOf(path: Path, move: number): number {
  const told = path.acceleration?.[move] ?? 0;
  return told > 0 ? told : USUAL_ACCELERATION;
}
