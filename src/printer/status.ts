import { batch, signal, type ReadonlySignal } from '@preact/signals-core';
import type { InferOutput } from 'valibot';
import { isRecord } from '../base/record.js';
import type { ObjectFields } from '../moonraker/methods.js';
import { families, singles, type FamilyName, type SingleName } from '../moonraker/status-schemas.js';
import type * as wire from '../moonraker/types.js';
import { familyOf } from './object-names.js';
import { StatusObject, type AnyStatusObject, type ObjectSchema } from './status-object.js';

/** One update of the status, told after all its objects have their new values. */
export interface StatusFrame {
  /** Klipper's clock, seconds. */
  readonly eventtime: number;
  /** Whether this is the first one of a subscription, with every value and not only what changed. */
  readonly isWhole: boolean;
}

type Known<T> = ReadonlySignal<T | undefined>;

/** Everything Klipper says about itself: one signal for each of its objects, undefined where the printer has none such. */
export class Status {
  readonly #singles = new Map<string, AnyStatusObject>();
  readonly #many = new Map<string, AnyStatusObject>();
  readonly #frame = signal<StatusFrame | undefined>(undefined);
  readonly #broken = signal(0);

  readonly webhooks: Known<wire.WebhooksStatus> = this.#single('webhooks', singles.webhooks);
  readonly printStats: Known<wire.PrintStatsStatus> = this.#single('print_stats', singles.print_stats);
  readonly virtualSdcard: Known<wire.VirtualSdcardStatus> = this.#single('virtual_sdcard', singles.virtual_sdcard);
  readonly gcodeMove: Known<wire.GcodeMoveStatus> = this.#single('gcode_move', singles.gcode_move);
  readonly toolhead: Known<wire.ToolheadStatus> = this.#single('toolhead', singles.toolhead);
  readonly motionReport: Known<wire.MotionReportStatus> = this.#single('motion_report', singles.motion_report);
  readonly displayStatus: Known<wire.DisplayStatus> = this.#single('display_status', singles.display_status);
  readonly idleTimeout: Known<wire.IdleTimeoutStatus> = this.#single('idle_timeout', singles.idle_timeout);
  readonly manualProbe: Known<wire.ManualProbeStatus> = this.#single('manual_probe', singles.manual_probe);
  readonly bedMesh: Known<wire.BedMeshStatus> = this.#single('bed_mesh', singles.bed_mesh);
  readonly quadGantryLevel: Known<wire.LevelStatus> = this.#single('quad_gantry_level', singles.quad_gantry_level);
  readonly zTilt: Known<wire.LevelStatus> = this.#single('z_tilt', singles.z_tilt);
  readonly excludeObject: Known<wire.ExcludeObjectStatus> = this.#single('exclude_object', singles.exclude_object);
  readonly configfile: Known<wire.ConfigfileStatus> = this.#single('configfile', singles.configfile);
  readonly gcode: Known<wire.GcodeStatus> = this.#single('gcode', singles.gcode);

  /** Changes once for each status update, after all objects: react to this one to see each update whole. */
  get frame(): ReadonlySignal<StatusFrame | undefined> {
    return this.#frame;
  }

  /** How many broken fields and updates were left out so far. */
  get broken(): ReadonlySignal<number> {
    return this.#broken;
  }

  /** How many objects there are, for tests that look for leaks. */
  get size(): number {
    return this.#singles.size + this.#many.size;
  }

  /** The fan, heater, sensor … of that name in Klipper; undefined where the printer has none such. */
  member<Name extends FamilyName>(
    name: string,
    family: Name,
  ): StatusObject<InferOutput<(typeof families)[Name]>> | undefined {
    const object = familyOf(name) === family ? this.#many.get(name) : undefined;
    // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the family of its name chose the object's schema
    return object as StatusObject<InferOutput<(typeof families)[Name]>> | undefined;
  }

  /** Prepares for the objects that Klipper has; answers what to subscribe to. */
  expect(objects: readonly string[]): ObjectFields {
    const wanted: Record<string, readonly string[]> = {};
    for (const name of objects) {
      const family = familyOf(name);
      const object = this.#singles.get(name) ?? (family && this.#memberFor(name, family));
      if (object !== undefined) wanted[name] = object.names;
    }
    for (const [name, object] of this.#singles) if (!(name in wanted)) object.clear();
    for (const name of this.#many.keys()) if (!(name in wanted)) this.#many.delete(name);
    return wanted;
  }

  /** The first answer of a subscription: the whole of every object. */
  replace(status: unknown, eventtime: unknown): void {
    this.#apply(status, eventtime, true);
  }

  /** An update: the fields that changed. */
  update(status: unknown, eventtime: unknown): void {
    this.#apply(status, eventtime, false);
  }

  /** Counts something broken that came instead of a status. */
  countBroken(): void {
    this.#broken.value += 1;
  }

  #apply(status: unknown, eventtime: unknown, isWhole: boolean): void {
    if (!isRecord(status) || typeof eventtime !== 'number' || !Number.isFinite(eventtime)) return this.countBroken();
    batch(() => {
      let broken = 0;
      for (const [name, change] of Object.entries(status)) {
        const object = this.#singles.get(name) ?? this.#many.get(name);
        if (object !== undefined) broken += isWhole ? object.replace(change) : object.update(change);
      }
      if (broken > 0) this.#broken.value += broken;
      this.#frame.value = { eventtime, isWhole };
    });
  }

  #single<Value>(name: SingleName, schema: ObjectSchema<Value>): Known<Value> {
    const object = new StatusObject(schema);
    this.#singles.set(name, object);
    return object.value;
  }

  #memberFor(name: string, family: FamilyName): AnyStatusObject {
    const known = this.#many.get(name);
    if (known !== undefined) return known;
    const object = new StatusObject<unknown>(families[family]);
    this.#many.set(name, object);
    return object;
  }
}
