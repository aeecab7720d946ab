import type { FirstLayerReading } from '../../gcode/types.js';
import type { Box } from '../plan.js';
import { Timetable } from '../timetable.js';

/** What a status says of the way through the first layer. */
export interface LayerLook {
  /** Byte up to which the file was read. */
  readonly filePosition: number;
  /** Where the nozzle is on the path; undefined off it. */
  readonly nozzle: { readonly move: number; readonly along: number } | undefined;
  /** `gcode_move.speed_factor`. */
  readonly speedFactor: number;
}

/** How far reader and nozzle are in the first layer. s */
export interface LayerView {
  /** The reader has come to the stretch that still belongs to the first layer when the print is stopped now. */
  readonly isDue: boolean;
  /** The reader is past the first layer. */
  readonly isPast: boolean;
  /** How much of the layer is laid, 0…1; undefined while the nozzle is not on it. */
  readonly share: number | undefined;
  /** Until the nozzle comes to where it is stopped, and to the layer's end; undefined while it is not on it. */
  readonly toStop: number | undefined;
  readonly toEnd: number | undefined;
}

/** How far Klipper reads ahead of the nozzle at most; taken until it was measured in this print. s */
const LONGEST_LEAD = 6;

/**
 * Tells when to stop a print so that its first layer is as good as whole and no line of the second is ever queued: when what is
 * left to be read lasts no longer than the reader's lead over the nozzle, as measured in this print, and one more status.
 */
export class LayerClock {
  readonly #times: Timetable;
  readonly #end: number;
  #lead: number | undefined;
  /** The most that was read from one status to the next, s. */
  #step = 0;
  #read: number | undefined;

  constructor(reading: FirstLayerReading) {
    this.#times = new Timetable(reading.path);
    this.#end = reading.firstLayer?.end ?? 0;
  }

  /** The reader's lead, with room for what it reads until the stop arrives. s at speed factor 1 */
  get stretch(): number {
    return (this.#lead ?? LONGEST_LEAD) + this.#step;
  }

  /** Statuses are missing: what is read until the next one says nothing of its pace. */
  skip(): void {
    this.#read = undefined;
  }

  take({ filePosition, nozzle, speedFactor }: LayerLook): LayerView {
    const times = this.#times;
    const moves = times.movesBefore(filePosition);
    const read = moves === 0 ? 0 : times.ends(moves - 1);
    const at = nozzle && times.timeOf({ move: nozzle.move, fraction: nozzle.along });
    if (at !== undefined && read > at) this.#lead = Math.max(this.#lead ?? 0, read - at);
    if (this.#read !== undefined) this.#step = Math.max(this.#step, read - this.#read);
    this.#read = read;
    const { stretch } = this;
    const until = (time: number): number | undefined =>
      at === undefined ? undefined : Math.max(0, time - at) / speedFactor;
    return {
      isDue: read > 0 && times.total - read <= stretch,
      isPast: filePosition > this.#end,
      share: at === undefined || times.total === 0 ? undefined : at / times.total,
      toStop: until(times.total - stretch),
      toEnd: until(times.total),
    };
  }
}

/** What of the bed is laid on, mm; undefined where nothing is. */
export function laidBox({ path }: FirstLayerReading): Box | undefined {
  let box: Box | undefined;
  for (let move = 0; move < path.count; move += 1) {
    if (path.extrudes[move] !== 1) continue;
    for (const [x, y] of [
      [path.x0[move] ?? 0, path.y0[move] ?? 0],
      [path.x1[move] ?? 0, path.y1[move] ?? 0],
    ] as const) {
      box = box
        ? {
            minX: Math.min(box.minX, x),
            minY: Math.min(box.minY, y),
            maxX: Math.max(box.maxX, x),
            maxY: Math.max(box.maxY, y),
          }
        : { minX: x, minY: y, maxX: x, maxY: y };
    }
  }
  return box;
}
