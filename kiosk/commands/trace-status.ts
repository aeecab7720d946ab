import type { TrackerStatus } from '../../src/first-layer/tracker.js';

type Fields = Readonly<Record<string, unknown>>;
const STATES = ['standby', 'printing', 'paused', 'complete', 'cancelled', 'error'] as const;

/** Folds pushed changes of Klipper objects into one status, as a subscription gives them. */
export class StatusMerger {
  readonly #objects = new Map<string, Record<string, unknown>>();

  /** Takes a change: object name to changed fields. Anything that is no such thing is left out. */
  apply(change: unknown): void {
    for (const [name, fields] of Object.entries(asFields(change))) {
      this.#objects.set(name, { ...this.#objects.get(name), ...asFields(fields) });
    }
  }

  /** The tracker's view of what is known now; fields never seen are as after Klipper's start. */
  status(eventtime: number): TrackerStatus {
    const state = this.#field('print_stats', 'state');
    return {
      eventtime,
      filePosition: this.#number('virtual_sdcard', 'file_position', 0),
      livePosition: this.#numbers('motion_report', 'live_position'),
      liveVelocity: this.#number('motion_report', 'live_velocity', 0),
      homingOrigin: this.#numbers('gcode_move', 'homing_origin'),
      printTime: this.#number('toolhead', 'print_time', 0),
      estimatedPrintTime: this.#number('toolhead', 'estimated_print_time', eventtime),
      speedFactor: this.#number('gcode_move', 'speed_factor', 1),
      state: STATES.find((known) => known === state) ?? 'standby',
      isActive: this.#field('virtual_sdcard', 'is_active') === true,
    };
  }

  #field(object: string, field: string): unknown {
    return this.#objects.get(object)?.[field];
  }

  #number(object: string, field: string, otherwise: number): number {
    const value = this.#field(object, field);
    return typeof value === 'number' && Number.isFinite(value) ? value : otherwise;
  }

  #numbers(object: string, field: string): readonly number[] {
    const value = this.#field(object, field);
    return Array.isArray(value) && value.every((entry) => typeof entry === 'number') ? value : [0, 0, 0, 0];
  }
}

function asFields(value: unknown): Fields {
  return isFields(value) ? value : {};
}

/** True for anything with named fields. */
export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
