import type { FirstLayerReading } from '../gcode/types.js';
import type { Printer } from '../printer/printer.js';
import { OffsetPipeline, type PipelineView } from './offset-pipeline.js';
import { makePlan, type Plan } from './plan.js';
import type { LayerLeft } from './print-stage.js';
import { contextOf, trackerStatus } from './printer-view.js';
import { Timetable } from './timetable.js';
import { Tracker, type Place } from './tracker.js';

/** What a status update says about the print that is followed. */
export interface Sight {
  /** Where the nozzle is in the file; undefined while the file was not read. */
  readonly place: Place | undefined;
  readonly offsets: PipelineView;
  /** How far the first layer is; undefined off its path. */
  readonly left: LayerLeft | undefined;
}

/** Follows nozzle and offset from update to update; its code is fetched after the first screen. */
export class Follower {
  readonly #printer: Printer;
  readonly #pipeline = new OffsetPipeline();
  #tracker: Tracker | undefined;
  #times: Timetable | undefined;

  constructor(printer: Printer) {
    this.#printer = printer;
  }

  /** Another file is printed, or none. The answer is its picture. */
  follow(reading: FirstLayerReading | undefined): Plan | undefined {
    this.#tracker = reading && new Tracker(reading);
    this.#times = reading && new Timetable(reading.path);
    return reading && reading.path.count > 0 ? makePlan(reading) : undefined;
  }

  /** Takes the present status in; undefined while the printer lacks what is needed. */
  look(): Sight | undefined {
    const status = trackerStatus(this.#printer);
    if (!status) return undefined;
    const place = this.#tracker?.update(status);
    const offsets = this.#pipeline.update(status, place, contextOf(this.#printer));
    return { place, offsets, left: this.#left(place, status.speedFactor) };
  }

  #left(place: Place | undefined, speedFactor: number): LayerLeft | undefined {
    const times = this.#times;
    if (!times || place?.move === undefined || times.total === 0) return undefined;
    const time = times.timeOf({ move: place.move, fraction: place.fraction });
    return { share: time / times.total, seconds: (times.total - time) / speedFactor };
  }
}
