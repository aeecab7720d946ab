import { GcodeError } from '../gcode/errors.js';
import type { PrinterClock } from '../clock.js';
import type { Klipper } from '../klipper/klipper.js';
import { difference, type Fields, type Wanted } from '../klipper/status.js';
import { isRecord, RpcError, type Caller, type Params } from './rpc.js';

interface Subscription {
  readonly wanted: Wanted;
  last: Record<string, Fields>;
}

/** Moonraker's end of the line to Klipper: which run of it is there, who is subscribed, what waits for an answer. */
export class KlippyLink {
  #klipper: Klipper | undefined;
  #wasThere = false;
  #stopTicking: () => void = () => {};
  readonly #subscriptions = new Map<Caller, Subscription>();
  readonly #pending = new Set<(error: Error) => void>();
  readonly #clock: PrinterClock;
  /** To all connections. */
  broadcast: (method: string, params?: readonly unknown[]) => void = () => {};
  /** Every status frame time, also when nothing changed. */
  onTick: (klipper: Klipper) => void = () => {};

  constructor(clock: PrinterClock) {
    this.#clock = clock;
  }

  get klipper(): Klipper | undefined {
    return this.#klipper;
  }

  get state(): string {
    return this.#klipper?.host.state ?? 'disconnected';
  }

  /** Klipper has never been there since this Moonraker started. */
  get isUnknown(): boolean {
    return !this.#wasThere;
  }

  connect(klipper: Klipper): void {
    this.#klipper = klipper;
    this.#wasThere = true;
    klipper.host.onResponse = (text) => this.broadcast('notify_gcode_response', [text]);
    klipper.host.onShutdown = () => {
      this.#clock.after(0.2, () => {
        if (this.#klipper === klipper) this.broadcast('notify_klippy_shutdown');
      });
    };
    this.#stopTicking = this.#clock.every(FRAME, () => this.#tick(klipper));
  }

  /** Klipper is gone: its subscriptions are lost and what waited fails. */
  disconnect(): void {
    if (!this.#klipper) return;
    this.#stopTicking();
    this.#klipper = undefined;
    this.#subscriptions.clear();
    for (const fail of [...this.#pending]) fail(new RpcError(503, 'Klippy Disconnected'));
    this.broadcast('notify_klippy_disconnected');
  }

  forget(caller: Caller): void {
    this.#subscriptions.delete(caller);
  }

  /** The run of Klipper that is there, or the error for a request that needs one. */
  require(): Klipper {
    if (this.#klipper) return this.#klipper;
    throw this.isUnknown ? new RpcError(-32601, 'Method not found') : new RpcError(503, 'Klippy Host not connected');
  }

  /** Runs a script; fails like Moonraker when Klipper refuses it or goes away meanwhile. */
  async script(text: string): Promise<string> {
    const { printer } = this.require();
    await this.#whileThere(printer.gcode.script(text));
    return 'ok';
  }

  async #whileThere(work: Promise<unknown>): Promise<void> {
    let fail: (error: Error) => void = () => {};
    const gone = new Promise<never>((_, reject) => {
      fail = reject;
      this.#pending.add(reject);
    });
    try {
      await Promise.race([work, gone]);
    } catch (error) {
      throw error instanceof GcodeError ? new RpcError(400, error.message) : error;
    } finally {
      this.#pending.delete(fail);
      work.catch(() => {});
    }
  }

  query(params: Params): object {
    const { printer } = this.require();
    return { eventtime: this.#clock.now(), status: printer.status.query(wantedOf(params)) };
  }

  subscribe(params: Params, caller: Caller | undefined): object {
    const { printer } = this.require();
    const wanted = wantedOf(params);
    const status = printer.status.query(wanted);
    if (caller) this.#subscriptions.set(caller, { wanted, last: status });
    return { eventtime: this.#clock.now(), status };
  }

  #tick(klipper: Klipper): void {
    for (const [caller, subscription] of this.#subscriptions) {
      const status = klipper.printer.status.query(subscription.wanted);
      const changed = difference(subscription.last, status);
      subscription.last = status;
      if (changed) caller.notify('notify_status_update', [changed, this.#clock.now()]);
    }
    this.onTick(klipper);
  }
}

/** Printer seconds between two status frames. */
const FRAME = 0.25;

function wantedOf(params: Params): Wanted {
  const objects = params['objects'];
  if (!isRecord(objects)) return {};
  const entries = Object.entries(objects).map(([name, fields]) => {
    const list = Array.isArray(fields) ? fields.filter((field) => typeof field === 'string') : null;
    return [name, list] as const;
  });
  return Object.fromEntries(entries);
}
