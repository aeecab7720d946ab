import { findLastIndex } from '../base/last.js';
import type { PrintState } from '../moonraker/types.js';
import { partsOf, type Change, type LedgerEvent, type Parts } from './ledger.js';
import type { LedgerRecord, PrintRecord } from './ledger-record.js';
import type { Observation } from './observation.js';

/** The clocks of one run of Klipper agree within this, s. */
const SAME = 3;

/** Events with the oldest ones melted into the base, so that a ledger stays bounded. */
export function melted(
  events: readonly LedgerEvent[],
  base: Parts,
  most: number,
): { readonly events: readonly LedgerEvent[]; readonly base: Parts } {
  const surplus = events.length - most;
  if (surplus <= 0) return { events, base };
  return { events: events.slice(surplus), base: partsOf(events.slice(0, surplus), base) };
}

/**
 * Events with the change of a start macro that set the offset to what it was already: it leaves no trace in the status, and
 * yet the offset is the printer's own again. Undefined where the present print has such a change or there is none.
 * @param offset the value that was set, µm
 */
export function withSilentStart(
  events: readonly LedgerEvent[],
  id: number,
  at: Change['at'],
  offset: number,
): readonly LedgerEvent[] | undefined {
  const begin = findLastIndex(events, ({ kind }) => kind === 'print') + 1;
  const isSeen = events
    .slice(begin)
    .some((one) => one.kind === 'change' && one.who === 'printer' && one.how === 'absolute');
  if (begin === 0 || isSeen) return undefined;
  const change: Change = {
    kind: 'change',
    id,
    at,
    from: offset,
    to: offset,
    who: 'printer',
    how: 'absolute',
    place: { kind: 'start' },
    byte: undefined,
    isAfterLast: false,
  };
  return [...events.slice(0, begin), change, ...events.slice(begin)];
}

/**
 * Whether Klipper was restarted while nobody saw it: its board's clock began anew, or the offset is gone with the homing.
 * @param run as it was last seen, s @param seen undefined where nothing was
 */
export function isAnotherRun(
  now: Observation,
  run: number | undefined,
  seen: LedgerRecord['seen'] | undefined,
): boolean {
  if (run === undefined || seen === undefined) return false;
  const isReset = now.live === 0 && seen.live !== 0 && !now.isHomed;
  return isReset || Math.abs(now.run - run) > SAME;
}

/** Whether a print is on, paused or not. */
export function isRunning(state: PrintState): boolean {
  return state === 'printing' || state === 'paused';
}

/** How a print ended that is not on any more. */
export function howItEnded(state: PrintState): Exclude<PrintRecord['how'], 'running'> {
  return state === 'complete' || state === 'cancelled' || state === 'error' ? state : 'stopped';
}
