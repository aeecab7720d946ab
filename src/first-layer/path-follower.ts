import { matchTimes, type Sighting } from './path-matcher.js';
import { QueueHistory } from './queue-history.js';
import type { SpeedHistory } from './speed-history.js';
import type { Timetable } from './timetable.js';

/** One update as far as it concerns the way along the path. */
export interface Step {
  readonly seen: Sighting;
  /** `toolhead.estimated_print_time`: the clock of the nozzle, s. */
  readonly clock: number;
  /** `toolhead.print_time`, s. */
  readonly printTime: number;
  /** `virtual_sdcard.file_position`. */
  readonly filePosition: number;
  /** A paused printer has worked off its queue and parked. */
  readonly isPaused: boolean;
}

/** The nozzle is at most so much faster than the timetable, and a sighting at most so far off. s */
const HASTE = 1.15;
const SLACK = 0.4;
/** After a longer silence every place that can have been reached is kept until the next updates decide. s */
const SILENCE = 0.7;
/** Moves that Klipper has taken from the file but not yet given times, s of printing at most (5.7 seen, 1 of them queued). */
const LOOK_AHEAD = 5;
/** The clock and the way between two sightings agree within this, s. */
const AGREES = 0.35;
const MOST_GUESSES = 12;
/** Seconds of printing per byte where lines are short and fast. */
const FASTEST_PACE = 0.002;
/** Unseen on the path for so long, the nozzle is placed by the clock alone. s */
const UNSEEN = 2;

/**
 * Finds the nominal time of the nozzle on the timetable from its live position. Where the path crosses itself several
 * places fit; they are followed side by side until only one of them keeps fitting.
 */
export class PathFollower {
  readonly #times: Timetable;
  readonly #speeds: SpeedHistory;
  readonly #queue = new QueueHistory();
  /** Where the nozzle may be, likeliest first; empty while it was never seen on the path. */
  #guesses: number[] = [];
  /** Sightings out of reach that the next update may confirm. */
  #doubts: readonly number[] = [];
  #clock = 0;
  /** Clock of the last sighting on the path, or of the first update. */
  #seenAt: number | undefined;
  #isOnPath = false;
  #hasLeft = false;

  constructor(times: Timetable, speeds: SpeedHistory) {
    this.#times = times;
    this.#speeds = speeds;
  }

  /** Nominal time on the timetable, undefined while the nozzle was never on the path. */
  get time(): number | undefined {
    return this.#guesses[0];
  }

  /** Clock of the last update. */
  get clock(): number {
    return this.#clock;
  }

  /** True when the last update saw the nozzle on the path. */
  get isOnPath(): boolean {
    return this.#isOnPath;
  }

  /** True once the nozzle is past the path's end. */
  get hasLeft(): boolean {
    return this.#hasLeft;
  }

  /** Byte up to which the nozzle has surely worked, as far as the printer's clocks tell. */
  get doneByte(): number {
    return this.#queue.doneAt(this.#clock);
  }

  /** Nominal time up to which the moves of a file read up to `filePosition` are queued. */
  queuedTime(filePosition: number): number {
    const moves = this.#times.movesBefore(filePosition);
    return moves === 0 ? 0 : this.#times.ends(moves - 1);
  }

  /** Takes an update. */
  take(step: Step): void {
    const queued = this.queuedTime(step.filePosition);
    if (this.time === undefined && queued === 0) this.#guesses = [0];
    if (this.#seenAt === undefined) this.#seenAt = step.clock;
    const elapsed = step.clock - this.#clock;
    this.#clock = step.clock;
    this.#queue.note(step);
    const isNews = this.time === undefined || elapsed > SILENCE;
    if (isNews && this.#mustHaveLeft(step)) this.#hasLeft = true;
    const found = this.#hasLeft ? [] : this.#find(step, elapsed, queued);
    this.#isOnPath = found.length > 0;
    if (this.#isOnPath) {
      this.#guesses = found;
      this.#seenAt = step.clock;
    } else if (step.clock - this.#seenAt > UNSEEN) {
      this.#goByClock();
    }
  }

  /** Where skew correction, say, keeps the live position off the path: what was queued for a time that is over is done. */
  #goByClock(): void {
    const done = this.queuedTime(this.doneByte);
    if (done > 0) this.#guesses = [Math.max(done, this.time ?? 0)];
  }

  #find(step: Step, elapsed: number, queued: number): number[] {
    const expected = this.#expected(step);
    if (this.time === undefined) return this.#acquire(step, expected, queued);
    const matches = this.#matches(step, Math.min(...this.#guesses) - 0.05, queued);
    const reached = this.#guesses.flatMap((guess) => this.#reach(guess, elapsed, matches));
    if (reached.length > 0) return distinct(reached);
    if (this.#canHaveLeft(step)) {
      this.#hasLeft = true;
      return [];
    }
    return this.#confirm(matches, expected, elapsed);
  }

  /** First sight of a print that is already running. */
  #acquire(step: Step, expected: number, queued: number): number[] {
    const matches = this.#matches(step, expected - LOOK_AHEAD, queued);
    const { path } = this.#times;
    const isAllQueued = step.filePosition > (path.lineEnd[path.count - 1] ?? 0);
    if (matches.length > 0) return byDistance(matches, expected);
    if (isAllQueued) this.#hasLeft = true;
    return step.isPaused && !isAllQueued ? [queued] : [];
  }

  /** Matches that a nozzle can have reached that was at nominal time `guess`. */
  #reach(guess: number, elapsed: number, matches: readonly number[]): number[] {
    const way = elapsed * this.#factorAt(guess);
    const reached = matches.filter((match) => match >= guess - 0.05 && match <= guess + way * HASTE + SLACK);
    const sorted = byDistance(reached, guess + way).map((match) => Math.max(guess, match));
    return elapsed > SILENCE ? sorted : sorted.slice(0, 1);
  }

  /** Believes far sightings when the update before, by the clock, leads to them. */
  #confirm(matches: readonly number[], expected: number, elapsed: number): number[] {
    const far = byDistance(matches, expected);
    const way = elapsed * this.#factorAt(expected);
    const confirmed = far.filter((time) =>
      this.#doubts.some((doubt) => time > doubt && Math.abs(time - doubt - way) < AGREES),
    );
    this.#doubts = confirmed.length > 0 ? [] : far;
    return confirmed;
  }

  #matches(step: Step, from: number, to: number): number[] {
    return matchTimes(this.#times, step.seen, from, to, this.#speeds.fastest);
  }

  /** Nominal time of the nozzle if nothing but the queue lay between it and the file. */
  #expected(step: Step): number {
    const queue = Math.max(0, step.printTime - step.clock);
    return (
      this.#beyondEnd(step.filePosition) +
      this.queuedTime(step.filePosition) -
      queue * this.#speeds.at(step.filePosition)
    );
  }

  /** Nominal seconds of what was read past the path, at the path's own pace or that of a fast layer. */
  #beyondEnd(filePosition: number): number {
    const { path, total } = this.#times;
    const start = path.lineStart[0] ?? 0;
    const end = path.lineEnd[path.count - 1] ?? 0;
    if (filePosition <= end || end <= start) return 0;
    return (filePosition - end) * Math.min(total / (end - start), FASTEST_PACE);
  }

  /** So much was read past the path that the nozzle cannot be on it any more. */
  #mustHaveLeft(step: Step): boolean {
    return this.#expected(step) - LOOK_AHEAD > this.#times.total;
  }

  /** All of the path is queued, and since it was last seen on it the nozzle can have come to its end. */
  #canHaveLeft(step: Step): boolean {
    const { path, total } = this.#times;
    const time = Math.max(...this.#guesses);
    const reach = time + (step.clock - (this.#seenAt ?? step.clock)) * this.#factorAt(time) * HASTE + SLACK;
    return step.filePosition > (path.lineEnd[path.count - 1] ?? 0) && reach >= total;
  }

  #factorAt(time: number): number {
    return this.#speeds.at(this.#times.byteOf(this.#times.pointAt(time)));
  }
}

function byDistance(times: readonly number[], from: number): number[] {
  return Array.from(times)
    .sort((a, b) => Math.abs(a - from) - Math.abs(b - from))
    .slice(0, MOST_GUESSES);
}

function distinct(times: readonly number[]): number[] {
  const kept: number[] = [];
  for (const time of times) if (!kept.some((other) => Math.abs(other - time) < 1e-6)) kept.push(time);
  return kept.slice(0, MOST_GUESSES);
}
