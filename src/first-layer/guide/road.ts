import { settingNumber, type Settings } from '../../printer/settings.js';
import type { Capabilities } from '../../printer/capabilities.js';
import { findTarget, type TargetValue } from '../save/target.js';

/** How the height of Z is set on this printer. */
export type Road =
  /** A switch: `position_endstop` is the height at which it fires. */
  | {
      readonly kind: 'switch';
      readonly command: 'Z_ENDSTOP_CALIBRATE';
      readonly value: TargetValue;
      readonly positionMin: number;
      readonly positionMax: number;
      /** Whether the nozzle goes to a pin beside the bed; a switch on the frame has no place of its own. */
      readonly hasPin: boolean;
    }
  /** The probe is the endstop: `z_offset` is the height at which it fires. */
  | {
      readonly kind: 'probe';
      readonly command: 'PROBE_CALIBRATE';
      readonly value: TargetValue;
      readonly positionMin: number;
      readonly hasPin: false;
    }
  | { readonly kind: 'none'; readonly why: NoRoad };

/** A road that leads there. */
export type OpenRoad = Exclude<Road, { kind: 'none' }>;

export type NoRoad =
  /** A delta: the switches are at the top of its towers. */
  | { readonly kind: 'round-bed' }
  /** Klipper lacks the command. */
  | { readonly kind: 'no-command'; readonly command: string }
  /** Something else finds the height of Z before each print. */
  | { readonly kind: 'sets-itself'; readonly section: string }
  | { readonly kind: 'unknown' };

/** Reads from the live configuration which road leads to the height of Z; a probe that only levels decides nothing. */
export function findRoad(settings: Settings, capabilities: Capabilities): Road {
  const { commands, macros, zEndstop, hasRoundBed } = capabilities;
  const found = findTarget({ settings, commands, macros });
  if (found.kind === 'obstacle' && found.obstacle.why === 'sets-itself') {
    return { kind: 'none', why: { kind: 'sets-itself', section: found.obstacle.section } };
  }
  if (hasRoundBed || zEndstop.kind === 'towers') return { kind: 'none', why: { kind: 'round-bed' } };
  const positionMin = settingNumber(settings['stepper_z'], 'position_min') ?? 0;
  switch (zEndstop.kind) {
    case 'unknown':
      return { kind: 'none', why: { kind: 'unknown' } };
    case 'pin': {
      const command = 'Z_ENDSTOP_CALIBRATE';
      if (!commands.has(command)) return { kind: 'none', why: { kind: 'no-command', command } };
      const value: TargetValue = { section: 'stepper_z', option: 'position_endstop', old: zEndstop.positionEndstop };
      const hasPin = 'safe_z_home' in settings || 'homing_override' in settings;
      return { kind: 'switch', command, value, positionMin, positionMax: zEndstop.positionMax, hasPin };
    }
    case 'probe': {
      const command = 'PROBE_CALIBRATE';
      if (!commands.has(command)) return { kind: 'none', why: { kind: 'no-command', command } };
      const value: TargetValue = { section: zEndstop.section, option: 'z_offset', old: zEndstop.zOffset };
      return { kind: 'probe', command, value, positionMin, hasPin: false };
    }
  }
}

/**
 * Whether the nozzle can go low enough: at least 1 mm under what is needed, which is the switch's height or, with a probe, 0.
 * A switch's own height needs no room while it lies above the bed.
 */
export function hasRoom(road: OpenRoad): boolean {
  return road.positionMin <= roomNeeded(road);
}

/** The position_min to be advised, whole mm: some room more than is needed. */
export function roomAdvised(road: OpenRoad): number {
  return Math.min(-2, Math.floor(roomNeeded(road)));
}

function roomNeeded(road: OpenRoad): number {
  return (road.kind === 'switch' ? Math.min(0, road.value.old) : 0) - 1;
}

/** Whether Klipper would start with this value: a switch must fire within the axis' own limits. */
export function isWithin(road: Road, value: number): boolean {
  return road.kind === 'probe' || (road.kind === 'switch' && value >= road.positionMin && value <= road.positionMax);
}
