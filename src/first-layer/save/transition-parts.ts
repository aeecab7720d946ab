import { isSame, type Plan } from './plan.js';
import type { Failure, SaveJob, SaveState, SaveView } from './save-state.js';

export type Of<Kind extends SaveState['kind']> = Extract<SaveState, { kind: Kind }>;

/** Statuses within which an answered command has to show: three seconds. */
export const FRAMES_TO_SHOW = 12;
/** Statuses within which a SAVE_CONFIG that was answered has to take Klipper away. */
export const FRAMES_TO_GO = 40;

/** Why nothing may be sent now; undefined when it may. */
export function guard(view: SaveView): SaveState | undefined {
  if (view.klipper.kind !== 'ready' || view.live === undefined) return untouched({ why: 'not-ready' });
  if (view.pending === undefined) return untouched({ why: 'no-proof' });
  return view.isPrinting ? untouched({ why: 'printing' }) : undefined;
}

/**
 * Puts the offset back without moving, where the save changes it and nothing prints with it. It is sent in any case: a status
 * may lag behind a command that was done.
 */
export function backOut(job: SaveJob, failure: Failure, { stage }: Plan, view: SaveView): SaveState {
  if (stage.how === 'accepted' || stage.kept === job.before) return untouched(failure);
  if (view.isPrinting) return { kind: 'failed', failure, offset: 'left' };
  return { kind: 'backing-out', job, failure, since: undefined };
}

export function isNew(plan: Plan, view: SaveView): boolean {
  return plan.values.every(({ section, option, next }) => isSame(view.valueOf(section, option), next));
}

export function isOld(plan: Plan, view: SaveView): boolean {
  return plan.values.every(({ section, option, old }) => isSame(view.valueOf(section, option), old));
}

export function untouched(failure: Failure): SaveState {
  return { kind: 'failed', failure, offset: 'untouched' };
}
