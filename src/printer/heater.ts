import type { ReadonlySignal } from '@preact/signals-core';
import { shortName } from './object-names.js';

/** °C and shares as a heater's status holds them; the fields of an extruder are missing on other heaters. */
export interface HeaterValues {
  readonly temperature: number;
  readonly target: number;
  /** 0 … 1 */
  readonly power?: number | undefined;
  readonly can_extrude?: boolean | undefined;
  readonly pressure_advance?: number | undefined;
}

export type HeaterKind = 'extruder' | 'bed' | 'generic' | 'fan';

/** Something with a target temperature: extruder, bed, chamber, or a fan that keeps a temperature. */
export class Heater {
  /** Klipper's whole name, as `heater_generic chamber`. */
  readonly name: string;
  readonly kind: HeaterKind;
  /** °C that may be asked for. */
  readonly least: number;
  readonly most: number;
  readonly #values: ReadonlySignal<HeaterValues | undefined>;

  constructor(
    name: string,
    kind: HeaterKind,
    limits: { readonly least: number; readonly most: number },
    values: ReadonlySignal<HeaterValues | undefined>,
  ) {
    this.name = name;
    this.kind = kind;
    this.least = limits.least;
    this.most = limits.most;
    this.#values = values;
  }

  /** The name without the kind of section: `chamber`, `extruder1`. */
  get shortName(): string {
    return shortName(this.name);
  }

  /** °C; undefined until Klipper has said it. */
  get temperature(): number | undefined {
    return this.#values.value?.temperature;
  }

  /** °C, 0 when off. */
  get target(): number | undefined {
    return this.#values.value?.target;
  }

  get power(): number | undefined {
    return this.#values.value?.power;
  }

  get canExtrude(): boolean | undefined {
    return this.#values.value?.can_extrude;
  }

  get pressureAdvance(): number | undefined {
    return this.#values.value?.pressure_advance;
  }
}
