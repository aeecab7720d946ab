import type { PrintRecord } from '../ledger-record.js';
import type { LedgerEvent, Parts } from '../ledger.js';
import { isSamePrint } from '../print-book.js';
import type { KeepRecord } from './keep-record.js';

/** What the ledger says, as far as it concerns what is kept. */
export interface LedgerView {
  readonly parts: Parts;
  readonly events: readonly LedgerEvent[];
  readonly print: PrintRecord | undefined;
}

/**
 * The record after a look at the ledger. An amount outlives what clears the offset: after a restart of Klipper, where the
 * ledger begins anew, the last one known stands until a person changes the offset again. Answers with the same object where
 * nothing changes.
 */
export function followLedger(record: KeepRecord, ledger: LedgerView): KeepRecord {
  const isAnew = ledger.events.length === 0;
  const surplus = isAnew ? 0 : record.surplus;
  const amount = isAnew ? record.amount : ledger.parts.offered - surplus;
  const begun = beginPrint(record, ledger, amount);
  const isRunning = ledger.print?.how === 'running';
  if (begun === record && amount === record.amount && surplus === record.surplus && isRunning === record.isRunning) {
    return record;
  }
  const { earlier, declined, dropped, ...rest } = begun;
  const hasEnded = record.isRunning && !isRunning && amount !== 0;
  return {
    ...rest,
    amount,
    surplus,
    isRunning,
    // Another amount is another question.
    ...(declined === amount ? { declined } : {}),
    ...(dropped === amount ? { dropped } : {}),
    ...(earlier === undefined || hasEnded ? {} : { earlier }),
  };
}

/** After a save that was cut, or whose offset could not be set back: what people changed has not changed by that. */
export function settleSurplus(record: KeepRecord, ledger: LedgerView): KeepRecord {
  return { ...record, surplus: ledger.events.length === 0 ? 0 : ledger.parts.offered - record.amount };
}

/** Another print is on: the switch is off, and what the last one left and is not in force any more is not forgotten. */
function beginPrint(record: KeepRecord, { print, events }: LedgerView, amount: number): KeepRecord {
  if (print?.how !== 'running' || events.length === 0) return record;
  if (record.print && isSamePrint(record.print, print)) return record;
  const { path, startedAt } = print;
  const { print: last, amount: left } = record;
  const isLeft = last !== undefined && left !== 0 && left !== record.dropped && left !== amount;
  const earlier = isLeft ? { path: last.path, amount: left } : record.earlier;
  const next = { ...record, print: { path, startedAt }, isWanted: false };
  return earlier === undefined ? next : { ...next, earlier };
}
