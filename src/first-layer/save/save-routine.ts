import { effect, signal, untracked, type ReadonlySignal } from '@preact/signals-core';
import { PrinterError } from '../../printer/errors.js';
import type { Store } from '../store.js';
import type { Plan } from './plan.js';
import { newBackup } from './restart-transition.js';
import type { SavePort } from './save-port.js';
import { readRecord, recordOf, stateOf, type SaveRecord } from './save-record.js';
import { commandOf, type SaveCommand, type SaveEvent, type SaveState } from './save-state.js';
import { nextState } from './transition.js';

const KEY = 'save';

/**
 * The one way in which Feeler saves a height: sends what each state of the transition table sends, once, and reports what came
 * of it. Where it is, is written down before each command, so that a reload or a power cut can say what is true.
 */
export class SaveRoutine {
  readonly #port: SavePort;
  readonly #store: Store;
  readonly #state = signal<SaveState>({ kind: 'idle' });
  readonly #plan = signal<Plan | undefined>(undefined);
  readonly #stopLooking: () => void;
  /** Grows with each kind of state: an answer to what an earlier one sent is void. */
  #turn = 0;
  #kept: SaveRecord | undefined;
  #keeping: Promise<void> = Promise.resolve();

  constructor(port: SavePort, store: Store) {
    this.#port = port;
    this.#store = store;
    this.#stopLooking = effect(() => {
      void port.view.value;
      untracked(() => this.#take({ kind: 'look' }));
    });
  }

  get state(): ReadonlySignal<SaveState> {
    return this.#state;
  }

  /** What is saved, or was last. */
  get plan(): ReadonlySignal<Plan | undefined> {
    return this.#plan;
  }

  /** Takes up what a reload or a power cut has interrupted. Sends nothing. */
  async resume(): Promise<void> {
    const record = readRecord(await this.#store.get(KEY).catch(() => undefined));
    if (record === undefined || this.#state.peek().kind !== 'idle') return;
    this.#kept = record;
    this.#plan.value = record.plan;
    this.#turn += 1;
    this.#state.value = stateOf(record);
    this.#take({ kind: 'look' });
  }

  /** Begins a save that a person has agreed to. Does nothing while another one is under way. */
  start(plan: Plan): void {
    const { kind } = this.#state.peek();
    if (kind !== 'idle' && kind !== 'failed' && kind !== 'cut') return;
    this.#plan.value = plan;
    this.#take({ kind: 'start' });
  }

  /** Begins the save of another height: what an earlier one has left to be read is read by now. */
  startNext(plan: Plan): void {
    this.answer({ kind: 'leave' });
    this.start(plan);
  }

  /** A person's answer to what the state asks; void where it asks nothing of the kind. */
  answer(event: Extract<SaveEvent, { kind: 'agree' | 'leave' | 'set-back' | 'recover' }>): void {
    this.#take(event);
  }

  dispose(): void {
    this.#turn += 1;
    this.#stopLooking();
  }

  #take(event: SaveEvent): void {
    const plan = this.#plan.peek();
    if (plan === undefined) return;
    const before = this.#state.peek();
    const state = nextState(before, event, plan, this.#port.view.peek());
    if (state === before) return;
    this.#state.value = state;
    this.#keep(recordOf(state, plan));
    if (state.kind === before.kind) return;
    this.#turn += 1;
    const command = commandOf(state, plan);
    if (command !== undefined) void this.#run(command, this.#turn);
    else if (state.kind !== 'idle') this.#look(this.#turn);
  }

  /** What a state waits for may be there already. */
  #look(turn: number): void {
    void Promise.resolve().then(() => {
      if (turn === this.#turn) this.#take({ kind: 'look' });
    });
  }

  /** Sends the command of a state, after it is written down that it is sent. */
  async #run(command: SaveCommand, turn: number): Promise<void> {
    await this.#keeping;
    if (turn !== this.#turn) return;
    const event = await this.#send(command).catch((error: unknown) => failureOf(command, error));
    if (turn === this.#turn) this.#take(event);
  }

  async #send(command: SaveCommand): Promise<SaveEvent> {
    switch (command.kind) {
      case 'survey':
        return { kind: 'surveyed', survey: await this.#port.survey() };
      case 'list-backups':
        return { kind: 'backups', names: await this.#port.backups() };
      case 'set-offset':
        await this.#port.setOffset(command.micrometres);
        break;
      case 'apply':
        await this.#port.apply(command.command);
        break;
      case 'save':
        await this.#port.saveConfig();
        break;
      case 'recover':
        if (command.backups !== undefined) await this.#restore(command.backups);
        await this.#port.restart(command.command);
        break;
    }
    return { kind: 'answered' };
  }

  async #restore(before: readonly string[]): Promise<void> {
    const backup = newBackup(before, await this.#port.backups());
    if (backup === undefined) throw new PrinterError({ kind: 'absent' }, 'The old file is not there');
    await this.#port.restore(backup);
  }

  #keep(record: SaveRecord | undefined): void {
    if (JSON.stringify(record) === JSON.stringify(this.#kept)) return;
    this.#kept = record;
    this.#keeping = this.#keeping
      .then(() => (record === undefined ? this.#store.delete(KEY) : this.#store.set(KEY, record)))
      // A save must not depend on this panel's own disk.
      .catch(() => undefined);
  }
}

function failureOf(command: SaveCommand, error: unknown): SaveEvent {
  const message = error instanceof Error ? error.message : String(error);
  if (command.kind === 'survey' || command.kind === 'list-backups') return { kind: 'survey-failed', message };
  const kind = error instanceof PrinterError ? error.kind : 'refused';
  switch (kind) {
    case 'lost':
      return { kind: 'lost' };
    case 'shutdown':
      return command.kind === 'recover' ? { kind: 'refused', message } : { kind: 'stopped', message };
    case 'absent':
    case 'refused':
    case 'gate':
    case 'ask':
      return { kind: 'refused', message };
  }
}
