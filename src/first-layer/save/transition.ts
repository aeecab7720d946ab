import { foreignItems, isStaged, type Plan } from './plan.js';
import { newBackup, onRecovering, onRestartFailed, onRestarting } from './restart-transition.js';
import type { Failure, SaveEvent, SaveJob, SaveState, SaveView } from './save-state.js';
import { FRAMES_TO_SHOW, backOut, guard, isNew, isOld, untouched, type Of } from './transition-parts.js';

/** The one transition function of the save. Answers with the same object where nothing changes. */
export function nextState(state: SaveState, event: SaveEvent, plan: Plan, view: SaveView): SaveState {
  switch (state.kind) {
    case 'idle':
      return event.kind === 'start' ? start(undefined, view) : state;
    case 'checking':
      return onChecking(state, event, plan, view);
    case 'foreign':
      if (event.kind === 'leave') return { kind: 'idle' };
      if (event.kind !== 'agree') return state;
      return guard(view) ?? begin({ ...state.job, agreed: state.items }, plan, view);
    case 'setting':
      return onSending(state, event, plan, view, (since) => ({ kind: 'seeing', job: state.job, since }));
    case 'seeing':
      return onSeeing(state, event, plan, view);
    case 'applying':
      return onSending(state, event, plan, view, (since) => ({ kind: 'staging', job: state.job, since }));
    case 'staging':
      return onStaging(state, event, plan, view);
    case 'guarding':
      return onGuarding(state, event, plan, view);
    case 'saving':
      return onSaving(state, event, plan, view);
    case 'restarting':
      return event.kind === 'look' ? onRestarting(state, plan, view) : state;
    case 'reading':
      if (event.kind === 'backups')
        return { kind: 'saved', job: state.job, backup: newBackup(state.job.backups, event.names) };
      return event.kind === 'survey-failed' ? { kind: 'saved', job: state.job, backup: undefined } : state;
    case 'backing-out':
      return onBackingOut(state, event, view);
    case 'failed':
      if (event.kind === 'leave') return { kind: 'idle' };
      return event.kind === 'start' ? start(undefined, view) : state;
    case 'saved':
    case 'taken-back':
      return event.kind === 'leave' ? { kind: 'idle' } : state;
    case 'restart-failed':
      return onRestartFailed(state, event, plan, view);
    case 'recovering':
      return onRecovering(state, event, plan, view);
    case 'cut':
      return onCut(state, event, plan, view);
  }
}

function start(before: number | undefined, view: SaveView): SaveState {
  return guard(view) ?? { kind: 'checking', before };
}

function onChecking(state: Of<'checking'>, event: SaveEvent, plan: Plan, view: SaveView): SaveState {
  if (event.kind === 'survey-failed') return untouched({ why: 'not-ready' });
  const stop = guard(view);
  if (stop) return stop;
  if (event.kind !== 'surveyed') return state;
  if (event.survey.isPrinting) return untouched({ why: 'printing' });
  if (!isOld(plan, view)) return untouched({ why: 'changed' });
  const job = { before: state.before ?? view.live ?? 0, backups: event.survey.backups, agreed: [] };
  const items = foreignItems(plan, view.pending ?? []);
  return items.length > 0 ? { kind: 'foreign', items, job } : begin(job, plan, view);
}

function begin(job: SaveJob, plan: Plan, view: SaveView): SaveState {
  return plan.stage.how === 'offset' ? { kind: 'setting', job } : { kind: 'staging', job, since: view.frame };
}

/** A command before SAVE_CONFIG is under way. */
function onSending(
  state: Of<'setting' | 'applying'>,
  event: SaveEvent,
  plan: Plan,
  view: SaveView,
  done: (since: number) => SaveState,
): SaveState {
  switch (event.kind) {
    case 'answered':
      return done(view.frame);
    case 'refused':
      return backOut(state.job, { why: 'refused', step: state.kind, message: event.message }, plan, view);
    case 'lost':
      return { kind: 'cut', job: state.job, at: state.kind, isKnown: false };
    case 'stopped':
      return { kind: 'failed', failure: { why: 'stopped', message: event.message }, offset: 'left' };
    default:
      return state;
  }
}

function onSeeing(state: Of<'seeing'>, event: SaveEvent, plan: Plan, view: SaveView): SaveState {
  if (event.kind !== 'look') return state;
  const stop = interrupted(state.job, plan, view);
  if (stop) return stop;
  if (plan.stage.how === 'offset' && view.live === plan.stage.kept) return { kind: 'applying', job: state.job };
  const isLate = view.frame - state.since >= FRAMES_TO_SHOW;
  return isLate ? backOut(state.job, { why: 'not-seen' }, plan, view) : state;
}

function onStaging(state: Of<'staging'>, event: SaveEvent, plan: Plan, view: SaveView): SaveState {
  if (event.kind !== 'look') return state;
  const stop = interrupted(state.job, plan, view);
  if (stop) return stop;
  if (isStaged(plan, view.pending ?? [])) {
    return others(state.job, plan, view) ?? { kind: 'guarding', job: state.job };
  }
  const isLate = view.frame - state.since >= FRAMES_TO_SHOW;
  return isLate ? backOut(state.job, { why: 'not-staged' }, plan, view) : state;
}

function onGuarding(state: Of<'guarding'>, event: SaveEvent, plan: Plan, view: SaveView): SaveState {
  const stop = interrupted(state.job, plan, view);
  if (stop) return stop;
  if (event.kind === 'survey-failed') return { kind: 'cut', job: state.job, at: 'applying', isKnown: false };
  if (event.kind !== 'surveyed') return state;
  if (event.survey.isPrinting) return backOut(state.job, { why: 'printing' }, plan, { ...view, isPrinting: true });
  if (!isStaged(plan, view.pending ?? [])) return backOut(state.job, { why: 'not-staged' }, plan, view);
  return others(state.job, plan, view) ?? { kind: 'saving', job: state.job };
}

/** Something else began to wait since the question was asked. */
function others(job: SaveJob, plan: Plan, view: SaveView): SaveState | undefined {
  const items = foreignItems(plan, view.pending ?? [], job.agreed);
  return items.length > 0 ? backOut(job, { why: 'others-staged', items }, plan, view) : undefined;
}

function onSaving(state: Of<'saving'>, event: SaveEvent, plan: Plan, view: SaveView): SaveState {
  const waiting = { kind: 'restarting', job: state.job, wasAway: false, isResumed: false } as const;
  switch (event.kind) {
    case 'answered':
    case 'stopped':
      return onRestarting({ ...waiting, since: view.frame }, plan, view);
    case 'lost':
      return { ...waiting, since: undefined, isResumed: true };
    case 'refused': {
      const failure: Failure = { why: 'refused', step: 'saving', message: event.message };
      return backOut(state.job, failure, plan, view);
    }
    default:
      return state;
  }
}

function onBackingOut(state: Of<'backing-out'>, event: SaveEvent, view: SaveView): SaveState {
  const failed = (offset: Of<'failed'>['offset']): SaveState => ({ kind: 'failed', failure: state.failure, offset });
  switch (event.kind) {
    case 'answered':
      return { ...state, since: view.frame };
    case 'refused':
    case 'stopped':
    case 'lost':
      return failed('left');
    case 'look':
      if (state.since === undefined) return state;
      if (view.live === state.job.before) return failed('set-back');
      return view.frame - state.since >= FRAMES_TO_SHOW ? failed('left') : state;
    default:
      return state;
  }
}

function onCut(state: Of<'cut'>, event: SaveEvent, plan: Plan, view: SaveView): SaveState {
  switch (event.kind) {
    case 'leave':
      return { kind: 'idle' };
    case 'start':
      return guard(view) === undefined ? { kind: 'checking', before: state.job.before } : state;
    case 'set-back':
      if (guard(view) !== undefined) return state;
      return { kind: 'backing-out', job: state.job, failure: { why: 'cut' }, since: undefined };
    case 'look':
      break;
    default:
      return state;
  }
  if (view.klipper.kind === 'error' || view.klipper.kind === 'shutdown') {
    return { kind: 'failed', failure: { why: 'stopped', message: view.klipper.message }, offset: 'left' };
  }
  if (view.klipper.kind !== 'ready' || view.pending === undefined) return state;
  if (isNew(plan, view)) return { kind: 'reading', job: state.job };
  return state.isKnown ? state : { ...state, isKnown: true };
}

/** A print, a stop or a lost link between two steps. */
function interrupted(job: SaveJob, plan: Plan, view: SaveView): SaveState | undefined {
  switch (view.klipper.kind) {
    case 'unknown':
      return { kind: 'cut', job, at: 'applying', isKnown: false };
    case 'away':
      return { kind: 'failed', failure: { why: 'stopped', message: '' }, offset: 'left' };
    case 'error':
    case 'shutdown':
      return { kind: 'failed', failure: { why: 'stopped', message: view.klipper.message }, offset: 'left' };
    case 'ready':
      return view.isPrinting ? backOut(job, { why: 'printing' }, plan, view) : undefined;
  }
}
