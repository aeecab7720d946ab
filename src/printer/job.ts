import { signal, type ReadonlySignal } from '@preact/signals-core';
import type { Commands } from './commands.js';
import { PrinterError } from './errors.js';

/** The print: start, pause, resume, cancel. Each rejects with a {@link PrinterError}; whether it runs is in `status.printStats`. */
export class Job {
  readonly #commands: Commands;
  readonly #isPausedHere = signal(false);

  constructor(commands: Commands) {
    this.#commands = commands;
  }

  /** Whether the last pause was asked for on this panel, and nothing since. */
  get isPausedHere(): ReadonlySignal<boolean> {
    return this.#isPausedHere;
  }

  /**
   * Starts a file of the `gcodes` root, as `folder/part.gcode`. Refused while a print runs or is paused: Klipper would drop
   * the paused one without a word.
   */
  async start(path: string): Promise<void> {
    if (this.#isOn()) throw new PrinterError({ kind: 'gate', refusal: { why: 'busy' } }, 'A print is on already');
    this.#isPausedHere.value = false;
    await this.#commands.send('ready', 'printer.print.start', { filename: path });
  }

  /** Pauses and parks: takes seconds. Without a print Klipper would mark nothing as paused, so it is not sent. */
  async pause(): Promise<void> {
    this.#needPrint();
    this.#isPausedHere.value = true;
    try {
      await this.#commands.send('ready', 'printer.print.pause');
    } catch (error) {
      this.#isPausedHere.value = false;
      throw error;
    }
  }

  async resume(): Promise<void> {
    this.#needPrint();
    await this.#commands.send('ready', 'printer.print.resume');
    this.#isPausedHere.value = false;
  }

  async cancel(): Promise<void> {
    this.#needPrint();
    await this.#commands.send('ready', 'printer.print.cancel');
  }

  #isOn(): boolean {
    const state = this.#commands.situation.printState.peek();
    return state === 'printing' || state === 'paused';
  }

  #needPrint(): void {
    const known = this.#commands.situation.printState.peek();
    if (known === undefined || this.#isOn()) return;
    throw new PrinterError({ kind: 'gate', refusal: { why: 'no-print' } }, 'No print is on');
  }
}
