import type { FirstLayerReading } from '../gcode/types.js';
import type { Printer } from '../printer/printer.js';
import { OffsetPipeline, type PipelineView } from './offset-pipeline.js';
import { makePlan, type Plan } from './plan.js';
import { contextOf, trackerStatus } from './printer-view.js';
import { Tracker, type Place } from './tracker.js';

/** What a status update says about the print that is followed. */
export interface Sight {
  /** Where the nozzle is in the file; undefined while the file was not read. */
  readonly place: Place | undefined;
  readonly offsets: PipelineView;
}

/** Follows nozzle and offset from update to update; its code is fetched after the first screen. */
export class Follower {
  readonly #printer: Printer;
  readonly #pipeline = new OffsetPipeline();
  #tracker: Tracker | undefined;

  constructor(printer: Printer) {
    this.#printer = printer;
  }

  /** Another file is printed, or none. The answer is its picture. */
  follow(reading: FirstLayerReading | undefined): Plan | undefined {
    this.#tracker = reading && new Tracker(reading);
    return reading && reading.path.count > 0 ? makePlan(reading) : undefined;
  }

  /** Takes the present status in; undefined while the printer lacks what is needed. */
  look(): Sight | undefined {
    const status = trackerStatus(this.#printer);
    if (!status) return undefined;
    const place = this.#tracker?.update(status);
    return { place, offsets: this.#pipeline.update(status, place, contextOf(this.#printer)) };
  }
}
