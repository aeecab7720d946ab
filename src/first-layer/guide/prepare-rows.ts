import { timeBefore } from './awake.js';
import type { Facts } from './facts.js';
import { HOMINGS } from './homing.js';
import type { Memory, Phase } from './memory.js';
import { includedAt } from './preflight.js';
import { hasRoom } from './road.js';
import { go, type Row } from './rows.js';

type PrepareName = Extract<
  Phase,
  | 'explained'
  | 'preflight'
  | 'zero-offset'
  | 'pin-home'
  | 'pin-shown'
  | 'pin-missed'
  | 'choosing'
  | 'cleaning'
  | 'repeat'
  | 'repeat-first'
  | 'repeat-home'
  | 'repeat-read'
>;

/** From the first page to the question hot or cold, and how well homing repeats. */
export const prepareRows: Readonly<Record<PrepareName, Row>> = {
  explained: {
    kind: 'ask',
    stage: 'prepare',
    on: {
      next: go('preflight'),
      // What sets the height elsewhere can be looked at with the paper all the same.
      check: (memory, facts) => (canCheck(facts) ? { ...memory, part: 'check', height: 0, phase: 'choosing' } : memory),
      hand: (memory, { machine: { road } }) =>
        road.kind === 'none' ? memory : { ...memory, handKept: 0, phase: 'by-hand' },
    },
  },
  preflight: {
    kind: 'ask',
    stage: 'prepare',
    on: {
      next: (memory, facts) => (canBegin(facts) ? { ...memory, part: 'set', phase: afterPreflight(facts) } : memory),
      zero: go('zero-offset'),
      abort: go('explained'),
    },
  },
  'zero-offset': {
    kind: 'do',
    stage: 'prepare',
    script: () => 'SET_GCODE_OFFSET Z=+0.000',
    isDone: (_, { live }) => live === 0,
    after: go('preflight'),
    back: 'preflight',
  },
  'pin-home': {
    kind: 'do',
    stage: 'prepare',
    script: () => 'G28',
    isDone: (_, { isHomed }) => isHomed,
    after: go('pin-shown'),
    back: 'preflight',
    isRepeated: true,
  },
  'pin-shown': {
    kind: 'ask',
    stage: 'prepare',
    on: { next: go('choosing'), missed: go('pin-missed'), abort: go('explained') },
  },
  'pin-missed': { kind: 'ask', stage: 'prepare', on: { next: go('preflight'), abort: go('explained') } },
  choosing: {
    kind: 'ask',
    stage: 'prepare',
    on: {
      mode: (memory, _, { mode }) => ({ ...memory, mode }),
      next: go('cleaning'),
      abort: go('explained'),
    },
  },
  cleaning: {
    kind: 'ask',
    stage: 'prepare',
    on: {
      repeat: (memory, { machine }) =>
        machine.zStep === undefined ? memory : { ...memory, homings: [], phase: 'repeat' },
      next: (memory, facts) => {
        // An offset that came meanwhile is seen, and given up, where one is before.
        if (facts.live !== 0) return { ...memory, phase: memory.part === 'set' ? 'preflight' : 'explained' };
        return { ...memory, old: oldValue(facts), idleBefore: timeBefore(memory, facts), phase: 'awake' };
      },
      abort: go('explained'),
    },
  },
  repeat: {
    kind: 'ask',
    stage: 'prepare',
    on: { again: homeOften, next: go('cleaning'), abort: go('explained') },
  },
  'repeat-first': repeatHome('G28'),
  'repeat-home': repeatHome('G28 Z'),
  'repeat-read': {
    kind: 'do',
    stage: 'prepare',
    script: () => 'GET_POSITION',
    isDone: ({ isMeasured }) => isMeasured,
    after: (memory) => ({
      ...memory,
      phase: memory.homings.length < memory.homingsWanted ? 'repeat-home' : 'repeat',
      isMeasured: false,
    }),
    back: 'repeat',
    isRepeated: true,
  },
};

function repeatHome(script: 'G28' | 'G28 Z'): Row {
  return {
    kind: 'do',
    stage: 'prepare',
    script: () => script,
    isDone: (_, { isHomed }) => isHomed,
    after: (memory) => ({ ...memory, phase: 'repeat-read', isMeasured: false }),
    back: 'repeat',
    isRepeated: true,
  };
}

/** So many more homings, all axes first where Klipper does not know them: the motors have slipped since the others then. */
function homeOften(memory: Memory, { isHomed, machine }: Facts): Memory {
  if (machine.zStep === undefined) return memory;
  const homings = isHomed ? memory.homings : [];
  const homingsWanted = homings.length + HOMINGS;
  return { ...memory, homings, homingsWanted, phase: isHomed ? 'repeat-home' : 'repeat-first' };
}

/** Whether nothing that was found forbids to begin. */
export function canBegin(facts: Facts): boolean {
  const { road } = facts.machine;
  return road.kind !== 'none' && hasRoom(road) && includedAt(facts) === undefined && canCheck(facts);
}

/** Whether the nozzle can be led to the four heights: that takes the live offset away, so a person has to have done so. */
export function canCheck({ machine: { point }, live, isPrinting, isReady }: Facts): boolean {
  return point !== undefined && live === 0 && !isPrinting && isReady;
}

function afterPreflight({ machine: { road } }: Facts): Phase {
  return road.kind === 'switch' && road.hasPin ? 'pin-home' : 'choosing';
}

function oldValue({ machine: { road } }: Facts): number | undefined {
  return road.kind === 'none' ? undefined : road.value.old;
}
