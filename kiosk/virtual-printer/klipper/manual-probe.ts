import { asNumber, textParam, type Command } from '../gcode/command.js';
import { GcodeError } from '../gcode/errors.js';
import { withAxis, type Coord } from '../motion/coord.js';
import type { Printer } from './printer.js';
import { Z_STEP } from './probe.js';

interface Session {
  readonly start: Coord;
  readonly speed: number;
  /** Heights tried so far, rising. */
  readonly tried: number[];
  readonly finish: (z: number) => void;
}

/** The dialogue by which a person finds a height: TESTZ, ACCEPT, ABORT. In raw Klipper coordinates. */
export class ManualProbe {
  #session: Session | undefined;
  readonly #printer: Printer;

  constructor(printer: Printer) {
    this.#printer = printer;
    printer.status.add('manual_probe', () => this.#status());
  }

  /** Refuses a second dialogue. */
  refuseIfActive(): void {
    if (this.#session) throw new GcodeError('Already in a manual Z probe. Use ABORT to abort it.');
  }

  /** Begins where the nozzle is. @param finish gets the accepted height. */
  async start(speed: number, finish: (z: number) => void): Promise<void> {
    this.refuseIfActive();
    const { toolhead, gcode, host } = this.#printer;
    this.#session = { start: toolhead.position, speed, tried: [], finish };
    gcode.register('TESTZ', (command) => this.#test(command), 'Move to new Z height');
    gcode.register('ACCEPT', () => this.#accept(), 'Accept the current Z position');
    gcode.register('NEXT', () => this.#accept());
    gcode.register('ABORT', () => this.#end(), 'Abort manual Z probing tool');
    host.info('Starting manual Z probe. Use TESTZ to adjust position.\nFinish with ACCEPT or ABORT command.');
    await this.#report();
  }

  #end(): void {
    for (const name of ['TESTZ', 'ACCEPT', 'NEXT', 'ABORT']) this.#printer.gcode.unregister(name);
    this.#session = undefined;
  }

  #accept(): void {
    const { start, finish } = this.#session!;
    const [x, y, z] = this.#printer.toolhead.position;
    this.#end();
    if (x !== start[0] || y !== start[1] || z >= start[2]) {
      this.#printer.host.info(
        'Manual probe failed! Use TESTZ commands to position the\nnozzle prior to running ACCEPT.',
      );
      return;
    }
    finish(onStep(z));
  }

  async #test(command: Command): Promise<void> {
    const session = this.#session!;
    const wish = textParam(command, 'Z');
    const now = this.#z;
    if (!session.tried.includes(now)) session.tried.push(now);
    session.tried.sort((a, b) => a - b);
    await this.#moveTo(this.#target(command, wish, now));
    await this.#report(now);
  }

  #target(command: Command, wish: string, now: number): number {
    const up = /^(\++)$/.exec(wish)?.[1];
    const down = /^(-+)$/.exec(wish)?.[1];
    const { lower, upper } = this.#neighbours(now);
    if (up !== undefined) return Math.min(towards(now, upper ?? Infinity, up.length), now + BISECT_MOST);
    if (down !== undefined) return Math.max(towards(now, lower ?? -Infinity, down.length), now - BISECT_MOST);
    const by = asNumber(wish);
    if (by === undefined) throw new GcodeError(`Error on '${command.line}': unable to parse ${wish}`);
    return now + by;
  }

  /** Always from above, so that play in the drive does not count. A move that is refused ends the dialogue. */
  async #moveTo(z: number): Promise<void> {
    const { toolhead, gcodeMove } = this.#printer;
    const { speed } = this.#session!;
    try {
      if (toolhead.position[2] < z + BOB) await toolhead.move(withAxis(toolhead.position, 2, z + BOB), speed);
      await toolhead.move(withAxis(toolhead.position, 2, z), speed);
    } catch (error) {
      this.#end();
      throw error;
    } finally {
      gcodeMove.reset();
    }
  }

  async #report(before?: number): Promise<void> {
    const { toolhead, host } = this.#printer;
    toolhead.flush();
    if (toolhead.printTime > toolhead.estimated) await host.sleep(SETTLE);
    if (!this.#session) return;
    const z = this.#z;
    if (z === before) host.info('WARNING: No change in position (reached stepper resolution)');
    const { lower, upper } = this.#neighbours(z);
    host.info(`Z position: ${spoken(lower)} --> ${spoken(z)} <-- ${spoken(upper)}`);
  }

  get #z(): number {
    return onStep(this.#printer.toolhead.position[2]);
  }

  #neighbours(z: number): { readonly lower: number | undefined; readonly upper: number | undefined } {
    const tried = this.#session?.tried ?? [];
    return { lower: tried.filter((one) => one < z).at(-1), upper: tried.find((one) => one > z) };
  }

  #status(): Record<string, unknown> {
    if (!this.#session) return { is_active: false, z_position: null, z_position_lower: null, z_position_upper: null };
    const z = this.#z;
    const { lower, upper } = this.#neighbours(z);
    return { is_active: true, z_position: z, z_position_lower: lower ?? null, z_position_upper: upper ?? null };
  }
}

function towards(now: number, other: number, signs: number): number {
  return signs > 1 ? other : (now + other) / 2;
}

/** Heights are known in whole steps of the motor. */
function onStep(z: number): number {
  return Math.round(z / Z_STEP) * Z_STEP;
}

function spoken(z: number | undefined): string {
  if (z === undefined) return '??????';
  return z === 0 ? '0.000' : z.toFixed(3);
}

/** mm that `+` and `-` move at most. */
const BISECT_MOST = 0.2;
/** mm above the target from which it is approached. */
const BOB = 0.5;
/** Seconds until TESTZ answers; the move goes on. */
const SETTLE = 0.1;
