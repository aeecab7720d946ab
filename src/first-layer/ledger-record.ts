import * as v from 'valibot';

/** What is kept of the ledger and of past prints. Whatever does not fit is left out, never believed. */
const micrometres = v.pipe(v.number(), v.integer());
const count = v.pipe(v.number(), v.integer(), v.minValue(0));

const place = v.variant('kind', [
  v.object({ kind: v.literal('idle') }),
  v.object({ kind: v.literal('start') }),
  v.object({ kind: v.literal('skirt'), loop: count, loops: count }),
  v.object({ kind: v.literal('brim') }),
  v.object({ kind: v.literal('layer'), layer: v.optional(count) }),
]);

const change = v.object({
  kind: v.literal('change'),
  id: count,
  at: v.number(),
  from: micrometres,
  to: micrometres,
  who: v.picklist(['panel', 'elsewhere', 'printer']),
  how: v.picklist(['relative', 'absolute', 'restored']),
  place,
  byte: v.optional(count),
  isAfterLast: v.boolean(),
});
const printBegan = v.object({ kind: v.literal('print'), at: v.number(), path: v.string() });

/** The print that the ledger is in, or the last one. `startedAt`: Klipper's clock when it began, s; tells prints apart. */
export const printRecord = v.object({
  path: v.string(),
  startedAt: v.number(),
  /** Time of day, ms since 1970. */
  at: v.number(),
  how: v.picklist(['running', 'complete', 'cancelled', 'error', 'stopped']),
  /** Offset at the first extrusion; undefined before it. */
  began: v.optional(micrometres),
  /** Live offset, as last seen in this print. */
  last: micrometres,
  /** What of it is people's. */
  offered: micrometres,
  /** Whether anybody changed it. */
  isChanged: v.boolean(),
  isKept: v.boolean(),
  /** Agreed in this print to go far closer than it began. */
  hasAgreed: v.boolean(),
  filament: v.optional(v.string()),
  plate: v.optional(v.string()),
});
export type PrintRecord = v.InferOutput<typeof printRecord>;

export const ledgerRecord = v.object({
  version: v.literal(1),
  /** Klipper's clock less its board's: the same as long as Klipper's board runs on. s */
  run: v.number(),
  base: v.object({ people: micrometres, printer: micrometres, offered: micrometres }),
  events: v.array(v.variant('kind', [change, printBegan])),
  seen: v.object({
    live: micrometres,
    state: v.picklist(['standby', 'printing', 'paused', 'complete', 'cancelled', 'error']),
    path: v.string(),
    filePosition: count,
  }),
  print: v.optional(printRecord),
  plate: v.optional(v.string()),
});
export type LedgerRecord = v.InferOutput<typeof ledgerRecord>;

export const historyRecord = v.array(printRecord);

/** The part of a picture that a reload would lose. */
export const pictureRecord = v.object({
  path: v.string(),
  startedAt: v.number(),
  hasBegun: v.boolean(),
  began: micrometres,
  previous: micrometres,
  arrivals: count,
  stretches: v.array(v.object({ micrometres, move: v.optional(count), fraction: v.number(), byte: v.number() })),
});
export type PictureRecord = v.InferOutput<typeof pictureRecord>;

/** A ladder under way; `next`: the rung whose step is to come, one more for the way back. */
export const ladderRecord = v.object({
  path: v.string(),
  startedAt: v.number(),
  base: micrometres,
  next: count,
  phase: v.picklist(['running', 'asking', 'done', 'ended']),
  rungs: v.array(v.object({ startByte: count, endByte: count, offset: micrometres })),
});
export type LadderRecord = v.InferOutput<typeof ladderRecord>;
