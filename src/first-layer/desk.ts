import { batch, computed, signal, type ReadonlySignal } from '@preact/signals-core';
import type { FirstLayerReading } from '../gcode/types.js';
import type { PrintState } from '../moonraker/types.js';
import type { Printer } from '../printer/printer.js';
import { Babystep } from './babystep.js';
import type { ReadText } from './file-witness.js';
import { Follower, type Sight } from './follower.js';
import { judge, type Heights, type Limits, type Verdict } from './guards.js';
import { heightsOf, levelledOf, micrometres } from './hold.js';
import type { LedgerPlace } from './ledger.js';
import { LadderRunner } from './ladder-runner.js';
import { LedgerKeeper } from './ledger-keeper.js';
import { PictureKeeper } from './picture-keeper.js';
import type { PipelineView } from './offset-pipeline.js';
import type { Plan } from './plan.js';
import { printNameOf, type PrintName } from './print-book.js';
import type { PrintStage } from './print-stage.js';
import type { Store } from './store.js';
import type { Hold } from './tap.js';
import type { Place } from './tracker.js';
import { waitingFor } from './waiting.js';

/** What the desk works with: the printer, what the watch has found out, and what is kept. */
export interface DeskParts {
  readonly printer: Printer;
  readonly store: Store;
  readonly readText: ReadText;
  /** Time of day, ms since 1970. */
  readonly timeOfDay: () => number;
  readonly limits: ReadonlySignal<Limits>;
  readonly hold: ReadonlySignal<Hold | undefined>;
  readonly stage: ReadonlySignal<PrintStage>;
  readonly state: ReadonlySignal<PrintState | undefined>;
  readonly place: ReadonlySignal<Place | undefined>;
  readonly offsets: ReadonlySignal<PipelineView>;
  readonly reading: ReadonlySignal<FirstLayerReading | undefined>;
}

/** Everything that changes or remembers the Z offset; its code is fetched after the first screen. */
export class Desk {
  readonly #parts: DeskParts;
  readonly #follower: Follower;
  readonly #picture: PictureKeeper;
  readonly #live = signal<number | undefined>(undefined);
  readonly #frames = signal(0);

  readonly babystep: Babystep;
  readonly ledger: LedgerKeeper;
  readonly ladder: LadderRunner;

  /** How low the nozzle may go, and how low it will. */
  readonly heights: ReadonlySignal<Heights>;

  /** What the command on its way waits for, once that takes long. */
  readonly waiting = computed(() => {
    const { printer, stage } = this.#parts;
    return waitingFor({
      since: this.babystep.waitsSince.value,
      now: printer.status.frame.value?.eventtime ?? 0,
      heaters: printer.heaters.value.filter(({ kind }) => kind !== 'fan'),
      homedAxes: printer.status.toolhead.value?.homed_axes ?? '',
      isLevelled: levelledOf(printer),
      isBefore: stage.value.kind === 'before',
    });
  });

  constructor(parts: DeskParts) {
    this.#parts = parts;
    const { printer, store, readText, timeOfDay } = parts;
    this.#follower = new Follower(printer);
    this.#picture = new PictureKeeper(store);
    this.ledger = new LedgerKeeper({
      store,
      readText,
      filamentOf: async (path) => {
        const { filament_name: name, filament_type: type } = await printer.files.metadata(path);
        return name ?? type;
      },
      macros: () => printer.capabilities.peek().macros,
      timeOfDay,
    });
    this.heights = computed(() => {
      const isOn = this.#isOn(parts.stage.value);
      const firstLayer = isOn ? parts.reading.value?.firstLayer?.height : undefined;
      return heightsOf(printer, this.#live.value, firstLayer, this.#began(parts.stage.value));
    });
    this.babystep = new Babystep({
      live: this.#live,
      atNozzle: computed(() => parts.offsets.value.atNozzle),
      hold: parts.hold,
      frame: this.#frames,
      now: () => printer.status.frame.peek()?.eventtime ?? 0,
      judge: (tap) => judge(tap, this.heights.peek(), parts.limits.peek(), this.#hasAgreed()),
      send: (delta) => printer.offset.adjust(delta),
      takeBack: (delta) => printer.offset.adjust(delta, { move: false }),
    });
    this.ladder = new LadderRunner({ babystep: this.babystep, store, readText });
  }

  /** Reads what was kept. */
  async load(): Promise<void> {
    await Promise.all([this.ledger.load(), this.#picture.load(), this.ladder.load()]);
  }

  /** Another file is printed, or none. The answer is its picture. */
  follow(reading: FirstLayerReading | undefined): Plan | undefined {
    this.ladder.follow(reading);
    return this.#follower.follow(reading);
  }

  /** Where the nozzle is by the present status, and which offset is where. */
  look(): Sight | undefined {
    const sight = this.#follower.look();
    if (!sight) return undefined;
    const hasBegun = sight.place !== undefined && sight.place.phase !== 'before';
    return { ...sight, offsets: this.#picture.take(sight.offsets, this.#printName(), hasBegun) };
  }

  /** The status is taken in: what follows from it for ledger and taps. */
  note(): void {
    const live = micrometres(this.#parts.printer.status.gcodeMove.peek()?.homing_origin[2]);
    this.#observe(live);
    batch(() => {
      this.#live.value = live;
      this.#frames.value += 1;
    });
    this.babystep.look();
    this.#climb();
  }

  #climb(): void {
    const { printer, place, offsets } = this.#parts;
    const { virtualSdcard, gcodeMove, frame } = printer.status;
    if (printer.phase.peek().kind !== 'ready') return;
    this.ladder.look({
      print: this.#printName(),
      filePosition: virtualSdcard.peek()?.file_position ?? 0,
      eventtime: frame.peek()?.eventtime ?? 0,
      speedFactor: gcodeMove.peek()?.speed_factor ?? 1,
      place: place.peek(),
      stretches: offsets.peek().stretches,
    });
  }

  /** How a tap of so much would be judged now; minus is closer. */
  verdict(delta: number): Verdict {
    const asked = this.babystep.asked.value ?? 0;
    const tap = { delta, asked, underWay: this.babystep.underWay.value };
    return judge(tap, this.heights.value, this.#parts.limits.value, this.#hasAgreed());
  }

  /** The second key for a tap that was asked about. */
  agree(): void {
    if (this.babystep.question.peek()?.why === 'far-from-began') this.ledger.agree();
    this.babystep.agree();
  }

  /**
   * One relative command, shown as a tap like others, that leads to an offset; µm. Agreed to as a whole: it is no burst, and
   * said twice it is the same. Far closer than the print began is asked about as for a tap, in place of what was asked before.
   */
  goTo(offset: number): void {
    const asked = this.babystep.asked.peek();
    if (asked === undefined) return;
    const delta = offset - asked;
    const verdict = this.verdict(delta);
    this.babystep.decline();
    if (verdict.kind === 'ask' && verdict.why === 'far-from-began') this.babystep.tap(delta);
    else this.babystep.step(delta);
  }

  dispose(): void {
    this.babystep.dispose();
  }

  #observe(live: number | undefined): void {
    const { printer, stage, place } = this.#parts;
    const { printStats, virtualSdcard, toolhead, frame } = printer.status;
    const stats = printStats.peek();
    const head = toolhead.peek();
    const eventtime = frame.peek()?.eventtime;
    if (printer.phase.peek().kind !== 'ready') return;
    if (live === undefined || !stats || !head || eventtime === undefined) return;
    const name = this.#printName();
    this.ledger.observe({
      live,
      state: stats.state,
      path: stats.filename,
      filePosition: virtualSdcard.peek()?.file_position ?? 0,
      startedAt: name?.startedAt ?? 0,
      run: eventtime - head.estimated_print_time,
      isHomed: head.homed_axes.includes('z'),
      place: this.#ledgerPlace(stage.peek()),
      byte: place.peek()?.move === undefined ? undefined : place.peek()?.byte,
      began: this.#began(stage.peek()),
      claims: (delta) => this.babystep.claims(delta),
    });
  }

  #ledgerPlace(stage: PrintStage): LedgerPlace {
    const stats = this.#parts.printer.status.printStats.peek();
    switch (stage.kind) {
      case 'none':
      case 'ended':
        return { kind: 'idle' };
      case 'before':
        return (stats?.print_duration ?? 0) > 0 ? this.#layer() : { kind: 'start' };
      case 'skirt':
        return { kind: 'skirt', loop: stage.loop, loops: stage.loops };
      case 'brim':
        return { kind: 'brim' };
      case 'object':
        return { kind: 'layer', layer: 1 };
      case 'later':
        return this.#layer();
    }
  }

  #layer(): LedgerPlace {
    return { kind: 'layer', layer: this.#parts.printer.status.printStats.peek()?.info?.current_layer ?? undefined };
  }

  #isOn(stage: PrintStage): boolean {
    return stage.kind !== 'none' && stage.kind !== 'ended';
  }

  /** What this print began with; undefined before its first extrusion and outside a print. */
  #began(stage: PrintStage): number | undefined {
    return this.#isOn(stage) && stage.kind !== 'before' ? this.#parts.offsets.value.began : undefined;
  }

  #printName(): PrintName | undefined {
    const { printStats, frame } = this.#parts.printer.status;
    const stats = printStats.peek();
    const isOn = stats?.state === 'printing' || stats?.state === 'paused';
    return isOn && stats.filename !== '' ? printNameOf(stats, frame.peek()?.eventtime) : undefined;
  }

  #hasAgreed(): boolean {
    const print = this.ledger.print.peek();
    return print?.how === 'running' && print.hasAgreed;
  }
}
