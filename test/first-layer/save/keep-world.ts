import { computed } from '@preact/signals-core';
import { LedgerKeeper } from '../../../src/first-layer/ledger-keeper.js';
import type { Observation } from '../../../src/first-layer/observation.js';
import { Keep } from '../../../src/first-layer/save/keep.js';
import type { PrintState } from '../../../src/moonraker/types.js';
import type { Macro } from '../../../src/printer/macros.js';
import { endstop, memoryStore, turn } from './save-bench.js';
import { SimulatedKlipper } from './simulated-klipper.js';

function macro(name: string, gcode: string): Macro {
  return { name, gcode, description: '', parameters: [], isHidden: false };
}

/** Lines of a file that change the offset, what they do to it, µm. */
export const ownLines = {
  START_ABSOLUTE: { gcode: 'G28\nSET_GCODE_OFFSET Z=0.013', absolute: 13 },
  START_CLEAR: { gcode: 'SET_GCODE_OFFSET Z=0', absolute: 0 },
  START_RELATIVE: { gcode: 'SET_GCODE_OFFSET Z_ADJUST=0.007', relative: 7 },
  END_CLEAR: { gcode: 'SET_GCODE_OFFSET Z=0.0', absolute: 0 },
  END_PLAIN: { gcode: 'TURN_OFF_HEATERS' },
} as const;

const macros = [
  ...Object.entries(ownLines).map(([name, { gcode }]) => macro(name, gcode)),
  macro('CANCEL_PRINT', 'SET_GCODE_OFFSET Z=0\nBASE_CANCEL_PRINT'),
];

const extrusion = 'G1 X10 E1';

/** A printer that prints, its ledger and what is kept of it; people and macros change the offset one after the other. */
export class KeepWorld {
  readonly klipper = new SimulatedKlipper(endstop);
  readonly store = memoryStore();
  ledger!: LedgerKeeper;
  keep!: Keep;
  state: PrintState = 'standby';
  file = '';
  path = '';
  /** Statuses that come before the file is read. */
  slowness = 0;
  /** How often the configuration's file was read. */
  reads = 0;
  #at = 0;
  #run = 100;
  #startedAt = 0;
  #isHomed = true;
  #began: number | undefined;
  #pausedAt: number | undefined;
  #claimed = 0;

  /** Opens the panel, or opens it anew. */
  async open(): Promise<void> {
    this.keep?.dispose();
    this.ledger = new LedgerKeeper({
      store: this.store,
      readText: async (_path, from, to) => {
        const text = this.file.slice(from, to);
        for (let status = 0; status < this.slowness; status++) await turn();
        return text;
      },
      filamentOf: async () => undefined,
      macros: () => macros,
      timeOfDay: () => 1000,
    });
    await this.ledger.load();
    const loaded = computed(() => {
      const { klipper, valueOf } = this.klipper.view.value;
      return klipper.kind === 'ready' ? valueOf('stepper_z', 'position_endstop') : undefined;
    });
    this.keep = new Keep({
      port: this.klipper,
      store: this.store,
      ledger: this.ledger,
      reader: {
        text: async () => {
          this.reads += 1;
          return '[stepper_z]\nposition_endstop: 0\n';
        },
        list: async () => [],
      },
      sources: computed(() => {
        if (loaded.value === undefined) return undefined;
        const stepper = { endstop_pin: 'PA1', position_endstop: loaded.value, position_min: -5, position_max: 300 };
        return { settings: { stepper_z: stepper }, commands: new Set(['Z_OFFSET_APPLY_ENDSTOP']), macros };
      }),
    });
    await this.keep.start();
    await this.look();
  }

  /** The next status, after which all that follows from it has come about. */
  async look(): Promise<void> {
    if (this.klipper.state.kind === 'away') {
      this.ledger.klipperGone();
      this.state = 'standby';
      this.#run += 50;
      this.#isHomed = false;
    }
    this.klipper.isPrinting = this.state === 'printing' || this.state === 'paused';
    if (this.klipper.state.kind === 'ready') this.ledger.observe(this.#observation());
    this.klipper.tick();
    await turn();
  }

  async begin(name: string, lines: readonly string[]): Promise<void> {
    this.path = `${name}.gcode`;
    this.file = `${lines.join('\n')}\n`;
    this.#at = 0;
    this.#startedAt += 1000;
    this.#began = undefined;
    this.#isHomed = true;
    this.state = 'printing';
    await this.look();
  }

  /** Prints the next line; false at the end of the file. */
  async line(): Promise<boolean> {
    const end = this.file.indexOf('\n', this.#at);
    if (end < 0) {
      this.state = 'complete';
      await this.look();
      return false;
    }
    const line = this.file.slice(this.#at, end);
    const own = line in ownLines ? ownLines[line as keyof typeof ownLines] : undefined;
    if (own && 'absolute' in own) this.klipper.live = own.absolute;
    if (own && 'relative' in own) this.klipper.live += own.relative;
    if (line === extrusion) this.#began ??= this.klipper.live;
    this.#at = end + 1;
    await this.look();
    return true;
  }

  /** A person's babystep: by this panel, or elsewhere. */
  async tap(delta: number, isOurs: boolean): Promise<void> {
    this.klipper.live += delta;
    this.#claimed = isOurs ? delta : 0;
    await this.look();
    this.#claimed = 0;
  }

  async pause(): Promise<void> {
    this.state = 'paused';
    this.#pausedAt = this.klipper.live;
    await this.look();
  }

  /** RESUME puts back what PAUSE has stored. */
  async resume(): Promise<void> {
    this.state = 'printing';
    this.klipper.live = this.#pausedAt ?? this.klipper.live;
    await this.look();
  }

  /** The cancel macro clears the offset, and Klipper lets the file go. @param isSeen a status comes between the two */
  async cancel(isSeen: boolean): Promise<void> {
    this.klipper.live = 0;
    if (isSeen) await this.look();
    this.state = 'cancelled';
    this.#at = 0;
    await this.look();
  }

  /** Somebody restarts Klipper, or the power is cut. */
  async restart(): Promise<void> {
    this.klipper.goAway();
    for (let status = 0; status < 7; status++) await this.look();
  }

  #observation(): Observation {
    return {
      live: this.klipper.live,
      state: this.state,
      path: this.path,
      filePosition: this.#at,
      startedAt: this.#startedAt,
      run: this.#run,
      isHomed: this.#isHomed,
      place: { kind: 'idle' },
      byte: undefined,
      began: this.#began,
      claims: (delta) => delta !== 0 && delta === this.#claimed,
    };
  }
}
