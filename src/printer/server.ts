import { signal, type ReadonlySignal } from '@preact/signals-core';
import * as v from 'valibot';
import type { procStats } from '../moonraker/machine-schemas.js';
import type { ArgumentsOf, Method, ResultOf } from '../moonraker/methods.js';
import type { Moonraker } from '../moonraker/moonraker.js';
import type { Situation } from './commands.js';
import { PrinterError, printerError } from './errors.js';

/** Methods that act on the printer or the link have verbs of their own, behind the gate. */
type Acting =
  | 'server.connection.identify'
  | 'printer.objects.subscribe'
  | 'printer.gcode.script'
  | 'printer.emergency_stop'
  | `printer.print.${string}`;
export type ServerMethod = Exclude<Method, Acting>;
export type ProcStats = v.InferOutput<typeof procStats>;

export type Topic = 'queue' | 'power' | 'updates' | 'webcams' | 'announcements' | 'services';

/** What Moonraker tells the news of. */
const topics: ReadonlyMap<string, Topic> = new Map([
  ['notify_job_queue_changed', 'queue'],
  ['notify_power_changed', 'power'],
  ['notify_update_refreshed', 'updates'],
  ['notify_webcams_changed', 'webcams'],
  ['notify_announcement_update', 'announcements'],
  ['notify_announcement_dismissed', 'announcements'],
  ['notify_service_state_changed', 'services'],
]);
/** What would end a print by ending what prints it. */
const endsPrint = /^machine\.(?:shutdown|reboot|update\.(?!status|refresh)|services\.)/u;

/** Moonraker's own side and the host: updates, switched devices, queue, cameras, announcements, load. */
export class Server {
  readonly #moonraker: Moonraker;
  readonly #situation: Situation;
  readonly #news = new Map<Topic, ReturnType<typeof signal<number>>>();
  readonly #load = signal<ProcStats | undefined>(undefined);

  constructor(moonraker: Moonraker, situation: Situation) {
    this.#moonraker = moonraker;
    this.#situation = situation;
    for (const topic of topics.values()) this.#news.set(topic, signal(0));
  }

  /** Load and temperature of the host, once a second. */
  get load(): ReadonlySignal<ProcStats | undefined> {
    return this.#load;
  }

  /** Grows whenever something of the topic changed. */
  changed(topic: Topic): number {
    return this.#news.get(topic)?.value ?? 0;
  }

  /** Asks a method. What would end a print is refused while one runs or is paused. Rejects with a {@link PrinterError}. */
  async call<M extends ServerMethod>(method: M, ...args: ArgumentsOf<M>): Promise<ResultOf<M>> {
    const state = this.#situation.printState.peek();
    if ((state === 'printing' || state === 'paused') && endsPrint.test(method)) {
      const refusal = { why: 'printing', command: method } as const;
      throw new PrinterError({ kind: 'gate', refusal }, 'Locked while a print runs or is paused');
    }
    try {
      return await this.#moonraker.call(method, ...args);
    } catch (error) {
      throw printerError(error);
    }
  }

  /** Takes a notification in that no other part of the printer wants. */
  hear(method: string, params: readonly unknown[]): void {
    if (method === 'notify_proc_stat_update') {
      this.#readLoad(params[0]).catch(() => undefined);
      return;
    }
    const topic = topics.get(method);
    const news = topic && this.#news.get(topic);
    if (news !== undefined) news.value = (news.peek() ?? 0) + 1;
  }

  async #readLoad(stats: unknown): Promise<void> {
    const { procStats } = await import('../moonraker/machine-schemas.js');
    const read = v.safeParse(procStats, stats);
    if (read.success) this.#load.value = read.output;
  }
}
