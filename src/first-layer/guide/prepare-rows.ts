import { awakeScript, isAwake, timeBefore } from './awake.js';
import type { Facts } from './facts.js';
import type { Memory, Phase } from './memory.js';
import type { Point } from './place.js';
import { hasRoom } from './road.js';
import { go, type Row } from './rows.js';
import { judgeSoak } from './soak.js';

/** mm/min of the guide's own moves. */
const Z_SPEED = 600;
const XY_SPEED = 6000;
/** Height above the bed between rounds of the soak and before each height of the check, mm. */
const CLEAR = 10;
/** Seconds between two rounds. */
const ROUND_REST = 30;
/** °C below its target at which a heater counts as there. */
const WARM_WITHIN = 2;

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
  | 'awake'
  | 'heat-bed'
  | 'heat-nozzle'
  | 'first-home'
  | 'first-level'
  | 'soak-place'
  | 'soak'
  | 'soak-probe'
  | 'soak-lift'
  | 'home-first'
  | 'clear-mesh'
  | 'clear-offset'
  | 'level'
  | 'home-again'
  | 'place'
>;

/** From the first page to the nozzle over the point. The check after the save goes the same way again. */
export const prepareRows: Readonly<Record<PrepareName, Row>> = {
  explained: { kind: 'ask', stage: 'prepare', on: { next: go('preflight') } },
  preflight: {
    kind: 'ask',
    stage: 'prepare',
    on: {
      next: (memory, facts) => (canBegin(facts) ? { ...memory, phase: afterPreflight(facts) } : memory),
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
      next: (memory) => ({ ...memory, part: 'set', phase: 'cleaning' }),
      abort: go('explained'),
    },
  },
  cleaning: {
    kind: 'ask',
    stage: 'prepare',
    on: {
      next: (memory, facts) => ({
        ...memory,
        old: oldValue(facts),
        idleBefore: timeBefore(memory, facts),
        phase: 'awake',
      }),
      abort: go('explained'),
    },
  },
  awake: {
    kind: 'do',
    stage: 'home',
    script: (_, facts) => awakeScript(facts),
    isDone: (_, facts) => isAwake(facts),
    after: (memory) => ({
      ...memory,
      phase: isWarm(memory) ? 'heat-bed' : 'home-first',
      rounds: [],
      soakFrom: undefined,
      wasSkipped: false,
      leavesSoak: false,
    }),
    back: 'preflight',
    isRepeated: true,
  },
  'heat-bed': {
    kind: 'do',
    stage: 'home',
    script: ({ bed }, { machine }) =>
      machine.hasBed ? `SET_HEATER_TEMPERATURE HEATER=heater_bed TARGET=${bed}` : undefined,
    isDone: ({ bed }, facts) => facts.bed?.target === bed,
    after: go('heat-nozzle'),
    back: 'heat-bed',
  },
  'heat-nozzle': {
    kind: 'do',
    stage: 'home',
    script: ({ mode, nozzle }, { machine }) =>
      mode === 'hot' && machine.nozzle !== undefined
        ? `SET_HEATER_TEMPERATURE HEATER=${machine.nozzle} TARGET=${nozzle}`
        : undefined,
    isDone: ({ nozzle }, facts) => facts.nozzle?.target === nozzle,
    after: go('first-home'),
    back: 'heat-nozzle',
  },
  'first-home': home('first-level'),
  'first-level': level('soak-place'),
  'soak-place': {
    kind: 'do',
    stage: 'level',
    script: (_, facts) => moveScript(facts, soakPoint(facts), CLEAR),
    isDone: (_, facts) => isAt(facts, soakPoint(facts), CLEAR),
    after: (memory, { now }) => ({ ...memory, phase: 'soak', soakFrom: now }),
    back: 'first-home',
  },
  soak: {
    kind: 'ask',
    stage: 'level',
    goesTo: 'soak-probe',
    on: {
      next: (memory, facts) => (isSoaked(memory, facts) ? go('home-first')(memory) : memory),
      skip: (memory) => ({ ...memory, phase: 'home-first', wasSkipped: true }),
      abort: go('rest'),
    },
    auto: (memory, facts) => {
      if (memory.leavesSoak) return go('home-first')(memory);
      if (!isHeated(memory, facts))
        return memory.soakFrom === undefined ? undefined : { ...memory, soakFrom: undefined };
      if (memory.soakFrom === undefined) return { ...memory, soakFrom: facts.now };
      const last = memory.rounds.at(-1)?.at;
      const isDue = last === undefined || facts.now - last >= ROUND_REST;
      return facts.machine.canProbe && isDue ? { ...memory, phase: 'soak-probe', isMeasured: false } : undefined;
    },
  },
  'soak-probe': {
    kind: 'do',
    stage: 'level',
    script: () => 'PROBE_ACCURACY',
    isDone: ({ isMeasured }) => isMeasured,
    after: go('soak-lift'),
    back: 'first-home',
    isRepeated: true,
  },
  'soak-lift': {
    kind: 'do',
    stage: 'level',
    script: (_, facts) => moveScript(facts, soakPoint(facts), CLEAR),
    isDone: (_, facts) => isAt(facts, soakPoint(facts), CLEAR),
    after: go('soak'),
    back: 'first-home',
  },
  'home-first': home('clear-mesh'),
  'clear-mesh': {
    kind: 'do',
    stage: 'home',
    script: (_, { machine }) => (machine.hasMesh ? 'BED_MESH_CLEAR' : undefined),
    isDone: (_, { mesh }) => mesh === '',
    after: go('clear-offset'),
    back: 'home-first',
  },
  'clear-offset': {
    kind: 'do',
    stage: 'home',
    script: () => 'SET_GCODE_OFFSET Z=+0.000',
    isDone: (_, { live }) => live === 0,
    after: go('level'),
    back: 'home-first',
  },
  level: level('home-again'),
  'home-again': home('place'),
  place: {
    kind: 'do',
    stage: 'level',
    script: (memory, facts) => moveScript(facts, goal(memory, facts), goalHeight(memory, facts)),
    isDone: (memory, facts) => isAt(facts, goal(memory, facts), goalHeight(memory, facts)),
    after: (memory) => ({ ...memory, phase: memory.part === 'set' ? 'start' : 'absolute' }),
    back: 'home-first',
  },
};

function home(next: Phase): Row {
  return {
    kind: 'do',
    stage: 'home',
    script: () => 'G28',
    isDone: (_, { isHomed }) => isHomed,
    after: go(next),
    back: next === 'first-level' ? 'first-home' : 'home-first',
    isRepeated: true,
  };
}

function level(next: Phase): Row {
  return {
    kind: 'do',
    stage: 'level',
    script: (_, { machine }) => machine.levelling,
    isDone: (_, { isLevel }) => isLevel,
    after: go(next),
    back: next === 'soak-place' ? 'first-home' : 'home-first',
    isRepeated: true,
  };
}

/** Whether nothing that was found forbids to begin. */
export function canBegin({ machine: { road, point }, live, isPrinting, isReady }: Facts): boolean {
  return road.kind !== 'none' && hasRoom(road) && point !== undefined && live === 0 && !isPrinting && isReady;
}

function afterPreflight({ machine: { road } }: Facts): Phase {
  return road.kind === 'switch' && road.hasPin ? 'pin-home' : 'choosing';
}

function oldValue({ machine: { road } }: Facts): number | undefined {
  return road.kind === 'none' ? undefined : road.value.old;
}

/** Cold is set without heat; the check has the bed on in any case, since expansion takes up the paper's 0.1. */
function isWarm({ mode, part }: Memory): boolean {
  return mode === 'hot' || part === 'check';
}

/** Whether bed and nozzle are at the temperatures of the soak. */
export function isHeated({ bed, nozzle, mode }: Memory, { machine, ...facts }: Facts): boolean {
  const isThere = (warmth: Facts['bed'], wanted: number): boolean =>
    warmth !== undefined && warmth.now >= wanted - WARM_WITHIN;
  const hasBed = !machine.hasBed || isThere(facts.bed, bed);
  return hasBed && (mode === 'cold' || machine.nozzle === undefined || isThere(facts.nozzle, nozzle));
}

/** Whether the bed has stopped growing: by the probe where there is one, else by the time alone. */
export function isSoaked(memory: Memory, { machine, now }: Facts): boolean {
  const window = memory.minutes * 60;
  if (machine.canProbe) return judgeSoak(memory.rounds, { limit: memory.limit, window }).isStable;
  return memory.soakFrom !== undefined && now - memory.soakFrom >= window;
}

function soakPoint({ machine }: Facts): Point | undefined {
  return machine.canProbe ? machine.probePoint : machine.point;
}

function goal({ part }: Memory, { machine }: Facts): Point | undefined {
  return part === 'set' ? machine.startPoint : machine.point;
}

/** PROBE_CALIBRATE lifts and moves by itself. */
function goalHeight({ part, startHeight }: Memory, { machine: { road } }: Facts): number {
  return part === 'set' && road.kind === 'switch' ? startHeight : CLEAR;
}

/** First up, if need be, then across, then to the height. */
function moveScript({ position }: Facts, point: Point | undefined, height: number): string | undefined {
  if (point === undefined) return undefined;
  const across = `G0 X${word(point[0])} Y${word(point[1])} F${XY_SPEED}`;
  const up = `G0 Z${word(height)} F${Z_SPEED}`;
  const isLow = position === undefined || position[2] < height;
  return ['G90', ...(isLow ? [up, across] : [across, up])].join('\n');
}

function isAt({ position, isStill }: Facts, point: Point | undefined, height: number): boolean {
  if (position === undefined || point === undefined) return false;
  const [x, y, z] = position;
  return isStill && near(x, point[0]) && near(y, point[1]) && near(z, height);
}

function near(one: number, other: number): boolean {
  return Math.abs(one - other) < 0.01;
}

function word(value: number): string {
  return String(Number(value.toFixed(3)));
}
