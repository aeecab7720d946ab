import { isSamePrint } from '../print-book.js';
import { clearScript, mustClear } from './clear.js';
import type { VerifyFacts } from './facts.js';
import { isMeasured, NOTHING_MEASURED, type Group } from './judge.js';
import { noteLaid } from './laid.js';
import { verifyBeginning, type Piece, type VerifyFailure, type VerifyMemory } from './memory.js';

/** The command under way of the present phase. */
export type VerifyRun =
  { readonly kind: 'none' } | { readonly kind: 'sent' } | { readonly kind: 'answered'; readonly since: number };

export interface VerifyState {
  readonly memory: VerifyMemory;
  readonly run: VerifyRun;
  /** Statuses in running in which the nozzle stood after the print's end. */
  readonly stood: number;
  /** The status that was counted last: values that only grow old are no new status. */
  readonly counted: number | undefined;
  /** Whether nobody can have come to the printer unseen: no reload and no lost link since the print was last seen. */
  readonly isWatched: boolean;
}

export type VerifyEvent =
  /** A person wants the piece printed. */
  | { readonly kind: 'begin'; readonly piece: Piece }
  /** A person's answers. */
  | { readonly kind: 'stop' | 'again' | 'measure' | 'judge' | 'measure-again' }
  | { readonly kind: 'leave' }
  | { readonly kind: 'height'; readonly group: Group; readonly index: number; readonly height: number | undefined }
  /** A person wants it saved, mm. */
  | { readonly kind: 'save'; readonly next: number }
  /** The save ended without a new value. */
  | { readonly kind: 'not-saved' }
  | { readonly kind: 'answered' }
  | { readonly kind: 'refused'; readonly message: string }
  | { readonly kind: 'lost' }
  /** A new status. */
  | { readonly kind: 'look' };

/** What a phase sends when it is entered. */
export type VerifyCommand =
  | { readonly kind: 'start'; readonly path: string }
  | { readonly kind: 'cancel' }
  | { readonly kind: 'run'; readonly script: string };

/** Statuses within which an answered command has to show: three seconds. */
const FRAMES_TO_SHOW = 12;
/** Statuses in which it has to stand: between two moves of a print it stands for less. */
const FRAMES_TO_STAND = 3;
/** °C below which a piece comes off and does not bend. */
export const COOL = 35;

const NONE: VerifyRun = { kind: 'none' };

/** The one transition function of measuring a first layer. Answers with the same object where nothing changes. */
export function nextVerify(state: VerifyState, event: VerifyEvent, facts: VerifyFacts): VerifyState {
  const { memory, run } = state;
  switch (event.kind) {
    case 'look':
      return onLook(state, facts);
    case 'begin': {
      if (memory.phase !== 'choosing' || !facts.isReady || facts.print !== undefined) return state;
      return send({ ...verifyBeginning, piece: event.piece, phase: 'starting' });
    }
    case 'answered':
      if (run.kind !== 'sent') return state;
      return onLook({ ...state, run: { kind: 'answered', since: facts.frame } }, facts);
    case 'refused':
      if (run.kind !== 'sent') return state;
      // What could not be stopped may have ended by itself.
      if (memory.phase === 'stopping' && facts.print === undefined) return onLook(ended(state, facts), facts);
      return fail(memory, 'refused', event.message, memory.phase === 'starting' ? 'choosing' : 'settling');
    case 'lost':
      return run.kind === 'sent' ? { ...state, run: NONE } : state;
    case 'leave':
      return memory.phase === 'saving' || memory.phase === 'choosing' ? state : ask(verifyBeginning);
    default:
      return onAnswer(state, event, facts);
  }
}

function onAnswer(
  state: VerifyState,
  event: Exclude<VerifyEvent, { kind: 'look' | 'begin' | 'answered' | 'refused' | 'lost' | 'leave' }>,
  facts: VerifyFacts,
): VerifyState {
  const { memory } = state;
  const { phase, measured } = memory;
  switch (event.kind) {
    case 'stop':
      if (phase !== 'printing' && phase !== 'missed') return state;
      return facts.isReady && facts.print !== undefined ? send({ ...memory, phase: 'stopping' }) : state;
    case 'again': {
      if (memory.phase !== 'failed') return state;
      if (memory.failure?.back !== 'settling') return ask(verifyBeginning);
      // With the motors off nothing can be moved: it was said, and goes on.
      if (memory.failure.why === 'motors-off') return ask({ ...memory, failure: undefined, phase: 'cooling' });
      // What is still printed was not stopped: it is to be stopped once more.
      const phase = facts.print === undefined ? 'settling' : 'printing';
      return onLook(ask({ ...memory, failure: undefined, phase }), facts);
    }
    case 'measure':
      return phase === 'cooling' ? ask({ ...memory, phase: 'measuring' }) : state;
    case 'height': {
      if (phase !== 'measuring') return state;
      const places = measured[event.group].map((height, at) => (at === event.index ? event.height : height));
      return ask({ ...memory, measured: { ...measured, [event.group]: places } });
    }
    case 'judge':
      return phase === 'measuring' && isMeasured(measured) ? ask({ ...memory, phase: 'result' }) : state;
    case 'measure-again':
      return phase === 'result' ? ask({ ...memory, measured: NOTHING_MEASURED, phase: 'measuring' }) : state;
    case 'save':
      return phase === 'result' ? ask({ ...memory, next: event.next, phase: 'saving' }) : state;
    case 'not-saved':
      return phase === 'saving' ? ask({ ...memory, next: undefined, phase: 'result' }) : state;
  }
}

function onLook(before: VerifyState, facts: VerifyFacts): VerifyState {
  const state = facts.isReady || !before.isWatched ? before : { ...before, isWatched: false };
  const { memory, run } = state;
  if (facts.isReady && isOthers(memory, facts)) return fail(memory, 'other', '', 'choosing');
  switch (memory.phase) {
    case 'starting':
      return facts.isReady ? onStarting(state, facts) : state;
    case 'printing':
      return facts.isReady ? onPrinting(memory, state, facts) : state;
    case 'missed':
      return facts.isReady && facts.print === undefined ? onLook(ended(state, facts), facts) : state;
    case 'stopping':
      if (!facts.isReady || run.kind === 'sent') return state;
      if (facts.print === undefined) return onLook(ended(state, facts), facts);
      // After a lost link or a reload it is not known whether the stop has arrived: it is not sent again unasked.
      if (run.kind === 'none') return { ...ask({ ...memory, phase: 'missed' }), isWatched: false };
      return isLate(run, facts) ? fail(memory, 'not-so', '', 'settling') : state;
    case 'settling':
      return facts.isReady ? onSettling(state, facts) : state;
    case 'clearing':
      if (!facts.isReady || run.kind === 'sent') return state;
      return onClearing(state, facts);
    case 'saving':
      return facts.save === 'saved' ? ask({ ...memory, phase: 'saved' }) : afterSave(state, facts);
    case 'choosing':
    case 'cooling':
    case 'measuring':
    case 'result':
    case 'saved':
    case 'failed':
      return state;
  }
}

/** Whether the print that is on is another than the one that is measured: nothing of that is stopped or moved. */
function isOthers({ phase, print }: VerifyMemory, facts: VerifyFacts): boolean {
  if (facts.print === undefined || print === undefined) return false;
  switch (phase) {
    case 'printing':
    case 'missed':
    case 'stopping':
    case 'settling':
      return !isSamePrint(facts.print, print);
    case 'clearing':
      // Its own print has ended before: whatever is on now is another one.
      return true;
    case 'choosing':
    case 'starting':
    case 'cooling':
    case 'measuring':
    case 'result':
    case 'saving':
    case 'saved':
    case 'failed':
      return false;
  }
}

/** The save has ended while nobody looked: the value tells how. */
function afterSave(state: VerifyState, { save, value, isReady }: VerifyFacts): VerifyState {
  const { memory } = state;
  if (save !== 'idle' || !isReady || value === undefined || memory.next === undefined) return state;
  const isThere = Math.abs(value - memory.next) < 0.0006;
  return isThere ? ask({ ...memory, phase: 'saved' }) : state;
}

function onStarting(state: VerifyState, facts: VerifyFacts): VerifyState {
  const { memory, run } = state;
  if (run.kind === 'sent') return state;
  const { print } = facts;
  if (print !== undefined && print.path === memory.piece?.path) {
    return onLook(ask({ ...memory, print, phase: 'printing' }), facts);
  }
  if (run.kind === 'none') return fail(memory, 'cut', '', 'choosing');
  if (!isLate(run, facts)) return state;
  return facts.state === 'error'
    ? fail(memory, 'nothing', facts.message, 'choosing')
    : fail(memory, 'not-so', '', 'choosing');
}

function onPrinting(memory: VerifyMemory, state: VerifyState, facts: VerifyFacts): VerifyState {
  const { piece, print } = memory;
  if (piece === undefined || print === undefined) return ask(verifyBeginning);
  if (facts.print === undefined) return onLook(ended(state, facts), facts);
  const laid = noteLaid(memory, facts);
  const noted = laid === memory && state.isWatched ? state : { ...state, memory: laid, isWatched: true };
  if (piece.isOurs || facts.state !== 'printing' || facts.layer === undefined) return noted;
  if (facts.layer.isPast) return ask({ ...noted.memory, phase: 'missed' });
  return facts.layer.isDue ? send({ ...noted.memory, phase: 'stopping' }) : noted;
}

/** Stopped is what stands still, whatever the print's state says. */
function onSettling(state: VerifyState, facts: VerifyFacts): VerifyState {
  const { memory } = state;
  if (facts.print !== undefined) return state;
  const counted = count(state, facts);
  if (counted.stood < FRAMES_TO_STAND) return counted;
  if (!mustClear(facts, memory.piece?.box)) return cool(memory, facts);
  // Somebody's hand may be at the bed by now: it moves only when a person says so.
  return state.isWatched ? send({ ...memory, phase: 'clearing' }) : fail(memory, 'cut', '', 'settling');
}

/** A place that was asked for shows before the nozzle has begun to go there: it counts once it stands. */
function onClearing(state: VerifyState, facts: VerifyFacts): VerifyState {
  const { memory, run } = state;
  if (mustClear(facts, memory.piece?.box)) {
    if (run.kind !== 'answered') return fail(memory, 'cut', '', 'settling');
    if (!facts.isStill) return { ...state, run: { kind: 'answered', since: facts.frame }, stood: 0 };
    return isLate(run, facts) ? fail(memory, 'not-so', '', 'settling') : state;
  }
  const counted = count(state, facts);
  return counted.stood < FRAMES_TO_STAND ? counted : cool(memory, facts);
}

/** Counts the statuses in a row in which the nozzle stands, each once. */
function count(state: VerifyState, { isStill, frame }: VerifyFacts): VerifyState {
  if (isStill && frame === state.counted) return state;
  return { ...state, stood: isStill ? state.stood + 1 : 0, counted: frame };
}

/** Without homed axes it is not known where the nozzle stands, and nothing can be moved: that is said first. */
function cool(memory: VerifyMemory, { isHomed }: VerifyFacts): VerifyState {
  return isHomed ? ask({ ...memory, phase: 'cooling' }) : fail(memory, 'motors-off', '', 'settling');
}

/** Where it is taken up after a reload. */
export function restoredVerify(memory: VerifyMemory): VerifyState {
  return { ...ask(memory), isWatched: false };
}

/** What a phase sends; undefined for one that waits. */
export function verifyCommand({ memory, run }: VerifyState, facts: VerifyFacts): VerifyCommand | undefined {
  if (run.kind !== 'sent') return undefined;
  switch (memory.phase) {
    case 'starting':
      return memory.piece && { kind: 'start', path: memory.piece.path };
    case 'stopping':
      return { kind: 'cancel' };
    case 'clearing':
      return { kind: 'run', script: clearScript(facts, memory.piece?.box) };
    default:
      return undefined;
  }
}

/** The print is over: where something was laid it comes to a stand, else there is nothing to measure. */
function ended({ memory, isWatched }: VerifyState, { message, state }: VerifyFacts): VerifyState {
  // Nobody may have looked while it was laid; what is complete was laid.
  if (!memory.isLaid && state !== 'complete') return fail(memory, 'nothing', message, 'choosing');
  return { ...ask({ ...memory, phase: 'settling' }), isWatched };
}

function ask(memory: VerifyMemory): VerifyState {
  return { memory, run: NONE, stood: 0, counted: undefined, isWatched: true };
}

function send(memory: VerifyMemory): VerifyState {
  return { memory, run: { kind: 'sent' }, stood: 0, counted: undefined, isWatched: true };
}

function fail(
  memory: VerifyMemory,
  why: VerifyFailure['why'],
  message: string,
  back: VerifyFailure['back'],
): VerifyState {
  return ask({ ...memory, phase: 'failed', failure: { why, message, back } });
}

function isLate(run: Extract<VerifyRun, { kind: 'answered' }>, facts: VerifyFacts): boolean {
  return facts.frame - run.since >= FRAMES_TO_SHOW;
}
