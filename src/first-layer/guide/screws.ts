/** One of the bed's screws, as SCREWS_TILT_CALCULATE tells it. */
export interface Screw {
  readonly name: string;
  /** Height of the bed over it, mm. */
  readonly z: number;
  /** How far to turn it, in sixtieths of a turn, seen from above: plus is clockwise. 0 for the one that the others go by. */
  readonly turn: number;
}

/** Klipper's line for each screw (screws_tilt_adjust.py): `rear left : x=70.5, y=204.0, z=2.36000 : adjust CW 01:15`. */
const line =
  /^(?:\/\/ )?(.+?)(?: \(base\))? : x=-?[\d.]+, y=-?[\d.]+, z=(-?[\d.]+)(?: : adjust (CW|CCW) (\d+):(\d+))?$/u;

/** What a line of the console says of a screw; undefined in any other. */
export function readScrew(text: string): Screw | undefined {
  const found = line.exec(text.trim());
  if (!found) return undefined;
  const [, name = '', z = '', way, turns = '0', minutes = '0'] = found;
  const turn = Number(turns) * 60 + Number(minutes);
  return { name, z: Number(z), turn: way === 'CCW' ? -turn : turn };
}

/** Whether a screw is so near that turning it changes no first layer: a sixtieth of M4's thread is about 0.01 mm. */
export function isNear({ turn }: Screw): boolean {
  return Math.abs(turn) <= 3;
}

/** Whether all screws are. */
export function isLevelEnough(screws: readonly Screw[]): boolean {
  return screws.every(isNear);
}
