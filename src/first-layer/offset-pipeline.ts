import { HeightJudge, type PipelineContext } from './height-judge.js';
import { isNewPrint, isRunning, type Place, type TrackerStatus } from './tracker.js';

/** From this point of the path on an offset was in force at the nozzle. */
export interface OffsetStretch {
  readonly micrometres: number;
  /** Move of the reading's path and how far along it; undefined when it came into force off the path. */
  readonly move: number | undefined;
  readonly fraction: number;
  readonly byte: number;
}

/** Z offsets in whole micrometres; minus is closer. */
export interface PipelineView {
  /** What Klipper has taken into its status, undefined before the first status. */
  readonly accepted: number | undefined;
  /** What the nozzle's height shows; undefined while that is not sure yet, as after a reload in a print. */
  readonly atNozzle: number | undefined;
  /** In force when this print's first extrusion began; the present one before that. */
  readonly began: number;
  /** In force before the last change came to the nozzle. */
  readonly previous: number;
  /** How many changes came to the nozzle in this print. */
  readonly arrivals: number;
  /** Which offset was in force on which part of the path, in printing order. */
  readonly stretches: readonly OffsetStretch[];
}

/** A change between two statuses on its way to the nozzle. */
interface Change {
  /** Undefined for the offset that a new page finds in force. */
  readonly from: number | undefined;
  readonly to: number;
  /** `file_position` of the last status without it and of the first one with it. */
  readonly fileBefore: number;
  readonly fileAfter: number;
  /** `print_time` of the last status without it. */
  readonly printTimeBefore: number;
  /** Statuses running whose height fitted. */
  readonly fits: number;
}

/** The finest step of a babystep, µm: a height that fits to a third of it belongs to no other offset. */
const FINEST = 5;

/** Carries the Z offset from Klipper's status to the nozzle; never says that a change is there before it can be. */
export class OffsetPipeline {
  readonly #judge = new HeightJudge();
  #before: TrackerStatus | undefined;
  #changes: readonly Change[] = [];
  /** What was accepted before the print was paused. */
  #paused: number | undefined;
  #hasBegun = false;
  #view: PipelineView = {
    accepted: undefined,
    atNozzle: undefined,
    began: 0,
    previous: 0,
    arrivals: 0,
    stretches: [],
  };

  get view(): PipelineView {
    return this.#view;
  }

  /** Takes a status and the tracker's place for it, undefined while no first layer is known. */
  update(status: TrackerStatus, place: Place | undefined, context: PipelineContext = {}): PipelineView {
    const before = this.#before;
    this.#before = status;
    const offset = micrometres(status);
    if (before === undefined) return this.#restart(offset, status, place);
    if (isNewPrint(before, status)) this.#beginPrint(place);
    if (offset !== this.#view.accepted) this.#accept(offset, before, status);
    if (status.state === 'paused' && before.state !== 'paused') this.#paused = micrometres(before);
    if (status.state === 'printing' && before.state === 'paused') this.#resume(place);
    if (this.#changes.length === 0) this.#judge.learn(offset, status, onLineOf(status, place), context);
    else this.#advance(before, status, place, context);
    this.#noteBegin(place);
    return this.#view;
  }

  /** What a new page finds accepted may still be on its way: in a print, or with moves in the queue. */
  #restart(offset: number, status: TrackerStatus, place: Place | undefined): PipelineView {
    this.#view = { ...this.#view, accepted: offset, began: offset, previous: offset };
    this.#hasBegun = place !== undefined && place.phase !== 'before';
    if (status.state === 'printing' || status.printTime > status.estimatedPrintTime) {
      this.#changes = [changeTo(offset, undefined, { filePosition: 0, printTime: -Infinity }, status)];
      return this.#view;
    }
    this.#view = { ...this.#view, atNozzle: offset };
    this.#mark(place);
    return this.#view;
  }

  #beginPrint(place: Place | undefined): void {
    const { atNozzle, accepted = 0 } = this.#view;
    const began = atNozzle ?? accepted;
    this.#view = { ...this.#view, began, previous: began, arrivals: 0, stretches: [] };
    this.#hasBegun = false;
    if (atNozzle !== undefined) this.#mark(place);
  }

  #accept(offset: number, before: TrackerStatus, status: TrackerStatus): void {
    this.#changes = [...this.#changes, changeTo(offset, this.#view.accepted, before, status)];
    this.#view = { ...this.#view, accepted: offset };
  }

  /** RESUME puts the offset of the pause back before its way to the print: no line is laid with another one. */
  #resume(place: Place | undefined): void {
    const restored = this.#changes.findLastIndex(({ to }) => to === this.#paused) + 1;
    for (const change of this.#changes.slice(0, restored)) this.#arrive(change, place);
  }

  #advance(before: TrackerStatus, status: TrackerStatus, place: Place | undefined, context: PipelineContext): void {
    const onLine = onLineOf(status, place);
    const fits = (offset: number, { from, to }: Change) =>
      this.#judge.fits(offset, from === undefined ? FINEST : to - from, status, onLine, context);
    this.#changes = this.#changes.map((change) => ({ ...change, fits: fits(change.to, change) ? change.fits + 1 : 0 }));

    const fitsNeeded = context.mesh === undefined ? 1 : 2;
    const isThere = this.#changes.map((change) => {
      // An offset taken without a move: the height still says the old one.
      const isOnLine = context.mesh === undefined && onLine?.move !== undefined;
      const isStillOld = isOnLine && change.from !== undefined && fits(change.from, change);
      return !isStillOld && hasArrived(change, before, status, onLine, fitsNeeded);
    });
    // On the path each change has its own proof; off it a change comes only after those before it.
    const arrived = onLine?.move === undefined ? isThere.findIndex((there) => !there) : isThere.lastIndexOf(true) + 1;
    const count = arrived < 0 ? isThere.length : arrived;
    // Where it is parked nothing is laid: the offset begins where the print stands still.
    for (const change of this.#changes.slice(0, count)) this.#arrive(change, place);
  }

  #arrive(change: Change, place: Place | undefined): void {
    this.#changes = this.#changes.slice(1);
    const { atNozzle, arrivals } = this.#view;
    this.#view = {
      ...this.#view,
      previous: atNozzle ?? change.to,
      atNozzle: change.to,
      arrivals: change.from === undefined ? arrivals : arrivals + 1,
    };
    this.#mark(place);
  }

  #noteBegin(place: Place | undefined): void {
    if (this.#hasBegun) return;
    const { atNozzle, accepted = 0 } = this.#view;
    const began = atNozzle ?? accepted;
    if (began !== this.#view.began) this.#view = { ...this.#view, began };
    this.#hasBegun = place !== undefined && place.phase !== 'before';
  }

  #mark(place: Place | undefined): void {
    const stretch = {
      micrometres: this.#view.atNozzle ?? 0,
      move: place?.move,
      fraction: place?.fraction ?? 0,
      byte: place?.byte ?? 0,
    };
    this.#view = { ...this.#view, stretches: [...this.#view.stretches, stretch] };
  }
}

/** The three signs of architecture.md, "At the nozzle". `print_time` alone is none: it lacks what is still in the look-ahead. */
function hasArrived(
  change: Change,
  before: TrackerStatus,
  status: TrackerStatus,
  place: Place | undefined,
  fitsNeeded: number,
): boolean {
  // In the start macro the file stands, and its bytes say nothing.
  const isInFile = place !== undefined && (place.move !== undefined || place.phase === 'later') && isRunning(status);
  if (isInFile && place.byte < change.fileBefore) return false;
  if (change.fits >= fitsNeeded) return true;
  if (isInFile && place.byte >= change.fileAfter) return true;
  return (
    status.printTime > change.printTimeBefore &&
    status.printTime <= before.printTime &&
    status.estimatedPrintTime >= status.printTime
  );
}

/** A paused nozzle is parked off the line that its place names. */
function onLineOf({ state }: TrackerStatus, place: Place | undefined): Place | undefined {
  return state === 'paused' ? undefined : place;
}

function changeTo(
  to: number,
  from: number | undefined,
  before: Pick<TrackerStatus, 'filePosition' | 'printTime'>,
  { filePosition: fileAfter }: TrackerStatus,
): Change {
  return { from, to, fileBefore: before.filePosition, fileAfter, printTimeBefore: before.printTime, fits: 0 };
}

function micrometres(status: TrackerStatus): number {
  return Math.round((status.homingOrigin[2] ?? 0) * 1000);
}
