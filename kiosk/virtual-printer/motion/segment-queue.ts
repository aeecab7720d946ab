import { planSpeed, Trapezoid, type SpeedPlan } from './trapezoid.js';
import type { Coord } from './coord.js';

/** mm between what Klipper calls a place and where the nozzle physically is: physical = Klipper's + frame. */
export type Frame = readonly [x: number, y: number, z: number];

/** A move on its way to the motors, with the frame it is meant in. */
export interface Segment extends Trapezoid {
  frame: Frame;
}

/** Moves whose speeds are settled, in the order in which they run; past ones are kept for a moment. */
export class SegmentQueue {
  readonly #segments: Segment[] = [];
  #passedTag: number | undefined;

  get last(): Segment | undefined {
    return this.#segments.at(-1);
  }

  add(start: number, from: Coord, to: Coord, distance: number, plan: SpeedPlan, frame: Frame): Segment {
    const segment = Object.assign(new Trapezoid(start, from, to, distance, plan), { frame });
    this.#segments.push(segment);
    return segment;
  }

  /** From `time` on the nozzle stands at a place. */
  stand(time: number, at: Coord, frame: Frame): void {
    this.add(time, at, at, 0, planSpeed(0, 1, 1, 1, 1), frame);
  }

  /** The move that runs, or has run last, at a time. */
  at(time: number): Segment {
    let found = this.#segments[0]!;
    for (const segment of this.#segments) {
      if (segment.start > time) break;
      found = segment;
    }
    return found;
  }

  /** Physical place of the nozzle at a time, mm. */
  physical(time: number): Frame {
    const segment = this.at(time);
    const [x, y, z] = segment.at(time);
    const [dx, dy, dz] = segment.frame;
    return [x + dx, y + dy, z + dz];
  }

  /** Moves that ended after `since` and by `now`. */
  *ended(since: number, now: number): Iterable<Segment> {
    for (const segment of this.#segments) if (segment.end > since && segment.end <= now) yield segment;
  }

  /** The line with this end byte has no motion that is still to come. */
  passed(tag: number): void {
    this.#passedTag = tag;
  }

  /** End byte of the last file line whose motion is over at `now`. Lets go of moves that are long over. */
  passedTag(now: number): number | undefined {
    for (const segment of this.#segments) {
      if (segment.end > now) break;
      if (segment.tag !== undefined) this.#passedTag = segment.tag;
      segment.tag = undefined;
    }
    let old = 0;
    while (old + 1 < this.#segments.length && this.#segments[old + 1]!.end < now - KEEP) old += 1;
    if (old > 64) this.#segments.splice(0, old);
    return this.#passedTag;
  }

  dropTags(): void {
    this.#passedTag = undefined;
    for (const segment of this.#segments) segment.tag = undefined;
  }

  /** Everything from `now` on happens `by` mm higher. */
  lift(by: number, now: number): void {
    for (const segment of this.#segments) {
      if (segment.end < now && segment !== this.last) continue;
      const [x, y, z] = segment.frame;
      segment.frame = [x, y, z + by];
    }
  }
}

/** Seconds for which past moves stay known. */
const KEEP = 2;
