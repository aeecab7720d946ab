import { between, type Coord } from './coord.js';

/** One straight move in time: speeding up, cruising, slowing down. */
export class Trapezoid {
  readonly start: number;
  readonly end: number;
  readonly from: Coord;
  readonly to: Coord;
  /** mm along the path; for a pure extruder move of filament. */
  readonly distance: number;
  /** End byte of the file line that asked for it, if one did. */
  tag: number | undefined;
  readonly #plan: SpeedPlan;
  readonly #isTravel: boolean;

  constructor(start: number, from: Coord, to: Coord, distance: number, plan: SpeedPlan) {
    this.start = start;
    this.from = from;
    this.to = to;
    this.distance = distance;
    this.#plan = plan;
    this.#isTravel = from[0] !== to[0] || from[1] !== to[1] || from[2] !== to[2];
    this.end = start + plan.upTime + plan.cruiseTime + plan.downTime;
  }

  /** Share of the way covered at `time`, 0…1. */
  share(time: number): number {
    if (this.distance === 0 || time >= this.end) return 1;
    const { entry, cruise, acceleration, upTime, cruiseTime } = this.#plan;
    const t = Math.max(0, time - this.start);
    if (t < upTime) return (entry * t + (acceleration * t * t) / 2) / this.distance;
    const up = ((entry + cruise) / 2) * upTime;
    if (t < upTime + cruiseTime) return (up + cruise * (t - upTime)) / this.distance;
    const down = t - upTime - cruiseTime;
    return Math.min(1, (up + cruise * cruiseTime + cruise * down - (acceleration * down * down) / 2) / this.distance);
  }

  at(time: number): Coord {
    const share = this.share(time);
    return between(this.from, this.to, share);
  }

  /** mm/s of the nozzle and of the filament at `time`. */
  velocity(time: number): { readonly nozzle: number; readonly filament: number } {
    if (time < this.start || time >= this.end || this.distance === 0) return { nozzle: 0, filament: 0 };
    const { entry, cruise, acceleration, upTime, cruiseTime } = this.#plan;
    const t = time - this.start;
    const speed =
      t < upTime
        ? entry + acceleration * t
        : t < upTime + cruiseTime
          ? cruise
          : Math.max(0, cruise - acceleration * (t - upTime - cruiseTime));
    return {
      nozzle: this.#isTravel ? speed : 0,
      filament: (speed * (this.to[3] - this.from[3])) / this.distance,
    };
  }

  get extrudes(): boolean {
    return this.to[3] > this.from[3] && (this.from[0] !== this.to[0] || this.from[1] !== this.to[1]);
  }
}

export interface SpeedPlan {
  readonly entry: number;
  readonly cruise: number;
  readonly acceleration: number;
  readonly upTime: number;
  readonly cruiseTime: number;
  readonly downTime: number;
}

/** Plans a move of `distance` that starts at `entry`, wants `cruise` and must end at `exit` mm/s. */
export function planSpeed(
  distance: number,
  entry: number,
  cruise: number,
  exit: number,
  acceleration: number,
): SpeedPlan {
  const peak = Math.min(cruise, Math.sqrt(acceleration * distance + (entry * entry + exit * exit) / 2));
  const top = Math.max(peak, entry, exit);
  const upTime = (top - entry) / acceleration;
  const downTime = (top - exit) / acceleration;
  const rest = distance - ((entry + top) / 2) * upTime - ((top + exit) / 2) * downTime;
  return { entry, cruise: top, acceleration, upTime, cruiseTime: Math.max(0, rest) / top, downTime };
}
