import type { Facts } from '../../../src/first-layer/guide/facts.js';
import { beginning, type Memory } from '../../../src/first-layer/guide/memory.js';
import type { Answer } from '../../../src/first-layer/guide/rows.js';
import { nextState, scriptOf, type GuideEvent, type GuideState } from '../../../src/first-layer/guide/transition.js';

/** A V2: a switch behind the bed, a probe that only levels. */
export const voron: Facts = {
  frame: 1,
  now: 100,
  isReady: true,
  isPrinting: false,
  isHomed: false,
  live: 0,
  pending: [],
  mesh: 'default',
  isLevel: false,
  position: [0, 0, 0],
  isStill: true,
  isAbsolute: true,
  probe: { isActive: false, z: undefined, lower: undefined, upper: undefined },
  bed: { now: 25, target: 0 },
  nozzle: { now: 25, target: 0 },
  idle: { timeout: 600, quiet: 0 },
  save: 'idle',
  files: { main: 'printer.cfg', options: [], headers: [], unreadable: [] },
  machine: {
    road: {
      kind: 'switch',
      command: 'Z_ENDSTOP_CALIBRATE',
      value: { section: 'stepper_z', option: 'position_endstop', old: -0.5 },
      positionMin: -5,
      positionMax: 330,
      hasPin: true,
    },
    point: [175, 175],
    startPoint: [175, 175],
    probePoint: [175, 150],
    target: {
      kind: 'endstop',
      values: [{ section: 'stepper_z', option: 'position_endstop', old: -0.5 }],
      command: 'Z_OFFSET_APPLY_ENDSTOP',
      limits: { least: -5, most: 330 },
    },
    levelling: 'QUAD_GANTRY_LEVEL',
    hasMesh: true,
    meshes: ['default'],
    canMesh: true,
    hasBed: true,
    nozzle: 'extruder',
    soakBy: 'probe',
    zStep: 0.0025,
    screws: 0,
    idleTimeout: 600,
  },
};

/** A printer in small that does what each script is for, at once. */
export class SmallPrinter {
  facts: Facts;
  readonly sent: string[] = [];
  /** Scripts that are answered "ok" without effect. */
  readonly deaf = new Set<string>();
  state: GuideState;
  #start = 0;

  constructor(facts: Facts = voron, memory: Partial<Memory> = {}) {
    this.facts = facts;
    this.state = { memory: { ...beginning, ...memory }, run: { kind: 'none' } };
  }

  get phase(): Memory['phase'] {
    return this.state.memory.phase;
  }

  say(answer: Answer | 'next' | 'abort' | 'skip'): void {
    this.take({ kind: 'answer', answer: typeof answer === 'string' ? { kind: answer } : answer });
  }

  /** Takes an event, and does all that is sent because of it. */
  take(event: GuideEvent): void {
    this.step(event);
    for (let turn = 0; turn < 60; turn += 1) {
      const script = scriptOf(this.state, this.facts);
      if (script === undefined) return;
      this.sent.push(script);
      if (!this.deaf.has(script)) this.do(script);
      this.step({ kind: 'answered' });
      for (let frame = 0; frame < 14 && this.state.run.kind === 'answered'; frame += 1) this.look();
    }
  }

  /** One more status. */
  look(): void {
    this.facts = { ...this.facts, frame: this.facts.frame + 1 };
    this.step({ kind: 'look' });
  }

  step(event: GuideEvent): void {
    this.state = nextState(this.state, event, this.facts);
  }

  set(change: Partial<Facts>): void {
    this.facts = { ...this.facts, ...change };
  }

  do(script: string): void {
    const { facts } = this;
    const word = script.split(' ')[0];
    switch (word) {
      case 'G28':
        return this.set({ isHomed: true, position: [175, 300, 10] });
      case 'BED_MESH_CLEAR':
        return this.set({ mesh: '' });
      case 'BED_MESH_CALIBRATE':
        return this.set({ mesh: 'default' });
      case 'BED_MESH_PROFILE':
        return this.set({ mesh: /LOAD="(.+)"/.exec(script)![1]! });
      case 'QUAD_GANTRY_LEVEL':
        return this.set({ isLevel: true });
      case 'SET_GCODE_OFFSET':
        return this.set({ live: 0 });
      case 'SET_HEATER_TEMPERATURE': {
        const warmth = {
          now: Number(/TARGET=(\d+)/.exec(script)![1]),
          target: Number(/TARGET=(\d+)/.exec(script)![1]),
        };
        return this.set(script.includes('heater_bed') ? { bed: warmth } : { nozzle: warmth });
      }
      case 'PROBE_ACCURACY':
        this.step({ kind: 'measured', mean: 0 });
        return;
      case 'Z_ENDSTOP_CALIBRATE':
      case 'PROBE_CALIBRATE':
        this.#start = (facts.position?.[2] ?? 0) * 1000;
        return this.#probe(this.#start);
      case 'TESTZ': {
        const by = /Z=([+-]\d\.\d+)/.exec(script)?.[1];
        const { z = 0, lower = 0, upper = 0 } = facts.probe;
        return this.#probe(by === undefined ? (z + (script.endsWith('-') ? lower : upper)) / 2 : z + Number(by) * 1000);
      }
      case 'ACCEPT': {
        const { road } = facts.machine;
        if (road.kind === 'none') return;
        const text = (road.value.old - (facts.probe.z ?? 0) / 1000).toFixed(3);
        this.#end();
        return this.set({ pending: [{ section: road.value.section, option: road.value.option, text }] });
      }
      case 'ABORT':
        return this.#end();
      case 'SET_IDLE_TIMEOUT':
        return this.set({ idle: { timeout: Number(/TIMEOUT=(\d+)/.exec(script)![1]), quiet: 0 } });
      case 'RESTART':
        return this.restart();
      default:
        this.#move(script);
    }
  }

  /** The save routine has brought a value about, and it was read again. mm */
  saved(value: number): void {
    this.restart();
    const { machine } = this.facts;
    const { road } = machine;
    if (road.kind === 'none') throw new Error('no road');
    this.set({ save: 'saved', machine: { ...machine, road: { ...road, value: { ...road.value, old: value } } } });
  }

  /** Klipper starts anew: motors and heaters are off. */
  restart(): void {
    this.#end();
    this.set({ pending: [], isHomed: false, isLevel: false, mesh: 'default', idle: { timeout: 600, quiet: 0 } });
    const off = <T extends Facts['bed']>(warmth: T): T => (warmth === undefined ? warmth : { ...warmth, target: 0 });
    this.set({ bed: off(this.facts.bed), nozzle: off(this.facts.nozzle) });
  }

  #probe(z: number): void {
    this.set({ probe: { isActive: true, z: Math.round(z), lower: undefined, upper: undefined } });
  }

  #end(): void {
    this.set({ probe: { isActive: false, z: undefined, lower: undefined, upper: undefined } });
  }

  #move(script: string): void {
    const [x, y, z] = this.facts.position ?? [0, 0, 0];
    const to = (axis: string, now: number): number => Number(new RegExp(`${axis}(-?[\\d.]+)`).exec(script)?.[1] ?? now);
    this.set({ position: [to('X', x), to('Y', y), to('Z', z)] });
  }
}
