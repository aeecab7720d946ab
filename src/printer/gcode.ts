import { signal, type ReadonlySignal } from '@preact/signals-core';
import type { Capabilities } from './capabilities.js';
import type { Commands, Need } from './commands.js';
import type { Console } from './console.js';
import { PrinterError } from './errors.js';
import { commandsOf, judgeScript } from './gate.js';

export interface RunOptions {
  /** A person has seen what the gate asked, and wants it. */
  readonly agreed?: boolean;
  /** Show the script in the console, as what a person typed. */
  readonly shown?: boolean;
}

/** A script of this panel that Klipper has not answered yet. */
export interface RunningScript {
  readonly script: string;
}

/** The emergency stop as a script. */
const STOP = 'M112';
/** Commands that Klipper takes in any state: what helps out of a shutdown, and what leads into one. */
const rescues: ReadonlySet<string> = new Set(['RESTART', 'FIRMWARE_RESTART', STOP]);

/** The one way of a script to the printer, typed ones and macros too, through the one gate. */
export class Gcode {
  readonly #commands: Commands;
  readonly #capabilities: ReadonlySignal<Capabilities>;
  readonly #console: Console;
  readonly #running = signal<readonly RunningScript[]>([]);

  constructor(commands: Commands, capabilities: ReadonlySignal<Capabilities>, console: Console) {
    this.#commands = commands;
    this.#capabilities = capabilities;
    this.#console = console;
  }

  /** The scripts that wait for their answer, in the order in which Klipper does them: what a later one waits for. */
  get running(): ReadonlySignal<readonly RunningScript[]> {
    return this.#running;
  }

  /**
   * Runs a script; done when Klipper has processed it, which is not when the nozzle has moved. Klipper answers "ok" to
   * unknown commands too: look at the status for what became of it. Rejects with a {@link PrinterError}.
   */
  async run(script: string, options: RunOptions = {}): Promise<void> {
    this.#passGate(script, options.agreed === true);
    if (options.shown === true) this.#console.sent(script);
    const running = { script };
    this.#running.value = [...this.#running.peek(), running];
    try {
      await this.#commands.send(needOf(script), 'printer.gcode.script', { script });
    } finally {
      this.#running.value = this.#running.peek().filter((other) => other !== running);
    }
  }

  #passGate(script: string, agreed: boolean): void {
    const state = this.#commands.situation.printState.peek();
    if (state !== 'printing' && state !== 'paused') return;
    const verdict = judgeScript(script, this.#capabilities.peek().macros);
    switch (verdict.kind) {
      case 'pass':
        return;
      case 'refuse': {
        const refusal = { why: 'printing', command: verdict.command } as const;
        throw new PrinterError(
          { kind: 'gate', refusal },
          `${verdict.command} is locked while a print runs or is paused`,
        );
      }
      case 'ask':
        if (agreed) return;
        throw new PrinterError(
          { kind: 'ask', macro: verdict.macro, command: verdict.command },
          `${verdict.macro} holds ${verdict.command}, which may spoil the print`,
        );
    }
  }
}

function needOf(script: string): Need {
  const words = commandsOf(script);
  if (words.length > 0 && words.every((word) => rescues.has(word))) {
    return words.every((word) => word === STOP) ? 'stop' : 'rescue';
  }
  return words.includes('SAVE_CONFIG') ? 'restart' : 'ready';
}
