import { text } from '../config/settings.js';
import { numberParam, textParam, type Command } from '../gcode/command.js';
import { GcodeError, Interrupted } from '../gcode/errors.js';
import { runTemplate } from './macros.js';
import type { PrintStats } from './print-stats.js';
import type { Printer } from './printer.js';

interface OpenFile {
  readonly name: string;
  readonly bytes: Buffer;
}

/**
 * Printing from a file. `position` is the end of the last line that was processed, in bytes: taken into the queue,
 * not printed yet.
 */
export class VirtualSdcard {
  position = 0;
  #file: OpenFile | undefined;
  /** Bytes of the file; stays when a print is complete and the file closed. */
  #size = 0;
  #isRunning = false;
  #mustPause = false;
  #next = 0;
  #isInLine = false;
  readonly #printer: Printer;
  readonly #stats: PrintStats;
  /** Told when the loaded file is let go. */
  onReset: () => void = () => {};
  /** Told when a file begins, with its bytes. */
  onBegin: (bytes: Buffer) => void = () => {};

  constructor(printer: Printer, stats: PrintStats) {
    this.#printer = printer;
    this.#stats = stats;
    const { gcode } = printer;
    gcode.register(
      'SDCARD_PRINT_FILE',
      (command) => this.#printFile(command),
      'Loads a SD file and starts the print.  May include files in subdirectories.',
    );
    gcode.register(
      'SDCARD_RESET_FILE',
      () => this.#resetFile(),
      'Clears a loaded SD File. Stops the print if necessary',
    );
    gcode.register('M20', () => this.#list());
    gcode.register('M21', () => printer.host.respond('SD card ok'));
    gcode.register('M23', (command) => this.#load(command.rest.replace(/^\//, '')));
    gcode.register('M24', () => this.resume());
    gcode.register('M25', () => this.pause());
    gcode.register('M26', (command) => this.#seek(numberParam(command, 'S', undefined, { min: 0 })));
    gcode.register('M27', () => this.#report());
    for (const name of ['M28', 'M29', 'M30']) {
      gcode.register(name, () => {
        throw new GcodeError('SD write not supported');
      });
    }
    printer.status.add('virtual_sdcard', () => this.status());
  }

  get isActive(): boolean {
    return this.#isRunning;
  }

  get fileName(): string | undefined {
    return this.#file?.name;
  }

  status(): Record<string, unknown> {
    const size = this.#size;
    return {
      file_path: this.#file ? `/home/pi/printer_data/gcodes/${this.#file.name}` : null,
      progress: size > 0 ? this.position / size : 0,
      is_active: this.#isRunning,
      file_position: this.position,
      file_size: size,
    };
  }

  resume(): void {
    if (this.#isRunning) throw new GcodeError('SD busy');
    if (!this.#file) return;
    this.#mustPause = false;
    this.#isRunning = true;
    void this.#work();
  }

  /** Ends after the line under way. */
  async pause(): Promise<void> {
    if (!this.#isRunning) return;
    this.#mustPause = true;
    while (this.#isRunning && !this.#isInLine) await this.#printer.host.sleep(0.001);
  }

  /** The file is closed and its print given up. */
  async cancel(): Promise<void> {
    if (!this.#file) return;
    await this.pause();
    this.#stats.end('cancelled');
    this.#close();
  }

  #seek(position: number): void {
    this.position = position;
    this.#next = position;
  }

  #close(): void {
    this.#file = undefined;
    this.#size = 0;
    this.position = 0;
    this.#printer.toolhead.dropTags();
  }

  #list(): void {
    const { host, files } = this.#printer;
    host.respond('Begin file list');
    for (const { path, size } of files.listGcodes()) host.respond(`${path} ${size}`);
    host.respond('End file list');
  }

  #report(): void {
    const size = this.#file?.bytes.length;
    this.#printer.host.respond(size === undefined ? 'Not SD printing.' : `SD printing byte ${this.position}/${size}`);
  }

  async #printFile(command: Command): Promise<void> {
    if (this.#isRunning) throw new GcodeError('SD busy');
    await this.#resetFile();
    this.#load(textParam(command, 'FILENAME').replace(/^\//, ''));
    this.resume();
  }

  async #resetFile(): Promise<void> {
    if (this.#isRunning && this.#isInLine) throw new GcodeError('SDCARD_RESET_FILE cannot be run from the sdcard');
    if (this.#file) {
      await this.pause();
      this.#close();
    }
    this.onReset();
    this.#stats.reset();
  }

  #load(name: string): void {
    const bytes = this.#printer.files.readGcode(name);
    if (!bytes) throw new GcodeError('Unable to open file');
    this.#printer.host.respond(`File opened:${name} Size:${bytes.length}`);
    this.#printer.host.respond('File selected');
    this.#close();
    this.#file = { name, bytes };
    this.#size = bytes.length;
    this.#stats.select(name);
    this.onBegin(bytes);
  }

  async #work(): Promise<void> {
    const { host } = this.#printer;
    try {
      await host.sleep(0);
      this.#stats.begin();
      const failure = await this.#lines();
      if (host.state === 'shutdown') this.#stats.pause();
      else if (failure !== undefined) {
        this.#stats.end('error', failure);
        await this.#afterError();
      } else if (this.#mustPause && this.#file) this.#stats.pause();
      else if (this.#file) {
        this.#file = undefined;
        this.#stats.end('complete');
        host.respond('Done printing file');
      }
    } catch (error) {
      if (!(error instanceof Interrupted)) throw error;
      if (host.state === 'shutdown') this.#stats.pause();
    } finally {
      this.#isRunning = false;
      this.#isInLine = false;
    }
  }

  /** Runs lines until the end, a pause or an error, whose message it answers. */
  async #lines(): Promise<string | undefined> {
    const { gcode, host, toolhead } = this.#printer;
    for (let count = 1; !this.#mustPause && this.#file; count += 1) {
      if (count % BREATH === 0) await host.sleep(0);
      const { bytes } = this.#file;
      if (this.position >= bytes.length) return undefined;
      if (gcode.isBusy) {
        await host.sleep(0.1);
        continue;
      }
      const end = lineEnd(bytes, this.position);
      this.#next = end;
      this.#isInLine = true;
      try {
        await gcode.fileLine(bytes.toString('utf8', this.position, end).trimEnd());
      } catch (error) {
        if (error instanceof GcodeError) return error.message;
        throw error;
      } finally {
        this.#isInLine = false;
      }
      toolhead.tag(end);
      this.position = this.#next;
    }
    return undefined;
  }

  async #afterError(): Promise<void> {
    const source = text(this.#printer.settings['virtual_sdcard'], 'on_error_gcode', 'TURN_OFF_HEATERS');
    await this.#printer.gcode.exclusive(() => runTemplate(this.#printer, source)).catch(() => {});
  }
}

/** Lines after which others get a turn, also when nothing has to be waited for. */
const BREATH = 200;

function lineEnd(bytes: Buffer, from: number): number {
  const at = bytes.indexOf(0x0a, from);
  return at < 0 ? bytes.length : at + 1;
}
