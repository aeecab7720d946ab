import { num } from '../config/settings.js';
import { numberParam, type Command } from '../gcode/command.js';
import { GcodeError } from '../gcode/errors.js';
import type { PrintStats } from './print-stats.js';
import type { Printer } from './printer.js';
import type { VirtualSdcard } from './virtual-sdcard.js';

const STATE = 'PAUSE_STATE';

/** PAUSE, RESUME, CANCEL_PRINT, CLEAR_PAUSE as Klipper has them; macros may wrap them. */
export class PauseResume {
  isPaused = false;
  #wasPrinting = false;
  #pauseSent = false;
  readonly #printer: Printer;
  readonly #sdcard: VirtualSdcard;

  constructor(printer: Printer, sdcard: VirtualSdcard, stats: PrintStats) {
    this.#printer = printer;
    this.#sdcard = sdcard;
    const { gcode, host } = printer;
    gcode.register('PAUSE', () => this.#pause(), 'Pauses the current print');
    gcode.register('RESUME', (command) => this.#resume(command), 'Resumes the print from a pause');
    gcode.register('CLEAR_PAUSE', () => this.#clear(), 'Clears the current paused state without resuming the print');
    gcode.register(
      'CANCEL_PRINT',
      async () => {
        if (this.#wasPrinting || sdcard.isActive || stats.state === 'paused') await sdcard.cancel();
        else host.info('action:cancel');
        this.#clear();
      },
      'Cancel the current print',
    );
    printer.status.add('pause_resume', () => ({ is_paused: this.isPaused }));
  }

  /** The file stops being read at once; the parking comes with PAUSE. */
  async sendPause(): Promise<void> {
    if (this.#pauseSent) return;
    this.#pauseSent = true;
    if (this.#sdcard.isActive) {
      this.#wasPrinting = true;
      await this.#sdcard.pause();
    } else {
      this.#wasPrinting = false;
      this.#printer.host.info('action:paused');
    }
  }

  async #pause(): Promise<void> {
    if (this.isPaused) {
      this.#printer.host.info('Print already paused');
      return;
    }
    await this.sendPause();
    this.#printer.gcodeMove.save(STATE);
    this.isPaused = true;
  }

  async #resume(command: Command): Promise<void> {
    const { host, settings, gcodeMove } = this.#printer;
    if (!this.isPaused) {
      host.info('Print is not paused, resume aborted');
      return;
    }
    const speed = numberParam(command, 'VELOCITY', num(settings['pause_resume'], 'recover_velocity', 50));
    await gcodeMove.restore(STATE, speed);
    if (this.#wasPrinting) {
      if (this.#sdcard.isActive) throw new GcodeError('SD busy');
      this.#sdcard.resume();
    } else host.info('action:resumed');
    this.#clear();
  }

  #clear(): void {
    this.isPaused = false;
    this.#pauseSent = false;
    this.#wasPrinting = false;
  }
}
