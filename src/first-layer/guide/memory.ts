import type { Mark } from './bracket.js';
import type { Screw } from './screws.js';
import type { Round, Soaked } from './soak.js';

/** The seven parts of the guide, as its stepper names them. */
export type Stage = 'prepare' | 'home' | 'level' | 'lower' | 'save' | 'check' | 'verify';

export const stages: readonly Stage[] = ['prepare', 'home', 'level', 'lower', 'save', 'check', 'verify'];

/** Every phase of the guide, in its order; what each does is in the transition table. */
export const phaseNames = [
  'explained',
  'by-hand',
  'preflight',
  'zero-offset',
  'pin-home',
  'pin-shown',
  'pin-missed',
  'choosing',
  'cleaning',
  'repeat',
  'repeat-first',
  'repeat-home',
  'repeat-read',
  'awake',
  'heat-bed',
  'heat-nozzle',
  'first-home',
  'first-level',
  'soak-place',
  'soak',
  'soak-probe',
  'soak-home',
  'soak-read',
  'soak-lift',
  'home-first',
  'clear-mesh',
  'clear-offset',
  'level',
  'screws',
  'turning',
  'home-again',
  'place',
  'start',
  'joining',
  'lowering',
  'testing',
  'take-out',
  'minus',
  'accepting',
  'accepted',
  'dropping',
  'saving',
  'saved',
  'absolute',
  'descend',
  'check-lift',
  'check-lower',
  'check',
  'wrong',
  'checked',
  'load-mesh',
  'measure-mesh',
  'rest',
  'done',
  'aborting',
  'failed',
] as const;
export type Phase = (typeof phaseNames)[number];

/** Why the guide stands still. */
export interface Failure {
  /** The phase that failed. */
  readonly at: Phase;
  readonly why:
    /** Klipper said no, `message` holds its words. */
    | 'refused'
    /** A print runs or is paused: nothing was sent. */
    | 'printing'
    /** Klipper stopped or restarted under it. */
    | 'stopped'
    /** A reload or a lost link came between: whether it was done is not known. */
    | 'cut'
    /** Klipper answered "ok", and it is not so. */
    | 'not-so'
    /** Somebody else ended the manual probe. */
    | 'ended'
    /** Motors were released or homing was lost at a height that counts; in a manual probe ABORT was sent. */
    | 'motors-off';
  readonly message: string;
}

/** All that the guide remembers; plain data, kept after each step. */
export interface Memory {
  readonly phase: Phase;
  /** Whether the height is being set, or checked after the save. */
  readonly part: 'set' | 'check';
  readonly mode: 'hot' | 'cold';
  /** °C to soak at; the nozzle's is its printing temperature less the ooze. */
  readonly bed: number;
  readonly nozzle: number;
  /** Paper or gauge, and how thick, µm. */
  readonly tool: 'paper' | 'gauge';
  readonly thickness: number;
  /** Height above the bed where lowering begins, mm. */
  readonly startHeight: number;
  /** When the bed counts as heated through: mm, and minutes. */
  readonly limit: number;
  readonly minutes: number;
  readonly rounds: readonly Round[];
  /** Klipper's clock when the soak began, s; where there is no probe the time alone decides. */
  readonly soakFrom: number | undefined;
  /** The wait was cut short, and it is said so. */
  readonly wasSkipped: boolean;
  /** How the last soak ended; undefined without one. */
  readonly soaked: Soaked | undefined;
  /** Go on as soon as the round under way is done. */
  readonly leavesSoak: boolean;
  /** The round under way has its mean. */
  readonly isMeasured: boolean;
  /** Where Z's motor stood at each homing that was done to see how well they repeat, mm; and how many are wanted. */
  readonly homings: readonly number[];
  readonly homingsWanted: number;
  /** The bed's screws, as far as they are measured. */
  readonly screws: readonly Screw[];
  /** Z where the calibration began, µm. */
  readonly startZ: number | undefined;
  readonly marks: readonly Mark[];
  /** Where TESTZ is to lead, and its word. */
  readonly target: { readonly z: number; readonly word: string } | undefined;
  /** Z without and with the paper's part taken off, µm. */
  readonly dragZ: number | undefined;
  /** The value before, and the one that waits to be saved, mm. */
  readonly old: number | undefined;
  readonly next: number | undefined;
  /** Which of the four heights is checked; past the last when all were right. */
  readonly height: number;
  /** The mesh that was in force before the guide cleared it, until the guide has ended well. */
  readonly meshBefore: string | undefined;
  /** What a wrong answer was: too close or too far. */
  readonly verdict: 'close' | 'far' | undefined;
  /** How much farther the nozzle is to go by hand, µm; minus is closer. */
  readonly handKept: number;
  /** End as soon as the command under way is done. */
  readonly isStopping: boolean;
  /** Klipper's idle timeout before the guide asked for a longer one, s. */
  readonly idleBefore: number | undefined;
  /** The longer time has come about; where Klipper does not tell it, its answer said so. */
  readonly isAwake: boolean;
  readonly failure: Failure | undefined;
}

/** Where everything begins. Klipper's own thickness of the paper is 0.1 mm. */
export const beginning: Memory = {
  phase: 'explained',
  part: 'set',
  mode: 'hot',
  bed: 60,
  nozzle: 150,
  tool: 'paper',
  thickness: 100,
  startHeight: 20,
  limit: 0.01,
  minutes: 10,
  rounds: [],
  soakFrom: undefined,
  wasSkipped: false,
  soaked: undefined,
  leavesSoak: false,
  isMeasured: false,
  homings: [],
  homingsWanted: 0,
  screws: [],
  startZ: undefined,
  marks: [],
  target: undefined,
  dragZ: undefined,
  old: undefined,
  next: undefined,
  height: 0,
  meshBefore: undefined,
  verdict: undefined,
  handKept: 0,
  isStopping: false,
  idleBefore: undefined,
  isAwake: false,
  failure: undefined,
};
