import type { ReadonlySignal } from '@preact/signals-core';
import type { GcodeMoveStatus } from '../moonraker/types.js';
import type { Capabilities } from './capabilities.js';
import type { Commands } from './commands.js';
import { PrinterError } from './errors.js';
import type { Gcode } from './gcode.js';
import { plainNumber } from './numbers.js';

export type Axis = 'x' | 'y' | 'z';

/** Moving the machine while no print runs. Each rejects with a {@link PrinterError}. */
export class Motion {
  readonly #gcode: Gcode;
  readonly #commands: Commands;
  readonly #capabilities: ReadonlySignal<Capabilities>;
  readonly #gcodeMove: ReadonlySignal<GcodeMoveStatus | undefined>;

  constructor(
    gcode: Gcode,
    commands: Commands,
    capabilities: ReadonlySignal<Capabilities>,
    gcodeMove: ReadonlySignal<GcodeMoveStatus | undefined>,
  ) {
    this.#gcode = gcode;
    this.#commands = commands;
    this.#capabilities = capabilities;
    this.#gcodeMove = gcodeMove;
  }

  /** Homes the axes named, or all. Done when homed: many seconds. */
  home(axes: readonly Axis[] = []): Promise<void> {
    return this.#gcode.run(['G28', ...axes.map((axis) => axis.toUpperCase())].join(' '));
  }

  /** Levels the gantry or the bed by its Z motors. Done when levelled: up to a minute. */
  level(): Promise<void> {
    const script = this.#capabilities.peek().levelling;
    if (script === undefined) {
      return Promise.reject(new PrinterError({ kind: 'absent' }, 'This printer does not level itself'));
    }
    return this.#gcode.run(script);
  }

  /** Goes `distance` mm along one axis, at mm/s. */
  async jog(axis: Axis, distance: number, speed: number): Promise<void> {
    this.#needStill('G1');
    const isAbsolute = this.#gcodeMove.peek()?.absolute_coordinates !== false;
    const move = `G91\nG1 ${axis.toUpperCase()}${plainNumber(distance)} F${plainNumber(speed * 60)}`;
    await this.#backTo(isAbsolute ? 'G90' : undefined, move);
  }

  /** Goes straight to a place, mm, at mm/s; axes that are not named stay. */
  async moveTo(place: Readonly<Partial<Record<Axis, number>>>, speed: number): Promise<void> {
    this.#needStill('G1');
    const words = (['x', 'y', 'z'] as const).flatMap((axis) => {
      const to = place[axis];
      return to === undefined ? [] : [`${axis.toUpperCase()}${plainNumber(to)}`];
    });
    await this.#gcode.run(`G90\nG1 ${words.join(' ')} F${plainNumber(speed * 60)}`);
  }

  /** Pushes filament (mm, negative: draws it back), at mm/s. */
  async extrude(length: number, speed: number): Promise<void> {
    this.#needStill('G1');
    const isAbsolute = this.#gcodeMove.peek()?.absolute_extrude === true;
    await this.#backTo(isAbsolute ? 'M82' : undefined, `M83\nG1 E${plainNumber(length)} F${plainNumber(speed * 60)}`);
  }

  async motorsOff(): Promise<void> {
    this.#needNoPrint('M84');
    await this.#gcode.run('M84');
  }

  /** A script ends at its first error, so the mode is set back by itself then: a refused jog must not leave relative moves behind. */
  async #backTo(mode: string | undefined, move: string): Promise<void> {
    if (mode === undefined) return this.#gcode.run(move);
    try {
      await this.#gcode.run(`${move}\n${mode}`);
    } catch (error) {
      if (error instanceof PrinterError && error.kind === 'refused') await this.#gcode.run(mode).catch(() => undefined);
      throw error;
    }
  }

  /** A move sent during a print is done in the middle of it. A paused one may be moved: resuming goes back. */
  #needStill(command: string): void {
    if (this.#commands.situation.printState.peek() === 'printing') throw lockedWhilePrinting(command);
  }

  #needNoPrint(command: string): void {
    const state = this.#commands.situation.printState.peek();
    if (state === 'printing' || state === 'paused') throw lockedWhilePrinting(command);
  }
}

function lockedWhilePrinting(command: string): PrinterError {
  const refusal = { why: 'printing', command } as const;
  return new PrinterError({ kind: 'gate', refusal }, `${command} is locked while a print runs`);
}
