import { nextValue, type ApplyCommand, type Target, type TargetValue } from './target.js';

/** A value with what it is to become, mm. */
export interface PlannedValue extends TargetValue {
  readonly next: number;
}

/** Who asked for a save, and shows it: the question after a print, the guide, or a first layer that was measured. */
export type Owner = 'offer' | 'guide' | 'verify';

/** One save, as a person agreed to it. */
export interface Plan {
  readonly for: Owner;
  readonly values: readonly PlannedValue[];
  readonly stage:
    /** The live offset becomes the value: people's part, µm, and the command that stages it. */
    | { readonly how: 'offset'; readonly kept: number; readonly command: ApplyCommand }
    /** A calibration has staged it already. */
    | { readonly how: 'accepted' };
}

/** What waits for SAVE_CONFIG. */
export interface PendingItem {
  readonly section: string;
  /** `*` where the whole section is to go. */
  readonly option: string;
  /** Klipper's own text; undefined where it is to be removed. */
  readonly text: string | undefined;
}

/** The plan that makes an offset part of the saved height. @param kept µm, not 0 */
export function planToKeep(target: Target, kept: number, owner: Owner): Plan {
  const values = target.values.map((value) => ({ ...value, next: nextValue(value.old, kept) }));
  return { for: owner, values, stage: { how: 'offset', kept, command: target.command } };
}

/** The plan that saves what a calibration has staged. @param next mm, one for each value */
export function planOfAccepted(values: readonly TargetValue[], next: readonly number[]): Plan {
  const planned = values.flatMap((value, index) => {
    const wanted = next[index];
    return wanted === undefined ? [] : [{ ...value, next: wanted }];
  });
  return { for: 'guide', values: planned, stage: { how: 'accepted' } };
}

/** Klipper writes three decimals: equal means equal to half a micrometre, with room for its rounding of the same sum. */
export function isSame(one: number | undefined, other: number): boolean {
  return one !== undefined && Math.abs(one - other) <= 0.00051;
}

/** Whether a value that waits is one of the plan's. Klipper keeps the spelling of sections, its settings do not. */
export function isPlanned(plan: Plan, item: PendingItem): boolean {
  return plan.values.some(
    ({ section, option }) => section === item.section.toLowerCase() && (option === item.option || item.option === '*'),
  );
}

/** What of a value waits now, mm; undefined where it does not. */
export function stagedValue(
  { section, option }: Pick<TargetValue, 'section' | 'option'>,
  pending: readonly PendingItem[],
): number | undefined {
  const text = pending.find((item) => item.section.toLowerCase() === section && item.option === option)?.text;
  return text === undefined || text.trim() === '' || Number.isNaN(Number(text)) ? undefined : Number(text);
}

/** What of the plan waits now, mm, in the plan's order; undefined where a value does not. */
export function stagedValues(plan: Plan, pending: readonly PendingItem[]): readonly (number | undefined)[] {
  return plan.values.map((value) => stagedValue(value, pending));
}

/** Whether each of the plan's values waits, equal to its sum. */
export function isStaged(plan: Plan, pending: readonly PendingItem[]): boolean {
  const staged = stagedValues(plan, pending);
  return plan.values.every(({ next }, index) => isSame(staged[index], next));
}

/** What waits besides the plan, or in the plan's place with another value, and was not agreed to. */
export function foreignItems(
  plan: Plan,
  pending: readonly PendingItem[],
  agreed: readonly PendingItem[] = [],
): readonly PendingItem[] {
  return pending.filter((item) => {
    if (agreed.some((one) => isSameItem(one, item))) return false;
    if (!isPlanned(plan, item)) return true;
    return !isStaged(plan, pending);
  });
}

function isSameItem(one: PendingItem, other: PendingItem): boolean {
  return one.section === other.section && one.option === other.option && one.text === other.text;
}
