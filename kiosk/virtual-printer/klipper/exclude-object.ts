import { GcodeError } from '../gcode/errors.js';
import type { MoveTarget } from '../gcode/gcode-move.js';
import type { Command } from '../gcode/command.js';
import type { Coord } from '../motion/coord.js';
import type { Printer } from './printer.js';

interface PrintObject {
  readonly name: string;
  readonly [field: string]: unknown;
}

/** EXCLUDE_OBJECT*: parts of a print that are left out from now on. Names are in upper case. */
export class ExcludeObject implements MoveTarget {
  #objects: PrintObject[] = [];
  #excluded: string[] = [];
  #current: string | null = null;
  readonly #printer: Printer;
  readonly #next: MoveTarget;
  /** Where the file believes the nozzle is while moves are left out. */
  #skipped: Coord | undefined;
  /** mm of filament of the moves left out so far. */
  #lost = 0;

  constructor(printer: Printer, next: MoveTarget) {
    this.#printer = printer;
    this.#next = next;
    const { gcode } = printer;
    gcode.register('EXCLUDE_OBJECT', (command) => this.#exclude(command), 'Cancel moves inside a specified objects');
    gcode.register('EXCLUDE_OBJECT_DEFINE', (command) => this.#define(command), 'Provides a summary of an object');
    gcode.register(
      'EXCLUDE_OBJECT_START',
      (command) => void (this.#current = nameOf(command)),
      'Marks the beginning the current object as labeled',
    );
    gcode.register('EXCLUDE_OBJECT_END', () => void (this.#current = null), 'Marks the end the current object');
    printer.status.add('exclude_object', () => ({
      objects: this.#objects,
      excluded_objects: this.#excluded,
      current_object: this.#current,
    }));
  }

  /** A new file begins. */
  reset(): void {
    this.#objects = [];
    this.#excluded = [];
    this.#current = null;
    this.#skipped = undefined;
    this.#lost = 0;
  }

  position(): Coord {
    return this.#skipped ?? moreFilament(this.#next.position(), this.#lost);
  }

  async move(to: Coord, speed: number): Promise<void> {
    if (this.#current !== null && this.#excluded.includes(this.#current)) {
      this.#skipped = to;
      return;
    }
    if (this.#skipped) this.#lost = this.#skipped[3] - this.#next.position()[3];
    this.#skipped = undefined;
    await this.#next.move(moreFilament(to, -this.#lost), speed);
  }

  #exclude(command: Command): void {
    const { host } = this.#printer;
    const isReset = command.params.get('RESET');
    const name = command.params.get('NAME')?.toUpperCase();
    if (isReset !== undefined) this.#excluded = name === undefined ? [] : this.#excluded.filter((one) => one !== name);
    else if (name !== undefined) this.#add(name);
    else if (command.params.get('CURRENT') !== undefined) {
      if (this.#current === null) throw new GcodeError('There is no current object to cancel');
      this.#add(this.#current);
    } else host.info(`Excluded objects: ${this.#excluded.join(' ')}`.trim());
  }

  #add(name: string): void {
    if (this.#excluded.includes(name)) return;
    this.#printer.host.info(`Excluding object ${name}`);
    this.#excluded = [...this.#excluded, name];
  }

  #define(command: Command): void {
    if (command.params.get('RESET') !== undefined) this.reset();
    else if (command.params.has('NAME')) {
      const extra = [...command.params].filter(([key]) => key !== 'NAME').map(([key, value]) => field(key, value));
      this.#objects = [...this.#objects, { name: nameOf(command), ...Object.fromEntries(extra) }];
    } else this.#printer.host.info(`Known objects: ${this.#objects.map((one) => one.name).join(' ')}`);
  }
}

function moreFilament([x, y, z, e]: Coord, by: number): Coord {
  return [x, y, z, e + by];
}

function nameOf(command: Command): string {
  return (command.params.get('NAME') ?? '').toUpperCase();
}

function field(key: string, value: string): readonly [string, unknown] {
  try {
    const parsed: unknown = JSON.parse(key === 'CENTER' ? `[${value}]` : value);
    return [key.toLowerCase(), parsed];
  } catch {
    return [key.toLowerCase(), value];
  }
}
