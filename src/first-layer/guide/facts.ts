import type { ConfigFiles } from '../save/config-files.js';
import type { Target } from '../save/target.js';
import type { SaveState } from '../save/save-state.js';
import { stagedValue, type PendingItem } from '../save/plan.js';
import type { Point } from './place.js';
import type { Road } from './road.js';

/** What the machine is, as its live configuration says. */
export interface Machine {
  readonly road: Road;
  /** Where the nozzle is measured; undefined while the axes are not known. */
  readonly point: Point | undefined;
  /** Where it stands when the calibration begins, and for PROBE_ACCURACY. */
  readonly startPoint: Point | undefined;
  readonly probePoint: Point | undefined;
  /** What a save by hand would change; undefined where nothing can. */
  readonly target: Target | undefined;
  readonly levelling: 'QUAD_GANTRY_LEVEL' | 'Z_TILT_ADJUST' | undefined;
  readonly hasMesh: boolean;
  readonly meshes: readonly string[];
  /** Whether a new mesh can be measured. */
  readonly canMesh: boolean;
  readonly hasBed: boolean;
  /** Klipper's short name of the nozzle's heater. */
  readonly nozzle: string | undefined;
  /** What tells that nothing grows any more: PROBE_ACCURACY, homing again and again, or the time alone. */
  readonly soakBy: 'probe' | 'homing' | 'time';
  /** mm of Z to one step of its motor; undefined where its section does not tell. */
  readonly zStep: number | undefined;
  /** How many bed screws SCREWS_TILT_CALCULATE measures; 0 where it is not there. */
  readonly screws: number;
  /** Seconds after which Klipper switches off, as configured; undefined where it does not say. */
  readonly idleTimeout: number | undefined;
}

/** A heater, °C. */
export interface Warmth {
  readonly now: number;
  readonly target: number;
}

/** What is true of the printer, read anew with each status. µm unless it says otherwise. */
export interface Facts {
  /** Grows with each status. */
  readonly frame: number;
  /** Klipper's clock, s. */
  readonly now: number;
  /** Whether Klipper is ready and its status is fresh. */
  readonly isReady: boolean;
  readonly isPrinting: boolean;
  readonly isHomed: boolean;
  /** The live Z offset. */
  readonly live: number | undefined;
  readonly pending: readonly PendingItem[] | undefined;
  /** Name of the mesh in force, empty where none is. */
  readonly mesh: string;
  readonly isLevel: boolean;
  /** Where the G-code has it, mm, without mesh and offset; and whether it stands. */
  readonly position: readonly [number, number, number] | undefined;
  readonly isStill: boolean;
  readonly isAbsolute: boolean;
  readonly probe: {
    readonly isActive: boolean;
    readonly z: number | undefined;
    readonly lower: number | undefined;
    readonly upper: number | undefined;
  };
  readonly bed: Warmth | undefined;
  readonly nozzle: Warmth | undefined;
  /** How long Klipper waits before it switches off, s (undefined where it does not tell), and how long nothing has moved. */
  readonly idle: { readonly timeout: number | undefined; readonly quiet: number };
  /** How far the save routine is; undefined until it is here. */
  readonly save: SaveState['kind'] | undefined;
  /** The configuration as it is written; undefined until it is read. */
  readonly files: ConfigFiles | undefined;
  readonly machine: Machine;
}

/** The new value that waits to be saved, mm; undefined where none waits. */
export function waitingValue({ pending, machine: { road } }: Facts): number | undefined {
  return road.kind === 'none' || pending === undefined ? undefined : stagedValue(road.value, pending);
}
