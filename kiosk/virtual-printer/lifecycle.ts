import type { PrinterClock } from './clock.js';
import { startKlipper, type Klipper } from './klipper/klipper.js';
import type { PrinterFiles } from './klipper/printer.js';
import type { KlippyLink } from './moonraker/klippy-link.js';
import type { Machine } from './physics/machine.js';

type RestartKind = 'restart' | 'firmware';

/** Starts, restarts and kills the Klipper program. Times are printer seconds, as recorded. */
export class Lifecycle {
  readonly #clock: PrinterClock;
  readonly #machine: Machine;
  readonly #link: KlippyLink;
  readonly #files: PrinterFiles;
  /** A configuration error that is there whatever the files say. */
  plantedError: string | undefined;
  #mustFailReset = false;
  /** Told of every new run. */
  onStart: (klipper: Klipper) => void = () => {};
  /** Told what Klipper writes into its log. */
  onLog: (text: string) => void = () => {};

  constructor(clock: PrinterClock, machine: Machine, link: KlippyLink, files: PrinterFiles) {
    this.#clock = clock;
    this.#machine = machine;
    this.#link = link;
    this.#files = files;
  }

  /** A run that is ready at once, as if the printer had been on for long. */
  boot(): Klipper {
    const klipper = this.#launch();
    this.#settle(klipper);
    this.#link.settle(false);
    this.#link.isKnown = true;
    return klipper;
  }

  /** What RESTART and FIRMWARE_RESTART do; answers when the request would be answered. */
  async restart(kind: RestartKind): Promise<void> {
    const old = this.#link.klipper;
    if (!old) return;
    const isReady = old.host.isReady;
    const isUnreachable = (old.host.state === 'error' && !old.host.hasBoard) || this.#machine.isBoardSilent;
    this.#mustFailReset = kind === 'firmware' && isUnreachable;
    if (kind === 'firmware') this.#machine.isBoardDown = false;
    if (kind === 'restart' && isReady) await old.host.sleep(MOTION_WAIT);
    old.host.isLeaving = true;
    this.#clock.after(0.02, () => {
      if (this.#link.klipper !== old) return;
      old.host.info('Klipper state: Disconnect');
      this.stop();
      this.#clock.after(isReady ? DOWN : DOWN_AFTER_FAULT, () => this.start());
    });
  }

  /** The process ends without a word. */
  stop(): void {
    const old = this.#link.klipper;
    if (!old) return;
    old.host.end();
    this.#machine.release();
    this.#link.disconnect();
  }

  /** A new process: it answers as `startup`, and a little later it is ready or says why not. */
  start(): void {
    if (this.#link.klipper) return;
    const klipper = this.#launch();
    this.#clock.after(STARTUP, () => {
      if (this.#link.klipper !== klipper) return;
      this.#settle(klipper);
      this.#clock.after(NOTICED, () => {
        if (this.#link.klipper === klipper) this.#link.settle(true);
      });
    });
  }

  #launch(): Klipper {
    const klipper = startKlipper(this.#clock, this.#machine, this.#files, this);
    this.onLog('Starting Klippy...');
    klipper.host.onceShutDown(() => {
      this.onLog(klipper.host.message);
      this.#machine.isBoardDown = true;
      this.#machine.release();
    });
    this.#link.connect(klipper);
    this.onStart(klipper);
    return klipper;
  }

  #settle({ host, fault }: Klipper): void {
    const planted = this.plantedError;
    const error = planted ?? fault;
    if (error !== undefined) {
      host.hasBoard = false;
      host.fail(`${error}${AFTER_CONFIG_ERROR}`);
    } else if (this.#mustFailReset) host.fail(`Failed automated reset of MCU 'mcu'${AFTER_BOARD_ERROR}`);
    else if (this.#machine.isBoardDown)
      host.fail(`Can not update MCU 'mcu' config as it is shutdown${AFTER_BOARD_ERROR}`);
    else host.ready();
    this.#mustFailReset = false;
    this.onLog(host.message);
  }
}

/** Until RESTART has stopped the motion. */
const MOTION_WAIT = 1;
/** From the end of the old process to the first answer of the new one. */
const DOWN = 1.3;
const DOWN_AFTER_FAULT = 1;
/** From the first answer to ready. */
const STARTUP = 2.4;
/** Until Moonraker has noticed. */
const NOTICED = 0.42;

const AFTER_CONFIG_ERROR =
  '\n\nOnce the underlying issue is corrected, use the "RESTART"\ncommand to reload the config and restart the host software.\nPrinter is halted\n';
const AFTER_BOARD_ERROR =
  '\nOnce the underlying issue is corrected, use the\n"FIRMWARE_RESTART" command to reset the firmware, reload the\nconfig, and restart the host software.\nError configuring printer\n';
