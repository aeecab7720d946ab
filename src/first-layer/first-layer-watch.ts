import { batch, computed, effect, signal, untracked, type ReadonlySignal } from '@preact/signals-core';
import type { FirstLayerReading } from '../gcode/types.js';
import type { Printer } from '../printer/printer.js';
import { Babystep, type Hold } from './babystep.js';
import type { Follower } from './follower.js';
import { bedOf, holdOf, micrometres } from './hold.js';
import type { PipelineView } from './offset-pipeline.js';
import type { Box, Plan } from './plan.js';
import { printStage, type PrintStage } from './print-stage.js';
import type { Place } from './tracker.js';

/** Reads the first layer of a file on the printer; rejects when the file cannot be fetched. */
export type ReadFirstLayer = (path: string) => Promise<FirstLayerReading>;

/** The print whose first layer is followed. */
interface Followed {
  readonly path: string;
  readonly reading: FirstLayerReading | undefined;
  readonly plan: Plan | undefined;
}

const NO_OFFSETS: PipelineView = {
  accepted: undefined,
  atNozzle: undefined,
  began: 0,
  previous: 0,
  arrivals: 0,
  underWay: 0,
  stretches: [],
};

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
  readonly #offsets = signal(NO_OFFSETS);
  readonly #frames = signal(0);
  #follower: Follower | undefined;

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
    this.isPrinting = computed(() => printer.isOccupied.value);
    this.hold = computed(() => holdOf(printer));
    this.isStale = computed(() => printer.age.value.kind !== 'live');
    this.stage = computed(() => printStage(printer.printState.value, this.#place.value, this.#followed.value?.reading));
    this.plan = computed(() => this.#followed.value?.plan);
    this.bed = computed(() => bedOf(printer));
    this.nozzle = computed(() => {
      const place = this.#place.value;
      return place?.move === undefined ? undefined : { move: place.move, along: place.fraction };
    });
    this.babystep = new Babystep({
      live: computed(() => micrometres(printer.status.gcodeMove.value?.homing_origin[2])),
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
  async start(): Promise<() => void> {
    const { Follower } = await import('./follower.js');
    this.#follower = new Follower(this.#printer);
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
    this.#follower?.follow(undefined);
    batch(() => {
      this.#place.value = undefined;
      this.#followed.value = path === undefined ? undefined : { path, reading: undefined, plan: undefined };
    });
    if (path !== undefined) void this.#readFollowed(path);
  }

  async #readFollowed(path: string): Promise<void> {
    const reading = await this.#readFile(path).catch(() => undefined);
    if (reading === undefined || this.#followed.peek()?.path !== path) return;
    const plan = this.#follower?.follow(reading);
    this.#followed.value = { path, reading, plan };
    this.#onFrame();
  }

  #onFrame(): void {
    const sight = this.#follower?.look();
    batch(() => {
      this.#place.value = sight?.place;
      if (sight) this.#offsets.value = sight.offsets;
      this.#frames.value += 1;
    });
  }
}
