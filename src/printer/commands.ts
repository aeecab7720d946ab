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
  /** Grows whenever Klipper stops being ready, or goes. */
  readonly stops: ReadonlySignal<number>;
  /** The emergency stop: grows with each press, before it is known what becomes of it. */
  readonly presses: ReadonlySignal<number>;
}

/**
 * What a command needs of Klipper, and what it does to it:
 * - `ready`: Klipper must be ready when it is sent, and must not stop before it is done;
 * - `restart`: Klipper must be ready when it is sent, and ends by it;
 * - `rescue`: goes to Klipper in any state that is known, and ends it: while nothing is known of it yet, a print may run;
 * - `stop`: goes to Klipper in any state, and ends it.
 */
export type Need = 'ready' | 'restart' | 'rescue' | 'stop';

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
    const { presses } = this.situation;
    const pressesBefore = presses.peek();
    const answered = this.#moonraker
      .call(method, ...args)
      .catch((error: unknown) => Promise.reject(printerError(error)));
    const end = await this.#untilStop(answered);
    // A restart has come about, whether or not Klipper could still answer.
    if (need !== 'ready') return;
    if (end === 'stop' || presses.peek() !== pressesBefore) throw this.#stopped();
  }

  /** Waits for the answer, or for Klipper to stop: then no answer counts any more. */
  async #untilStop(answered: Promise<unknown>): Promise<'answer' | 'stop'> {
    const { stops } = this.situation;
    const stopsBefore = stops.peek();
    let unsubscribe: (() => void) | undefined;
    const stopped = new Promise<'stop'>((resolve) => {
      unsubscribe = stops.subscribe((now) => {
        if (now !== stopsBefore) resolve('stop');
      });
    });
    try {
      return await Promise.race([answered.then(() => 'answer' as const), stopped]);
    } finally {
      unsubscribe?.();
    }
  }

  #check(need: Need): void {
    if (this.situation.age.peek().kind === 'lost') throw new PrinterError({ kind: 'lost' }, 'No link to the printer');
    if (need === 'stop') return;
    switch (this.situation.phase.peek().kind) {
      case 'ready':
        return;
      case 'klipper-error':
      case 'klipper-shutdown':
        if (need === 'rescue') return;
        throw this.#stopped();
      case 'klipper-disconnected':
      case 'klipper-starting':
        if (need === 'rescue') return;
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
