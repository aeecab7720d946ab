import { stagedValues, type Plan } from './plan.js';
import type { SaveEvent, SaveJob, SaveState, SaveView } from './save-state.js';
import { FRAMES_TO_GO, backOut, isNew, isOld, type Of } from './transition-parts.js';

/** The backup that a save made. Its name holds date and time, so that the newest sorts last. */
export function newBackup(before: readonly string[], now: readonly string[]): string | undefined {
  return now
    .filter((name) => !before.includes(name))
    .toSorted()
    .at(-1);
}

/** Waits through the restart by Klipper's state alone: one that ends in an error tells nobody. */
export function onRestarting(state: Of<'restarting'>, plan: Plan, view: SaveView): SaveState {
  const { klipper } = view;
  switch (klipper.kind) {
    case 'unknown':
      return state;
    case 'away':
      return state.wasAway ? state : { ...state, wasAway: true };
    case 'error':
    case 'shutdown':
      return restartFailed(state.job, klipper.kind, klipper.message);
    case 'ready':
      break;
  }
  if (isNew(plan, view)) return { kind: 'reading', job: state.job };
  if (view.pending === undefined) return state;
  const waits = stagedValues(plan, view.pending).some((value) => value !== undefined);
  if (state.wasAway && !waits) return { kind: 'failed', failure: { why: 'not-written' }, offset: 'left' };
  if (state.since === undefined) return { ...state, since: view.frame };
  if (view.frame - state.since < FRAMES_TO_GO) return state;
  if (state.isResumed) return { kind: 'cut', job: state.job, at: 'saving', isKnown: true };
  return backOut(state.job, { why: 'no-restart' }, plan, view);
}

export function onRestartFailed(state: Of<'restart-failed'>, event: SaveEvent, plan: Plan, view: SaveView): SaveState {
  if (event.kind === 'leave') return { kind: 'idle' };
  if (event.kind === 'recover') {
    return { kind: 'recovering', job: state.job, how: event.how, command: state.command, wasAway: false };
  }
  return event.kind === 'look' ? cameBack(state, plan, view) : state;
}

export function onRecovering(state: Of<'recovering'>, event: SaveEvent, plan: Plan, view: SaveView): SaveState {
  if (event.kind === 'refused' || event.kind === 'lost' || event.kind === 'survey-failed') {
    const message = event.kind === 'lost' ? messageOf(view) : event.message;
    return { kind: 'restart-failed', job: state.job, message, command: state.command };
  }
  if (event.kind !== 'look') return state;
  const { klipper } = view;
  if (klipper.kind === 'away' && !state.wasAway) return { ...state, wasAway: true };
  if (state.wasAway && (klipper.kind === 'error' || klipper.kind === 'shutdown')) {
    return restartFailed(state.job, klipper.kind, klipper.message);
  }
  return cameBack(state, plan, view);
}

/** Klipper is ready after a restart that had failed, by this panel's help or another's. */
function cameBack(state: Of<'restart-failed' | 'recovering'>, plan: Plan, view: SaveView): SaveState {
  if (view.klipper.kind !== 'ready') return state;
  if (isNew(plan, view)) return { kind: 'reading', job: state.job };
  if (isOld(plan, view)) return { kind: 'taken-back' };
  // Somebody has changed the file by hand: the old one must not be put in its place any more.
  const isKnown = plan.values.every(({ section, option }) => view.valueOf(section, option) !== undefined);
  return isKnown ? { kind: 'failed', failure: { why: 'changed' }, offset: 'left' } : state;
}

function restartFailed(job: SaveJob, kind: 'error' | 'shutdown', message: string): SaveState {
  return { kind: 'restart-failed', job, message, command: namedCommand(kind, message) };
}

/** Klipper names the command that helps: RESTART after a mistake in the configuration, FIRMWARE_RESTART after a shutdown. */
function namedCommand(kind: 'error' | 'shutdown', message: string): 'RESTART' | 'FIRMWARE_RESTART' {
  if (message.includes('FIRMWARE_RESTART')) return 'FIRMWARE_RESTART';
  if (message.includes('RESTART')) return 'RESTART';
  return kind === 'shutdown' ? 'FIRMWARE_RESTART' : 'RESTART';
}

function messageOf({ klipper }: SaveView): string {
  return 'message' in klipper ? klipper.message : '';
}
