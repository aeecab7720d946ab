import * as v from 'valibot';
import { pictureRecord, type PictureRecord } from './ledger-record.js';
import type { OffsetStretch, PipelineView } from './offset-pipeline.js';
import { isSamePrint, type PrintName } from './print-book.js';
import type { Store } from './store.js';

const KEY = 'first-layer-picture';

/**
 * Keeps what a reload would take from the picture: where this print began, which offset was laid where, how many changes
 * have arrived. What came before the reload is put in front of what comes after it.
 */
export class PictureKeeper {
  readonly #store: Store;
  #kept: PictureRecord | undefined;
  #isLoaded = false;
  #written = '';

  constructor(store: Store) {
    this.#store = store;
  }

  async load(): Promise<void> {
    const read = v.safeParse(pictureRecord, await this.#store.get(KEY).catch(() => undefined));
    if (read.success) this.#kept = read.output;
    this.#isLoaded = true;
  }

  /** The picture of a print as a whole; `hasBegun`: its first extrusion is laid. Keeps it when something is new. */
  take(view: PipelineView, print: PrintName | undefined, hasBegun: boolean): PipelineView {
    if (!this.#isLoaded || print === undefined) return view;
    if (this.#kept && !isSamePrint(this.#kept, print)) this.#kept = undefined;
    const whole = this.#kept ? join(this.#kept, view) : view;
    this.#keep({ ...print, hasBegun: hasBegun || this.#kept?.hasBegun === true, ...picture(whole) });
    return whole;
  }

  #keep(record: PictureRecord): void {
    const text = JSON.stringify([record.path, record.hasBegun, record.began, record.arrivals, record.stretches.length]);
    if (text === this.#written) return;
    this.#written = text;
    void this.#store.set(KEY, record).catch(() => undefined);
  }
}

function join(kept: PictureRecord, view: PipelineView): PipelineView {
  const last = kept.stretches.at(-1);
  const [found, ...later] = view.stretches;
  // The first stretch of a new page is what it found in force: nothing new, unless it changed meanwhile.
  const isNew = found !== undefined && found.micrometres !== last?.micrometres;
  return {
    ...view,
    // Until the new page has seen what is at the nozzle it is what last was.
    atNozzle: view.atNozzle ?? last?.micrometres,
    began: kept.hasBegun ? kept.began : view.began,
    previous: view.arrivals === 0 && !isNew ? kept.previous : view.previous,
    arrivals: kept.arrivals + view.arrivals,
    stretches: [...kept.stretches.map(stretchOf), ...(isNew ? [found] : []), ...later].reduce(inOrder, []),
  };
}

/** What a new page finds before it knows the place came after what was laid: nothing before that was laid with it. */
function inOrder(before: readonly OffsetStretch[], stretch: OffsetStretch): readonly OffsetStretch[] {
  const last = before.at(-1);
  if (stretch.move !== undefined || last?.move === undefined) return [...before, stretch];
  return [...before, { ...stretch, move: last.move, fraction: last.fraction, byte: last.byte }];
}

function stretchOf({ micrometres, move, fraction, byte }: PictureRecord['stretches'][number]): OffsetStretch {
  return { micrometres, move, fraction, byte };
}

function picture(view: PipelineView): Pick<PictureRecord, 'began' | 'previous' | 'arrivals' | 'stretches'> {
  const { began, previous, arrivals, stretches } = view;
  return { began, previous, arrivals, stretches: [...stretches] };
}
