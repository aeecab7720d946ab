import type { ReadonlySignal } from '@preact/signals-core';
import type { ArgumentsOf, Method } from '../moonraker/methods.js';
import type { Moonraker } from '../moonraker/moonraker.js';
import type { PrintState } from '../moonraker/types.js';
import type { Age } from './age.js';
import { PrinterError, printerError } from './errors.js';
import type { Phase } from './phase.js';

/** What a command must know of the printer before it goes. */
export interface Situation {
  readonly phase: ReadonlySignal<Phase>;
  readonly age: ReadonlySignal<Age>;
  /** `print_stats.state`; undefined where it is not known or, as in a shutdown, not true any more. */
  readonly printState: ReadonlySignal<PrintState | undefined>;
  /** Grows whenever Klipper stops, or is told to stop. */
  readonly stops: ReadonlySignal<number>;
}

/**
 * What a command needs of Klipper, and what it does to it:
 * - `ready`: Klipper must be ready when it is sent, and must not stop before it is done;
 * - `restart`: Klipper must be ready when it is sent, and ends by it;
 * - `rescue`: goes to Klipper in any state, and ends it.
 */
export type Need = 'ready' | 'restart' | 'rescue';

/**
 * Sends what acts on the printer, once, and tells truly how it went: an "ok" that comes in or after a shutdown is a failure,
 * since Klipper answers "ok" to what its shutdown cut off. Never fails by the clock.
 */
export class Commands {
  readonly situation: Situation;
  readonly #moonraker: Moonraker;

  constructor(moonraker: Moonraker, situation: Situation) {
    this.#moonraker = moonraker;
    this.situation = situation;
  }

  /** Sends one command. Rejects with a {@link PrinterError}. */
  async send<M extends Method>(need: Need, method: M, ...args: ArgumentsOf<M>): Promise<void> {
    this.#check(need);
    const stopsBefore = this.situation.stops.peek();
    const hasStopped = () => this.situation.stops.peek() !== stopsBefore;
    try {
      await this.#moonraker.call(method, ...args);
    } catch (error) {
      const failure = printerError(error);
      // Klipper went before it could answer what told it to go.
      if (need !== 'ready' && failure.kind === 'absent' && hasStopped()) return;
      throw failure;
    }
    if (need === 'ready' && hasStopped()) throw this.#stopped();
  }

  #check(need: Need): void {
    if (this.situation.age.peek().kind === 'lost') throw new PrinterError({ kind: 'lost' }, 'No link to the printer');
    if (need === 'rescue') return;
    switch (this.situation.phase.peek().kind) {
      case 'ready':
        return;
      case 'klipper-error':
      case 'klipper-shutdown':
        throw this.#stopped();
      case 'klipper-disconnected':
      case 'klipper-starting':
        throw new PrinterError({ kind: 'absent' }, 'Klipper is not ready');
      case 'connecting':
      case 'no-gateway':
      case 'no-moonraker':
      case 'unauthorized':
        throw new PrinterError({ kind: 'lost' }, 'No link to the printer');
    }
  }

  #stopped(): PrinterError {
    const phase = this.situation.phase.peek();
    const words = 'message' in phase && phase.message !== '' ? phase.message : 'Klipper has stopped';
    return new PrinterError({ kind: 'shutdown' }, words);
  }
}
