import { signal, type ReadonlySignal } from '@preact/signals-core';
import * as v from 'valibot';
import { isRecord } from '../base/record.js';

/** The schema of an object, with the schemas of its fields. */
export interface ObjectSchema<Value> extends v.GenericSchema<Value> {
  readonly entries: Readonly<Record<string, v.GenericSchema>>;
}

/** A status object of any kind. */
export interface AnyStatusObject {
  readonly value: ReadonlySignal<unknown>;
  readonly names: readonly string[];
  update(change: unknown): number;
  replace(whole: unknown): number;
  clear(): void;
}

/**
 * One of Klipper's status objects, put together from what comes. Each field is checked by itself: one that does not fit
 * keeps its last good value. The object is known once every field that must be there has come.
 */
export class StatusObject<Value> implements AnyStatusObject {
  readonly #schema: ObjectSchema<Value>;
  readonly #value = signal<Value | undefined>(undefined);
  /** The good fields so far, also while the object is not complete. */
  #fields: Record<string, unknown> = {};

  constructor(schema: ObjectSchema<Value>) {
    this.#schema = schema;
  }

  /** A new object for each change. */
  get value(): ReadonlySignal<Value | undefined> {
    return this.#value;
  }

  /** The fields to subscribe to. */
  get names(): readonly string[] {
    return Object.keys(this.#schema.entries);
  }

  /** Takes changed fields over; answers how many of them were broken. */
  update(change: unknown): number {
    return this.#take(change, { ...this.#fields });
  }

  /** Takes a whole object over: what it lacks is gone, what is broken in it keeps the last good value. */
  replace(whole: unknown): number {
    const kept = isRecord(whole) ? Object.entries(this.#fields).filter(([name]) => name in whole) : [];
    return this.#take(whole, Object.fromEntries(kept));
  }

  /** Klipper has no such object any more. */
  clear(): void {
    this.#fields = {};
    this.#value.value = undefined;
  }

  #take(change: unknown, fields: Record<string, unknown>): number {
    if (!isRecord(change)) return 1;
    const { entries } = this.#schema;
    let broken = 0;
    for (const [name, given] of Object.entries(change)) {
      const schema = Object.hasOwn(entries, name) ? entries[name] : undefined;
      if (schema === undefined) continue;
      const read = v.safeParse(schema, given);
      if (read.success) fields[name] = read.output;
      else broken += 1;
    }
    this.#fields = fields;
    // Not the schema's copy: what did not change stays the same object for those who compare.
    if (v.is(this.#schema, fields)) this.#value.value = fields;
    return broken;
  }
}
