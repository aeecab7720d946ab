import { signal, type ReadonlySignal } from '@preact/signals-core';
import { defaults, readValues, SETTINGS_VERSION, type Values } from './schema.js';

/** Where things are kept: a key and a value that survives a power cut once `set` has resolved. */
export interface Keeper {
  get(key: string): Promise<unknown>;
  set(key: string, value: unknown): Promise<void>;
  delete(key: string): Promise<void>;
  /** Whether what was kept could not be opened and had to be begun anew. */
  wasMadeAnew?(): boolean;
}

const KEY = 'settings';
const BROKEN_KEY = 'settings-unreadable';
const NEWER_KEY = 'settings-newer';

/** `newer`: what a later Feeler stored was read as far as it is known here. */
export type Trouble = 'unreadable' | 'newer' | 'not-kept';

/**
 * What a person chose. Every change is in force at once and written at once; what was stored and could not be read, or was
 * stored by a later Feeler, is set aside under a key of its own, never destroyed.
 */
export class Settings {
  readonly #keeper: Keeper;
  readonly #values = signal<Values>(defaults);
  readonly #trouble = signal<Trouble | undefined>(undefined);
  /** Stored fields of other versions of Feeler, written back untouched. */
  #foreign: Record<string, unknown> = {};
  #writing: Promise<void> = Promise.resolve();

  constructor(keeper: Keeper) {
    this.#keeper = keeper;
  }

  get values(): ReadonlySignal<Values> {
    return this.#values;
  }

  get trouble(): ReadonlySignal<Trouble | undefined> {
    return this.#trouble;
  }

  /** Reads what was kept. Never rejects: without a working store the defaults hold until the next restart. */
  async load(): Promise<void> {
    try {
      const stored = await this.#keeper.get(KEY);
      const { values, broken } = readValues(stored);
      this.#foreign = typeof stored === 'object' && stored !== null ? { ...stored } : {};
      this.#values.value = values;
      const isNewer = versionOf(stored) > SETTINGS_VERSION;
      if (isNewer || broken.length > 0) {
        this.#trouble.value = isNewer ? 'newer' : 'unreadable';
        await this.#keeper.set(isNewer ? NEWER_KEY : BROKEN_KEY, stored);
      }
      if (this.#keeper.wasMadeAnew?.() === true) this.#trouble.value = 'unreadable';
    } catch {
      this.#trouble.value = 'not-kept';
    }
  }

  /** Puts a change in force and writes it; resolves when it is on the disk or known not to be (see `trouble`). */
  change(part: Partial<Values>): Promise<void> {
    this.#values.value = { ...this.#values.peek(), ...part };
    const whole = { ...this.#foreign, ...this.#values.peek(), version: SETTINGS_VERSION };
    this.#writing = this.#writing
      .then(() => this.#keeper.set(KEY, whole))
      .then(
        () => void (this.#trouble.value = undefined),
        () => void (this.#trouble.value = 'not-kept'),
      );
    return this.#writing;
  }
}

function versionOf(stored: unknown): number {
  const version: unknown = typeof stored === 'object' && stored !== null ? Reflect.get(stored, 'version') : undefined;
  return typeof version === 'number' ? version : 0;
}
