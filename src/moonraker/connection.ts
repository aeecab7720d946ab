import type { Clock } from '../base/clock.js';
import { RequestError } from './errors.js';
import { Link } from './link.js';
import { knockDelay, linkTimes } from './link-times.js';
import type { OpenSocket } from './socket.js';

/** What a connection tells its owner. */
export interface ConnectionEvents {
  /** There is a link that answers: load everything anew. */
  up(): void;
  /** The link is gone; all that waited was rejected. */
  down(): void;
  /** An attempt to get a link came to nothing. */
  failed(): void;
  notified(method: string, params: readonly unknown[]): void;
  broken(): void;
}

export interface ConnectionOptions {
  readonly openSocket: OpenSocket;
  readonly clock: Clock;
  /** A number in [0, 1). */
  readonly random: () => number;
  /** Sent on each new socket; the socket that answers it becomes the link. */
  readonly greeting: { readonly method: string; readonly params: object };
  /** Asked after a silence, for an answer that says nothing new. */
  readonly ping: string;
}

/**
 * Always one link to the gateway, for ever. While there is none, or while the one there is says nothing, new sockets
 * knock at most 2 s apart; the first that answers is the link. A silent link is given up only when a new one
 * answers or is turned away, never by the clock alone: what waits on it may still come.
 */
export class Connection {
  readonly #options: ConnectionOptions;
  readonly #events: ConnectionEvents;
  #link: Link | undefined;
  /** Sockets that try to become the link, oldest first. */
  readonly #knocking: Link[] = [];
  #knocks = 0;
  #cancelKnock: (() => void) | undefined;
  #cancelWatch: (() => void) | undefined;
  /** Until which silence the ping was sent. */
  #pingedAt = -1;

  constructor(options: ConnectionOptions, events: ConnectionEvents) {
    this.#options = options;
    this.#events = events;
  }

  get isUp(): boolean {
    return this.#link !== undefined;
  }

  /** When the link last brought a frame, ms of the clock; undefined without a link. */
  get heardAt(): number | undefined {
    return this.#link?.heardAt;
  }

  /** Sizes of all that could grow, for tests that look for leaks. */
  get load(): { readonly sockets: number; readonly waiting: number } {
    const links = [...this.#knocking, ...(this.#link ? [this.#link] : [])];
    return { sockets: links.length, waiting: links.reduce((sum, link) => sum + link.waiting, 0) };
  }

  start(): void {
    this.#knock();
    this.#watch();
  }

  stop(): void {
    this.#cancelKnock?.();
    this.#cancelWatch?.();
    this.#cancelKnock = undefined;
    this.#cancelWatch = undefined;
    this.#closeKnocking();
    this.#dropLink();
  }

  /** The page has become visible: look at once instead of at the next tick. */
  wake(): void {
    if (this.#cancelWatch === undefined) return;
    if (this.#silence() >= linkTimes.pingAfter) this.#ping();
    if (this.#link === undefined || this.#silence() >= linkTimes.pingAfter) this.#knock();
  }

  /** Sends a request on the link there is. Rejects with a {@link RequestError}, at once when there is none. */
  request(method: string, params?: object): Promise<unknown> {
    if (this.#link === undefined) return Promise.reject(new RequestError('lost', 'No link to the printer'));
    return this.#link.request(method, params);
  }

  #silence(): number {
    return this.#link === undefined ? Infinity : this.#options.clock.now() - this.#link.heardAt;
  }

  #watch(): void {
    this.#cancelWatch = this.#options.clock.after(linkTimes.watchEvery, () => this.#watch());
    if (this.#link === undefined) return;
    const silence = this.#silence();
    if (silence >= linkTimes.pingAfter) this.#ping();
    if (silence >= linkTimes.knockAfter && this.#cancelKnock === undefined) this.#knock();
  }

  /** One ping for each silence. */
  #ping(): void {
    if (this.#link === undefined || this.#pingedAt === this.#link.heardAt) return;
    this.#pingedAt = this.#link.heardAt;
    this.#link.request(this.#options.ping, undefined).catch(() => undefined);
  }

  #knock(): void {
    this.#cancelKnock?.();
    this.#cancelKnock = this.#options.clock.after(knockDelay(this.#knocks, this.#options.random), () => {
      this.#cancelKnock = undefined;
      if (this.#silence() >= linkTimes.knockAfter) this.#knock();
      else this.#closeKnocking();
    });
    this.#knocks += 1;
    if (this.#knocking.length >= linkTimes.mostKnocking) this.#knocking.shift()?.close();
    this.#openSocket();
  }

  #openSocket(): void {
    let link: Link;
    try {
      link = new Link(this.#options.openSocket(), this.#options.clock, {
        opened: () => this.#greet(link),
        heard: () => this.#heard(link),
        broken: () => this.#events.broken(),
        notified: (method, params) => link === this.#link && this.#events.notified(method, params),
        closed: () => this.#closed(link),
      });
    } catch {
      this.#failed();
      return;
    }
    this.#knocking.push(link);
  }

  #greet(link: Link): void {
    const { method, params } = this.#options.greeting;
    link.request(method, params).then(
      () => this.#answered(link),
      (error: unknown) => {
        if (!(error instanceof RequestError) || error.failure !== 'lost') this.#answered(link);
      },
    );
  }

  /** A link that speaks again needs no other: those that knock are sent away. */
  #heard(link: Link): void {
    if (link === this.#link && this.#knocking.length > 0) this.#closeKnocking();
  }

  /** A new link answers. A silent one has a moment left to speak first, so that after a freeze of both nothing is lost. */
  #answered(link: Link): void {
    if (!this.#knocking.includes(link)) return;
    if (this.#link === undefined) return this.#elect(link);
    this.#options.clock.after(linkTimes.grace, () => {
      if (this.#knocking.includes(link)) this.#elect(link);
    });
  }

  #elect(link: Link): void {
    this.#cancelKnock?.();
    this.#cancelKnock = undefined;
    this.#knocking.splice(this.#knocking.indexOf(link), 1);
    this.#closeKnocking();
    this.#dropLink();
    this.#link = link;
    this.#knocks = 0;
    this.#events.up();
  }

  #closed(link: Link): void {
    if (link === this.#link) {
      this.#link = undefined;
      this.#events.down();
      if (this.#cancelWatch !== undefined && this.#cancelKnock === undefined) this.#knock();
      return;
    }
    const index = this.#knocking.indexOf(link);
    if (index < 0) return;
    this.#knocking.splice(index, 1);
    this.#failed();
  }

  /** Nobody answers at the door either: then a link that has been silent for long is gone too. */
  #failed(): void {
    if (this.#link !== undefined && this.#silence() >= linkTimes.goneAfter) this.#dropLink();
    this.#events.failed();
  }

  #dropLink(): void {
    const link = this.#link;
    if (link === undefined) return;
    this.#link = undefined;
    link.close();
    this.#events.down();
  }

  #closeKnocking(): void {
    for (const link of this.#knocking.splice(0)) link.close();
  }
}
