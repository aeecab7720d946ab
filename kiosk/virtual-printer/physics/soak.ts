/**
 * How far bed and frame have taken in the heat. A simplification of a real printer, where every part has its own lag:
 * here two first-order lags, and one number that grows from 0 (cold) to 1 (soaked).
 */
export class Soak {
  #frame = 0;
  #bed = 0;

  /** 0 cold … 1 soaked; 1 is worth `EXPANSION` mm. */
  get value(): number {
    return this.#frame;
  }

  set(value: number): void {
    this.#bed = value;
    this.#frame = value;
  }

  /** @param bed temperature of the bed in °C over the last `seconds`. */
  step(seconds: number, bed: number): void {
    const target = Math.min(1, Math.max(0, (bed - 25) / 35));
    const before = this.#bed;
    this.#bed = lag(before, target, seconds, 180);
    this.#frame = lag(this.#frame, (before + this.#bed) / 2, seconds, 720);
  }
}

/** mm the bed rises towards the nozzle between cold and soaked. */
export const EXPANSION = 0.1;

function lag(from: number, to: number, seconds: number, time: number): number {
  return to + (from - to) * Math.exp(-seconds / time);
}
