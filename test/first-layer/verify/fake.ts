import assert from 'node:assert/strict';
import type { VerifyFacts } from '../../../src/first-layer/verify/facts.js';
import type { LayerView } from '../../../src/first-layer/verify/layer-clock.js';
import { verifyBeginning, type Piece, type VerifyMemory } from '../../../src/first-layer/verify/memory.js';
import {
  nextVerify,
  restoredVerify,
  verifyCommand,
  type VerifyEvent,
  type VerifyState,
} from '../../../src/first-layer/verify/transition.js';

export const box = { minX: 150, minY: 150, maxX: 200, maxY: 200 };
export const cube: Piece = { path: 'Cube.gcode', isOurs: false, wanted: 200, loops: 3, box };
export const ours: Piece = { ...cube, path: 'First layer.gcode', isOurs: true };
export const layer: LayerView = { isDue: false, isPast: false, share: 0.5, toStop: 20, toEnd: 24 };

/** A warm, homed machine that does nothing. */
export const idle: VerifyFacts = {
  frame: 1,
  isReady: true,
  state: 'standby',
  print: undefined,
  message: '',
  stage: 'none',
  layer: undefined,
  people: 0,
  isStill: true,
  isHomed: true,
  position: [20, 20, 30],
  park: [8, 342],
  top: 330,
  bed: { now: 60, target: 0 },
  areHeatersOn: false,
  save: 'idle',
  value: -0.5,
};

/** A machine of facts, which a test sets; all that is sent to it is written down. */
export class Bench {
  facts: VerifyFacts;
  state: VerifyState;
  readonly sent: string[] = [];

  constructor(memory: Partial<VerifyMemory> = {}, facts: Partial<VerifyFacts> = {}) {
    this.facts = { ...idle, ...facts };
    this.state = restoredVerify({ ...verifyBeginning, ...memory });
  }

  get phase(): VerifyMemory['phase'] {
    return this.state.memory.phase;
  }

  get why(): string | undefined {
    return this.state.memory.failure?.why;
  }

  take(event: VerifyEvent): void {
    const before = this.state;
    this.state = nextVerify(before, event, this.facts);
    if (this.state.run === before.run) return;
    const command = verifyCommand(this.state, this.facts);
    if (command) this.sent.push(command.kind === 'run' ? command.script : command.kind);
  }

  /** Another status, with what has changed. */
  look(change: Partial<VerifyFacts> = {}, times = 1): void {
    for (let turn = 0; turn < times; turn += 1) {
      this.facts = { ...this.facts, ...change, frame: this.facts.frame + 1 };
      this.take({ kind: 'look' });
    }
  }

  /** The page is loaded anew. */
  reload(): void {
    this.state = restoredVerify(this.state.memory);
  }

  /** Begins a piece, and the printer prints it. */
  print(piece: Piece, stage: VerifyFacts['stage'] = 'before'): void {
    this.take({ kind: 'begin', piece });
    this.take({ kind: 'answered' });
    this.look({
      state: 'printing',
      print: { path: piece.path, startedAt: 50 },
      stage,
      isStill: false,
      areHeatersOn: true,
    });
  }

  /** The print is over, the nozzle still moves. */
  end(state: VerifyFacts['state'] = 'cancelled'): void {
    this.look({ state, print: undefined, stage: 'ended', layer: undefined });
  }
}

/** A file in its first layer. */
export function laying(piece = cube): Bench {
  const bench = new Bench();
  bench.print(piece);
  bench.look({ stage: 'skirt', layer });
  bench.look({ stage: 'object' });
  assert.equal(bench.phase, 'printing');
  return bench;
}
