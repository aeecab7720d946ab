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
  /** Moonraker has learnt from Klipper where its folders are. */
  isKnown = false;
  /** Moonraker has the line to Klipper open. */
  #isFound = false;
  /** Moonraker's idea of Klipper's state, a moment late. */
  #state = 'disconnected';
  #stopTicking: () => void = () => {};
  #waiting: (() => void)[] = [];
  readonly #subscriptions = new Map<Caller, Subscription>();
  readonly #pending = new Set<(error: Error) => void>();
  readonly #clock: PrinterClock;
  /** To all connections. */
  broadcast: (method: string, params?: readonly unknown[]) => void = () => {};
  /** Every status frame time, also when nothing changed. */
  onTick: (klipper: Klipper) => void = () => {};
  /** A script was asked for. */
  onScript: (script: string) => void = () => {};
  /** Moonraker has met Klipper for the first time. */
  onFound: () => void = () => {};
  /** Klipper is gone. */
  onGone: () => void = () => {};

  constructor(clock: PrinterClock) {
    this.#clock = clock;
  }

  get klipper(): Klipper | undefined {
    return this.#klipper;
  }

  get state(): string {
    if (!this.isConnected) return 'disconnected';
    return this.#klipper?.host.state === 'shutdown' ? 'shutdown' : this.#state;
  }

  get isConnected(): boolean {
    return this.#klipper !== undefined && this.#isFound;
  }

  connect(klipper: Klipper): void {
    this.#klipper = klipper;
    this.#find();
    klipper.host.onResponse = (text) => this.broadcast('notify_gcode_response', [text]);
    klipper.host.onShutdown = () => {
      this.#clock.after(SHUTDOWN_NOTICED, () => {
        if (this.#klipper === klipper) this.broadcast('notify_klippy_shutdown');
      });
    };
    this.#stopTicking = this.#clock.every(FRAME, () => this.#tick(klipper));
  }

  /** Moonraker has noticed that the start is over; only a good end is told to all. */
  settle(isTold: boolean): void {
    this.#state = this.#klipper?.host.state ?? 'disconnected';
    const klipper = this.#klipper;
    if (!isTold || this.#state !== 'ready') return;
    this.#clock.after(READY_TOLD, () => {
      if (this.#klipper === klipper) this.broadcast('notify_klippy_ready');
    });
  }

  /** Klipper is gone: its subscriptions are lost and what waited fails. */
  disconnect(): void {
    if (!this.#klipper) return;
    this.#stopTicking();
    this.#klipper = undefined;
    this.#subscriptions.clear();
    this.onGone();
    this.broadcast('notify_klippy_disconnected');
    for (const fail of this.#pending) fail(new RpcError(503, 'Klippy Disconnected'));
  }

  /** A new Moonraker: it knows nothing and finds Klipper again. */
  forgetAll(): void {
    this.#subscriptions.clear();
    this.#isFound = false;
    this.#wasThere = false;
    this.isKnown = false;
    this.#clock.after(FOUND, () => {
      if (this.#klipper) this.#find();
    });
    this.#clock.after(FOUND + SETTLED, () => this.settle(false));
  }

  #know(): void {
    if (this.isKnown) return;
    this.isKnown = true;
    this.onFound();
  }

  #find(): void {
    const isNew = !this.#wasThere;
    this.#wasThere = true;
    this.#isFound = true;
    if (isNew) this.#clock.after(KNOWN, () => this.#know());
    this.#state = 'startup';
  }

  forget(caller: Caller): void {
    this.#subscriptions.delete(caller);
  }

  /** The run of Klipper that is there, or the error for a request that needs one. */
  require(): Klipper {
    if (this.#klipper && this.#isFound) return this.#klipper;
    throw this.#wasThere ? new RpcError(503, 'Klippy Host not connected') : new RpcError(-32601, 'Method not found');
  }

  /** Runs a script; fails like Moonraker when Klipper refuses it or goes away meanwhile. */
  async script(text: string): Promise<string> {
    const { printer } = this.require();
    this.onScript(text);
    return this.whileThere(printer.gcode.script(text).then(() => 'ok'));
  }

  /** The file stops being read at once; then PAUSE parks the nozzle when its turn comes. */
  async pause(): Promise<string> {
    const { pause, printer } = this.require();
    const work = async (): Promise<string> => {
      await pause.sendPause();
      await printer.gcode.script('PAUSE');
      return 'ok';
    };
    return this.whileThere(work());
  }

  /** What `work` comes to, unless Klipper goes away before. */
  async whileThere<T>(work: Promise<T>): Promise<T> {
    let fail: (error: Error) => void = () => {};
    const gone = new Promise<never>((_, reject) => {
      fail = reject;
      this.#pending.add(reject);
    });
    work.catch(() => {});
    try {
      return await Promise.race([work, gone]);
    } catch (error) {
      throw error instanceof GcodeError ? new RpcError(400, error.message) : error;
    } finally {
      this.#pending.delete(fail);
    }
  }

  /** Answered with the next status frame, as Klipper does. */
  async query(params: Params): Promise<object> {
    const { printer } = this.require();
    await this.#nextFrame();
    return { eventtime: this.#clock.now(), status: printer.status.query(wantedOf(params)) };
  }

  /** Takes the place of the caller's subscription before. */
  async subscribe(params: Params, caller: Caller | undefined): Promise<object> {
    const { printer } = this.require();
    const wanted = wantedOf(params);
    await this.#nextFrame();
    const status = printer.status.query(wanted);
    if (caller) this.#subscriptions.set(caller, { wanted, last: status });
    return { eventtime: this.#clock.now(), status };
  }

  #nextFrame(): Promise<void> {
    return this.whileThere(new Promise((resolve) => this.#waiting.push(resolve)));
  }

  #tick(klipper: Klipper): void {
    for (const [caller, subscription] of this.#subscriptions) {
      const status = klipper.printer.status.query(subscription.wanted);
      const changed = difference(subscription.last, status);
      subscription.last = status;
      if (changed) caller.notify('notify_status_update', [changed, this.#clock.now()]);
    }
    for (const answer of this.#waiting.splice(0)) answer();
    this.onTick(klipper);
  }
}

/** Printer seconds between two status frames. */
const FRAME = 0.25;
const SHUTDOWN_NOTICED = 0.2;
const READY_TOLD = 0.25;
/** From a new Moonraker to its first words with Klipper, and from there to knowing its state. */
const FOUND = 0.15;
const SETTLED = 0.52;
/** From there to knowing its folders. */
const KNOWN = 0.2;

function wantedOf(params: Params): Wanted {
  const objects = params['objects'];
  if (!isRecord(objects)) return {};
  const entries = Object.entries(objects).map(([name, fields]) => {
    const list = Array.isArray(fields) ? fields.filter((field) => typeof field === 'string') : null;
    return [name, list] as const;
  });
  return Object.fromEntries(entries);
}
