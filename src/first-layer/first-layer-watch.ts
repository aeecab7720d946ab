import { batch, computed, effect, signal, untracked, type ReadonlySignal } from '@preact/signals-core';
import type { FirstLayerReading } from '../gcode/types.js';
import type { Printer } from '../printer/printer.js';
import { Babystep, type Hold } from './babystep.js';
import { OffsetPipeline, type PipelineView } from './offset-pipeline.js';
import { makePlan, type Box, type Plan } from './plan.js';
import { printStage, type PrintStage } from './print-stage.js';
import { Tracker, type Place, type TrackerStatus } from './tracker.js';

/** Reads the first layer of a file on the printer; rejects when the file cannot be fetched. */
export type ReadFirstLayer = (path: string) => Promise<FirstLayerReading>;

/** The print whose first layer is followed. */
interface Followed {
  readonly path: string;
  readonly reading: FirstLayerReading | undefined;
}

/**
 * Follows the first layer of whatever is printed: reads its file, tracks the nozzle on it, and carries the babysteps that are
 * made meanwhile from the finger to the nozzle. Works the same for a print that somebody else began, or that was running
 * already when the panel came up.
 */
export class FirstLayerWatch {
  readonly #printer: Printer;
  readonly #readFile: ReadFirstLayer;
  readonly #followed = signal<Followed | undefined>(undefined);
  readonly #place = signal<Place | undefined>(undefined);
  readonly #offsets = signal<PipelineView>(new OffsetPipeline().view);
  readonly #frames = signal(0);
  #tracker: Tracker | undefined;
  #pipeline = new OffsetPipeline();

  readonly babystep: Babystep;

  /** Whether a print is on, paused or not. */
  readonly isPrinting: ReadonlySignal<boolean>;
  /** Where the print is. */
  readonly stage: ReadonlySignal<PrintStage>;
  /** Why Closer and Farther may not be sent now. */
  readonly hold: ReadonlySignal<Hold | undefined>;
  /** Whether the values shown are old. */
  readonly isStale: ReadonlySignal<boolean>;
  /** The picture of the first layer that is printed. */
  readonly plan: ReadonlySignal<Plan | undefined>;
  /** The bed's rectangle, mm. */
  readonly bed: ReadonlySignal<Box | undefined>;
  /** The nozzle's place on the picture. */
  readonly nozzle: ReadonlySignal<{ readonly move: number; readonly along: number } | undefined>;

  constructor(printer: Printer, readFile: ReadFirstLayer) {
    this.#printer = printer;
    this.#readFile = readFile;
    const { status } = printer;
    this.isPrinting = computed(() => printer.isOccupied.value);
    this.hold = computed(() => holdOf(printer));
    this.isStale = computed(() => printer.age.value.kind !== 'live');
    this.stage = computed(() => printStage(printer.printState.value, this.#place.value, this.#followed.value?.reading));
    this.plan = computed(() => {
      const reading = this.#followed.value?.reading;
      return reading && reading.path.count > 0 ? makePlan(reading) : undefined;
    });
    this.bed = computed(() => bedOf(printer));
    this.nozzle = computed(() => {
      const place = this.#place.value;
      return place?.move === undefined ? undefined : { move: place.move, along: place.fraction };
    });
    this.babystep = new Babystep({
      live: computed(() => micrometres(status.gcodeMove.value?.homing_origin[2])),
      hold: this.hold,
      frame: this.#frames,
      send: (delta) => printer.offset.adjust(delta),
    });
  }

  /** Offsets on their way and on the path, µm. */
  get offsets(): ReadonlySignal<PipelineView> {
    return this.#offsets;
  }

  /** Where the nozzle is in the file; undefined until the file was read. */
  get place(): ReadonlySignal<Place | undefined> {
    return this.#place;
  }

  /** Reads any file's first layer, as its detail page shows it. */
  read(path: string): Promise<FirstLayerReading> {
    return this.#readFile(path);
  }

  /** Begins to follow; the answer ends it. */
  start(): () => void {
    const stopFile = effect(() => this.#followFile());
    const stopFrames = effect(() => {
      if (this.#printer.status.frame.value) untracked(() => this.#onFrame());
    });
    return () => {
      stopFile();
      stopFrames();
      this.babystep.dispose();
    };
  }

  /** Reads the file when another one is printed. */
  #followFile(): void {
    const path = this.#printer.isOccupied.value ? this.#printer.status.printStats.value?.filename : undefined;
    if (path === '' || path === this.#followed.peek()?.path) return;
    this.#tracker = undefined;
    batch(() => {
      this.#place.value = undefined;
      this.#followed.value = path === undefined ? undefined : { path, reading: undefined };
    });
    if (path !== undefined) void this.#readFollowed(path);
  }

  async #readFollowed(path: string): Promise<void> {
    const reading = await this.#readFile(path).catch(() => undefined);
    if (reading === undefined || this.#followed.peek()?.path !== path) return;
    this.#tracker = new Tracker(reading);
    this.#followed.value = { path, reading };
    this.#onFrame();
  }

  #onFrame(): void {
    const status = trackerStatus(this.#printer);
    batch(() => {
      this.#place.value = status && this.#tracker?.update(status);
      if (status) this.#offsets.value = this.#pipeline.update(status, this.#place.peek());
      this.#frames.value += 1;
    });
  }
}

function holdOf(printer: Printer): Hold | undefined {
  const { kind } = printer.phase.value;
  if (kind === 'connecting' || kind === 'no-gateway' || kind === 'no-moonraker')
    return { kind: 'locked', reason: 'no-link' };
  if (kind !== 'ready') return { kind: 'locked', reason: 'not-ready' };
  if (printer.age.value.kind === 'lost') return { kind: 'locked', reason: 'no-link' };
  if (!printer.status.toolhead.value?.homed_axes.includes('z')) return { kind: 'locked', reason: 'not-homed' };
  return printer.printState.value === 'paused' ? { kind: 'paused' } : undefined;
}

function bedOf(printer: Printer): Box | undefined {
  const { axes } = printer.capabilities.value;
  return axes && { minX: axes.x.least, minY: axes.y.least, maxX: axes.x.most, maxY: axes.y.most };
}

/** The objects that the tracker needs, merged; undefined where the printer lacks one. */
function trackerStatus(printer: Printer): TrackerStatus | undefined {
  const { frame, virtualSdcard, motionReport, gcodeMove, toolhead, printStats } = printer.status;
  const [at, card, motion, move, head, stats] = [
    frame.peek(),
    virtualSdcard.peek(),
    motionReport.peek(),
    gcodeMove.peek(),
    toolhead.peek(),
    printStats.peek(),
  ];
  if (!at || !card || !motion || !move || !head || !stats) return undefined;
  return {
    eventtime: at.eventtime,
    filePosition: card.file_position,
    livePosition: motion.live_position,
    liveVelocity: motion.live_velocity,
    homingOrigin: move.homing_origin,
    printTime: head.print_time,
    estimatedPrintTime: head.estimated_print_time,
    speedFactor: move.speed_factor,
    state: stats.state,
    isActive: card.is_active,
  };
}

function micrometres(millimetres: number | undefined): number | undefined {
  return millimetres === undefined ? undefined : Math.round(millimetres * 1000);
}
