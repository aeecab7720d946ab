import { batch, signal, type ReadonlySignal } from '@preact/signals-core';
import type { Clock } from '../base/clock.js';
import { isRecord } from '../base/record.js';
import { RequestError } from '../moonraker/errors.js';
import type { Http } from '../moonraker/http.js';
import type { Moonraker } from '../moonraker/moonraker.js';
import type { WebhooksStatus } from '../moonraker/types.js';
import { nextPhase, type Phase, type PhaseEvent } from './phase.js';
import type { Status } from './status.js';

/** Milliseconds between two looks at a Klipper that is not ready: a restart that ends in an error tells nobody. */
const lookEvery = 1000;
/** Milliseconds after which a gateway that owes an answer is asked once more. */
const askGatewayEvery = 5000;

export interface SessionParts {
  readonly moonraker: Moonraker;
  readonly http: Http;
  readonly clock: Clock;
  readonly status: Status;
  /** Whether there is a link just now. */
  readonly isUp: () => boolean;
}

/** What a session found when it subscribed. */
export interface Found {
  readonly objects: readonly string[];
  /** Commands that are described, where Klipper (before 2024) has no `gcode` object to tell of them all. */
  readonly described: readonly string[];
  /** Moonraker's own. */
  readonly components: readonly string[];
  /** What Moonraker has to complain of. */
  readonly warnings: readonly string[];
}

/** Brings a printer from a bare link to a subscription, again after each restart, and keeps the phase. */
export class Session {
  readonly #parts: SessionParts;
  readonly #phase = signal<Phase>({ kind: 'connecting' });
  readonly #found = signal<Found>({ objects: [], described: [], components: [], warnings: [] });
  readonly #stops = signal(0);
  #server: Pick<Found, 'components' | 'warnings'> = { components: [], warnings: [] };
  /** A newer round of questions makes the answers to an older one void. */
  #round = 0;
  #cancelLook: (() => void) | undefined;
  /** Whether the status belongs to the Klipper that runs now. */
  #hasStatus = false;
  #lastWebhooks: WebhooksStatus | undefined;
  /** When the gateway may be asked again, ms of the clock: while it owes an answer, not with each attempt. */
  #askGatewayFrom = 0;

  constructor(parts: SessionParts) {
    this.#parts = parts;
  }

  get phase(): ReadonlySignal<Phase> {
    return this.#phase;
  }

  get found(): ReadonlySignal<Found> {
    return this.#found;
  }

  /** Grows whenever Klipper stops being ready, or goes: what is under way then has failed, whatever is answered. */
  get stops(): ReadonlySignal<number> {
    return this.#stops;
  }

  linkUp(): void {
    this.#hasStatus = false;
    this.#move({ kind: 'link-up' });
    this.#startRound();
  }

  linkDown(): void {
    this.#endRound();
    this.#hasStatus = false;
    this.#move({ kind: 'link-down' });
  }

  /** An attempt to connect failed: asks the gateway itself what is missing. */
  connectFailed(): void {
    const now = this.#parts.clock.now();
    if (this.#parts.isUp() || now < this.#askGatewayFrom) return;
    this.#askGatewayFrom = now + askGatewayEvery;
    void this.#findMissing().then((event) => {
      this.#askGatewayFrom = now;
      if (!this.#parts.isUp()) this.#move(event);
    });
  }

  /** A Moonraker that answers and takes no socket may want a login first: it says so to any other question. */
  async #findMissing(): Promise<PhaseEvent> {
    const ask = (path: string) => this.#parts.http.send({ method: 'GET', path }).catch(() => undefined);
    const about = await ask('/host/about');
    if (about?.status !== 200) return { kind: 'refused', gatewayAnswers: false };
    if (!saysAnswering(about.text) || (await ask('/server/info'))?.status !== 401) {
      return { kind: 'refused', gatewayAnswers: true };
    }
    return { kind: 'unauthorized' };
  }

  /** Klipper is ready, perhaps anew: what was subscribed to is gone. */
  klipperReady(): void {
    this.#hasStatus = false;
    this.#startRound();
  }

  klipperDisconnected(): void {
    this.#klipperGone();
    this.#startRound();
  }

  /** Heard of a shutdown, from the console first: the answers to what it cut off come before Moonraker says so. */
  klipperShutdown(): void {
    this.#move({ kind: 'shutdown-heard' });
    this.#startRound();
  }

  /** A status update came: Klipper's own state may be in it. */
  statusChanged(): void {
    const webhooks = this.#parts.status.webhooks.peek();
    // Only news counts: what the console told of a shutdown is newer than the "ready" of the last update.
    if (webhooks === undefined || webhooks === this.#lastWebhooks || !this.#hasStatus) return;
    this.#lastWebhooks = webhooks;
    this.#move({
      kind: 'klipper-state',
      state: webhooks.state,
      message: webhooks.state_message,
      hasStatus: true,
    });
    if (this.#phase.peek().kind !== 'ready') this.#scheduleLook(this.#round);
  }

  stop(): void {
    this.#endRound();
  }

  #startRound(): void {
    this.#endRound();
    void this.#look(this.#round);
  }

  #endRound(): void {
    this.#round += 1;
    this.#cancelLook?.();
    this.#cancelLook = undefined;
  }

  #scheduleLook(round: number): void {
    this.#cancelLook ??= this.#parts.clock.after(lookEvery, () => {
      this.#cancelLook = undefined;
      void this.#look(round);
    });
  }

  /** One look at how Klipper is; subscribes where that is not done yet, and looks again later while that, or Klipper, is not ready. */
  async #look(round: number): Promise<void> {
    try {
      await this.#ask(round);
    } catch (error) {
      if (round === this.#round) this.#askFailed(error);
    }
    const isSettled = this.#hasStatus && this.#phase.peek().kind === 'ready';
    if (round === this.#round && this.#parts.isUp() && !isSettled) this.#scheduleLook(round);
  }

  async #ask(round: number): Promise<void> {
    const server = await this.#parts.moonraker.call('server.info');
    if (round !== this.#round) return;
    this.#server = { components: server.components ?? [], warnings: server.warnings ?? [] };
    if (!server.klippy_connected) return this.#klipperGone();
    const info = await this.#parts.moonraker.call('printer.info');
    if (round !== this.#round) return;
    const { state, state_message: message } = info;
    // While Klipper starts there is nothing to subscribe to that would stay.
    if (state === 'startup') this.#hasStatus = false;
    else if (!this.#hasStatus || (state === 'ready' && this.#phase.peek().kind !== 'ready'))
      await this.#subscribe(round);
    if (round !== this.#round) return;
    this.#move({ kind: 'klipper-state', state, message, hasStatus: this.#hasStatus });
  }

  async #subscribe(round: number): Promise<void> {
    const { moonraker, status } = this.#parts;
    const { objects } = await moonraker.call('printer.objects.list');
    if (round !== this.#round) return;
    const help = objects.includes('gcode') ? {} : await moonraker.call('printer.gcode.help').catch(() => ({}));
    if (round !== this.#round) return;
    const wanted = status.expect(objects);
    const answer = await moonraker.call('printer.objects.subscribe', { objects: wanted });
    if (round !== this.#round) return;
    batch(() => {
      this.#hasStatus = true;
      status.replace(answer.status, answer.eventtime);
      this.#found.value = { objects, described: Object.keys(help), ...this.#server };
      this.statusChanged();
    });
  }

  #askFailed(error: unknown): void {
    if (!(error instanceof RequestError)) return;
    if (error.code === 401) this.#move({ kind: 'unauthorized' });
    else if (error.failure === 'absent') this.#klipperGone();
  }

  #klipperGone(): void {
    this.#hasStatus = false;
    this.#move({ kind: 'klipper-gone' });
  }

  #move(event: PhaseEvent): void {
    const before = this.#phase.peek();
    const after = nextPhase(before, event);
    if (after === before) return;
    batch(() => {
      this.#phase.value = after;
      // Where the link went nothing is known of Klipper; what waits is rejected as lost.
      const hasStopped = before.kind === 'ready' && after.kind !== 'connecting';
      if (hasStopped || after.kind === 'klipper-disconnected') this.#stops.value += 1;
    });
  }
}

/** Whether the gateway (`GET /host/about`) says that Moonraker answers it. */
function saysAnswering(text: string): boolean {
  try {
    const about: unknown = JSON.parse(text);
    return isRecord(about) && isRecord(about['upstream']) && about['upstream']['answering'] === true;
  } catch {
    return false;
  }
}
