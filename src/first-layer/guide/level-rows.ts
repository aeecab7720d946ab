import type { Facts } from './facts.js';
import type { Memory, Phase } from './memory.js';
import { CLEAR, isAt, moveScript } from './moves.js';
import type { Point } from './place.js';
import { go, home, level, type Row } from './rows.js';
import { goWarm } from './soak-rows.js';

type LevelName = Extract<
  Phase,
  'home-first' | 'clear-mesh' | 'clear-offset' | 'level' | 'screws' | 'turning' | 'home-again' | 'place'
>;

/** Homed, levelled and over the point, with neither mesh nor offset. The check after the save goes the same way again. */
export const levelRows: Readonly<Record<LevelName, Row>> = {
  'home-first': {
    ...home('clear-mesh', 'home-first'),
    // The check clears it again: what Klipper loaded meanwhile by itself was not in force before.
    after: (memory, { mesh }) => ({
      ...memory,
      meshBefore: memory.part === 'check' ? (memory.meshBefore ?? named(mesh)) : (named(mesh) ?? memory.meshBefore),
      phase: 'clear-mesh',
    }),
  },
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
    after: (memory) => ({ ...memory, screws: [], phase: 'level' }),
    back: 'home-first',
  },
  level: level('screws', 'home-first'),
  screws: {
    kind: 'do',
    stage: 'level',
    script: (memory, facts) => (hasScrews(memory, facts) ? 'SCREWS_TILT_CALCULATE' : undefined),
    isDone: ({ screws }, { machine }) => screws.length >= machine.screws,
    after: (memory, facts) => go(hasScrews(memory, facts) ? 'turning' : 'home-again')(memory),
    back: 'home-first',
    isRepeated: true,
  },
  turning: {
    kind: 'ask',
    stage: 'level',
    on: {
      again: (memory) => ({ ...memory, screws: [], phase: 'screws' }),
      next: goWarm('home-again'),
      abort: go('rest'),
    },
  },
  'home-again': home('place', 'home-first'),
  place: {
    kind: 'do',
    stage: 'level',
    script: (memory, facts) => moveScript(facts, goal(memory, facts), goalHeight(memory, facts)),
    isDone: (memory, facts) => isAt(facts, goal(memory, facts), goalHeight(memory, facts)),
    after: (memory) => ({ ...memory, phase: memory.part === 'set' ? 'start' : 'absolute' }),
    back: 'home-first',
  },
};

/** Screws that a person turns do not slide by themselves: they are looked at once, before the height is set. */
export function hasScrews({ part }: Memory, { machine }: Facts): boolean {
  return part === 'set' && machine.levelling === undefined && machine.screws > 0;
}

function named(mesh: string): string | undefined {
  return mesh === '' ? undefined : mesh;
}

function goal({ part }: Memory, { machine }: Facts): Point | undefined {
  return part === 'set' ? machine.startPoint : machine.point;
}

/** PROBE_CALIBRATE lifts and moves by itself. */
function goalHeight({ part, startHeight }: Memory, { machine: { road } }: Facts): number {
  return part === 'set' && road.kind === 'switch' ? startHeight : CLEAR;
}
