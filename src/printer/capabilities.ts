import type { Macro } from './macros.js';

/** From where to where an axis can go, mm. */
export interface AxisLimits {
  readonly least: number;
  readonly most: number;
}

/** What tells Klipper the height of Z when it homes. */
export type ZEndstop =
  /** A switch: `position_endstop` of `[stepper_z]` is the height at which it fires. */
  | {
      readonly kind: 'pin';
      readonly positionEndstop: number;
      readonly positionMin: number;
      readonly positionMax: number;
    }
  /** The probe: `z_offset` of the section named is the height at which it fires. */
  | { readonly kind: 'probe'; readonly section: string; readonly zOffset: number }
  /** A delta's switches at the top of its towers. */
  | { readonly kind: 'towers' }
  | { readonly kind: 'unknown' };

export interface ProbeSettings {
  /** The section's real name: `probe`, `bltouch`, `beacon` … */
  readonly section: string;
  /** mm from the nozzle. */
  readonly xOffset: number;
  readonly yOffset: number;
  /** mm; undefined where the kind of probe has none. */
  readonly zOffset: number | undefined;
}

export interface MeshSettings {
  readonly fadeStart: number;
  /** 0: no fade. */
  readonly fadeEnd: number;
  /** Height added to all where the mesh fades to; undefined: the mesh's mean. */
  readonly fadeTarget: number | undefined;
  readonly zeroReference: readonly [number, number] | undefined;
  /** Names of the stored meshes. */
  readonly profiles: readonly string[];
}

/** What this printer has, read from its live configuration and its list of objects. */
export interface Capabilities {
  /** `corexy`, `cartesian`, `delta` …; empty when not known. */
  readonly kinematics: string;
  readonly axes: { readonly x: AxisLimits; readonly y: AxisLimits; readonly z: AxisLimits } | undefined;
  /** Whether the bed is round (deltas and other radial machines); then the axes' limits are its diameter. */
  readonly hasRoundBed: boolean;
  /** mm/s. */
  readonly maxVelocity: number | undefined;
  readonly maxZVelocity: number | undefined;
  readonly zEndstop: ZEndstop;
  readonly probe: ProbeSettings | undefined;
  /** The command that levels the gantry or the bed by several Z motors. */
  readonly levelling: 'QUAD_GANTRY_LEVEL' | 'Z_TILT_ADJUST' | undefined;
  readonly mesh: MeshSettings | undefined;
  readonly macros: readonly Macro[];
  /** Klipper's and the macros' commands, upper case; empty where Klipper does not tell. */
  readonly commands: ReadonlySet<string>;
  /** `extruder`, `extruder1` … */
  readonly extruders: readonly string[];
  readonly canPause: boolean;
  /** Every object that Klipper named. */
  readonly objects: ReadonlySet<string>;
  /** Moonraker's components, as `history`, `job_queue`, `power`, `update_manager`. */
  readonly components: ReadonlySet<string>;
}
