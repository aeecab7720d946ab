import { computed, effect, signal, untracked, type ReadonlySignal } from '@preact/signals-core';
import { findLastIndex } from '../../base/last.js';
import type { LedgerKeeper } from '../ledger-keeper.js';
import type { Store } from '../store.js';
import { readConfigFiles, type ConfigFiles, type ConfigReader } from './config-files.js';
import { followLedger, settleSurplus } from './keep-follow.js';
import { NOTHING_KEPT, readKeepRecord, type KeepRecord } from './keep-record.js';
import { OffsetMemory, type Remembered } from './offset-memory.js';
import { offsetMacros, type OffsetMacro } from './offset-macros.js';
import { keepsOffer } from './owner.js';
import { planToKeep, type Owner, type Plan } from './plan.js';
import type { SavePort } from './save-port.js';
import { SaveRoutine } from './save-routine.js';
import type { SaveState, SaveView } from './save-state.js';
import {
  amountObstacle,
  findTarget,
  type AmountObstacle,
  type Found,
  type Obstacle,
  type TargetSources,
} from './target.js';

const KEY = 'keep';

/** The ledger, as far as it is needed here. */
export type KeptLedger = Pick<
  LedgerKeeper,
  'parts' | 'events' | 'isAsking' | 'print' | 'plate' | 'namePlate' | 'markKept'
>;

export interface KeepParts {
  readonly port: SavePort;
  readonly store: Store;
  readonly ledger: KeptLedger;
  readonly reader: ConfigReader;
  /** The live configuration; undefined while there is none. */
  readonly sources: ReadonlySignal<TargetSources | undefined>;
}

/** What is offered to be kept. */
export interface Offer {
  /** People's part of the live offset, µm, not 0; minus is closer. */
  readonly amount: number;
  /** File of the print it was made in; undefined outside of one. */
  readonly path: string | undefined;
  /** The print still runs: it is kept when it has ended. */
  readonly isRunning: boolean;
  /** "Not now" was said to it. */
  readonly isDeclined: boolean;
}

/** What can be done with an offer on this printer. */
export type Verdict =
  | { readonly kind: 'unknown' }
  | { readonly kind: 'obstacle'; readonly obstacle: Obstacle | AmountObstacle }
  | { readonly kind: 'plan'; readonly plan: Plan };

/** Keeps what people changed for the next prints: the question, the answer, and the save. */
export class Keep {
  readonly #parts: KeepParts;
  readonly #record = signal<KeepRecord>(NOTHING_KEPT);
  readonly #files = signal<ConfigFiles | undefined>(undefined);
  readonly #stops: (() => void)[] = [];
  #isSaving = false;
  /** The save is over, and the ledger has begun anew with the restart. */
  #isAnew = false;
  #isFollowing = false;
  #writing: Promise<unknown> = Promise.resolve();

  readonly routine: SaveRoutine;
  /** Offsets that go with a plate and a filament. */
  readonly memory: OffsetMemory;
  /** Which value a save changes; undefined while there is no configuration. */
  readonly found: ReadonlySignal<Found | undefined>;
  /** Macros that set the offset themselves. */
  readonly macros: ReadonlySignal<readonly OffsetMacro[]>;
  readonly offer: ReadonlySignal<Offer | undefined>;
  readonly isWanted: ReadonlySignal<boolean>;
  /** Whether the question is to be asked now. */
  readonly isDue: ReadonlySignal<boolean>;
  readonly verdict: ReadonlySignal<Verdict>;

  constructor(parts: KeepParts) {
    this.#parts = parts;
    this.routine = new SaveRoutine(parts.port, parts.store);
    this.memory = new OffsetMemory(parts.store);
    this.found = computed(() => {
      const sources = parts.sources.value;
      return sources && findTarget(sources);
    });
    this.macros = computed(() => offsetMacros(parts.sources.value?.macros ?? []));
    this.offer = computed(() => offerOf(this.#record.value));
    this.isWanted = computed(() => this.#record.value.isWanted);
    this.isDue = computed(() => {
      const offer = this.offer.value;
      const isChanged = this.#record.value.print !== undefined && this.#record.value.isChanged;
      return offer !== undefined && isChanged && !offer.isRunning && !offer.isDeclined;
    });
    this.verdict = computed(() => this.#judge(this.offer.value?.amount, 'offer'));
  }

  /** The printer, as the save sees it. */
  get view(): ReadonlySignal<SaveView> {
    return this.#parts.port.view;
  }

  /** The configuration as it is written; undefined until it is read. */
  get files(): ReadonlySignal<ConfigFiles | undefined> {
    return this.#files;
  }

  /** Reads the configuration's files anew. */
  async lookAtFiles(): Promise<void> {
    this.#files.value = await readConfigFiles(this.#parts.reader);
  }

  /** The plate and filament that the offer can be remembered for; undefined where the filament is not known. */
  get place(): Pick<Remembered, 'plate' | 'filament'> | undefined {
    const print = this.#parts.ledger.print.value;
    if (print?.filament === undefined) return undefined;
    return { plate: print.plate ?? '', filament: print.filament };
  }

  /** The build plate in use, by the name a person gave it. */
  get plate(): string | undefined {
    return this.#parts.ledger.plate.value;
  }

  /** Whether part of the offer was changed elsewhere, by somebody that this panel cannot name. */
  get hasStrangers(): boolean {
    const events = this.#parts.ledger.events.value;
    const print = events.slice(findLastIndex(events, ({ kind }) => kind === 'print') + 1);
    return print.some((event) => event.kind === 'change' && event.who === 'elsewhere');
  }

  /** Reads what was kept, takes up a save that was cut, and follows the ledger from then on. */
  async start(): Promise<void> {
    const { store, ledger, port } = this.#parts;
    this.#record.value = readKeepRecord(await store.get(KEY).catch(() => undefined));
    await this.memory.load();
    await this.routine.resume();
    const isOffered = computed(() => this.offer.value !== undefined);
    this.#stops.push(
      effect(() => {
        void [ledger.parts.value, ledger.events.value, ledger.isAsking.value, ledger.print.value];
        void [this.routine.state.value, port.view.value];
        untracked(() => this.#followSoon());
      }),
      // The files are read once there is something to keep, and again with each new configuration: where a value stands in
      // an included file, Klipper cannot save it.
      effect(() => {
        if (isOffered.value && this.#parts.sources.value !== undefined) void this.lookAtFiles();
      }),
    );
  }

  /** The switch. */
  want(isWanted: boolean): void {
    const { declined: _, ...rest } = this.#record.peek();
    this.#put(isWanted ? { ...rest, isWanted } : { ...this.#record.peek(), isWanted });
  }

  /** "Not now": the offer stays for later. */
  decline(): void {
    const { amount } = this.#record.peek();
    this.#put({ ...this.#record.peek(), isWanted: false, declined: amount });
  }

  /** The offer is given up; the offset itself is not touched. */
  drop(): void {
    const { left: _, ...rest } = this.#record.peek();
    this.#put({ ...rest, isWanted: false, dropped: rest.amount });
  }

  /** Remembers the offer for a plate and the filament of its print, and goes on asking no more. */
  remember(plate: string): void {
    const amount = this.offer.peek()?.amount;
    if (amount === undefined || this.place === undefined) return;
    this.memory.remember({ ...this.place, plate, amount });
    if (plate !== '') this.#parts.ledger.namePlate(plate);
    this.decline();
  }

  /** What can be done with an amount that was measured, µm, minus is closer; the files are read anew for it. */
  async judgeAmount(amount: number): Promise<Verdict> {
    await this.lookAtFiles();
    return this.#judge(amount, 'verify');
  }

  /** "Apply and restart". Does nothing where the offer cannot be kept. */
  apply(): void {
    const verdict = this.verdict.peek();
    if (verdict.kind === 'plan') this.routine.start(verdict.plan);
  }

  dispose(): void {
    for (const stop of this.#stops.splice(0)) stop();
    this.routine.dispose();
  }

  #judge(amount: number | undefined, owner: Owner): Verdict {
    const found = this.found.value;
    if (found === undefined || amount === undefined) return { kind: 'unknown' };
    if (found.kind === 'obstacle') return found;
    const files = this.#files.value;
    if (files === undefined) return { kind: 'unknown' };
    const obstacle = amountObstacle(found.target, amount, files);
    return obstacle ? { kind: 'obstacle', obstacle } : { kind: 'plan', plan: planToKeep(found.target, amount, owner) };
  }

  /** The ledger changes in several steps: it is looked at once they are all done. */
  #followSoon(): void {
    if (this.#isFollowing) return;
    this.#isFollowing = true;
    void Promise.resolve().then(() => {
      this.#isFollowing = false;
      if (this.#stops.length > 0) this.#follow();
    });
  }

  #follow(): void {
    const { parts, events, isAsking, print } = this.#parts.ledger;
    // A macro's own change must not open a question that is then about nothing.
    if (isAsking.peek()) return;
    const ledger = { parts: parts.peek(), events: events.peek(), print: print.peek() };
    const state = this.routine.state.peek();
    if (isUnderWay(state)) {
      this.#isSaving = true;
      if (state.kind === 'saved') this.#followSaved(ledger.events.length === 0);
      else this.#isAnew = false;
      return;
    }
    if (this.#isSaving) {
      const { people, printer } = ledger.parts;
      const isCaughtUp = ledger.events.length === 0 || people + printer === this.#parts.port.view.peek().live;
      if (!isCaughtUp) return;
      this.#isSaving = false;
      this.#put(settleSurplus(this.#record.peek(), ledger));
    }
    this.#put(followLedger(this.#record.peek(), ledger));
  }

  /** What comes after the restart is another question, also where nobody has put the save's last page away. */
  #followSaved(isEmpty: boolean): void {
    if (offerOf(this.#record.peek()) !== undefined) this.#noteSaved();
    if (isEmpty) this.#isAnew = true;
    if (isEmpty || !this.#isAnew) return;
    this.#isSaving = false;
    this.routine.answer({ kind: 'leave' });
  }

  /** Another height that was saved makes what was offered before void; only an offer that was saved counts as kept. */
  #noteSaved(): void {
    const { print, amount } = this.#record.peek();
    if (print && keepsOffer(this.routine.plan.peek(), amount)) this.#parts.ledger.markKept(print);
    this.#put({ ...NOTHING_KEPT, ...(print ? { print } : {}) });
  }

  #put(record: KeepRecord): void {
    if (record === this.#record.peek()) return;
    this.#record.value = record;
    this.#writing = this.#writing.then(() => this.#parts.store.set(KEY, record)).catch(() => undefined);
  }
}

function offerOf(record: KeepRecord): Offer | undefined {
  const { amount, dropped, declined, print, isRunning, isChanged, left } = record;
  if (amount !== 0 && amount !== dropped) {
    return { amount, path: print?.path, isRunning, isDeclined: amount === declined };
  }
  return left && !isChanged ? { ...left, isRunning, isDeclined: true } : undefined;
}

/** Whether the offset may just now be another one than people made it. */
function isUnderWay({ kind }: SaveState): boolean {
  switch (kind) {
    case 'idle':
    case 'checking':
    case 'foreign':
    case 'failed':
    case 'taken-back':
      return false;
    case 'setting':
    case 'seeing':
    case 'applying':
    case 'staging':
    case 'guarding':
    case 'saving':
    case 'restarting':
    case 'reading':
    case 'saved':
    case 'backing-out':
    case 'restart-failed':
    case 'recovering':
    case 'cut':
      return true;
  }
}
