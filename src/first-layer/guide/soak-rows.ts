import { awakeScript, isAwake, timeBefore } from './awake.js';
import type { Facts } from './facts.js';
import type { Memory, Phase } from './memory.js';
import { CLEAR, isAt, moveScript } from './moves.js';
import type { Point } from './place.js';
import { go, home, level, type Row } from './rows.js';
import { judgeSoak } from './soak.js';

/** Seconds between two rounds. */
const ROUND_REST = 30;
/** °C below its target at which a heater counts as there. */
const WARM_WITHIN = 2;
/** °C up to which a bed counts as cold. */
const COLD = 40;

type SoakName = Extract<
  Phase,
  | 'awake'
  | 'heat-bed'
  | 'heat-nozzle'
  | 'first-home'
  | 'first-level'
  | 'soak-place'
  | 'soak'
  | 'soak-probe'
  | 'soak-home'
  | 'soak-read'
  | 'soak-lift'
>;

/** From the heat to a bed that grows no more. Set cold, the guide goes past it. */
export const soakRows: Readonly<Record<SoakName, Row>> = {
  awake: {
    kind: 'do',
    stage: 'home',
    script: (_, facts) => awakeScript(facts),
    isDone: (_, facts) => isAwake(facts),
    after: (memory, { machine }) => ({
      ...memory,
      isAwake: machine.idleTimeout !== undefined,
      phase: isWarm(memory) ? 'heat-bed' : 'home-first',
      rounds: [],
      soakFrom: undefined,
      wasSkipped: false,
      soaked: undefined,
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
  'first-home': home('first-level', 'first-home'),
  'first-level': level('soak-place', 'first-home'),
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
      next: (memory, facts) => (isSoaked(memory, facts) ? endSoak(memory, facts) : memory),
      skip: (memory, facts) => endSoak({ ...memory, wasSkipped: true }, facts),
      abort: go('rest'),
    },
    auto: (memory, facts) => {
      if (memory.leavesSoak) return endSoak(memory, facts);
      if (!isHeated(memory, facts))
        return memory.soakFrom === undefined ? undefined : { ...memory, soakFrom: undefined };
      if (memory.soakFrom === undefined) return { ...memory, soakFrom: facts.now };
      const last = memory.rounds.at(-1)?.at;
      const isDue = last === undefined || facts.now - last >= ROUND_REST;
      const { soakBy } = facts.machine;
      if (soakBy === 'time' || !isDue) return undefined;
      return { ...memory, phase: soakBy === 'probe' ? 'soak-probe' : 'soak-home', isMeasured: false };
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
  'soak-home': {
    kind: 'do',
    stage: 'level',
    script: () => 'G28 Z',
    isDone: (_, { isHomed }) => isHomed,
    after: go('soak-read'),
    back: 'first-home',
    isRepeated: true,
  },
  'soak-read': {
    kind: 'do',
    stage: 'level',
    script: () => 'GET_POSITION',
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
};

/** Cold is set without heat; the check has the bed on in any case, since expansion takes up the paper's 0.1. */
function isWarm({ mode, part }: Memory): boolean {
  return mode === 'hot' || part === 'check';
}

/** Whether the bed has grown already, or will, where the height is to be set cold: its growth would count twice. */
export function isTooWarm({ mode, part }: Memory, { bed }: Facts): boolean {
  return mode === 'cold' && part === 'set' && bed !== undefined && (bed.now > COLD || bed.target > 0);
}

/** Whether a heater that the guide has set is set no more: Klipper has restarted, or has stood idle for too long. */
function isCooling(memory: Memory, { machine, ...facts }: Facts): boolean {
  const isOff = (warmth: Facts['bed'], wanted: number): boolean => (warmth?.target ?? 0) < wanted;
  if (!isWarm(memory)) return false;
  const isBedOff = machine.hasBed && isOff(facts.bed, memory.bed);
  return isBedOff || (memory.mode === 'hot' && machine.nozzle !== undefined && isOff(facts.nozzle, memory.nozzle));
}

/** To a phase that homes; where the heat is gone, from heating on, so that no height is set or checked cold by mistake. */
export function goWarm(phase: Phase): (memory: Memory, facts: Facts) => Memory {
  return (memory, facts) =>
    isCooling(memory, facts)
      ? { ...memory, idleBefore: timeBefore(memory, facts), phase: 'awake' }
      : { ...memory, phase };
}

/** Whether a round of the soak is under way. */
export function isRound(phase: Phase): boolean {
  const rounds: readonly Phase[] = ['soak-probe', 'soak-home', 'soak-read', 'soak-lift'];
  return rounds.includes(phase);
}

/** Whether bed and nozzle are at the temperatures of the soak. */
export function isHeated({ bed, nozzle, mode }: Memory, { machine, ...facts }: Facts): boolean {
  const isThere = (warmth: Facts['bed'], wanted: number): boolean =>
    warmth !== undefined && warmth.now >= wanted - WARM_WITHIN;
  const hasBed = !machine.hasBed || isThere(facts.bed, bed);
  return hasBed && (mode === 'cold' || machine.nozzle === undefined || isThere(facts.nozzle, nozzle));
}

/** Whether nothing grows any more: by the probe or the homings where they tell it, else by the time alone. What cools shrinks. */
export function isSoaked(memory: Memory, facts: Facts): boolean {
  if (!isHeated(memory, facts)) return false;
  const { machine, now } = facts;
  const window = memory.minutes * 60;
  if (machine.soakBy !== 'time') return judgeSoak(memory.rounds, { limit: memory.limit, window }).isStable;
  return memory.soakFrom !== undefined && now - memory.soakFrom >= window;
}

/** What was chosen and seen is kept: the height that follows is worth no more than its soak. */
function endSoak(memory: Memory, facts: Facts): Memory {
  const { limit, minutes, rounds } = memory;
  const rule = { limit, window: minutes * 60 };
  const { drift } = judgeSoak(rounds, rule);
  const wasSkipped = memory.wasSkipped && !isSoaked(memory, facts);
  return {
    ...memory,
    phase: 'home-first',
    wasSkipped,
    soaked: { ...rule, by: facts.machine.soakBy, drift, wasSkipped },
  };
}

function soakPoint({ machine }: Facts): Point | undefined {
  return machine.soakBy === 'probe' ? machine.probePoint : machine.point;
}
