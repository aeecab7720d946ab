import { findLast, findLastIndex } from '../base/last.js';

/** Who changed the live offset: this panel, a person elsewhere, or the printer's own file and macros. */
export type Who = 'panel' | 'elsewhere' | 'printer';

/** Where in a print a change was made. */
export type LedgerPlace =
  | { readonly kind: 'idle' }
  /** Heating, homing, start macro. */
  | { readonly kind: 'start' }
  | { readonly kind: 'skirt'; readonly loop: number; readonly loops: number }
  | { readonly kind: 'brim' }
  /** From 1; undefined where the file does not count its layers. */
  | { readonly kind: 'layer'; readonly layer: number | undefined };

/** One change of `homing_origin.z`. Offsets in whole micrometres, minus is closer. */
export interface Change {
  readonly kind: 'change';
  readonly id: number;
  /** Time of day, ms since 1970. */
  readonly at: number;
  readonly from: number;
  readonly to: number;
  readonly who: Who;
  /** How the printer's own change came about; what people do counts as relative. */
  readonly how: 'relative' | 'absolute' | 'restored';
  readonly place: LedgerPlace;
  /** Byte of the file under the nozzle; undefined off the first layer. */
  readonly byte: number | undefined;
  /** The printer's own, after the file's last extrusion. */
  readonly isAfterLast: boolean;
}

/** A print began: what was left of the one before is people's part. */
export interface PrintBegan {
  readonly kind: 'print';
  readonly at: number;
  readonly path: string;
}

export type LedgerEvent = Change | PrintBegan;

/** What the live offset is made of, whole micrometres. */
export interface Parts {
  readonly people: number;
  readonly printer: number;
  /**
   * What is offered to be kept: the people's part, but for what the printer itself did after the file's last extrusion, as an
   * end macro that clears the offset.
   */
  readonly offered: number;
}

export const NO_PARTS: Parts = { people: 0, printer: 0, offered: 0 };

/**
 * The parts of the live offset after all these changes, from `base` on, which is nothing after Klipper's start. The rules are
 * those of "Z, said once": relative changes add to the part of who made them; an absolute one of the printer's own is its
 * part, and leaves people none; what RESUME puts back has the parts it had then.
 */
export function partsOf(events: readonly LedgerEvent[], base: Parts = NO_PARTS): Parts {
  const past: Parts[] = [base];
  let parts = base;
  for (const event of events) {
    parts = event.kind === 'print' ? beginPrint(parts) : applyChange(parts, event, past);
    past.push(parts);
  }
  return parts;
}

function beginPrint(parts: Parts): Parts {
  const live = parts.people + parts.printer;
  return { people: live, printer: 0, offered: live };
}

function applyChange(parts: Parts, change: Change, past: readonly Parts[]): Parts {
  const delta = change.to - change.from;
  if (change.who !== 'printer') {
    return { ...parts, people: parts.people + delta, offered: parts.offered + delta };
  }
  const { people, printer } = printersOwn(parts, change, past);
  return { people, printer, offered: change.isAfterLast ? parts.offered : people };
}

function printersOwn(parts: Parts, change: Change, past: readonly Parts[]): Pick<Parts, 'people' | 'printer'> {
  const delta = change.to - change.from;
  switch (change.how) {
    case 'absolute':
      return { people: 0, printer: change.to };
    case 'restored': {
      const then = findLast(past, (one) => one.people + one.printer === change.to);
      return then ?? { people: parts.people, printer: parts.printer + delta };
    }
    case 'relative':
      return { people: parts.people, printer: parts.printer + delta };
  }
}

/** A line of the ledger as it is shown: changes that follow each other in one place by one hand are one. */
export interface LedgerRow {
  readonly at: number;
  readonly who: Who;
  readonly place: LedgerPlace;
  readonly delta: number;
  readonly to: number;
  readonly count: number;
}

/** The changes of the present print, newest first; outside a print those since the last one began. */
export function rowsOf(events: readonly LedgerEvent[]): readonly LedgerRow[] {
  const rows: LedgerRow[] = [];
  for (const event of events.slice(findLastIndex(events, ({ kind }) => kind === 'print') + 1)) {
    if (event.kind === 'print') continue;
    const last = rows.at(-1);
    const delta = event.to - event.from;
    if (last && last.who === event.who && isSamePlace(last.place, event.place)) {
      rows[rows.length - 1] = {
        ...last,
        at: event.at,
        delta: last.delta + delta,
        to: event.to,
        count: last.count + 1,
      };
    } else {
      rows.push({ at: event.at, who: event.who, place: event.place, delta, to: event.to, count: 1 });
    }
  }
  return rows.reverse();
}

function isSamePlace(one: LedgerPlace, other: LedgerPlace): boolean {
  if (one.kind === 'skirt' && other.kind === 'skirt') return one.loop === other.loop;
  if (one.kind === 'layer' && other.kind === 'layer') return one.layer === other.layer;
  return one.kind === other.kind;
}
