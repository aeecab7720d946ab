import type { Gcode } from './gcode.js';
import { plainNumber } from './numbers.js';
import { prefixOf, shortName } from './object-names.js';

/** Four channels, 0 … 1 each. */
export interface Colour {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
  readonly white: number;
}

/** Made where it is needed, since the first screen does without: what may be changed at any time, also during a print. Shares are 0 … 1, factors 1 = as sliced. Each rejects with a PrinterError. */
export class Tuning {
  readonly #gcode: Gcode;

  constructor(gcode: Gcode) {
    this.#gcode = gcode;
  }

  speedFactor(factor: number): Promise<void> {
    return this.#gcode.run(`M220 S${plainNumber(factor * 100)}`);
  }

  extrudeFactor(factor: number): Promise<void> {
    return this.#gcode.run(`M221 S${plainNumber(factor * 100)}`);
  }

  /** Sets `fan` or `fan_generic …`. */
  fan(name: string, share: number): Promise<void> {
    if (name === 'fan') return this.#gcode.run(`M106 S${plainNumber(Math.round(share * 255))}`);
    return this.#gcode.run(`SET_FAN_SPEED FAN=${shortName(name)} SPEED=${plainNumber(share)}`);
  }

  /** Sets `output_pin …`; a servo takes degrees. */
  output(name: string, value: number): Promise<void> {
    if (prefixOf(name) === 'servo') {
      return this.#gcode.run(`SET_SERVO SERVO=${shortName(name)} ANGLE=${plainNumber(value)}`);
    }
    return this.#gcode.run(`SET_PIN PIN=${shortName(name)} VALUE=${plainNumber(value)}`);
  }

  light(name: string, { red, green, blue, white }: Colour): Promise<void> {
    const channels = `RED=${plainNumber(red)} GREEN=${plainNumber(green)} BLUE=${plainNumber(blue)} WHITE=${plainNumber(white)}`;
    return this.#gcode.run(`SET_LED LED=${shortName(name)} ${channels}`);
  }

  pressureAdvance(extruder: string, seconds: number): Promise<void> {
    return this.#gcode.run(`SET_PRESSURE_ADVANCE EXTRUDER=${extruder} ADVANCE=${plainNumber(seconds)}`);
  }

  filamentSensor(name: string, isOn: boolean): Promise<void> {
    return this.#gcode.run(`SET_FILAMENT_SENSOR SENSOR=${shortName(name)} ENABLE=${isOn ? 1 : 0}`);
  }

  /** Leaves a part of the print out from now on. Klipper splits a line at its blanks unless they stand in quotes. */
  excludeObject(name: string): Promise<void> {
    return this.#gcode.run(`EXCLUDE_OBJECT NAME=${/^[^\s"';#]+$/u.test(name) ? name : `"${name}"`}`);
  }
}
