import type { FirstLayerReading } from '../gcode/types.js';
import { matchTimes, type Sighting } from './path-matcher.js';
import { SpeedHistory } from './speed-history.js';
import { findStretches, type Stretch } from './stretches.js';
import { type PathPoint, Timetable } from './timetable.js';

/** What a panel knows after an update: the subscription's objects with all changes folded in. */
export interface TrackerStatus {
  /** Klipper's clock, s. */
  readonly eventtime: number;
  /** `virtual_sdcard.file_position`: end of the last line queued. */
  readonly filePosition: number;
  /** `motion_report.live_position`, mm. */
  readonly livePosition: readonly number[];
  /** `motion_report.live_velocity`, mm/s. */
  readonly liveVelocity: number;
  /** `gcode_move.homing_origin`, mm. */
  readonly homingOrigin: readonly number[];
  /** `toolhead.print_time`, s. */
  readonly printTime: number;
  /** `toolhead.estimated_print_time`, s: the clock of the nozzle. */
  readonly estimatedPrintTime: number;
  /** `gcode_move.speed_factor`. */
  readonly speedFactor: number;
  /** `print_stats.state`. */
  readonly state: 'standby' | 'printing' | 'paused' | 'complete' | 'cancelled' | 'error';
  readonly isActive?: boolean;
}

/** Where the nozzle is. */
export interface Place {
  readonly phase: 'before' | 'skirt' | 'brim' | 'object' | 'later';
  /** From 1 within this run of skirt loops, undefined outside. */
  readonly loop: number | undefined;
  /** Loops of this run, 0 outside. */
  readonly loops: number;
  /** Estimated byte of the file under the nozzle. */
  readonly byte: number;
  /** Until this run of loops ends at the nozzle, speed factor counted in; undefined outside. */
  readonly secondsLeft: number | undefined;
  /** Move of the reading's path and how far along it, 0…1; undefined before and after. */
  readonly move: number | undefined;
  readonly fraction: number;
}

/** How much faster than the timetable the nozzle may seem, and how far off a sighting may be, s. */
const HASTE = 1.15;
const SLACK = 0.4;
/** The file is read at most so far ahead of the nozzle, s of printing. */
const LONGEST_LEAD = 12;
/** Two sightings this much apart from their clock still agree. */
const AGREES = 0.35;

/** Follows the nozzle along the first layer's path by its live position, forward only, never past what is queued. */
export class Tracker {
  readonly #reading: FirstLayerReading;
  readonly #times: Timetable;
  readonly #stretches: readonly Stretch[];
  #speeds = new SpeedHistory();
  #status: TrackerStatus | undefined;
  /** Nominal time of the nozzle on the path, and the printer's clock for it; undefined while unknown. */
  #time: number | undefined;
  #clock = 0;
  /** A sighting elsewhere on the path that the next one may confirm. */
  #doubt: { readonly time: number; readonly clock: number } | undefined;
  #isMoving = false;
  #hasLeft = false;

  constructor(reading: FirstLayerReading) {
    this.#reading = reading;
    this.#times = new Timetable(reading.path);
    this.#stretches = findStretches(reading, this.#times);
  }

  update(status: TrackerStatus): Place {
    const before = this.#status;
    if (before !== undefined && isNewPrint(before, status)) this.#forget();
    this.#status = status;
    this.#speeds.note(status.speedFactor, status.filePosition);
    if (status.state === 'printing' || status.state === 'paused') this.#follow(status);
    return this.#place(this.#time);
  }

  /** The place at a later moment of the printer's clock, by dead reckoning within what is queued. */
  at(estimatedPrintTime: number): Place {
    if (this.#time === undefined || !this.#isMoving) return this.#place(this.#time);
    const passed = Math.max(0, estimatedPrintTime - this.#clock) * this.#factorAt(this.#time);
    return this.#place(Math.min(this.#time + passed, Math.max(this.#time, this.#queued())));
  }

  #forget(): void {
    this.#time = undefined;
    this.#doubt = undefined;
    this.#hasLeft = false;
    this.#isMoving = false;
    this.#speeds = new SpeedHistory();
  }

  #follow(status: TrackerStatus): void {
    const clock = status.estimatedPrintTime;
    const queued = this.#queued();
    if (this.#time === undefined && queued === 0) this.#time = 0;
    const elapsed = clock - this.#clock;
    const found =
      this.#time === undefined ? this.#acquire(status, queued) : this.#advance(status, this.#time, elapsed, queued);
    this.#isMoving = found !== undefined;
    if (found !== undefined) {
      this.#time = found;
      this.#doubt = undefined;
    }
    this.#clock = clock;
    this.#noticeEnd(status);
  }

  /** The match that a nozzle coming from `time` can have reached. */
  #advance(status: TrackerStatus, time: number, elapsed: number, queued: number): number | undefined {
    const factor = this.#factorAt(time);
    const expected = time + elapsed * factor;
    const matches = matchTimes(this.#times, sighting(status), time - 0.05, queued, factor);
    const reachable = time + elapsed * factor * HASTE + SLACK;
    const near = nearest(
      matches.filter((match) => match <= reachable),
      expected,
    );
    if (near !== undefined) return Math.max(time, near);
    return this.#confirm(nearest(matches, Math.max(expected, queued - this.#lead(status))), status);
  }

  /** First sight of a print that is already running. */
  #acquire(status: TrackerStatus, queued: number): number | undefined {
    const matches = matchTimes(this.#times, sighting(status), queued - LONGEST_LEAD, queued, this.#factorAt(queued));
    return nearest(matches, queued - this.#lead(status));
  }

  /** Believes a far sighting when the one before it, by the clock, leads to it. */
  #confirm(time: number | undefined, status: TrackerStatus): number | undefined {
    const doubt = this.#doubt;
    this.#doubt = time === undefined ? undefined : { time, clock: status.estimatedPrintTime };
    if (time === undefined || doubt === undefined) return undefined;
    const passed = (status.estimatedPrintTime - doubt.clock) * this.#factorAt(time);
    return Math.abs(time - doubt.time - passed) < AGREES && time > doubt.time ? time : undefined;
  }

  /** Seconds between the nozzle and the last queued move, as far as Klipper's clocks tell. */
  #lead(status: TrackerStatus): number {
    return Math.max(0, status.printTime - status.estimatedPrintTime) * this.#factorAt(this.#queued());
  }

  /** Nominal time up to which moves are queued. */
  #queued(): number {
    const moves = this.#times.movesBefore(this.#status?.filePosition ?? 0);
    return moves === 0 ? 0 : this.#times.ends(moves - 1);
  }

  #factorAt(time: number): number {
    return this.#speeds.at(this.#times.byteOf(this.#times.pointAt(time)));
  }

  #noticeEnd(status: TrackerStatus): void {
    const end = this.#reading.firstLayer?.end ?? Infinity;
    if (status.filePosition < end || this.#isMoving) return;
    const last = this.#stretches.at(-1)?.ends ?? 0;
    if (this.#time === undefined || this.#time >= last - 0.5) this.#hasLeft = true;
  }

  #place(time: number | undefined): Place {
    const { firstLayer, path } = this.#reading;
    const state = this.#status?.state ?? 'standby';
    if (this.#hasLeft || (time !== undefined && state !== 'printing' && state !== 'paused')) {
      const byte = Math.max(firstLayer?.end ?? 0, 0);
      return { phase: 'later', loop: undefined, loops: 0, byte, secondsLeft: undefined, move: undefined, fraction: 0 };
    }
    if (time === undefined || path.count === 0) {
      return {
        phase: 'before',
        loop: undefined,
        loops: 0,
        byte: 0,
        secondsLeft: undefined,
        move: undefined,
        fraction: 0,
      };
    }
    const point = this.#times.pointAt(time);
    return { ...this.#phaseAt(time), byte: this.#byteAt(point), move: point.move, fraction: point.fraction };
  }

  #byteAt(point: PathPoint): number {
    return Math.min(this.#times.byteOf(point), this.#status?.filePosition ?? 0);
  }

  #phaseAt(time: number): Pick<Place, 'phase' | 'loop' | 'loops' | 'secondsLeft'> {
    const outside = { loop: undefined, loops: 0, secondsLeft: undefined };
    const index = this.#stretches.findIndex((stretch) => stretch.ends > time);
    const present = this.#stretches[index];
    const past = this.#stretches[index - 1];
    if (present === undefined) return { phase: 'object', ...outside };
    const hasBegun = time > present.begins;
    if (present.kind === 'skirt' && (hasBegun || present.loop > 1)) {
      const secondsLeft = this.#secondsBetween(time, present.runEnds);
      return { phase: 'skirt', loop: present.loop, loops: present.loops, secondsLeft };
    }
    if (hasBegun || (past !== undefined && present.kind !== 'skirt')) return { phase: present.kind, ...outside };
    if (past === undefined) return { phase: 'before', ...outside };
    return { phase: past.kind, ...outside };
  }

  /** Seconds of the clock between two nominal times, each part at the speed factor it was or will be queued with. */
  #secondsBetween(from: number, to: number): number {
    let seconds = 0;
    let begins = from;
    const fromByte = this.#times.byteOf(this.#times.pointAt(from));
    const toByte = this.#times.byteOf(this.#times.pointAt(to));
    for (const byte of this.#speeds.changesWithin(fromByte, toByte)) {
      const ends = this.#times.begins(this.#times.movesBefore(byte));
      if (ends <= begins || ends >= to) continue;
      seconds += (ends - begins) / this.#factorAt(begins);
      begins = ends;
    }
    return seconds + (to - begins) / this.#factorAt(to);
  }
}

function isNewPrint(before: TrackerStatus, now: TrackerStatus): boolean {
  const wasRunning = before.state === 'printing' || before.state === 'paused';
  const runs = now.state === 'printing' || now.state === 'paused';
  return (runs && !wasRunning) || now.filePosition < before.filePosition;
}

function sighting(status: TrackerStatus): Sighting {
  const [x = 0, y = 0, z = 0] = status.livePosition;
  const [originX = 0, originY = 0, originZ = 0] = status.homingOrigin;
  return { x: x - originX, y: y - originY, z: z - originZ, velocity: status.liveVelocity };
}

function nearest(times: readonly number[], wanted: number): number | undefined {
  let best: number | undefined;
  for (const time of times) if (best === undefined || Math.abs(time - wanted) < Math.abs(best - wanted)) best = time;
  return best;
}
