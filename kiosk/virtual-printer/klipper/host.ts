import type { PrinterClock } from '../clock.js';
import { Interrupted } from '../gcode/errors.js';
import type { MotionHost } from '../motion/toolhead.js';

export type HostState = 'startup' | 'ready' | 'error' | 'shutdown';

/** The process Klipper runs in: its state, its time, its console. One per start; a restart makes a new one. */
export class Host implements MotionHost {
  state: HostState = 'startup';
  message =
    '\nPrinter is not ready\nThe klippy host software is attempting to connect.  Please\nretry in a few moments.\n';
  readonly #clock: PrinterClock;
  readonly #sleepers = new Set<(error: Error) => void>();
  readonly #timers = new Set<() => void>();
  readonly #readyRuns: (() => void)[] = [];
  readonly #shutdownRuns: (() => void)[] = [];
  #isOver = false;
  /** The micro-controller has been reached since the start. */
  hasBoard = true;
  /** A restart has been answered; nothing else will be. */
  isLeaving = false;
  /** Lines for the console, prefix included. */
  onResponse: (text: string) => void = () => {};
  onShutdown: () => void = () => {};

  constructor(clock: PrinterClock) {
    this.#clock = clock;
  }

  now(): number {
    return this.#clock.now();
  }

  get isReady(): boolean {
    return this.state === 'ready';
  }

  /** Waits in printer seconds; fails with Interrupted when the host stops meanwhile. */
  sleep(seconds: number): Promise<void> {
    return new Promise((resolve, reject) => {
      if (this.#isOver) {
        reject(new Interrupted());
        return;
      }
      const fail = (error: Error): void => {
        cancel();
        this.#sleepers.delete(fail);
        reject(error);
      };
      const cancel = this.#clock.after(Math.max(0, seconds), () => {
        this.#sleepers.delete(fail);
        resolve();
      });
      this.#sleepers.add(fail);
    });
  }

  after(seconds: number, run: () => void): () => void {
    if (this.#isOver) return () => {};
    const cancel = this.#clock.after(seconds, () => {
      this.#timers.delete(cancel);
      run();
    });
    this.#timers.add(cancel);
    return () => {
      this.#timers.delete(cancel);
      cancel();
    };
  }

  every(seconds: number, run: () => void): void {
    this.#timers.add(this.#clock.every(seconds, run));
  }

  respond(text: string): void {
    this.onResponse(text);
  }

  /** `// ` before every line, in one message. */
  info(text: string): void {
    this.respond(
      text
        .trim()
        .split('\n')
        .map((line) => `// ${line}`)
        .join('\n'),
    );
  }

  /** A message of several lines is told as info first; then its first line as an error. */
  error(text: string): void {
    const lines = text.trim().split('\n');
    if (lines.length > 1) this.info(text);
    this.respond(`!! ${lines[0]!.trim()}`);
  }

  /** Runs when Klipper becomes ready. */
  onceReady(run: () => void): void {
    this.#readyRuns.push(run);
  }

  /** Runs when Klipper shuts down. */
  onceShutDown(run: () => void): void {
    this.#shutdownRuns.push(run);
  }

  ready(): void {
    for (const run of this.#readyRuns.splice(0)) queueMicrotask(run);
    this.state = 'ready';
    this.message = 'Printer is ready';
  }

  /** Klipper gives up until a FIRMWARE_RESTART; whatever was under way ends. @param reason in Klipper's words. */
  shutdown(reason: string): void {
    if (this.state === 'shutdown') return;
    this.state = 'shutdown';
    this.message = `${reason}${AFTER_SHUTDOWN}`;
    for (const run of this.#shutdownRuns) run();
    this.#interrupt();
    this.onShutdown();
  }

  fail(message: string): void {
    this.state = 'error';
    this.message = message;
  }

  /** The process is gone. */
  end(): void {
    this.#isOver = true;
    this.#interrupt();
    for (const cancel of this.#timers) cancel();
    this.#timers.clear();
  }

  #interrupt(): void {
    for (const fail of this.#sleepers) fail(new Interrupted());
  }
}

/** What stands below the reason of every shutdown. */
const AFTER_SHUTDOWN =
  '\nOnce the underlying issue is corrected, use the\n"FIRMWARE_RESTART" command to reset the firmware, reload the\nconfig, and restart the host software.\nPrinter is shutdown\n';
