import * as v from 'valibot';
import { beginning, phaseNames, type Memory } from './memory.js';

const number = v.pipe(v.number(), v.finite());
const perhaps = v.optional(number);
const Stored = v.object({
  version: v.literal(1),
  memory: v.object({
    phase: v.picklist(phaseNames),
    part: v.picklist(['set', 'check']),
    mode: v.picklist(['hot', 'cold']),
    bed: number,
    nozzle: number,
    tool: v.picklist(['paper', 'gauge']),
    thickness: number,
    startHeight: number,
    limit: number,
    minutes: number,
    rounds: v.array(v.object({ at: number, mean: number })),
    soakFrom: perhaps,
    wasSkipped: v.boolean(),
    soaked: v.optional(
      v.object({
        by: v.picklist(['probe', 'homing', 'time']),
        limit: number,
        window: number,
        drift: perhaps,
        wasSkipped: v.boolean(),
      }),
    ),
    leavesSoak: v.boolean(),
    isMeasured: v.boolean(),
    homings: v.optional(v.array(number), []),
    homingsWanted: v.optional(number, 0),
    screws: v.optional(v.array(v.object({ name: v.string(), z: number, turn: number })), []),
    startZ: perhaps,
    marks: v.array(v.object({ z: number, feel: v.picklist(['free', 'stuck']) })),
    target: v.optional(v.object({ z: number, word: v.string() })),
    dragZ: perhaps,
    old: perhaps,
    next: perhaps,
    height: number,
    meshBefore: v.optional(v.string()),
    verdict: v.optional(v.picklist(['close', 'far'])),
    handKept: v.optional(number, 0),
    isStopping: v.boolean(),
    idleBefore: perhaps,
    isAwake: v.optional(v.boolean(), false),
    failure: v.optional(
      v.object({
        at: v.picklist(phaseNames),
        why: v.picklist(['refused', 'printing', 'stopped', 'cut', 'not-so', 'ended', 'motors-off']),
        message: v.string(),
      }),
    ),
  }),
});

/** What is written down of the guide. */
export interface GuideRecord {
  readonly version: 1;
  readonly memory: Memory;
}

export function recordOf(memory: Memory): GuideRecord {
  return { version: 1, memory };
}

/** A stored record; undefined where there is none, or none that can be read. */
export function readRecord(stored: unknown): Memory | undefined {
  const read = v.safeParse(Stored, stored);
  return read.success ? { ...beginning, ...read.output.memory } : undefined;
}
