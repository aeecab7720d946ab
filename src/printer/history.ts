import { signal, type ReadonlySignal } from '@preact/signals-core';
import type { Params, ResultOf } from '../moonraker/methods.js';
import type { Moonraker } from '../moonraker/moonraker.js';
import { printerError } from './errors.js';

export type PastJob = ResultOf<'server.history.list'>['jobs'][number];
export type JobTotals = ResultOf<'server.history.totals'>['job_totals'];

/** Past prints as Moonraker keeps them. Each verb rejects with a PrinterError. */
export class History {
  readonly #moonraker: Moonraker;
  readonly #changed = signal(0);

  constructor(moonraker: Moonraker) {
    this.#moonraker = moonraker;
  }

  /** Grows whenever a job was added or finished, and after each new link. */
  get changed(): ReadonlySignal<number> {
    return this.#changed;
  }

  /** Takes a `notify_history_changed` in. */
  noteChange(): void {
    this.#changed.value += 1;
  }

  /** Newest first unless told otherwise. */
  async list(query: Params['server.history.list'] = {}): Promise<readonly PastJob[]> {
    return (await this.#call(() => this.#moonraker.call('server.history.list', query))).jobs;
  }

  async totals(): Promise<JobTotals> {
    return (await this.#call(() => this.#moonraker.call('server.history.totals'))).job_totals;
  }

  async remove(jobId: string): Promise<void> {
    await this.#call(() => this.#moonraker.call('server.history.delete_job', { uid: jobId }));
  }

  async #call<T>(send: () => Promise<T>): Promise<T> {
    try {
      return await send();
    } catch (error) {
      throw printerError(error);
    }
  }
}
