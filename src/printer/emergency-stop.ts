import { signal, type ReadonlySignal } from '@preact/signals-core';
import type { Clock } from '../base/clock.js';
import { isRecord } from '../base/record.js';
import { RequestError } from '../moonraker/errors.js';
import type { Http, HttpAnswer } from '../moonraker/http.js';
import type { Moonraker } from '../moonraker/moonraker.js';

export type StopState =
  | { readonly kind: 'idle' }
  /** Asked, not answered yet. `byHttp` once the socket was not enough; `attempts` counts from 1. */
  | { readonly kind: 'asking'; readonly attempts: number; readonly byHttp: boolean }
  /** Klipper has it. */
  | { readonly kind: 'reached' }
  /** Answered, but Klipper was not there to take it. */
  | { readonly kind: 'not-reached'; readonly message: string }
  /** A person let go before any answer. */
  | { readonly kind: 'given-up' };

/** Milliseconds without an answer after which HTTP is tried as well, and between one attempt and the next. */
const httpAfter = 300;
const againEvery = 1000;

export interface StopPaths {
  readonly moonraker: Moonraker;
  readonly http: Http;
  readonly clock: Clock;
}

/**
 * The one command that passes every gate and may be repeated: by the socket, without an answer in 300 ms by HTTP as well, and
 * again every second until answered or given up.
 */
export class EmergencyStop {
  readonly #paths: StopPaths;
  readonly #state = signal<StopState>({ kind: 'idle' });
  #cancels: (() => void)[] = [];
  readonly #presses = signal(0);

  constructor(paths: StopPaths) {
    this.#paths = paths;
  }

  get state(): ReadonlySignal<StopState> {
    return this.#state;
  }

  /** Grows with each press. Tells late answers to an earlier one from those to the last. */
  get presses(): ReadonlySignal<number> {
    return this.#presses;
  }

  /** Presses the button. Pressed again while it asks, it asks at once. */
  press(): void {
    const asking = this.#state.peek();
    if (asking.kind !== 'asking') this.#presses.value += 1;
    this.#attempt(asking.kind === 'asking' ? asking.attempts + 1 : 1);
  }

  /** Lets go: nothing more is sent. */
  giveUp(): void {
    if (this.#state.peek().kind === 'asking') this.#end({ kind: 'given-up' });
  }

  /** Klipper was seen to have shut down: that is an answer too. */
  seenShutdown(): void {
    if (this.#state.peek().kind === 'asking') this.#end({ kind: 'reached' });
  }

  /** Klipper is ready again: that it was reached once is not true of what it does now. */
  seenReady(): void {
    if (this.#state.peek().kind === 'reached') this.dismiss();
  }

  /** Puts the last outcome away, so that the button is as before. */
  dismiss(): void {
    if (this.#state.peek().kind !== 'asking') this.#state.value = { kind: 'idle' };
  }

  #attempt(attempts: number): void {
    const before = this.#state.peek();
    this.#state.value = { kind: 'asking', attempts, byHttp: before.kind === 'asking' && before.byHttp };
    this.#cancelAll();
    const { clock } = this.#paths;
    let isHttpDue = true;
    const byHttp = () => {
      if (isHttpDue && this.#state.peek().kind === 'asking') this.#byHttp(attempts);
      isHttpDue = false;
    };
    this.#cancels = [clock.after(httpAfter, byHttp), clock.after(againEvery, () => this.#attempt(attempts + 1))];
    this.#bySocket(byHttp);
  }

  /** @param otherwise what to do at once where there is no link to ask on */
  #bySocket(otherwise: () => void): void {
    const press = this.#presses.peek();
    this.#paths.moonraker.call('printer.emergency_stop').then(
      () => this.#answered(press, { kind: 'reached' }),
      (error: unknown) => {
        if (!(error instanceof RequestError)) return;
        if (error.failure !== 'lost') this.#answered(press, { kind: 'not-reached', message: error.message });
        else if (press === this.#presses.peek()) otherwise();
      },
    );
  }

  #byHttp(attempts: number): void {
    this.#state.value = { kind: 'asking', attempts, byHttp: true };
    const press = this.#presses.peek();
    this.#paths.http.send({ method: 'POST', path: '/printer/emergency_stop' }).then(
      (answer) => {
        const outcome = readAnswer(answer);
        if (outcome !== undefined) this.#answered(press, outcome);
      },
      () => undefined,
    );
  }

  #answered(press: number, outcome: StopState): void {
    if (press === this.#presses.peek() && this.#state.peek().kind === 'asking') this.#end(outcome);
  }

  #end(outcome: StopState): void {
    this.#cancelAll();
    this.#state.value = outcome;
  }

  #cancelAll(): void {
    for (const cancel of this.#cancels.splice(0)) cancel();
  }
}

/**
 * What an HTTP answer says; undefined where it is not Moonraker's own. The gateway's errors look like Moonraker's, so only those
 * count that Moonraker alone gives: Klipper is not there (503), was never there (404), or a login is wanted (401).
 */
function readAnswer({ status, text }: HttpAnswer): StopState | undefined {
  const body = readJson(text);
  if (!isRecord(body)) return undefined;
  if (status === 200 && body['result'] === 'ok') return { kind: 'reached' };
  const message = isRecord(body['error']) ? body['error']['message'] : undefined;
  if (typeof message !== 'string') return undefined;
  const isMoonrakers = status === 404 || status === 401 || (status === 503 && /klippy/iu.test(message));
  return isMoonrakers ? { kind: 'not-reached', message } : undefined;
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
