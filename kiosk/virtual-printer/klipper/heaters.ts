import type { ThermalMass } from '../physics/thermal.js';
import { ROOM } from '../physics/machine.js';
import { floatText } from '../gcode/command.js';
import { GcodeError } from '../gcode/errors.js';
import type { Host } from './host.js';

/** One heater as Klipper drives it: a measured temperature, a target, a power. °C and 0…1. */
export class Heater {
  readonly name: string;
  target = 0;
  power = 0;
  #measured = 0;
  #slope = 0;
  readonly #mass: ThermalMass;
  readonly #min: number;
  readonly #max: number;
  readonly #maxPower: number;
  readonly minExtrude: number;

  constructor(name: string, mass: ThermalMass, limits: HeaterLimits) {
    this.name = name;
    this.#mass = mass;
    this.#min = limits.min;
    this.#max = limits.max;
    this.#maxPower = limits.maxPower;
    this.minExtrude = limits.minExtrude;
  }

  get temperature(): number {
    return this.#measured;
  }

  get canExtrude(): boolean {
    return this.#measured >= this.minExtrude;
  }

  set(target: number): void {
    if (target !== 0 && (target < this.#min || target > this.#max)) {
      throw new GcodeError(
        `Requested temperature (${floatText(target)}) out of range (${floatText(this.#min)}:${floatText(this.#max)})`,
      );
    }
    this.target = target;
  }

  /** Measures and sets the power for the next `seconds`. @param noise °C added to what is measured. */
  regulate(seconds: number, noise: number): void {
    const before = this.#measured;
    this.#measured = Math.round((this.#mass.temperature + noise) * 100) / 100;
    this.#slope = (this.#measured - before) / seconds;
    if (this.target === 0) {
      this.power = 0;
      return;
    }
    const wanted = this.#mass.holding(this.target, ROOM) + GAIN * (this.target - this.#mass.temperature);
    this.power = Math.min(this.#maxPower, Math.max(0, wanted));
  }

  /** M109 and M190 still have to wait. */
  get isBusy(): boolean {
    return Math.abs(this.target - this.#measured) > 1 || Math.abs(this.#slope) > 0.5;
  }

  status(): Record<string, unknown> {
    return { temperature: this.#measured, target: this.target, power: this.power };
  }
}

export interface HeaterLimits {
  readonly min: number;
  readonly max: number;
  readonly maxPower: number;
  readonly minExtrude: number;
}

/** Share of full power for each °C that is missing. */
const GAIN = 0.15;

/** The heaters of a printer, and the waiting for them. */
export class Heaters {
  readonly bed: Heater | undefined;
  readonly extruder: Heater;
  readonly #host: Host;

  constructor(host: Host, extruder: Heater, bed: Heater | undefined) {
    this.#host = host;
    this.extruder = extruder;
    this.bed = bed;
  }

  get all(): readonly Heater[] {
    return this.bed ? [this.bed, this.extruder] : [this.extruder];
  }

  find(name: string): Heater {
    const found = this.all.find((heater) => heater.name === name);
    if (found) return found;
    const names = this.all.map((heater) => `'${heater.name}'`).join(', ');
    throw new GcodeError(`The value '${name}' is not valid for HEATER. Options: ${names}`);
  }

  off(): void {
    for (const heater of this.all) heater.set(0);
  }

  /** Until the heater has settled at its target. @param report told once a second. */
  async settled(heater: Heater, report: () => void): Promise<void> {
    while (heater.target !== 0 && heater.isBusy) {
      report();
      await this.#host.sleep(1);
    }
  }
}
