import { computed, signal, type ReadonlySignal } from '@preact/signals-core';
import * as v from 'valibot';
import { CancelWitness } from './cancel-witness.js';
import { FileWitness, type FileChange } from './file-witness.js';
import { howItEnded, isAnotherRun, isRunning, melted, withSilentStart } from './ledger-events.js';
import { NO_PARTS, partsOf, type Change, type LedgerEvent, type Parts } from './ledger.js';
import { historyRecord, ledgerRecord, type LedgerRecord, type PrintRecord } from './ledger-record.js';
import type { LedgerParts, Observation } from './observation.js';
import { isSamePrint, PrintBook, type PrintName } from './print-book.js';

const KEY = 'first-layer';
const HISTORY_KEY = 'first-layer-prints';
const MOST_EVENTS = 300;

type Seen = LedgerRecord['seen'];

/** Keeps the ledger of Z over prints, reloads and power cuts: who changed the live offset, when and where. */
export class LedgerKeeper {
  readonly #parts: LedgerParts;
  readonly #events = signal<readonly LedgerEvent[]>([]);
  readonly #book = new PrintBook();
  readonly #plate = signal<string | undefined>(undefined);
  #base: Parts = NO_PARTS;
  #run: number | undefined;
  #seen: Seen | undefined;
  #isLoaded = false;
  #nextId = 1;
  /** The printer's own offset that the last print left: a start macro that sets it again leaves no trace in the status. */
  #ownLeft: number | undefined;
  /** The offset that PAUSE has stored. */
  #paused: number | undefined;
  readonly #cancel: CancelWitness;
  readonly #witness: FileWitness;
  #writing: Promise<unknown> = Promise.resolve();

  /** People's and printer's part of the live offset. */
  readonly parts = computed(() => partsOf(this.#events.value, this.#base));

  constructor(parts: LedgerParts) {
    this.#parts = parts;
    this.#cancel = new CancelWitness(parts.macros);
    this.#witness = new FileWitness(parts.readText, parts.macros);
  }

  /** All changes since Klipper's start, oldest first. */
  get events(): ReadonlySignal<readonly LedgerEvent[]> {
    return this.#events;
  }

  /** Whose the last change is may still turn out otherwise: the file is asked. */
  get isAsking(): ReadonlySignal<boolean> {
    return this.#witness.isAsking;
  }

  /** The present print, else the last one. */
  get print(): ReadonlySignal<PrintRecord | undefined> {
    return this.#book.print;
  }

  /** Prints that ended, newest first. */
  get history(): ReadonlySignal<readonly PrintRecord[]> {
    return this.#book.past;
  }

  /** The build plate in use, by the name a person gave it. */
  get plate(): ReadonlySignal<string | undefined> {
    return this.#plate;
  }

  /** Reads what was kept. Without a working store the ledger begins anew. */
  async load(): Promise<void> {
    const [kept, prints] = await Promise.all(
      [KEY, HISTORY_KEY].map((key) => this.#parts.store.get(key).catch(() => undefined)),
    );
    const ledger = v.safeParse(ledgerRecord, kept);
    const history = v.safeParse(historyRecord, prints);
    this.#book.restore(ledger.success ? ledger.output.print : undefined, history.success ? history.output : undefined);
    if (ledger.success) this.#restore(ledger.output);
    this.#isLoaded = true;
  }

  /** Klipper has gone: when it comes again, its offset is 0. */
  klipperGone(): void {
    if (this.#book.isRunning) this.#book.end('stopped');
    this.#forget();
    this.#save();
  }

  /** Takes a status in, after what was kept has been read. */
  observe(now: Observation): void {
    if (!this.#isLoaded) return;
    this.#cancel.look(now.filePosition);
    if (isAnotherRun(now, this.#run, this.#seen)) this.#forget();
    this.#run = now.run;
    const before = this.#seen;
    const hasBegun = this.#noteBegin(now);
    const from = before?.live ?? 0;
    const isChanged = now.live !== from;
    if (isChanged) this.#add(now, before, from);
    this.#seen = { live: now.live, state: now.state, path: now.path, filePosition: now.filePosition };
    const hasMoved = this.#notePrint(now);
    if (this.#ownLeft !== undefined && now.began !== undefined) this.#askStart(this.#ownLeft, now);
    if (before === undefined || hasBegun || isChanged || hasMoved) this.#save();
    if (now.state !== 'paused') this.#paused = undefined;
    else this.#paused ??= now.live;
  }

  /** A person agreed to go far closer than this print began: once is enough. */
  agree(): void {
    this.#book.change({ hasAgreed: true });
    this.#save();
  }

  namePlate(plate: string): void {
    this.#plate.value = plate;
    this.#book.change({ plate });
    this.#save();
  }

  /** What was offered of a print has been saved. */
  markKept(print: PrintName): void {
    this.#book.markKept(print);
    this.#save();
  }

  #restore(kept: LedgerRecord): void {
    this.#base = kept.base;
    this.#run = kept.run;
    this.#seen = kept.seen;
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- optional and undefined are the same in what was kept
    this.#events.value = kept.events as readonly LedgerEvent[];
    this.#plate.value = kept.plate;
    this.#nextId = 1 + Math.max(0, ...kept.events.map((event) => (event.kind === 'change' ? event.id : 0)));
  }

  #forget(): void {
    this.#witness.forget();
    this.#events.value = [];
    this.#base = NO_PARTS;
    this.#seen = undefined;
    this.#run = undefined;
    this.#paused = undefined;
  }

  /** A print begins, or one is found running. */
  #noteBegin(now: Observation): boolean {
    if (!isRunning(now.state) || now.path === '') return false;
    const print = this.#book.print.peek();
    if (print?.how === 'running' && isSamePrint(print, now)) return false;
    if (this.#book.isRunning) this.#book.end('stopped');
    const at = this.#parts.timeOfDay();
    const { people, printer } = this.parts.peek();
    this.#ownLeft = people === 0 && printer !== 0 ? printer : undefined;
    this.#events.value = [...this.#events.peek(), { kind: 'print', at, path: now.path }];
    this.#book.begin({
      path: now.path,
      startedAt: now.startedAt,
      at,
      how: 'running',
      began: now.began,
      last: this.#seen?.live ?? now.live,
      offered: this.parts.peek().offered,
      isChanged: false,
      isKept: false,
      hasAgreed: false,
      filament: undefined,
      plate: this.#plate.peek(),
    });
    void this.#nameFilament(now.path);
    return true;
  }

  #add(now: Observation, before: Seen | undefined, from: number): void {
    const isOwn = now.claims(now.live - from);
    const isRestored = before?.state === 'paused' && now.live === this.#paused;
    const change: Change = {
      kind: 'change',
      id: this.#nextId++,
      at: this.#parts.timeOfDay(),
      from,
      to: now.live,
      who: isOwn ? 'panel' : isRestored ? 'printer' : 'elsewhere',
      how: isRestored && !isOwn ? 'restored' : 'relative',
      place: now.place,
      byte: now.byte,
      isAfterLast: false,
    };
    this.#cancel.note(change.id, Math.max(now.filePosition, before?.filePosition ?? 0));
    this.#push(change);
    if (change.who !== 'elsewhere' || before === undefined) return;
    const isStill = before.state === 'paused' && now.state === 'paused';
    if (this.#cancel.isNear) this.#blameCancel();
    else if (!isStill && (isRunning(before.state) || isRunning(now.state))) this.#askFile(change, before, now);
  }

  /** Adds a change; the oldest ones melt into the base so that the ledger stays bounded. */
  #push(change: Change): void {
    const { events, base } = melted([...this.#events.peek(), change], this.#base, MOST_EVENTS);
    this.#base = base;
    this.#events.value = events;
  }

  /** At the first extrusion: whether the start of the file has set the offset to what it was already. */
  #askStart(left: number, now: Observation): void {
    this.#ownLeft = undefined;
    void this.#witness.ask(now.path, { before: 0, after: now.filePosition }, (own) => {
      if (own?.how !== 'absolute') return;
      const events = withSilentStart(this.#events.peek(), this.#nextId++, this.#parts.timeOfDay(), left);
      if (events !== undefined) this.#explain(events);
    });
  }

  #askFile(change: Change, before: Seen, now: Observation): void {
    const path = isRunning(before.state) ? before.path : now.path;
    // A cancelled file is let go where it stands: what follows was never printed.
    const after = now.state === 'cancelled' ? before.filePosition : now.filePosition;
    void this.#witness.ask(path, { before: before.filePosition, after }, (own) => own && this.#takeOwn(change.id, own));
  }

  #takeOwn(id: number, { how, isAfterLast, isUnderWay }: FileChange): void {
    const change = this.#events.peek().find((one) => one.kind === 'change' && one.id === id);
    if (change?.kind !== 'change' || (isUnderWay && change.who === 'printer')) return;
    this.#amend(id, { who: 'printer', how, isAfterLast });
    if (isUnderWay) this.#cancel.doubt(id, this.#seen?.filePosition ?? 0);
  }

  /** A cancel macro that sets the offset did so after the end: what people changed is still offered. */
  #blameCancel(): void {
    const { how } = this.#cancel;
    if (how === undefined) return;
    for (const event of this.#events.peek()) {
      if (event.kind === 'change' && this.#cancel.blames(event)) {
        this.#amend(event.id, { who: 'printer', how, isAfterLast: true });
      }
    }
  }

  #amend(id: number, part: Partial<Change>): void {
    const amend = (event: LedgerEvent): LedgerEvent =>
      event.kind === 'change' && event.id === id ? { ...event, ...part } : event;
    this.#explain(this.#events.peek().map(amend));
  }

  /** Whose changes they are turned out otherwise. */
  #explain(events: readonly LedgerEvent[]): void {
    this.#events.value = events;
    this.#book.change({ offered: this.parts.peek().offered });
    this.#save();
  }

  /** Whether something of the print's record changed that is worth writing. */
  #notePrint(now: Observation): boolean {
    const print = this.#book.print.peek();
    if (!print) return false;
    if (print.how !== 'running') {
      if (now.live !== print.last) this.#book.change({ offered: this.parts.peek().offered });
      return false;
    }
    const { offered } = this.parts.peek();
    const isChanged = print.isChanged || offered !== (print.began ?? offered);
    this.#book.change({ began: print.began ?? now.began, last: now.live, offered, isChanged });
    if (isRunning(now.state)) return print.began === undefined && now.began !== undefined;
    if (now.state === 'cancelled') {
      this.#cancel.cancelled();
      this.#blameCancel();
    }
    this.#book.end(howItEnded(now.state));
    return true;
  }

  async #nameFilament(path: string): Promise<void> {
    const filament = await this.#parts.filamentOf(path).catch(() => undefined);
    if (filament === undefined || this.#book.print.peek()?.path !== path) return;
    this.#book.change({ filament });
    this.#save();
  }

  #save(): void {
    const { store } = this.#parts;
    const history = this.#book.past.peek();
    const seen = this.#seen;
    const kept =
      seen === undefined || this.#run === undefined
        ? undefined
        : {
            version: 1,
            run: this.#run,
            base: this.#base,
            events: this.#events.peek(),
            seen,
            print: this.#book.print.peek(),
            plate: this.#plate.peek(),
          };
    this.#writing = this.#writing
      .then(() => (kept === undefined ? store.delete(KEY) : store.set(KEY, kept)))
      .then(() => store.set(HISTORY_KEY, history))
      .catch(() => undefined);
  }
}
