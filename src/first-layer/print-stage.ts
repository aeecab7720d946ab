import type { PrintState } from '../moonraker/types.js';
import type { FirstLayerReading } from '../gcode/types.js';
import type { Place } from './tracker.js';

/** The first layer, by what the nozzle lays. */
export type FirstLayerStage =
  | {
      readonly kind: 'skirt';
      readonly isPaused: boolean;
      /** From 1, within this run of loops. */
      readonly loop: number;
      readonly loops: number;
      /** How much of each loop of the run is laid, 0…1. */
      readonly done: readonly number[];
      /** Until the run ends at the nozzle. */
      readonly secondsLeft: number | undefined;
    }
  | {
      readonly kind: 'brim';
      readonly isPaused: boolean;
      /** How much of the first layer is laid, 0…1. */
      readonly share: number | undefined;
      /** Until the first layer is done. */
      readonly secondsLeft: number | undefined;
    }
  | {
      readonly kind: 'object';
      readonly isPaused: boolean;
      readonly hasSkirt: boolean;
      readonly share: number | undefined;
      readonly secondsLeft: number | undefined;
    };

/** How far the first layer is at the nozzle. */
export interface LayerLeft {
  /** 0…1 of its time. */
  readonly share: number;
  readonly seconds: number;
}

/** Where a print is, as the panel tells it. */
export type PrintStage =
  | { readonly kind: 'none' }
  /** Heating, homing, start macro: nothing of the file is laid yet. */
  | { readonly kind: 'before'; readonly isPaused: boolean }
  | FirstLayerStage
  | { readonly kind: 'later'; readonly isPaused: boolean }
  | { readonly kind: 'ended'; readonly how: 'complete' | 'cancelled' | 'error' };

/** The stage of a print by Klipper's own state and the tracker's place; a place is only there once the file was read. */
export function printStage(
  state: PrintState | undefined,
  place: Place | undefined,
  reading: FirstLayerReading | undefined,
  left?: LayerLeft,
): PrintStage {
  switch (state) {
    case undefined:
    case 'standby':
      return { kind: 'none' };
    case 'complete':
    case 'cancelled':
    case 'error':
      return { kind: 'ended', how: state };
    case 'printing':
    case 'paused':
      return runningStage(state === 'paused', place, reading, left);
  }
}

function runningStage(
  isPaused: boolean,
  place: Place | undefined,
  reading: FirstLayerReading | undefined,
  left: LayerLeft | undefined,
): PrintStage {
  if (!place || !reading) return { kind: 'before', isPaused };
  switch (place.phase) {
    case 'before':
      return { kind: 'before', isPaused };
    case 'skirt':
      return skirtStage(isPaused, place, reading);
    case 'brim':
      return { kind: 'brim', isPaused, share: left?.share, secondsLeft: left?.seconds };
    case 'object':
      return {
        kind: 'object',
        isPaused,
        hasSkirt: reading.loops.some((loop) => loop.kind !== 'brim'),
        share: left?.share,
        secondsLeft: left?.seconds,
      };
    case 'later':
      return { kind: 'later', isPaused };
  }
}

function skirtStage(isPaused: boolean, place: Place, reading: FirstLayerReading): PrintStage {
  const loop = place.loop ?? 1;
  const loops = Math.max(place.loops, loop);
  const current = reading.loops.find((one) => place.byte <= one.end && one.kind !== 'brim');
  const along = current ? clamp((place.byte - current.start) / (current.end - current.start)) : 1;
  const done = Array.from({ length: loops }, (_, at) => (at + 1 < loop ? 1 : at + 1 === loop ? along : 0));
  return { kind: 'skirt', isPaused, loop, loops, done, secondsLeft: place.secondsLeft };
}

function clamp(value: number): number {
  return Math.min(1, Math.max(0, value));
}
