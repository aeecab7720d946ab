import { effect, signal, untracked, type ReadonlySignal } from '@preact/signals-core';
import type { FirstLayerReading } from '../../gcode/types.js';
import { PrinterError } from '../../printer/errors.js';
import type { Plan } from '../save/plan.js';
import type { Store } from '../store.js';
import { VerifyBook } from './book.js';
import type { VerifyFacts } from './facts.js';
import { judgeLayer } from './judge.js';
import { laidBox } from './layer-clock.js';
import { readVerifyRecord, verifyBeginning, verifyRecordOf, type Piece, type VerifyMemory } from './memory.js';
import {
  nextVerify,
  restoredVerify,
  verifyCommand,
  type VerifyCommand,
  type VerifyEvent,
  type VerifyState,
} from './transition.js';

const KEY = 'verify';

/** All that measuring a first layer needs of a printer. What sends rejects with a PrinterError, never by the clock. */
export interface VerifyPort {
  /** New with each status. */
  readonly facts: ReadonlySignal<VerifyFacts>;
  /** Name of the value that decides the height, as `position_endstop`. */
  readonly option: ReadonlySignal<string>;
  upload(path: string, text: string): Promise<void>;
  /** Reads a file's first layer. */
  read(path: string): Promise<FirstLayerReading>;
  start(path: string): Promise<void>;
  cancel(): Promise<void>;
  run(script: string): Promise<void>;
  save(plan: Plan): void;
  /** Time of day, ms since 1970. */
  timeOfDay(): number;
  /** Ends its following of statuses. */
  stop(): void;
}

/** A file that can be printed and measured, and its first layer. */
export interface ReadPiece {
  readonly piece: Piece;
  readonly reading: FirstLayerReading;
}

/**
 * Prints a piece, stops it before its first layer is whole, and judges what was measured of it. Sends what the transition table
 * sends, once; where it is, is written down, so that a reload goes on there, with the truth read anew.
 */
export class Verify {
  readonly #port: VerifyPort;
  readonly #store: Store;
  readonly #state = signal<VerifyState>(restoredVerify(verifyBeginning));
  readonly #isLoaded = signal(false);
  readonly #stops: (() => void)[] = [];
  #keeping: Promise<unknown> = Promise.resolve();

  readonly book: VerifyBook;

  constructor(port: VerifyPort, store: Store) {
    this.#port = port;
    this.#store = store;
    this.book = new VerifyBook(store);
  }

  get state(): ReadonlySignal<VerifyState> {
    return this.#state;
  }

  get facts(): ReadonlySignal<VerifyFacts> {
    return this.#port.facts;
  }

  get isLoaded(): ReadonlySignal<boolean> {
    return this.#isLoaded;
  }

  /** Reads where it was, and follows the printer from then on. */
  async start(): Promise<void> {
    await this.book.load();
    const memory = readVerifyRecord(await this.#store.get(KEY).catch(() => undefined));
    if (memory !== undefined) this.#state.value = restoredVerify(memory);
    this.#isLoaded.value = true;
    this.#stops.push(
      effect(() => {
        void this.#port.facts.value;
        untracked(() => this.#take({ kind: 'look' }));
      }),
    );
  }

  /** Reads a file of the printer as a piece; rejects where it cannot be read or lays nothing. */
  async read(path: string): Promise<ReadPiece> {
    const reading = await this.#port.read(path);
    return { piece: pieceOf(path, false, reading), reading };
  }

  /** Puts our own piece on the printer; rejects where that fails. */
  async upload(path: string, text: string): Promise<Piece> {
    await this.#port.upload(path, text);
    return pieceOf(path, true, await this.#port.read(path));
  }

  /** A person's wish or answer; void where the phase takes none of the kind. */
  say(event: Exclude<VerifyEvent, { kind: 'answered' | 'refused' | 'lost' | 'look' }>): void {
    this.#take(event);
  }

  /** A person wants the new value saved, as planned. */
  save(plan: Plan): void {
    const [value] = plan.values;
    if (value === undefined || this.#state.peek().memory.phase !== 'result') return;
    this.#port.save(plan);
    this.#take({ kind: 'save', next: value.next });
  }

  dispose(): void {
    for (const stop of this.#stops.splice(0)) stop();
    this.#port.stop();
  }

  #take(event: VerifyEvent): void {
    const before = this.#state.peek();
    const facts = this.#port.facts.peek();
    const state = nextVerify(before, event, facts);
    if (state === before) return;
    const noted = event.kind === 'judge' ? this.#note(state, facts) : state;
    this.#state.value = noted;
    if (noted.memory !== before.memory) this.#keep(noted.memory);
    this.#markSaved(before.memory, noted.memory);
    if (noted.run === before.run) return;
    const command = verifyCommand(noted, facts);
    if (command !== undefined) void this.#run(command);
  }

  /** What was judged goes into the book, whatever follows from it. */
  #note(state: VerifyState, { value }: VerifyFacts): VerifyState {
    const { piece, measured, old = value } = state.memory;
    const judgement = piece && judgeLayer(measured, piece.wanted);
    if (!piece || !judgement) return state;
    // Measured again is in place of what was mistyped.
    const at = state.memory.at ?? this.#port.timeOfDay();
    const { mean, spread, kind } = judgement;
    const filled = (heights: readonly (number | undefined)[]) => heights.map((height) => height ?? null);
    this.book.note({
      at,
      path: piece.path,
      wanted: piece.wanted,
      mean,
      spread,
      kind,
      part: filled(measured.part),
      skirt: filled(measured.skirt),
      option: this.#port.option.peek(),
      old,
    });
    return { ...state, memory: { ...state.memory, at } };
  }

  #markSaved(before: VerifyMemory, { phase, at, next }: VerifyMemory): void {
    if (phase !== 'saved' || before.phase === 'saved') return;
    if (at !== undefined && next !== undefined) this.book.markSaved(at, next);
  }

  /** Sends a command after it is written down. */
  async #run(command: VerifyCommand): Promise<void> {
    const { run } = this.#state.peek();
    await this.#keeping;
    if (this.#state.peek().run !== run) return;
    const event = await this.#send(command).then((): VerifyEvent => ({ kind: 'answered' }), failureOf);
    if (this.#state.peek().run === run) this.#take(event);
  }

  #send(command: VerifyCommand): Promise<void> {
    switch (command.kind) {
      case 'start':
        return this.#port.start(command.path);
      case 'cancel':
        return this.#port.cancel();
      case 'run':
        return this.#port.run(command.script);
    }
  }

  #keep(memory: VerifyMemory): void {
    this.#keeping = this.#keeping
      .then(() => this.#store.set(KEY, verifyRecordOf(memory)))
      // It must not depend on this panel's own disk.
      .catch(() => undefined);
  }
}

function pieceOf(path: string, isOurs: boolean, reading: FirstLayerReading): Piece {
  const box = laidBox(reading);
  if (reading.firstLayer === null || box === undefined)
    throw new PrinterError({ kind: 'absent' }, reading.reason ?? path);
  return {
    path,
    isOurs,
    wanted: Math.round(reading.firstLayer.height * 1000),
    loops: reading.loops.filter(({ kind }) => kind !== 'brim').length,
    box,
  };
}

function failureOf(error: unknown): VerifyEvent {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof PrinterError && error.kind === 'lost') return { kind: 'lost' };
  return { kind: 'refused', message };
}
