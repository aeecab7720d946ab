import { planToKeep, type Plan } from '../save/plan.js';
import { amountObstacle, nextValue } from '../save/target.js';
import type { Facts } from './facts.js';
import type { Memory, Phase } from './memory.js';
import { isWithin } from './road.js';
import { go, type Row } from './rows.js';

/** Sizes of a change by hand, µm. */
export const handSteps: readonly number[] = [5, 10, 20, 50];
/** A step of this size, and a sum over twice of it, is asked about, µm. */
const BIG = 50;
/** No sum is larger, µm: whoever needs more has to measure. */
const MOST = 1000;

/** The value changed by a person, without measuring. */
export const handRows: Readonly<Record<Extract<Phase, 'by-hand'>, Row>> = {
  'by-hand': {
    kind: 'ask',
    stage: 'save',
    on: {
      hand: (memory, facts, { by }) => {
        const kept = memory.handKept + by;
        return canHave(kept, facts) ? { ...memory, handKept: kept } : memory;
      },
      drop: (memory) => ({ ...memory, handKept: 0 }),
      next: (memory, facts) => {
        const value = handValue(memory, facts);
        if (value === undefined || facts.save === undefined || handPlan(memory, facts) === undefined) return memory;
        return { ...memory, ...value, part: 'set', phase: 'saving' };
      },
      // After a wrong answer of the check a longer idle timeout is in force.
      abort: (memory) => go(memory.idleBefore === undefined ? 'explained' : 'rest')({ ...memory, handKept: 0 }),
    },
  },
};

/** The value as it is and as it would be, mm; undefined where nothing decides the height. */
export function handValue(
  { handKept }: Memory,
  { machine: { road } }: Facts,
): { readonly old: number; readonly next: number } | undefined {
  if (road.kind === 'none') return undefined;
  const { old } = road.value;
  return { old, next: nextValue(old, handKept) };
}

/** Whether a sum may be asked for. @param kept µm, minus is closer */
export function canHave(kept: number, { machine: { road } }: Facts): boolean {
  return road.kind !== 'none' && Math.abs(kept) <= MOST && isWithin(road, nextValue(road.value.old, kept));
}

/** Whether a step is asked about first: a big one, and each one past a sum that is large. @param kept the sum before it, µm */
export function isBig(kept: number, by: number): boolean {
  const sum = kept + by;
  return Math.abs(sum) > Math.abs(kept) && (Math.abs(by) >= BIG || Math.abs(sum) > 2 * BIG);
}

/** The save that brings it; undefined while there is nothing to save, or nothing may be sent. */
export function handPlan({ handKept }: Memory, facts: Facts): Plan | undefined {
  const { target } = facts.machine;
  if (handKept === 0 || target === undefined || !facts.isReady || facts.isPrinting) return undefined;
  if (facts.files === undefined || amountObstacle(target, handKept, facts.files) !== undefined) return undefined;
  return canHave(handKept, facts) ? planToKeep(target, handKept, 'guide') : undefined;
}

/** Where the value stands in an included file, so that Klipper cannot save it; undefined where it does not. */
export function includedIn({ handKept }: Memory, { files, machine: { target } }: Facts) {
  const obstacle = target && files && amountObstacle(target, handKept, files);
  return obstacle?.why === 'included' ? obstacle : undefined;
}
