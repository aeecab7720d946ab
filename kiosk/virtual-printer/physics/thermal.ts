/** A thing that is heated, by a first-order model: `dT/dt = power · rate − (T − ambient) / lag`. */
export class ThermalMass {
  temperature: number;
  readonly #rate: number;
  readonly #lag: number;

  /** @param rate °C/s at full power. @param lag seconds in which it loses 63 % of its warmth. */
  constructor(temperature: number, rate: number, lag: number) {
    this.temperature = temperature;
    this.#rate = rate;
    this.#lag = lag;
  }

  /** @param power 0…1 over the last `seconds`. */
  step(seconds: number, power: number, ambient: number): void {
    const end = ambient + power * this.#rate * this.#lag;
    this.temperature = end + (this.temperature - end) * Math.exp(-seconds / this.#lag);
  }

  /** The power that holds `target` against the surroundings. */
  holding(target: number, ambient: number): number {
    return Math.max(0, (target - ambient) / (this.#rate * this.#lag));
  }
}
