import type { FirstLayerReading, Path } from '../gcode/types.js';
import type { Line } from './bed-mesh.js';
import { PathFollower } from './path-follower.js';
import { SpeedHistory } from './speed-history.js';
import { findStretches, type Stretch } from './stretches.js';
import { Timetable } from './timetable.js';

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
  /** Height of the G-code line under the nozzle, mm, without offset and mesh; undefined off the path. */
  readonly z: number | undefined;
  /** The move itself, in the file's coordinates; undefined off the path. */
  readonly line: Line | undefined;
}

const OUTSIDE = { loop: undefined, loops: 0, secondsLeft: undefined };
const OFF_PATH = { ...OUTSIDE, move: undefined, fraction: 0, z: undefined, line: undefined };

/** Follows the nozzle along the first layer's path by its live position, forward only, never past what is queued. */
export class Tracker {
  readonly #reading: FirstLayerReading;
  readonly #times: Timetable;
  readonly #stretches: readonly Stretch[];
  #speeds: SpeedHistory;
  #follower: PathFollower;
  #status: TrackerStatus | undefined;
  #hasRun = false;

  constructor(reading: FirstLayerReading) {
    this.#reading = reading;
    this.#times = new Timetable(reading.path);
    this.#stretches = findStretches(reading, this.#times);
    this.#speeds = new SpeedHistory();
    this.#follower = new PathFollower(this.#times, this.#speeds);
  }

  update(status: TrackerStatus): Place {
    const before = this.#status;
    this.#status = status;
    if (before !== undefined && isNewPrint(before, status)) {
      this.#speeds = new SpeedHistory();
      this.#follower = new PathFollower(this.#times, this.#speeds);
    }
    this.#hasRun ||= isRunning(status) || status.state === 'complete';
    this.#speeds.note(status.speedFactor, status.filePosition);
    if (isRunning(status)) {
      this.#follower.take({
        seen: sighting(status),
        clock: status.estimatedPrintTime,
        printTime: status.printTime,
        filePosition: status.filePosition,
        isPaused: status.state === 'paused',
      });
    }
    return this.#place(this.#follower.time);
  }

  /** The place at a later moment of the printer's clock, by dead reckoning within what is queued. */
  at(estimatedPrintTime: number): Place {
    const { time, clock, isOnPath } = this.#follower;
    if (time === undefined || !isOnPath) return this.#place(time);
    const way = Math.max(0, estimatedPrintTime - clock) * this.#factorAt(time);
    const queued = this.#follower.queuedTime(this.#status?.filePosition ?? 0);
    return this.#place(Math.min(time + way, Math.max(time, queued)));
  }

  #place(time: number | undefined): Place {
    const status = this.#status;
    const { doneByte, hasLeft, isOnPath } = this.#follower;
    const hasEnded = status !== undefined && !isRunning(status) && this.#hasRun;
    if (hasLeft || hasEnded) {
      return { phase: 'later', byte: Math.max(doneByte, this.#reading.firstLayer?.end ?? 0), ...OFF_PATH };
    }
    const isBefore = time === undefined || (time === 0 && !isOnPath);
    if (isBefore || this.#times.path.count === 0) return { phase: 'before', byte: doneByte, ...OFF_PATH };
    const point = this.#times.pointAt(time);
    const byte = Math.min(this.#times.byteOf(point), status?.filePosition ?? 0);
    return { ...this.#phaseAt(time), byte, ...point, ...lineOf(this.#times.path, point.move) };
  }

  /** A run of loops lasts from its first extrusion to its last; what comes after it begins when it ends. */
  #phaseAt(time: number): Pick<Place, 'phase' | 'loop' | 'loops' | 'secondsLeft'> {
    const index = this.#stretches.findIndex((stretch) => stretch.ends > time);
    const present = this.#stretches[index];
    const past = this.#stretches[index - 1];
    if (present === undefined) return { phase: 'object', ...OUTSIDE };
    const hasBegun = time > present.begins;
    if (present.kind === 'skirt' && (hasBegun || present.loop > 1)) {
      const secondsLeft = this.#secondsBetween(time, present.runEnds);
      return { phase: 'skirt', loop: present.loop, loops: present.loops, secondsLeft };
    }
    if (hasBegun || (past !== undefined && present.kind !== 'skirt')) return { phase: present.kind, ...OUTSIDE };
    return { phase: past === undefined ? 'before' : past.kind, ...OUTSIDE };
  }

  /** Seconds of the clock between two nominal times, each part at the speed factor it was or will be queued with. */
  #secondsBetween(from: number, to: number): number {
    let seconds = 0;
    let begins = from;
    for (const byte of this.#speeds.changesWithin(this.#byteAt(from), this.#byteAt(to))) {
      const ends = this.#times.begins(this.#times.movesBefore(byte));
      if (ends <= begins || ends >= to) continue;
      seconds += (ends - begins) / this.#factorAt(begins);
      begins = ends;
    }
    return seconds + (to - begins) / this.#factorAt(to);
  }

  #byteAt(time: number): number {
    return this.#times.byteOf(this.#times.pointAt(time));
  }

  #factorAt(time: number): number {
    return this.#speeds.at(this.#byteAt(time));
  }
}

function lineOf(path: Path, move: number): Pick<Place, 'z' | 'line'> {
  const { x0, y0, x1, y1, z } = path;
  return { z: z[move], line: { x0: x0[move] ?? 0, y0: y0[move] ?? 0, x1: x1[move] ?? 0, y1: y1[move] ?? 0 } };
}

/** Whether a print is on, paused or not. */
export function isRunning({ state }: TrackerStatus): boolean {
  return state === 'printing' || state === 'paused';
}

/** Whether a print has begun since the status before, the same file's once more too. */
export function isNewPrint(before: TrackerStatus, now: TrackerStatus): boolean {
  return isRunning(now) && (!isRunning(before) || now.filePosition < before.filePosition);
}

function sighting(status: TrackerStatus): { x: number; y: number; z: number; velocity: number } {
  const [x = 0, y = 0, z = 0] = status.livePosition;
  const [originX = 0, originY = 0, originZ = 0] = status.homingOrigin;
  return { x: x - originX, y: y - originY, z: z - originZ, velocity: status.liveVelocity };
}
