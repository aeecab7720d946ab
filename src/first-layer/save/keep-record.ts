import * as v from 'valibot';

const PrintName = v.object({ path: v.string(), startedAt: v.number() });

/** What is remembered of the question whether an offset is kept. Amounts in whole micrometres, minus is closer. */
export const keepRecord = v.object({
  version: v.literal(1),
  /** The print it was made in; undefined outside of one. */
  print: v.optional(PrintName),
  isRunning: v.boolean(),
  /** People's part of the live offset, as it was last known. */
  amount: v.number(),
  /** The switch: a person wants it kept. */
  isWanted: v.boolean(),
  /** The amount that "Not now" was said to. */
  declined: v.optional(v.number()),
  /** The amount that was given up. */
  dropped: v.optional(v.number()),
  /** Whether people changed the offset in this print: then it stands for what was left open before. */
  isChanged: v.boolean(),
  /** What an earlier print left open. */
  left: v.optional(v.object({ path: v.string(), amount: v.number() })),
  /** What the ledger counts too much, because a save that was cut left the offset elsewhere. */
  surplus: v.number(),
});

export type KeepRecord = v.InferOutput<typeof keepRecord>;

export const NOTHING_KEPT: KeepRecord = {
  version: 1,
  isRunning: false,
  amount: 0,
  isWanted: false,
  isChanged: false,
  surplus: 0,
};

/** A stored record; the empty one where there is none, or none that can be read. */
export function readKeepRecord(stored: unknown): KeepRecord {
  const read = v.safeParse(keepRecord, stored);
  return read.success ? read.output : NOTHING_KEPT;
}
