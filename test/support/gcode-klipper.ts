/**
 * Klipper's motion queue in small: takes the moves of a first layer as klippy does, a second ahead of the nozzle and the
 * look-ahead on top, and says what a subscription would show every 0.25 s, and what is true at the nozzle.
 */
import { type BedMesh, meshHeight } from '../../src/first-layer/bed-mesh.js';
import type { TrackerStatus } from '../../src/first-layer/tracker.js';
import type { Path } from '../../src/gcode/types.js';

/** Something that happens at a moment of the clock, s after the print was started. */
export type Event =
  | { readonly at: number; readonly kind: 'offset'; readonly micrometres: number }
  | { readonly at: number; readonly kind: 'speed'; readonly factor: number }
  | { readonly at: number; readonly kind: 'pause'; readonly seconds: number }
  | { readonly at: number; readonly kind: 'cancel' }
  | { readonly at: number; readonly kind: 'print again' };

export interface Frame {
  readonly status: TrackerStatus;
  /** `gcode_move.gcode_position.z`. */
  readonly gcodeZ: number;
  /** The move under the nozzle, undefined off the path, and how far along it. */
  readonly move: number | undefined;
  readonly fraction: number;
  /** Offset that the nozzle's height really has, µm. */
  readonly offset: number;
}

interface Motion {
  readonly begins: number;
  readonly ends: number;
  readonly from: readonly [number, number, number];
  readonly to: readonly [number, number, number];
  readonly offsetBefore: number;
  readonly offset: number;
  readonly move?: number;
}

/** What klippy's queue looks like from a moment on. */
interface QueueState {
  readonly at: number;
  readonly filePosition: number;
  readonly printTime: number;
  readonly gcodeZ: number;
  readonly offset: number;
  readonly factor: number;
  readonly state: TrackerStatus['state'];
}

const BUFFER = 1;
const LOOK_AHEAD = 0.25;
const PARK = [5, 5, 30] as const;
/** Of RESUME's way back to the print, mm/s. */
const RECOVER_SPEED = 50;
const MACRO_SECONDS = 3;
const PERIOD = 0.25;
const CLOCK_AT_START = 500;

export class SmallKlipper {
  readonly #path: Path;
  readonly #mesh: BedMesh | undefined;
  readonly #isSmooth: boolean;
  readonly #motions: Motion[] = [];
  readonly #states: QueueState[] = [];
  readonly #events: Event[];
  /** Clock of klippy's reading of the file. */
  #now = 0;
  #printTime = 0.2;
  #place: readonly [number, number, number] = [10, 10, 10];
  #offset = 0;
  #factor = 1;
  #filePosition = 0;
  #state: TrackerStatus['state'] = 'standby';

  /** With `isSmooth` the nozzle follows the mesh everywhere, without Klipper's straight pieces. */
  constructor(path: Path, events: readonly Event[], mesh?: BedMesh, isSmooth = false) {
    this.#path = path;
    this.#mesh = mesh;
    this.#isSmooth = isSmooth;
    this.#events = events.toSorted((a, b) => a.at - b.at);
    this.#print();
    for (;;) {
      const next = this.#events.find((event) => event.kind === 'print again');
      if (next === undefined) break;
      this.#events.splice(0, this.#events.indexOf(next) + 1);
      this.#now = Math.max(this.#now, next.at);
      this.#printTime = Math.max(this.#printTime, this.#now);
      this.#print();
    }
    this.#motions.sort((a, b) => a.begins - b.begins);
  }

  /** When the nozzle ended move `move` for the first time. */
  endOf(move: number): number {
    return this.#motions.find((motion) => motion.move === move)?.ends ?? NaN;
  }

  /** When which offset had come to the nozzle, µm. */
  offsets(): [time: number, micrometres: number][] {
    const shifts = this.#motions.filter((motion) => motion.offset !== motion.offsetBefore);
    return shifts.map(({ ends, offset }) => [ends, offset]);
  }

  /** When the first pause ended. */
  get resumedAt(): number {
    const isResumed = ({ state }: QueueState, index: number) =>
      state === 'printing' && this.#states[index - 1]?.state === 'paused';
    return this.#states.find(isResumed)?.at ?? NaN;
  }

  /** One frame every 0.25 s until the last motion is done and 2 s longer, shifted by `phase`. */
  frames(phase = 0): Frame[] {
    const frames: Frame[] = [];
    const end = (this.#motions.at(-1)?.ends ?? 0) + 2;
    for (let clock = phase; clock < end; clock += PERIOD) frames.push(this.#frame(clock));
    return frames;
  }

  #print(): void {
    this.#state = 'printing';
    this.#filePosition = 0;
    this.#factor = 1;
    this.#note();
    this.#go([10, 10, 0.6], this.#printTime + MACRO_SECONDS, undefined);
    this.#now += MACRO_SECONDS;
    let waiting = 0;
    for (let move = 0; move < this.#path.count; move++) {
      if (this.#takeEvents() === 'cancel') return this.#cancel();
      const z = this.#path.z[move] ?? 0;
      const still = this.#path.stillBefore?.[move] ?? 0;
      const from = [this.#path.x0[move] ?? 0, this.#path.y0[move] ?? 0] as const;
      if (Math.hypot(from[0] - this.#place[0], from[1] - this.#place[1]) > 0.01) this.#travel(from, this.#place[2]);
      if (still > 0 || z !== this.#place[2])
        this.#go([...from, z], this.#queueEnd() + Math.max(still, 0.02), undefined);
      const length = Math.hypot((this.#path.x1[move] ?? 0) - from[0], (this.#path.y1[move] ?? 0) - from[1]);
      const seconds = length / ((this.#path.speed[move] ?? 1) * this.#factor);
      const flushed = this.#queueEnd();
      this.#go([this.#path.x1[move] ?? 0, this.#path.y1[move] ?? 0, z], flushed + seconds, move);
      this.#filePosition = this.#path.lineEnd[move] ?? 0;
      waiting += seconds;
      if (waiting >= LOOK_AHEAD) {
        waiting = 0;
        this.#printTime = flushed;
      }
      this.#note();
      this.#now = Math.max(this.#now, this.#printTime - BUFFER);
    }
    this.#printTime = this.#queueEnd();
    this.#state = 'complete';
    this.#now = this.#printTime;
    this.#note();
  }

  /** Handles what is due before the next line is taken. */
  #takeEvents(): 'cancel' | undefined {
    for (;;) {
      const [event] = this.#events;
      if (event === undefined || event.at > this.#now || event.kind === 'print again') return undefined;
      this.#events.shift();
      switch (event.kind) {
        case 'offset':
          this.#shift(event.micrometres);
          break;
        case 'speed':
          this.#factor = event.factor;
          this.#note();
          break;
        case 'pause':
          this.#pause(event.seconds);
          break;
        case 'cancel':
          return 'cancel';
      }
    }
  }

  #shift(micrometres: number): void {
    const before = this.#offset;
    this.#offset += micrometres;
    const begins = this.#queueEnd();
    const ends = begins + 0.01;
    this.#motions.push({
      begins,
      ends,
      from: this.#place,
      to: this.#place,
      offsetBefore: before,
      offset: this.#offset,
    });
    this.#note();
  }

  /** RESUME puts the offset of the pause back, then goes one straight way to the print. */
  #pause(seconds: number): void {
    const back = this.#place;
    const stored = this.#offset;
    this.#state = 'paused';
    this.#printTime = this.#queueEnd();
    this.#note();
    this.#travel([PARK[0], PARK[1]], PARK[2]);
    this.#note();
    const resumes = this.#queueEnd() + seconds;
    while (this.#events[0]?.kind === 'offset' && this.#events[0].at < resumes) {
      const { at, micrometres } = this.#events[0];
      this.#events.shift();
      this.#now = Math.max(this.#now, at);
      this.#printTime = this.#queueEnd();
      this.#shift(micrometres);
    }
    this.#now = resumes;
    this.#printTime = this.#now + 0.1;
    this.#state = 'printing';
    this.#shift(stored - this.#offset);
    this.#travel([back[0], back[1]], back[2], RECOVER_SPEED);
  }

  #cancel(): void {
    this.#state = 'cancelled';
    this.#filePosition = 0;
    this.#note();
    this.#travel([PARK[0], PARK[1]], PARK[2]);
    this.#printTime = this.#queueEnd();
    this.#now = this.#printTime;
    this.#note();
  }

  #travel(to: readonly [number, number], z: number, speed = 200): void {
    const length = Math.hypot(to[0] - this.#place[0], to[1] - this.#place[1]);
    this.#go([...to, z], this.#queueEnd() + Math.max(0.02, length / speed), undefined);
  }

  #queueEnd(): number {
    return Math.max(this.#motions.at(-1)?.ends ?? 0, this.#printTime, this.#now);
  }

  #go(to: readonly [number, number, number], ends: number, move: number | undefined): void {
    const begins = this.#queueEnd();
    const offset = this.#offset;
    const motion = { begins, ends: Math.max(begins, ends), from: this.#place, to, offsetBefore: offset, offset };
    this.#motions.push(move === undefined ? motion : { ...motion, move });
    this.#place = to;
  }

  #meshPart(motion: Motion, share: number, x: number, y: number, z: number): number {
    if (this.#mesh === undefined) return 0;
    return this.#isSmooth ? meshHeight(this.#mesh, x, y, z) : splitHeight(this.#mesh, motion, share, z);
  }

  #note(): void {
    this.#states.push({
      at: this.#now,
      filePosition: this.#filePosition,
      printTime: this.#printTime,
      gcodeZ: this.#place[2],
      offset: this.#offset,
      factor: this.#factor,
      state: this.#state,
    });
  }

  #frame(clock: number): Frame {
    const state = this.#states.findLast(({ at }) => at <= clock) ?? this.#states[0];
    const motion = this.#motions.findLast(({ begins }) => begins <= clock) ?? this.#motions[0];
    if (state === undefined || motion === undefined) throw new Error('nothing was printed');
    const lasts = motion.ends - motion.begins;
    const share = clock >= motion.ends || lasts === 0 ? 1 : (clock - motion.begins) / lasts;
    const [x = 0, y = 0, bare = 0] = motion.from.map((from, axis) => from + ((motion.to[axis] ?? 0) - from) * share);
    const offset = share === 1 ? motion.offset : motion.offsetBefore + (motion.offset - motion.offsetBefore) * share;
    const z = bare + offset / 1000;
    const height = this.#meshPart(motion, share, x, y, z);
    const way = Math.hypot(...motion.to.map((to, axis) => to - (motion.from[axis] ?? 0)));
    return {
      status: {
        eventtime: 7000 + clock,
        filePosition: state.filePosition,
        livePosition: [x, y, z + height, 0],
        liveVelocity: share === 1 ? 0 : way / lasts,
        homingOrigin: [0, 0, state.offset / 1000, 0],
        printTime: CLOCK_AT_START + state.printTime,
        estimatedPrintTime: CLOCK_AT_START + clock,
        speedFactor: state.factor,
        state: state.state,
        isActive: state.state === 'printing',
      },
      gcodeZ: state.gcodeZ,
      move: motion.move,
      fraction: share,
      offset,
    };
  }
}

const CHECKED_EVERY = 5;
const SPLIT_AT = 0.025;

/** Klipper follows the mesh in straight pieces: it looks every 5 mm and bends where the mesh has moved by 25 µm. */
function splitHeight(mesh: BedMesh, { from, to }: Motion, share: number, z: number): number {
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const heightAt = (along: number) =>
    meshHeight(mesh, from[0] + (to[0] - from[0]) * along, from[1] + (to[1] - from[1]) * along, z);
  let bend = 0;
  for (let at = CHECKED_EVERY; at < length; at += CHECKED_EVERY) {
    const along = at / length;
    if (Math.abs(heightAt(along) - heightAt(bend)) < SPLIT_AT) continue;
    if (along >= share) return between(heightAt(bend), heightAt(along), (share - bend) / (along - bend));
    bend = along;
  }
  return between(heightAt(bend), heightAt(1), bend === 1 ? 1 : (share - bend) / (1 - bend));
}

function between(from: number, to: number, along: number): number {
  return from + (to - from) * along;
}
