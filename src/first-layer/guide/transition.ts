import type { Facts } from './facts.js';
import type { Failure, Memory, Phase } from './memory.js';
import { go, type Answer, type DoRow } from './rows.js';
import { goWarm, isRound, isSoaked } from './soak-rows.js';
import { readScrew } from './screws.js';
import { atHeight } from './motors-off.js';
import { table } from './table.js';

/** The guide: what it remembers, and how far the command of its phase is. */
export interface GuideState {
  readonly memory: Memory;
  readonly run:
    /** Nothing is under way; in a phase that sends, what came of it is not known. */
    | { readonly kind: 'none' }
    | { readonly kind: 'sent' }
    /** Klipper has answered; at which status. */
    | { readonly kind: 'answered'; readonly since: number };
}

export type GuideEvent =
  | { readonly kind: 'answer'; readonly answer: Answer }
  /** Klipper answered the command of the phase. */
  | { readonly kind: 'answered' }
  | { readonly kind: 'refused'; readonly message: string; readonly isStopped: boolean }
  | { readonly kind: 'lost' }
  /** A line of the console while the command was under way. */
  | { readonly kind: 'said'; readonly text: string }
  /** A mean of PROBE_ACCURACY, or where Z's motor stood when it homed; mm. */
  | { readonly kind: 'measured'; readonly mean: number }
  | { readonly kind: 'look' };

/** Statuses within which an answered command has to show: three seconds. */
const FRAMES_TO_SHOW = 12;

/** Answers with the same object where nothing changes. */
export function nextState(state: GuideState, event: GuideEvent, facts: Facts): GuideState {
  const { memory, run } = state;
  switch (event.kind) {
    case 'answer':
      return onAnswer(state, event.answer, facts);
    case 'answered':
      if (run.kind !== 'sent') return state;
      return onLook({ memory, run: { kind: 'answered', since: facts.frame } }, facts);
    case 'refused':
      return run.kind === 'none' ? state : fail(memory, event.isStopped ? 'stopped' : 'refused', event.message);
    case 'lost':
      return run.kind === 'none' ? state : { memory, run: { kind: 'none' } };
    case 'said':
      return onSaid(state, event.text);
    case 'measured':
      return noteMeasured(state, event.mean, facts);
    case 'look':
      return onLook(state, facts);
  }
}

function onSaid(state: GuideState, text: string): GuideState {
  const { memory, run } = state;
  if (run.kind !== 'none' && /^Unknown command|^Manual probe failed/u.test(text)) return fail(memory, 'not-so', text);
  const screw = memory.phase === 'screws' ? readScrew(text) : undefined;
  return screw === undefined ? state : { memory: { ...memory, screws: [...memory.screws, screw] }, run };
}

function noteMeasured(state: GuideState, mean: number, { now }: Facts): GuideState {
  const { memory, run } = state;
  switch (memory.phase) {
    case 'soak-probe':
    case 'soak-read':
      return { memory: { ...memory, isMeasured: true, rounds: [...memory.rounds, { at: now, mean }] }, run };
    case 'repeat-read':
      return { memory: { ...memory, isMeasured: true, homings: [...memory.homings, mean] }, run };
    default:
      return state;
  }
}

function onAnswer(state: GuideState, answer: Answer, facts: Facts): GuideState {
  const { memory } = state;
  if (answer.kind === 'choose') return { ...state, memory: { ...memory, ...answer.change } };
  const row = table[memory.phase];
  if (row.kind === 'do') {
    return { ...state, memory: noteForLater(memory, answer, facts) };
  }
  if (!facts.isReady && memory.phase !== 'saving') return state;
  if (memory.phase === 'failed' && answer.kind === 'next') return retry(memory, facts);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the row holds each kind's handler for that kind alone
  const handler = row.on[answer.kind] as ((memory: Memory, facts: Facts, answer: Answer) => Memory) | undefined;
  if (handler === undefined) return state;
  const next = handler(memory, facts, answer);
  return next === memory ? state : enter(next, facts);
}

/** A command that is under way ends by itself: what a person wants then is done after it. */
function noteForLater(memory: Memory, answer: Answer, facts: Facts): Memory {
  if (answer.kind === 'abort') return { ...memory, isStopping: true };
  if (!isRound(memory.phase)) return memory;
  if (answer.kind === 'skip') return { ...memory, leavesSoak: true, wasSkipped: true };
  return answer.kind === 'next' && isSoaked(memory, facts) ? { ...memory, leavesSoak: true } : memory;
}

function retry({ failure, ...memory }: Memory, facts: Facts): GuideState {
  const row = failure && table[failure.at];
  const back: Phase = row?.kind === 'do' ? row.back : 'home-first';
  const isProbing = table[back].needsProbe === true;
  if (facts.probe.isActive && !isProbing) return enter({ ...memory, failure: undefined, phase: 'joining' }, facts);
  const phase = isProbing && !facts.probe.isActive ? 'home-first' : back;
  const isHoming = phase === 'home-first' || phase === 'first-home';
  return enter((isHoming ? goWarm(phase) : go(phase))({ ...memory, failure: undefined }, facts), facts);
}

/** Where it is taken up after a reload or a lost link: what went on by itself, over the bed, stands still. */
export function restored(memory: Memory): GuideState {
  const row = table[memory.phase];
  if (row.kind === 'do' || row.goesTo === undefined) return { memory, run: { kind: 'none' } };
  return fail({ ...memory, phase: row.goesTo }, 'cut', '');
}

function onLook(state: GuideState, facts: Facts): GuideState {
  const { memory, run } = state;
  const row = table[memory.phase];
  if (!facts.isReady) return asleep(row.kind === 'ask' && row.goesTo !== undefined ? restored(memory) : state);
  const interrupted = watchProbe(state, facts);
  if (interrupted) return interrupted;
  if (row.kind === 'ask') {
    const next = row.auto?.(memory, facts);
    return next === undefined || next === memory ? state : enter(next, facts);
  }
  switch (run.kind) {
    case 'sent':
      return state;
    case 'none':
      return resume(row, memory, facts);
    case 'answered':
      if (row.isDone(memory, facts)) return finish(row, memory, facts);
      if (!facts.isStill) return { memory, run: { kind: 'answered', since: facts.frame } };
      return facts.frame - run.since >= FRAMES_TO_SHOW ? fail(memory, 'not-so', '') : state;
  }
}

/** Klipper may have started anew, with its own idle timeout. */
function asleep(state: GuideState): GuideState {
  return state.memory.isAwake ? { ...state, memory: { ...state.memory, isAwake: false } } : state;
}

/** A reload or a lost link came between: only a status that was not there before can tell, and nothing more is sent unasked. */
function resume(row: DoRow, memory: Memory, facts: Facts): GuideState {
  if (row.isRepeated === true || !row.isDone(memory, facts)) return fail(memory, 'cut', '');
  const next = row.after(memory, facts);
  if (row.goesOn !== true && table[next.phase].kind !== 'ask') return fail(memory, 'cut', '');
  const state = finish(row, memory, facts);
  return state.run.kind === 'none' ? restored(state.memory) : state;
}

/** What was measured of a bed that grows counts no more: the next try homes first, and heats where that is off as well. */
function motorsOff(memory: Memory): GuideState {
  const phase = memory.phase === 'soak' ? 'first-home' : memory.phase;
  return fail({ ...memory, phase, rounds: [], soakFrom: undefined }, 'motors-off', '');
}

/** The manual probe ended, began or lost its ground by other hands than the guide's. */
function watchProbe({ memory, run }: GuideState, { probe, isHomed }: Facts): GuideState | undefined {
  const { phase } = memory;
  const row = table[phase];
  if (row.needsProbe !== true) {
    if (atHeight.has(phase) && !isHomed) return motorsOff(memory);
    const isOwn = phase === 'start' || phase === 'accepting' || phase === 'aborting' || phase === 'failed';
    if (!probe.isActive || isOwn || run.kind !== 'none') return undefined;
    return { memory: { ...memory, phase: 'joining', part: 'set' }, run: { kind: 'none' } };
  }
  if (!probe.isActive) return run.kind === 'sent' ? undefined : fail(memory, 'ended', '');
  if (isHomed || run.kind === 'sent') return undefined;
  const failure: Failure = { at: 'start', why: 'motors-off', message: '' };
  return { memory: { ...memory, failure, phase: 'aborting' }, run: { kind: 'sent' } };
}

function finish(row: DoRow, memory: Memory, facts: Facts): GuideState {
  const next = row.after(memory, facts);
  if (!memory.isStopping) return enter(next, facts);
  const phase: Phase = facts.probe.isActive ? 'aborting' : 'rest';
  const isEnding = memory.phase === 'aborting' || memory.phase === 'rest';
  return enter({ ...next, isStopping: false, phase: isEnding ? next.phase : phase }, facts);
}

/** Goes to a phase, past those that have nothing to do on this printer. In a print only what is marked so is sent. */
export function enter(memory: Memory, facts: Facts): GuideState {
  let next = memory;
  for (;;) {
    const row = table[next.phase];
    if (row.kind === 'ask') return { memory: next, run: { kind: 'none' } };
    if (row.script(next, facts) !== undefined) {
      if (facts.isPrinting && row.isHarmless !== true) return fail(next, 'printing', '');
      return { memory: next, run: { kind: 'sent' } };
    }
    next = row.after(next, facts);
  }
}

function fail(memory: Memory, why: Failure['why'], message: string): GuideState {
  const failure: Failure = { at: memory.phase, why, message };
  return { memory: { ...memory, phase: 'failed', failure, isStopping: false }, run: { kind: 'none' } };
}

/** The script of a phase that sends, without a line break at its end. */
export function scriptOf({ memory, run }: GuideState, facts: Facts): string | undefined {
  const row = table[memory.phase];
  return row.kind === 'do' && run.kind === 'sent' ? row.script(memory, facts) : undefined;
}
