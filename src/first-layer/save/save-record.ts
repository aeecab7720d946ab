import * as v from 'valibot';
import type { Plan } from './plan.js';
import type { SaveJob, SaveState } from './save-state.js';

const Item = v.object({ section: v.string(), option: v.string(), text: v.optional(v.string()) });
const Value = v.object({
  section: v.string(),
  option: v.picklist(['position_endstop', 'z_offset']),
  old: v.number(),
  next: v.number(),
});
const Stage = v.variant('how', [
  v.object({
    how: v.literal('offset'),
    kept: v.number(),
    command: v.picklist(['Z_OFFSET_APPLY_ENDSTOP', 'Z_OFFSET_APPLY_PROBE']),
  }),
  v.object({ how: v.literal('accepted') }),
]);
const Stored = v.object({
  version: v.literal(1),
  at: v.picklist(['setting', 'applying', 'saving']),
  plan: v.object({
    /** Older records are without it. */
    for: v.optional(v.picklist(['offer', 'guide', 'verify'])),
    values: v.pipe(v.array(Value), v.minLength(1)),
    stage: Stage,
  }),
  job: v.object({ before: v.number(), backups: v.array(v.string()), agreed: v.array(Item) }),
});

/** What is written down of a save that is under way. */
export interface SaveRecord {
  readonly version: 1;
  /** The last command that may have been sent. */
  readonly at: 'setting' | 'applying' | 'saving';
  readonly plan: Plan;
  readonly job: SaveJob;
}

/** A stored record; undefined where there is none, or none that can be read. */
export function readRecord(stored: unknown): SaveRecord | undefined {
  const read = v.safeParse(Stored, stored);
  if (!read.success) return undefined;
  const { job, plan } = read.output;
  const owner = plan.for ?? (plan.stage.how === 'offset' ? 'offer' : 'guide');
  const agreed = job.agreed.map(({ section, option, text }) => ({ section, option, text }));
  return { ...read.output, plan: { ...plan, for: owner }, job: { ...job, agreed } };
}

/** What is to be written down in a state; undefined where nothing is under way. */
export function recordOf(state: SaveState, plan: Plan): SaveRecord | undefined {
  switch (state.kind) {
    case 'setting':
    case 'seeing':
    case 'backing-out':
      return { version: 1, at: 'setting', plan, job: state.job };
    case 'applying':
    case 'staging':
    case 'guarding':
      return { version: 1, at: 'applying', plan, job: state.job };
    case 'saving':
    case 'restarting':
    case 'reading':
    case 'restart-failed':
    case 'recovering':
      return { version: 1, at: 'saving', plan, job: state.job };
    case 'saved':
      return { version: 1, at: 'saving', plan, job: state.job };
    case 'cut':
      return { version: 1, at: state.at, plan, job: state.job };
    case 'idle':
    case 'checking':
    case 'foreign':
    case 'failed':
    case 'taken-back':
      return undefined;
  }
}

/** The state to go on from: what was sent is found out by looking, never by sending it again. */
export function stateOf({ at, job }: SaveRecord): SaveState {
  if (at === 'saving') return { kind: 'restarting', job, since: undefined, wasAway: false, isResumed: true };
  return { kind: 'cut', job, at, isKnown: false };
}
