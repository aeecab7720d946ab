import type { ReadonlySignal } from '@preact/signals-core';
import { PrinterError } from './errors.js';
import type { Gcode } from './gcode.js';
import type { Heater } from './heater.js';
import { plainNumber } from './numbers.js';

/** Setting temperatures. Each rejects with a {@link PrinterError}; during M109 or homing Klipper answers when that is done. */
export class Heat {
  readonly #gcode: Gcode;
  readonly #heaters: ReadonlySignal<readonly Heater[]>;

  constructor(gcode: Gcode, heaters: ReadonlySignal<readonly Heater[]>) {
    this.#gcode = gcode;
    this.#heaters = heaters;
  }

  /** Asks for °C of the heater with Klipper's name, as `extruder` or `heater_generic chamber`; 0 switches it off. */
  async setTarget(name: string, celsius: number): Promise<void> {
    const heater = this.#heaters.peek().find((one) => one.name === name);
    if (heater === undefined) throw new PrinterError({ kind: 'absent' }, `There is no heater ${name}`);
    const { least, most, shortName } = heater;
    if (celsius !== 0 && (celsius < least || celsius > most)) {
      const refusal = { why: 'out-of-range', least, most } as const;
      throw new PrinterError({ kind: 'gate', refusal }, `${celsius} °C is not between ${least} and ${most} °C`);
    }
    const target = plainNumber(celsius);
    await this.#gcode.run(
      heater.kind === 'fan'
        ? `SET_TEMPERATURE_FAN_TARGET temperature_fan=${shortName} target=${target}`
        : `SET_HEATER_TEMPERATURE HEATER=${shortName} TARGET=${target}`,
    );
  }

  /** All heaters off. */
  coolDown(): Promise<void> {
    return this.#gcode.run('TURN_OFF_HEATERS');
  }
}
