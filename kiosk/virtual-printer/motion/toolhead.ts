import { spoken, withAxis, type Coord } from './coord.js';
import { GcodeError } from '../gcode/errors.js';
import { cornerSpeed, LookAhead, type PlannedMove } from './look-ahead.js';
import { SegmentQueue, type Frame, type Segment } from './segment-queue.js';
import { planSpeed, type SpeedPlan } from './trapezoid.js';

/** What the toolhead needs of the program around it. */
export interface MotionHost {
  /** Printer seconds. */
  now(): number;
  /** Fails when the host stops meanwhile. */
  sleep(seconds: number): Promise<void>;
  after(seconds: number, run: () => void): () => void;
}

export interface MotionLimits {
  maxVelocity: number;
  maxAccel: number;
  minimumCruiseRatio: number;
  squareCornerVelocity: number;
  readonly maxZVelocity: number;
  readonly maxZAccel: number;
}

/**
 * Moves on their way to the motors. `printTime` is the end of what has left the look-ahead; it runs ahead of
 * `estimated`, the time of the motors themselves, by the queue. Both are printer seconds since the board started.
 */
export class Toolhead {
  readonly limits: MotionLimits;
  printTime = 0;
  stalls = 0;
  /** Where the moves accepted so far end. */
  position: Coord = [0, 0, 0, 0];
  readonly axisMin: Coord;
  readonly axisMax: Coord;
  readonly #homed = [false, false, false];
  readonly #host: MotionHost;
  readonly #boot: number;
  readonly #ahead = new LookAhead();
  readonly #queue = new SegmentQueue();
  #frame: Frame;
  #stoppedAt: number | undefined;
  #cancelPriming: (() => void) | undefined;

  /** @param place physical place of the nozzle at the start, mm. */
  constructor(host: MotionHost, limits: MotionLimits, min: Coord, max: Coord, place: Frame) {
    this.#host = host;
    this.limits = limits;
    this.axisMin = min;
    this.axisMax = max;
    this.#boot = host.now() - 0.3;
    this.#frame = place;
    this.#queue.stand(0, this.position, place);
  }

  /** Time of the motors. */
  get estimated(): number {
    return (this.#stoppedAt ?? this.#host.now()) - this.#boot;
  }

  get homedAxes(): string {
    return ['x', 'y', 'z'].filter((_, axis) => this.#homed[axis]).join('');
  }

  isHomed(axis: number): boolean {
    return this.#homed[axis] === true;
  }

  setHomed(axes: readonly number[], homed: boolean): void {
    for (const axis of axes) this.#homed[axis] = homed;
  }

  /** Queues a straight move; waits while the queue is full. Throws what Klipper would refuse with. */
  async move(to: Coord, speed: number): Promise<void> {
    const from = this.position;
    const travel = Math.hypot(to[0] - from[0], to[1] - from[1], to[2] - from[2]);
    const distance = travel > 0 ? travel : Math.abs(to[3] - from[3]);
    if (distance === 0) return;
    this.#check(to);
    let cruise = travel > 0 ? Math.min(speed, this.limits.maxVelocity) : speed;
    let acceleration = travel > 0 ? this.limits.maxAccel : EXTRUDE_ONLY_ACCEL;
    const rise = Math.abs(to[2] - from[2]);
    if (rise > 0) {
      cruise = Math.min(cruise, (this.limits.maxZVelocity * distance) / rise);
      acceleration = Math.min(acceleration, (this.limits.maxZAccel * distance) / rise);
    }
    const corner = cornerSpeed(
      this.#ahead.last,
      from,
      to,
      distance,
      cruise,
      acceleration,
      this.limits.squareCornerVelocity,
    );
    this.position = to;
    const move: PlannedMove = { from, to, distance, cruise, acceleration, corner, tag: undefined };
    if (this.#ahead.add(move)) this.#leave(false);
    else this.#prime();
    await this.#room();
  }

  /** All that waits in the look-ahead leaves it. */
  flush(): void {
    this.#leave(true);
  }

  /** Waits until the nozzle stands (M400). */
  async standstill(): Promise<void> {
    this.flush();
    while (this.printTime > this.estimated + SLACK) await this.#host.sleep(this.printTime - this.estimated);
  }

  async dwell(seconds: number): Promise<void> {
    this.flush();
    this.printTime = Math.max(this.printTime, this.estimated + START_AHEAD) + Math.max(0, seconds);
    await this.#room();
  }

  /** Puts the nozzle to a physical place; for the start of the world only. */
  stand(place: Frame): void {
    const [x, y, z] = this.position;
    this.#frame = [place[0] - x, place[1] - y, place[2] - z];
    this.#queue.stand(this.estimated, this.position, this.#frame);
  }

  /** Says where the nozzle is without moving it; the physical place stays. */
  setPosition(to: Coord): void {
    this.flush();
    const from = this.position;
    const [dx, dy, dz] = this.#frame;
    this.#frame = [dx + from[0] - to[0], dy + from[1] - to[1], dz + from[2] - to[2]];
    this.position = to;
    this.#queue.stand(Math.max(this.printTime, this.estimated), to, this.#frame);
  }

  /**
   * Moves one axis until something stops it `distance` mm away (never further), as homing and probing do, and waits.
   * @param toward where Klipper believes it goes.
   */
  async run(axis: number, toward: number, distance: number, speed: number): Promise<void> {
    this.flush();
    const from = this.position;
    const way = Math.sign(toward - from[axis]!);
    const stop = withAxis(from, axis, from[axis]! + way * distance);
    const acceleration = axis === 2 ? this.limits.maxZAccel : this.limits.maxAccel;
    this.position = withAxis(from, axis, toward);
    this.#push(from, stop, distance, planSpeed(distance, 0, speed, speed, acceleration));
    try {
      await this.standstill();
    } finally {
      this.position = stop;
    }
  }

  /** The file line with this end byte has queued all its moves. */
  tag(byte: number): void {
    const waiting = this.#ahead.last;
    const moving = this.#queue.last;
    if (waiting) waiting.tag = byte;
    else if (moving && moving.end > this.estimated) moving.tag = byte;
    else this.#queue.passed(byte);
  }

  /** End byte of the last file line whose motion is over. */
  get passedTag(): number | undefined {
    return this.#queue.passedTag(this.estimated);
  }

  dropTags(): void {
    this.#queue.dropTags();
  }

  /** The move under the nozzle now. */
  segment(): Segment {
    return this.#queue.at(this.estimated);
  }

  /** Moves that ended after `since` and by now. */
  endedSince(since: number): Iterable<Segment> {
    return this.#queue.ended(since, this.estimated);
  }

  /** Physical place of the nozzle at motor time `time`, mm. */
  physical(time = this.estimated): Frame {
    return this.#queue.physical(time);
  }

  /** The Z motors have lost steps: the nozzle is `by` mm higher than they think, from now on. */
  slipZ(by: number): void {
    const [x, y, z] = this.#frame;
    this.#frame = [x, y, z + by];
    this.#queue.lift(by, this.estimated);
  }

  /** Klipper's frame at the end of the queue. */
  get frame(): Frame {
    return this.#frame;
  }

  /** Motors stop where they are, and so does their clock. */
  halt(): void {
    this.#stoppedAt ??= this.#host.now();
    this.#cancelPriming?.();
    this.#ahead.drop();
  }

  #check(to: Coord): void {
    const from = this.position;
    for (const axis of [0, 1, 2]) {
      if (to[axis] === from[axis]) continue;
      if (!this.isHomed(axis)) throw new GcodeError(`Must home axis first: ${spoken(to)}`);
    }
    for (const axis of [0, 1, 2]) {
      if (to[axis] === from[axis]) continue;
      if (to[axis]! < this.axisMin[axis]! - SLACK || to[axis]! > this.axisMax[axis]! + SLACK) {
        throw new GcodeError(`Move out of range: ${spoken(to)}`);
      }
    }
  }

  /** A move alone leaves the look-ahead after a moment, so that the nozzle does not wait for a follower for ever. */
  #prime(): void {
    this.#cancelPriming?.();
    const wait = Math.max(0.1, this.printTime - this.estimated - LOW);
    this.#cancelPriming = this.#host.after(wait, () => this.#leave(true));
  }

  #leave(all: boolean): void {
    this.#cancelPriming?.();
    this.#cancelPriming = undefined;
    for (const [move, plan] of this.#ahead.leave(all)) {
      this.#push(move.from, move.to, move.distance, plan).tag = move.tag;
    }
    if (!this.#ahead.isEmpty) this.#prime();
  }

  #push(from: Coord, to: Coord, distance: number, plan: SpeedPlan): Segment {
    this.printTime = Math.max(this.printTime, this.estimated + START_AHEAD);
    const segment = this.#queue.add(this.printTime, from, to, distance, plan, this.#frame);
    this.printTime = segment.end;
    this.#queue.passedTag(this.estimated);
    return segment;
  }

  async #room(): Promise<void> {
    while (this.printTime > this.estimated + HIGH + SLACK) {
      await this.#host.sleep(this.printTime - this.estimated - HIGH);
    }
  }
}

/** Seconds of settled moves above which no further line is taken. */
const HIGH = 1;
/** Seconds of settled moves below which the look-ahead no longer waits for followers. */
const LOW = 0.3;
/** Seconds between the first move after a standstill and its start. */
const START_AHEAD = 0.25;
/** Below what rounding can do to a second or a millimetre. */
const SLACK = 1e-6;
const EXTRUDE_ONLY_ACCEL = 1330;
