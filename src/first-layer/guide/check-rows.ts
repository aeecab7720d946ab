import { restScript } from './awake.js';
import type { Facts } from './facts.js';
import { canHave } from './hand-rows.js';
import type { Memory, Phase } from './memory.js';
import { go, type Row } from './rows.js';
import { goWarm } from './soak-rows.js';

/** mm/min: fast above the bed, slow down to it. */
const LIFT_SPEED = 600;
const LOWER_SPEED = 300;
/** How much wider than what lies in between is loose, µm. */
const LOOSE = 100;
/** From where each height after the first is approached, mm. */
const LIFT = 10;

type CheckName = Extract<
  Phase,
  | 'absolute'
  | 'descend'
  | 'check-lift'
  | 'check-lower'
  | 'check'
  | 'wrong'
  | 'checked'
  | 'load-mesh'
  | 'measure-mesh'
  | 'rest'
  | 'done'
>;

/** The four heights, each asked before and after, and the end. */
export const checkRows: Readonly<Record<CheckName, Row>> = {
  absolute: {
    kind: 'do',
    stage: 'check',
    script: () => 'G90',
    isDone: (_, { isAbsolute }) => isAbsolute,
    after: (memory) => ({ ...memory, phase: 'descend', height: 0 }),
    back: 'home-first',
  },
  descend: {
    kind: 'ask',
    stage: 'check',
    on: { next: (memory, facts) => (facts.isHomed ? go('check-lift')(memory) : memory), abort: go('rest') },
  },
  'check-lift': {
    kind: 'do',
    stage: 'check',
    script: ({ height }) => (height === 0 ? undefined : `G0 Z${LIFT} F${LIFT_SPEED}`),
    isDone: (_, facts) => isAtHeight(facts, LIFT * 1000),
    after: go('check-lower'),
    back: 'home-first',
  },
  'check-lower': {
    kind: 'do',
    stage: 'check',
    script: (memory) => `G0 Z${heightOf(memory) / 1000} F${LOWER_SPEED}`,
    isDone: (memory, facts) => isAtHeight(facts, heightOf(memory)),
    after: go('check'),
    back: 'home-first',
  },
  check: {
    kind: 'ask',
    stage: 'check',
    on: {
      yes: (memory) => {
        const height = memory.height + 1;
        return { ...memory, height, phase: height < checkHeightsOf(memory).length ? 'descend' : 'checked' };
      },
      wrong: (memory, _, { verdict }) => ({ ...memory, phase: 'wrong', verdict }),
      abort: go('rest'),
    },
  },
  wrong: {
    kind: 'ask',
    stage: 'check',
    on: {
      next: (memory, facts) =>
        facts.machine.road.kind === 'none'
          ? go('rest')(memory)
          : // The soak of the check has let all grow: nothing is left that heat could take up later.
            goWarm('home-first')({ ...memory, part: 'set', mode: 'hot' }, facts),
      hand: (memory, facts, { by }) => (canHave(by, facts) ? { ...memory, handKept: by, phase: 'by-hand' } : memory),
      abort: go('rest'),
    },
  },
  checked: {
    kind: 'ask',
    stage: 'check',
    on: {
      load: go('load-mesh'),
      measure: (memory, { machine }) => (machine.canMesh ? go('measure-mesh')(memory) : memory),
      next: go('rest'),
      finish: go('rest'),
    },
  },
  'load-mesh': {
    kind: 'do',
    stage: 'check',
    script: (memory, facts) => {
      const name = meshToLoad(memory, facts);
      return name === undefined ? undefined : `BED_MESH_PROFILE LOAD="${name}"`;
    },
    isDone: (memory, facts) => facts.mesh === meshToLoad(memory, facts),
    after: go('rest'),
    back: 'checked',
  },
  'measure-mesh': {
    kind: 'do',
    stage: 'check',
    script: () => 'BED_MESH_CALIBRATE',
    isDone: (_, { mesh }) => mesh !== '',
    after: go('rest'),
    back: 'checked',
  },
  rest: {
    kind: 'do',
    stage: 'check',
    script: (memory) => restScript(memory),
    isDone: ({ idleBefore }, { idle }) => idle.timeout === undefined || idle.timeout === idleBefore,
    after: (memory) => {
      const isRight = memory.part === 'check' && memory.height === checkHeightsOf(memory).length;
      const meshBefore = isRight ? undefined : memory.meshBefore;
      return { ...memory, meshBefore, idleBefore: undefined, isAwake: false, phase: isRight ? 'done' : 'explained' };
    },
    back: 'explained',
    isRepeated: true,
    isHarmless: true,
  },
  done: { kind: 'ask', stage: 'verify', on: { next: go('explained'), finish: go('explained') } },
};

/** Without mesh and offset the toolhead's Z is the height that was asked for. */
function isAtHeight({ position, isStill }: Facts, height: number): boolean {
  return position !== undefined && isStill && Math.abs(position[2] - height / 1000) < 0.003;
}

/** The mesh that was in force before, else the first of those that are kept; undefined without one. */
export function meshToLoad({ meshBefore }: Memory, { machine: { meshes } }: Facts): string | undefined {
  return meshBefore !== undefined && meshes.includes(meshBefore) ? meshBefore : meshes[0];
}

/** What is asked of the paper or gauge, at four heights, µm: well over it, loose, in drag, and without room for it. */
export function checkHeightsOf({ thickness }: Pick<Memory, 'thickness'>): readonly number[] {
  const loose = thickness + LOOSE;
  return [Math.max(1000, Math.ceil((loose + 100) / 500) * 500), loose, thickness, 0];
}

/** The height that is checked, µm. */
export function heightOf(memory: Memory): number {
  return checkHeightsOf(memory)[memory.height] ?? 1000;
}

/** What a wrong answer at a height suggests, µm; minus is closer. */
export function suggestionOf({ height, verdict, thickness }: Memory): number {
  const sizes = [500, LOOSE, Math.min(LOOSE / 2, Math.round(thickness / 2)), Math.min(LOOSE, thickness)];
  return (verdict === 'close' ? 1 : -1) * (sizes[height] ?? LOOSE);
}
