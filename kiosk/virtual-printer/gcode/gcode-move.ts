import { asNumber, numberParam, type Command } from './command.js';
import { mapCoord, withAxis, type Coord } from '../motion/coord.js';
import { GcodeError } from './errors.js';

/** Where moves of the G-code go: through the mesh to the toolhead. Speed in mm/s. */
export interface MoveTarget {
  move(to: Coord, speed: number): Promise<void>;
  /** Place of the nozzle in G-code terms. */
  position(): Coord;
}

interface SavedState {
  readonly absolute: boolean;
  readonly absoluteExtrude: boolean;
  readonly base: Coord;
  readonly last: Coord;
  readonly homing: Coord;
  readonly speed: number;
  readonly speedFactor: number;
  readonly extrudeFactor: number;
}

const AXIS_OF = { X: 0, Y: 1, Z: 2, E: 3 } as const;
const AXIS_NAMES = ['X', 'Y', 'Z', 'E'] as const;

/** G-code coordinates: absolute or relative, offsets, factors, saved states. Offsets positive: nozzle farther away. */
export class GcodeMove {
  absolute = true;
  absoluteExtrude = true;
  base: Coord = [0, 0, 0, 0];
  last: Coord = [0, 0, 0, 0];
  homing: Coord = [0, 0, 0, 0];
  /** mm/s, speed factor counted in. */
  speed = 25;
  /** 1/60 at 100 %. */
  speedFactor = 1 / 60;
  extrudeFactor = 1;
  readonly #saved = new Map<string, SavedState>();
  readonly #target: MoveTarget;

  constructor(target: MoveTarget) {
    this.#target = target;
  }

  /** The nozzle is elsewhere than the last line said (homing, an error). */
  reset(): void {
    this.last = this.#target.position();
  }

  /** Homing takes a G92 back, and keeps the offset. */
  homed(axes: readonly number[]): void {
    this.reset();
    for (const axis of axes) this.base = withAxis(this.base, axis, this.homing[axis]!);
  }

  /** G0 and G1. */
  async line(command: Command): Promise<void> {
    for (const name of AXIS_NAMES) {
      const text = command.params.get(name);
      if (text === undefined) continue;
      const value = asNumber(text);
      if (value === undefined) {
        if (text === '') continue;
        throw new GcodeError(`Unable to parse move '${command.line}'`);
      }
      this.#word(AXIS_OF[name], value);
    }
    const feed = command.params.get('F');
    if (feed !== undefined) {
      const value = asNumber(feed);
      if (value === undefined) throw new GcodeError(`Unable to parse move '${command.line}'`);
      if (value <= 0) throw new GcodeError(`Invalid speed in '${command.line}'`);
      this.speed = value * this.speedFactor;
    }
    await this.#target.move(this.last, this.speed);
  }

  #word(axis: number, value: number): void {
    const isFilament = axis === 3;
    const amount = isFilament ? value * this.extrudeFactor : value;
    const isRelative = !this.absolute || (isFilament && !this.absoluteExtrude);
    const from = isRelative ? this.last[axis]! : this.base[axis]!;
    this.last = withAxis(this.last, axis, from + amount);
  }

  /** Straight to a place in the frame of the G-code, for arcs: words already resolved, offsets counted in. */
  async to(place: Coord, speed: number): Promise<void> {
    this.last = place;
    await this.#target.move(place, speed);
  }

  /** G92 */
  setBase(command: Command): void {
    const words = AXIS_NAMES.filter((name) => command.params.has(name));
    for (const name of words.length > 0 ? words : AXIS_NAMES) {
      const axis = AXIS_OF[name];
      const value = words.length > 0 ? numberParam(command, name) : 0;
      const amount = axis === 3 ? value * this.extrudeFactor : value;
      this.base = withAxis(this.base, axis, this.last[axis] - amount);
    }
  }

  /** M220 and M221, in percent. */
  setSpeedFactor(percent: number): void {
    this.speed = (this.speed / this.speedFactor) * (percent / 6000);
    this.speedFactor = percent / 6000;
  }

  setExtrudeFactor(percent: number): void {
    const factor = percent / 100;
    const left = (this.last[3] - this.base[3]) / this.extrudeFactor;
    this.base = withAxis(this.base, 3, this.last[3] - left * factor);
    this.extrudeFactor = factor;
  }

  /** SET_GCODE_OFFSET: the offset counts even when the move that goes with it is refused. */
  async setOffset(command: Command): Promise<void> {
    const delta: [number, number, number, number] = [0, 0, 0, 0];
    for (const name of AXIS_NAMES) {
      const axis = AXIS_OF[name];
      const old = this.homing[axis];
      let offset: number;
      if (command.params.has(name)) offset = numberParam(command, name);
      else if (command.params.has(`${name}_ADJUST`)) offset = old + numberParam(command, `${name}_ADJUST`);
      else continue;
      delta[axis] = offset - old;
      this.base = withAxis(this.base, axis, this.base[axis] + delta[axis]);
      this.homing = withAxis(this.homing, axis, offset);
    }
    if (numberParam(command, 'MOVE', 0) !== 0) {
      const speed = numberParam(command, 'MOVE_SPEED', this.speed, { above: 0 });
      this.last = mapCoord(this.last, (value, axis) => value + delta[axis]!);
      await this.#target.move(this.last, speed);
    }
  }

  save(name: string): void {
    const { absolute, absoluteExtrude, base, last, homing, speed, speedFactor, extrudeFactor } = this;
    this.#saved.set(name, { absolute, absoluteExtrude, base, last, homing, speed, speedFactor, extrudeFactor });
  }

  /** @param speed mm/s of a move back to the saved place; without it the nozzle stays. */
  async restore(name: string, speed?: number): Promise<void> {
    const state = this.#saved.get(name);
    if (!state) throw new GcodeError(`Unknown g-code state: ${name}`);
    this.absolute = state.absolute;
    this.absoluteExtrude = state.absoluteExtrude;
    this.base = withAxis(state.base, 3, state.base[3] + this.last[3] - state.last[3]);
    this.homing = state.homing;
    this.speed = state.speed;
    this.speedFactor = state.speedFactor;
    this.extrudeFactor = state.extrudeFactor;
    if (speed === undefined) return;
    this.last = [state.last[0], state.last[1], state.last[2], this.last[3]];
    await this.#target.move(this.last, speed);
  }

  savedSpeed(name: string): number | undefined {
    return this.#saved.get(name)?.speed;
  }

  /** Place in the coordinates of the G-code. */
  get position(): Coord {
    const place = this.last.map((value, axis) => value - this.base[axis]!);
    return [place[0]!, place[1]!, place[2]!, place[3]! / this.extrudeFactor];
  }

  status(): Record<string, unknown> {
    return {
      speed_factor: round(this.speedFactor * 60),
      speed: round(this.speed / this.speedFactor),
      extrude_factor: this.extrudeFactor,
      absolute_coordinates: this.absolute,
      absolute_extrude: this.absoluteExtrude,
      homing_origin: this.homing,
      position: this.last,
      gcode_position: this.position,
      axis_map: { X: 0, Y: 1, Z: 2, E: 3 },
    };
  }
}

function round(value: number): number {
  return Math.round(value * 1e9) / 1e9;
}
