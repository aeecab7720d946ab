import { timeBefore } from './awake.js';
import { bracketOf, moveOf, type Mark, type Standing } from './bracket.js';
import { waitingValue, type Facts } from './facts.js';
import { isSame } from '../save/plan.js';
import type { Memory, Phase } from './memory.js';
import { isWithin } from './road.js';
import { go, type Row } from './rows.js';
import { goWarm } from './soak-rows.js';
import { signedMillimetres } from '../../printer/numbers.js';

/** µm within which a height counts as reached: Klipper knows heights in whole steps of its motor. */
const STEP_WITHIN = 6;
/** Klipper's own thickness of the paper, µm: what expansion takes up when set cold. */
const KLIPPERS_PAPER = 100;

type LowerName = Extract<
  Phase,
  | 'start'
  | 'joining'
  | 'lowering'
  | 'testing'
  | 'take-out'
  | 'minus'
  | 'accepting'
  | 'accepted'
  | 'dropping'
  | 'saving'
  | 'saved'
  | 'aborting'
  | 'failed'
>;

/** From the command that begins the manual probe to the value that is saved and read again. */
export const lowerRows: Readonly<Record<LowerName, Row>> = {
  start: {
    kind: 'do',
    stage: 'lower',
    script: (_, { machine: { road } }) => (road.kind === 'none' ? undefined : road.command),
    isDone: (_, { probe }) => probe.isActive,
    after: beginLowering,
    back: 'home-first',
  },
  joining: {
    kind: 'ask',
    stage: 'lower',
    needsProbe: true,
    on: {
      mode: (memory, _, { mode }) => ({ ...memory, mode }),
      // The soak that is remembered was another one's.
      next: (memory, facts) => beginLowering({ ...memory, soaked: undefined, wasSkipped: false }, facts),
      abort: go('aborting'),
    },
  },
  lowering: {
    kind: 'ask',
    stage: 'lower',
    needsProbe: true,
    on: {
      move: (memory, facts, { direction, size }) => {
        const standing = standingOf(memory, facts);
        const move = standing && moveOf(direction, size, standing);
        if (move?.kind !== 'go' || standing === undefined) return memory;
        const feel: Mark['feel'] = direction === 'closer' ? 'free' : 'stuck';
        const marks = [...memory.marks.filter(({ z }) => z !== standing.z), { z: standing.z, feel }];
        return { ...memory, phase: 'testing', marks, target: { z: move.target, word: move.word } };
      },
      accept: (memory, facts) => {
        if (!canAccept(memory, facts)) return memory;
        const dragZ = facts.probe.z;
        return takesOff(memory) === 0
          ? { ...memory, dragZ, phase: 'accepting' }
          : { ...memory, dragZ, phase: 'take-out' };
      },
      abort: go('aborting'),
    },
  },
  testing: {
    kind: 'do',
    stage: 'lower',
    needsProbe: true,
    script: ({ target }) => target && `TESTZ Z=${target.word}`,
    isDone: isAtTarget,
    after: go('lowering'),
    back: 'lowering',
  },
  'take-out': {
    kind: 'ask',
    stage: 'lower',
    needsProbe: true,
    on: {
      next: takeOff,
      'feel-again': go('lowering'),
      abort: go('aborting'),
    },
  },
  minus: {
    kind: 'do',
    stage: 'lower',
    needsProbe: true,
    script: ({ target }) => target && `TESTZ Z=${target.word}`,
    isDone: isAtTarget,
    after: go('accepting'),
    back: 'take-out',
    goesOn: true,
  },
  accepting: {
    kind: 'do',
    stage: 'save',
    script: () => 'ACCEPT',
    isDone: (memory, facts) => !facts.probe.isActive && isExpected(memory, facts),
    after: (memory, facts) => ({ ...memory, phase: 'accepted', next: waitingValue(facts) }),
    back: 'home-first',
  },
  accepted: {
    kind: 'ask',
    stage: 'save',
    on: {
      next: (memory, facts) => (canSave(facts) && facts.save !== undefined ? go('saving')(memory) : memory),
      'feel-again': (memory, facts) => goWarm('home-first')({ ...memory, part: 'set' }, facts),
      drop: go('dropping'),
    },
    auto: (memory, facts) => {
      if (waitingValue(facts) !== undefined) return undefined;
      return { ...memory, phase: 'failed', failure: { at: 'accepting', why: 'ended', message: '' } };
    },
  },
  dropping: {
    kind: 'do',
    stage: 'save',
    script: () => 'RESTART',
    isDone: (_, facts) => facts.isReady && facts.pending?.length === 0,
    after: (memory) => ({ ...memory, phase: 'explained', next: undefined, idleBefore: undefined }),
    back: 'accepted',
  },
  saving: {
    kind: 'ask',
    stage: 'save',
    on: { 'not-saved': (memory, facts) => ({ ...memory, phase: afterNoSave(memory, facts) }) },
    // The restart has put Klipper's own idle timeout back.
    auto: (memory, facts) =>
      isSaved(memory, facts) ? { ...memory, phase: 'saved', idleBefore: undefined, handKept: 0 } : undefined,
  },
  saved: {
    kind: 'ask',
    stage: 'save',
    on: {
      next: (memory, facts) => ({
        ...memory,
        part: 'check',
        height: 0,
        idleBefore: timeBefore(memory, facts),
        phase: 'awake',
      }),
      finish: go('done'),
    },
  },
  aborting: {
    kind: 'do',
    stage: 'lower',
    script: (_, { probe }) => (probe.isActive ? 'ABORT' : undefined),
    isDone: (_, { probe }) => !probe.isActive,
    after: (memory) => ({ ...memory, phase: memory.failure ? 'failed' : 'rest' }),
    back: 'lowering',
    goesOn: true,
    isHarmless: true,
  },
  failed: {
    kind: 'ask',
    stage: 'prepare',
    on: { abort: (memory) => ({ ...memory, failure: undefined, phase: 'aborting' }) },
  },
};

/** Whether a value waits with which Klipper would start again. */
export function canSave(facts: Facts): boolean {
  const value = waitingValue(facts);
  return value !== undefined && isWithin(facts.machine.road, value);
}

/** How much of the paper comes off before ACCEPT, µm; less than 0: the nozzle goes farther. */
export function takesOff({ mode, thickness }: Memory): number {
  return mode === 'hot' ? thickness : thickness - KLIPPERS_PAPER;
}

/** To the height that was felt, less what comes off: once, also where a move that was cut has done it already. */
function takeOff(memory: Memory, { probe: { z } }: Facts): Memory {
  const { dragZ } = memory;
  if (z === undefined) return memory;
  if (dragZ === undefined) return { ...memory, phase: 'lowering' };
  const target = dragZ - takesOff(memory);
  const fromDrag = Math.abs(z - dragZ);
  const fromTarget = Math.abs(z - target);
  if (fromTarget <= STEP_WITHIN && fromTarget < fromDrag) return { ...memory, phase: 'accepting' };
  // Somebody else has moved it: what was felt was felt elsewhere.
  if (fromDrag > STEP_WITHIN) return { ...memory, phase: 'lowering' };
  return { ...memory, phase: 'minus', target: { z: target, word: signedMillimetres(target - z) } };
}

/** Where the nozzle is among the heights tried; undefined while it is not known. */
export function standingOf({ marks, startZ }: Memory, { probe }: Facts): Standing | undefined {
  const { z, lower, upper } = probe;
  if (z === undefined) return undefined;
  return { z, start: startZ ?? Infinity, lower, upper, bracket: bracketOf(marks) };
}

/** Klipper accepts no height that is not under the one it began at. */
export function canAccept({ startZ }: Memory, { probe, isHomed, isReady }: Facts): boolean {
  return isReady && isHomed && probe.isActive && probe.z !== undefined && (startZ === undefined || probe.z < startZ);
}

function beginLowering(memory: Memory, { probe, machine: { road } }: Facts): Memory {
  return {
    ...memory,
    phase: 'lowering',
    handKept: 0,
    marks: [],
    target: undefined,
    startZ: probe.upper === undefined ? probe.z : undefined,
    old: road.kind === 'none' ? undefined : road.value.old,
  };
}

function isAtTarget({ target }: Memory, { probe, isStill }: Facts): boolean {
  return isStill && target !== undefined && probe.z !== undefined && Math.abs(probe.z - target.z) <= STEP_WITHIN;
}

/** `position_endstop = old − Z`; a probe's new offset depends on where it fired, so that a value is all that can be asked. */
function isExpected(memory: Memory, facts: Facts): boolean {
  const value = waitingValue(facts);
  const { road } = facts.machine;
  if (value === undefined || road.kind === 'none') return false;
  if (road.kind === 'probe' || memory.dragZ === undefined) return true;
  const z = memory.dragZ - takesOff(memory);
  return Math.abs(value * 1000 - (road.value.old * 1000 - z)) <= STEP_WITHIN;
}

/** The configuration tells it: the routine may have been left already, or show what it saved before. */
function isSaved({ old, next }: Memory, { save, machine: { road } }: Facts): boolean {
  if (road.kind === 'none' || next === undefined) return false;
  if (next === old) return save === 'saved';
  return (save === 'saved' || save === 'idle') && isSame(road.value.old, next);
}

function afterNoSave({ handKept }: Memory, facts: Facts): Phase {
  if (handKept !== 0) return 'by-hand';
  return waitingValue(facts) === undefined ? 'explained' : 'accepted';
}
