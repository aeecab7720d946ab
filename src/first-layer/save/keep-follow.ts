import { findLastIndex } from '../../base/last.js';
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
  const begun = beginPrint(record, ledger);
  const next: KeepRecord = {
    ...begun,
    surplus: isAnew ? 0 : record.surplus,
    amount: isAnew ? record.amount : ledger.parts.offered - record.surplus,
    isRunning: ledger.print?.how === 'running',
    isChanged: isAnew ? begun.isChanged : peoplesChange(ledger.events) !== record.surplus,
  };
  return isSameRecord(next, record) ? record : withAnswers(next);
}

/** After a save that was cut, or whose offset could not be set back: what people changed has not changed by that. */
export function settleSurplus(record: KeepRecord, ledger: LedgerView): KeepRecord {
  return { ...record, surplus: ledger.events.length === 0 ? 0 : ledger.parts.offered - record.amount };
}

/** Another print is on: the switch is off, and what the last one left open is not forgotten. */
function beginPrint(record: KeepRecord, { print, events }: LedgerView): KeepRecord {
  if (print?.how !== 'running' || events.length === 0) return record;
  if (record.print && isSamePrint(record.print, print)) return record;
  const { path, startedAt } = print;
  const { print: last, amount, dropped, isChanged } = record;
  const isOpen = last !== undefined && amount !== 0 && amount !== dropped;
  const left = isOpen ? { path: last.path, amount } : isChanged ? undefined : record.left;
  const { left: _, ...rest } = record;
  return { ...rest, print: { path, startedAt }, isWanted: false, ...(left === undefined ? {} : { left }) };
}

/** Another amount is another question: an answer holds for the amount it was given to. */
function withAnswers(record: KeepRecord): KeepRecord {
  const { declined, dropped, ...rest } = record;
  return {
    ...rest,
    ...(declined === record.amount ? { declined } : {}),
    ...(dropped === record.amount ? { dropped } : {}),
  };
}

/** What people changed since the last print began, µm. */
function peoplesChange(events: readonly LedgerEvent[]): number {
  const print = events.slice(findLastIndex(events, ({ kind }) => kind === 'print') + 1);
  return print.reduce((sum, one) => sum + (one.kind === 'change' && one.who !== 'printer' ? one.to - one.from : 0), 0);
}

function isSameRecord(one: KeepRecord, other: KeepRecord): boolean {
  return (
    one.print === other.print &&
    one.amount === other.amount &&
    one.surplus === other.surplus &&
    one.isRunning === other.isRunning &&
    one.isChanged === other.isChanged
  );
}
