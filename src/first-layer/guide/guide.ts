import { effect, signal, untracked, type ReadonlySignal } from '@preact/signals-core';
import type { ConsoleLine } from '../../printer/console.js';
import { PrinterError } from '../../printer/errors.js';
import { planOfAccepted, type Plan } from '../save/plan.js';
import type { Store } from '../store.js';
import { awakeScript, timeBefore } from './awake.js';
import type { Facts } from './facts.js';
import { readRecord, recordOf } from './guide-record.js';
import { handPlan } from './hand-rows.js';
import { readHoming } from './homing.js';
import { beginning, type Memory } from './memory.js';
import type { Answer } from './rows.js';
import { readAccuracy } from './soak.js';
import { nextState, restored, scriptOf, type GuideEvent, type GuideState } from './transition.js';

const KEY = 'guide';

/** All that the guide needs of a printer. `run` rejects with a PrinterError, never by the clock. */
export interface GuidePort {
  /** A new one with each status. */
  readonly facts: ReadonlySignal<Facts>;
  readonly lines: ReadonlySignal<readonly ConsoleLine[]>;
  run(script: string): Promise<void>;
  /** Begins the save routine with what a calibration has staged. */
  save(plan: Plan): void;
}

/**
 * From Z-endstop calibration to a checked height. Sends what the phases of the transition table send, once and one at a time;
 * where it is, is written down, so that a reload goes on there, with the truth read anew.
 */
export class Guide {
  readonly #port: GuidePort;
  readonly #store: Store;
  readonly #state = signal<GuideState>({ memory: beginning, run: { kind: 'none' } });
  readonly #isLoaded = signal(false);
  readonly #said = signal('');
  readonly #refusal = signal('');
  readonly #stops: (() => void)[] = [];
  #keeping: Promise<unknown> = Promise.resolve();
  #heard = 0;

  constructor(port: GuidePort, store: Store) {
    this.#port = port;
    this.#store = store;
  }

  get state(): ReadonlySignal<GuideState> {
    return this.#state;
  }

  get facts(): ReadonlySignal<Facts> {
    return this.#port.facts;
  }

  get isLoaded(): ReadonlySignal<boolean> {
    return this.#isLoaded;
  }

  /** Klipper's last words while a command of the guide was under way. */
  get said(): ReadonlySignal<string> {
    return this.#said;
  }

  /** Klipper's words where it refused to stay awake, until the guide goes on: the next warning is one of its own. */
  get refusal(): ReadonlySignal<string> {
    return this.#refusal;
  }

  /** Reads where it was, and follows the printer from then on. */
  async start(): Promise<void> {
    const memory = readRecord(await this.#store.get(KEY).catch(() => undefined));
    if (memory !== undefined) this.#state.value = restored(memory);
    this.#heard = this.#port.lines.peek().at(-1)?.id ?? 0;
    this.#isLoaded.value = true;
    this.#stops.push(
      effect(() => {
        const lines = this.#port.lines.value;
        untracked(() => this.#hear(lines));
      }),
      effect(() => {
        void this.#port.facts.value;
        untracked(() => this.#take({ kind: 'look' }));
      }),
    );
  }

  /** A person's answer; void where the phase takes none of the kind. */
  answer(answer: Answer): void {
    this.#take({ kind: 'answer', answer });
  }

  /** Asks Klipper to wait longer before it releases the motors; whether it does, its status tells. */
  stayAwake(): void {
    const facts = this.#port.facts.peek();
    const script = awakeScript(facts);
    if (script === undefined) return;
    this.#note({ idleBefore: timeBefore(this.#state.peek().memory, facts) });
    this.#refusal.value = '';
    void this.#port.run(script).then(
      () => this.#note({ isAwake: true }),
      (error: unknown) => {
        if (this.#port.facts.peek().isReady) this.#refusal.value = messageOf(error);
      },
    );
  }

  dispose(): void {
    for (const stop of this.#stops.splice(0)) stop();
  }

  #hear(lines: readonly ConsoleLine[]): void {
    for (const { id, kind, text } of lines) {
      if (id <= this.#heard) continue;
      this.#heard = id;
      if (kind === 'command' || this.#state.peek().run.kind === 'none') continue;
      this.#said.value = text;
      const mean = readAccuracy(text) ?? readHoming(text, this.#port.facts.peek().machine.zStep);
      this.#take(mean === undefined ? { kind: 'said', text } : { kind: 'measured', mean });
    }
  }

  #take(event: GuideEvent): void {
    const before = this.#state.peek();
    const facts = this.#port.facts.peek();
    const state = nextState(before, event, facts);
    if (!facts.isReady || state.memory.phase !== before.memory.phase) this.#refusal.value = '';
    if (state === before) return;
    this.#state.value = state;
    if (state.memory !== before.memory) this.#keep(state.memory);
    if (state.memory.phase === 'saving' && before.memory.phase !== 'saving') this.#save(state.memory, facts);
    if (state.run === before.run || state.run.kind !== 'sent') return;
    const script = scriptOf(state, facts);
    if (script !== undefined) void this.#run(script);
  }

  #save(memory: Memory, facts: Facts): void {
    const { next } = memory;
    const { road } = facts.machine;
    const byHand = handPlan(memory, facts);
    if (byHand !== undefined) this.#port.save(byHand);
    else if (road.kind !== 'none' && next !== undefined) this.#port.save(planOfAccepted([road.value], [next]));
  }

  /** Sends a command after it is written down. */
  async #run(script: string): Promise<void> {
    const { run } = this.#state.peek();
    await this.#keeping;
    if (this.#state.peek().run !== run) return;
    this.#said.value = '';
    const event = await this.#port.run(script).then((): GuideEvent => ({ kind: 'answered' }), failureOf);
    if (this.#state.peek().run === run) this.#take(event);
  }

  #note(change: Partial<Pick<Memory, 'idleBefore' | 'isAwake'>>): void {
    const { memory, run } = this.#state.peek();
    this.#state.value = { memory: { ...memory, ...change }, run };
    this.#keep(this.#state.peek().memory);
  }

  #keep(memory: Memory): void {
    this.#keeping = this.#keeping
      .then(() => this.#store.set(KEY, recordOf(memory)))
      // The guide must not depend on this panel's own disk.
      .catch(() => undefined);
  }
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function failureOf(error: unknown): GuideEvent {
  const message = messageOf(error);
  const kind = error instanceof PrinterError ? error.kind : 'refused';
  switch (kind) {
    case 'lost':
      return { kind: 'lost' };
    case 'shutdown':
    case 'absent':
      return { kind: 'refused', message, isStopped: true };
    case 'refused':
    case 'gate':
    case 'ask':
      return { kind: 'refused', message, isStopped: false };
  }
}
