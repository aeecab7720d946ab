import { batch, computed, effect, signal, untracked, type ReadonlySignal } from '@preact/signals-core';
import type { FirstLayerReading } from '../gcode/types.js';
import type { PrintState } from '../moonraker/types.js';
import type { Phase } from '../printer/phase.js';
import type { Printer } from '../printer/printer.js';
import type { Desk, DeskParts } from './desk.js';
import { bedOf, holdOf, micrometres } from './hold.js';
import type { PipelineView } from './offset-pipeline.js';
import type { Box, Plan } from './plan.js';
import { printStage, type LayerLeft, type PrintStage } from './print-stage.js';
import type { Hold } from './tap.js';
import type { Place } from './tracker.js';

/** Reads the first layer of a file on the printer; rejects when the file cannot be fetched. */
export type ReadFirstLayer = (path: string) => Promise<FirstLayerReading>;

/** What the watch is given by the page. */
export type WatchParts = Pick<DeskParts, 'printer' | 'store' | 'readText' | 'timeOfDay' | 'limits'> & {
  readonly readFile: ReadFirstLayer;
};

/** The print whose first layer is followed. */
export interface Followed {
  readonly path: string;
  /** Undefined until its file was read. */
  readonly reading: FirstLayerReading | undefined;
  readonly plan: Plan | undefined;
}

/** After so long a file that could not be read is read once more; s of the printer's clock. */
const READ_AGAIN = 10;

const NO_OFFSETS: PipelineView = {
  accepted: undefined,
  atNozzle: undefined,
  began: 0,
  previous: 0,
  arrivals: 0,
  stretches: [],
};

/**
 * Follows the first layer of whatever is printed: reads its file, tracks the nozzle on it, and carries the babysteps that are
 * made meanwhile from the finger to the nozzle. Works the same for a print that somebody else began, or that was running
 * already when the panel came up.
 */
export class FirstLayerWatch {
  readonly #parts: WatchParts;
  readonly #printer: Printer;
  readonly #state = signal<PrintState | undefined>(undefined);
  readonly #followed = signal<Followed | undefined>(undefined);
  /** When the file of the print could not be read, s of the printer's clock; undefined where that did not happen. */
  #unreadAt: number | undefined;
  readonly #place = signal<Place | undefined>(undefined);
  readonly #left = signal<LayerLeft | undefined>(undefined);
  readonly #offsets = signal(NO_OFFSETS);
  readonly #desk = signal<Desk | undefined>(undefined);

  /** Offset that is asked for, µm: the live one and every tap that is not yet in it. */
  readonly asked: ReadonlySignal<number | undefined>;
  /** Offset that Klipper has taken, µm. */
  readonly accepted: ReadonlySignal<number | undefined>;
  /** Whether a print is on, paused or not. */
  readonly isPrinting: ReadonlySignal<boolean>;
  /** Where the print is. */
  readonly stage: ReadonlySignal<PrintStage>;
  /** Why Closer and Farther may not be sent now. */
  readonly hold: ReadonlySignal<Hold | undefined>;
  /** Whether a print goes on that cannot be seen just now. */
  readonly isCutOff: ReadonlySignal<boolean>;
  /** Whether the values shown are old. */
  readonly isStale: ReadonlySignal<boolean>;
  /** The picture of the first layer that is printed. */
  readonly plan: ReadonlySignal<Plan | undefined>;
  /** The bed's rectangle, mm. */
  readonly bed: ReadonlySignal<Box | undefined>;
  /** The nozzle's place on the picture. */
  readonly nozzle: ReadonlySignal<{ readonly move: number; readonly along: number } | undefined>;

  constructor(parts: WatchParts) {
    const { printer } = parts;
    this.#parts = parts;
    this.#printer = printer;
    const live = computed(() => micrometres(printer.status.gcodeMove.value?.homing_origin[2]));
    this.asked = computed(() => this.#desk.value?.babystep.asked.value ?? live.value);
    this.accepted = computed(() => this.#desk.value?.babystep.accepted.value ?? live.value);
    this.isPrinting = computed(() => isOn(this.#state.value));
    this.hold = computed(() => holdOf(printer));
    this.isStale = computed(() => printer.age.value.kind !== 'live');
    this.stage = computed(() =>
      printStage(this.#state.value, this.#place.value, this.#followed.value?.reading, this.#left.value),
    );
    this.isCutOff = computed(
      () => isOn(this.#state.value) && (printer.phase.value.kind !== 'ready' || printer.age.value.kind === 'lost'),
    );
    this.plan = computed(() => this.#followed.value?.plan);
    this.bed = computed(() => bedOf(printer));
    this.nozzle = computed(() => {
      const place = this.#place.value;
      return place?.move === undefined ? undefined : { move: place.move, along: place.fraction };
    });
  }

  /** What changes and remembers the offset; undefined until its code is here. */
  get desk(): ReadonlySignal<Desk | undefined> {
    return this.#desk;
  }

  /** The print that is on, and its first layer; undefined without a print. */
  get followed(): ReadonlySignal<Followed | undefined> {
    return this.#followed;
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
    return this.#parts.readFile(path);
  }

  /** Text of a file on the printer from one byte to another. */
  readText(path: string, from: number, to: number): Promise<string> {
    return this.#parts.readText(path, from, to);
  }

  /** Begins to follow; the answer ends it. */
  async start(): Promise<() => void> {
    const { Desk } = await import('./desk.js');
    const desk = new Desk({
      ...this.#parts,
      hold: this.hold,
      stage: this.stage,
      state: this.#state,
      place: this.#place,
      offsets: this.#offsets,
      reading: computed(() => this.#followed.value?.reading),
    });
    await desk.load();
    this.#desk.value = desk;
    const stops = [
      effect(() => this.#followState(desk)),
      effect(() => this.#followFile()),
      effect(() => {
        if (this.#printer.status.frame.value) untracked(() => this.#onFrame(desk));
      }),
    ];
    return () => {
      for (const stop of stops) stop();
      desk.dispose();
    };
  }

  /** A lost link ends no print: what was last known holds until the printer says otherwise. */
  #followState(desk: Desk): void {
    const { kind } = this.#printer.phase.value;
    const state = this.#printer.printState.value;
    if (kind === 'ready') this.#state.value = state;
    else if (!isGap(kind)) {
      this.#state.value = undefined;
      untracked(() => desk.ledger.klipperGone());
    }
  }

  /** Reads the file when another one is printed. */
  #followFile(): void {
    const path = this.isPrinting.value ? this.#printer.status.printStats.value?.filename : undefined;
    if (path === '' || path === this.#followed.peek()?.path) return;
    this.#desk.peek()?.follow(undefined);
    this.#unreadAt = undefined;
    batch(() => {
      this.#place.value = undefined;
      this.#followed.value = path === undefined ? undefined : { path, reading: undefined, plan: undefined };
    });
    if (path !== undefined) void this.#readFollowed(path);
  }

  async #readFollowed(path: string): Promise<void> {
    const reading = await this.#parts.readFile(path).catch(() => undefined);
    if (this.#followed.peek()?.path !== path) return;
    if (reading === undefined) {
      this.#unreadAt = this.#now;
      return;
    }
    const desk = this.#desk.peek();
    const plan = desk?.follow(reading);
    this.#followed.value = { path, reading, plan };
    if (desk) this.#onFrame(desk);
  }

  /** A link that was away for a moment must not leave a print unseen to its end. */
  #readAgain(): void {
    const path = this.#followed.peek()?.path;
    if (path === undefined || this.#unreadAt === undefined || this.#now < this.#unreadAt + READ_AGAIN) return;
    this.#unreadAt = undefined;
    void this.#readFollowed(path);
  }

  get #now(): number {
    return this.#printer.status.frame.peek()?.eventtime ?? 0;
  }

  #onFrame(desk: Desk): void {
    this.#readAgain();
    const sight = desk.look();
    batch(() => {
      this.#place.value = sight?.place;
      this.#left.value = sight?.left;
      if (sight) this.#offsets.value = sight.offsets;
    });
    desk.note();
  }
}

function isOn(state: PrintState | undefined): boolean {
  return state === 'printing' || state === 'paused';
}

/** Whether the printer may well go on unseen: the link is lost, or has just come back. */
function isGap(phase: Phase['kind']): boolean {
  return phase === 'connecting' || phase === 'no-gateway' || phase === 'no-moonraker' || phase === 'klipper-starting';
}
