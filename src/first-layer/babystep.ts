import { batch, computed, signal, type ReadonlySignal } from '@preact/signals-core';
import { PrinterError } from '../printer/errors.js';
import { PauseMemory } from './pause-memory.js';
import type { BabystepPort, Flight, Hold, Outcome, TapQuestion } from './tap.js';

/** Status updates after the answer within which its effect must have shown; the answer can be one update ahead. */
const FRAMES_TO_SHOW = 3;
const NOTHING = { delta: 0, taps: 0 };

/**
 * Taps on Closer and Farther, from the finger to the printer's status. One command is in flight at a time; taps made
 * meanwhile are added into the next one. Nothing is sent twice and nothing is sent after a gap: a failed or lost command
 * takes the taps behind it along, and `outcome` says why.
 */
export class Babystep {
  readonly #port: BabystepPort;
  readonly #unsent = signal(NOTHING);
  readonly #flight = signal<Flight | undefined>(undefined);
  readonly #outcome = signal<Outcome | undefined>(undefined);
  readonly #question = signal<TapQuestion | undefined>(undefined);
  /** Own changes that Klipper has taken and that are not at the nozzle yet, oldest first, with the offset each led to. */
  readonly #accepted = signal<readonly { readonly delta: number; readonly to: number }[]>([]);
  readonly #pause = new PauseMemory();
  /** Offset that a command whose answer was lost would have led to. */
  #lost: { readonly to: number; readonly taps: number } | undefined;
  #lastLive: number | undefined;
  readonly #stop: () => void;

  /** Where the nozzle is asked to be: the accepted offset and every tap that is not yet in it. */
  readonly asked = computed(() => {
    const live = this.#port.live.value;
    const flight = this.#flight.value;
    if (live === undefined) return undefined;
    const isFlying = flight !== undefined && !flight.isSeen && flight.refusal === undefined;
    return live + (isFlying ? flight.delta : 0) + this.#unsent.value.delta;
  });

  /** What Klipper has taken: answered ok *and* seen in its status. */
  readonly accepted = computed(() => {
    const live = this.#port.live.value;
    const flight = this.#flight.value;
    if (live === undefined || !flight?.isSeen) return live;
    return flight.answeredAt === undefined || flight.refusal !== undefined ? live - flight.delta : live;
  });

  /** How much of this panel's taps is not yet at the nozzle. */
  readonly underWay = computed(() => {
    const flight = this.#flight.value;
    const taken = this.#accepted.value.reduce((sum, { delta }) => sum + delta, 0);
    return (
      taken + (flight?.kind === 'tap' && flight.refusal === undefined ? flight.delta : 0) + this.#unsent.value.delta
    );
  });

  /** Since when, by the printer's clock, a command waits for its answer. */
  readonly waitsSince = computed(() => {
    const flight = this.#flight.value;
    return flight && flight.answeredAt === undefined ? flight.sentAt : undefined;
  });

  constructor(port: BabystepPort) {
    this.#port = port;
    this.#lastLive = port.live.peek();
    const stopFrames = port.frame.subscribe(() => this.look());
    const stopHold = port.hold.subscribe((hold) => this.#held(hold));
    this.#stop = () => {
      stopFrames();
      stopHold();
    };
  }

  /** What became of the last tap, where it did not simply arrive; undefined again with the next tap. */
  get outcome(): ReadonlySignal<Outcome | undefined> {
    return this.#outcome;
  }

  /** What became of the last tap has been read. */
  forgetOutcome(): void {
    this.#outcome.value = undefined;
  }

  /** A tap that waits for a second key. */
  get question(): ReadonlySignal<TapQuestion | undefined> {
    return this.#question;
  }

  /** How many taps are kept and not sent yet. */
  get kept(): number {
    return this.#unsent.value.taps;
  }

  /** Whether no tap is taken now: no link, Klipper not ready, not homed. */
  get isLocked(): boolean {
    return this.#port.hold.peek()?.kind === 'locked';
  }

  /** Whether a change of the live offset by `delta` is this panel's own command. */
  claims(delta: number): boolean {
    const flight = this.#flight.peek();
    return flight !== undefined && !flight.isSeen && flight.delta === delta;
  }

  /** One tap: `delta` µm, minus is closer. Taken unless locked or too low; may have to be agreed to. */
  tap(delta: number): void {
    const asked = this.asked.peek();
    if (this.isLocked || asked === undefined || delta === 0) return;
    const verdict = this.#port.judge({ delta, asked, underWay: this.underWay.peek() });
    if (verdict.kind === 'too-low') return;
    if (verdict.kind === 'go') return this.#take(delta);
    const waiting = this.#question.peek();
    const isMore = waiting !== undefined && waiting.delta < 0 === delta < 0;
    this.#question.value = { why: verdict.why, delta: delta + (isMore ? waiting.delta : 0) };
  }

  /** A change that was agreed to as a whole, as a rung of a ladder: never asked about, but never too low either. */
  step(delta: number): void {
    const asked = this.asked.peek();
    if (this.isLocked || asked === undefined || delta === 0) return;
    if (this.#port.judge({ delta, asked, underWay: 0 }).kind !== 'too-low') this.#take(delta);
  }

  /** The second key: the tap that was asked about goes out, unless the printer's lowest Z forbids what has come together. */
  agree(): void {
    const question = this.#question.peek();
    this.#question.value = undefined;
    if (question) this.step(question.delta);
  }

  /** The tap that was asked about is let go. */
  decline(): void {
    this.#question.value = undefined;
  }

  /** Takes back what is not yet at the nozzle: what was not sent is dropped, for what was sent the opposite goes out. */
  undo(): void {
    const sent = this.underWay.peek() - this.#unsent.peek().delta;
    batch(() => {
      this.#unsent.value = NOTHING;
      this.#question.value = undefined;
    });
    if (sent !== 0 && !this.isLocked) this.#take(-sent);
  }

  dispose(): void {
    this.#stop();
  }

  #take(delta: number): void {
    const { delta: before, taps } = this.#unsent.peek();
    batch(() => {
      this.#outcome.value = undefined;
      this.#question.value = undefined;
      this.#unsent.value = { delta: before + delta, taps: taps + 1 };
    });
    this.#lost = undefined;
    this.#send();
  }

  #held(hold: Hold | undefined): void {
    this.#pause.held(hold?.kind, this.#port.live.peek());
    if (hold?.kind === 'locked' && !this.#flight.peek()) this.#drop(0);
    this.#send();
  }

  /** Taps that were not sent are not sent later either; `lost`: taps of a command whose answer was lost. */
  #drop(lost: number): void {
    const taps = this.#unsent.peek().taps + lost;
    batch(() => {
      this.#unsent.value = NOTHING;
      this.#question.value = undefined;
      if (taps > 0) this.#outcome.value = { kind: 'not-sent', taps };
    });
  }

  /** Takes the present status in: by itself with every frame, and at once for who cannot wait for that. */
  look(): void {
    const live = this.#port.live.peek();
    const change = live === undefined || this.#lastLive === undefined ? 0 : live - this.#lastLive;
    this.#lastLive = live;
    batch(() => {
      this.#see(change);
      this.#land(live);
      this.#arrive(live);
      this.#findLost(live);
      const again = this.#pause.look(live);
      const { delta, taps } = this.#unsent.peek();
      if (again !== 0) this.#unsent.value = { delta: delta + again, taps: taps + 1 };
    });
    if (this.isLocked && !this.#flight.peek()) this.#drop(0);
    this.#send();
  }

  #see(change: number): void {
    const flight = this.#flight.peek();
    if (!flight || flight.isSeen || change !== flight.delta) return;
    this.#flight.value = { ...flight, isSeen: true };
    if (this.#port.hold.peek()?.kind === 'paused') this.#pause.changed(change);
  }

  /** Ends a flight that was answered, once its effect is seen or cannot be told any more. */
  #land(live: number | undefined): void {
    const flight = this.#flight.peek();
    if (flight?.answeredAt === undefined) return;
    if (!flight.isSeen && this.#port.frame.peek() - flight.answeredAt < FRAMES_TO_SHOW) return;
    this.#flight.value = undefined;
    if (flight.refusal === undefined) {
      if (flight.isSeen && flight.kind === 'tap' && live !== undefined) {
        this.#accepted.value = [...this.#accepted.peek(), { delta: flight.delta, to: live }];
      }
      return;
    }
    if (flight.isSeen) this.#takeBack(flight);
  }

  #arrive(live: number | undefined): void {
    const taken = this.#accepted.peek();
    if (taken.length === 0) return;
    const atNozzle = this.#port.atNozzle.peek();
    const arrived = atNozzle === live ? taken.length : taken.findIndex(({ to }) => to === atNozzle) + 1;
    if (arrived > 0) this.#accepted.value = taken.slice(arrived);
  }

  /** After a lost link the status shows what became of the command whose answer was lost. */
  #findLost(live: number | undefined): void {
    const lost = this.#lost;
    if (lost === undefined || this.isLocked) return;
    this.#lost = undefined;
    const outcome = this.#outcome.peek();
    if (live !== lost.to || outcome?.kind !== 'not-sent') return;
    const taps = outcome.taps - lost.taps;
    this.#outcome.value = taps > 0 ? { kind: 'not-sent', taps } : undefined;
  }

  #send(): void {
    const { delta, taps } = this.#unsent.peek();
    if (delta === 0 || this.#port.live.peek() === undefined || this.#flight.peek()) return;
    if (this.#port.hold.peek() || this.#pause.isResuming) return;
    batch(() => {
      this.#flight.value = this.#flightOf('tap', delta, taps);
      this.#unsent.value = NOTHING;
    });
    this.#port.send(delta).then(
      () => this.#answered({}),
      (reason: unknown) => this.#rejected(reason),
    );
  }

  /** A refused command has moved the offset but not the nozzle: the next line with a Z word would end the print. */
  #takeBack(refused: Flight): void {
    this.#flight.value = this.#flightOf('take-back', -refused.delta, 0);
    this.#outcome.value = { kind: 'taken-back', reason: refused.refusal };
    this.#port.takeBack(-refused.delta).then(
      () => this.#answered({}),
      (reason: unknown) => {
        this.#flight.value = undefined;
        this.#outcome.value = { kind: 'failed', reason };
      },
    );
  }

  #flightOf(kind: Flight['kind'], delta: number, taps: number): Flight {
    return { kind, delta, taps, sentAt: this.#port.now(), isSeen: false, answeredAt: undefined, refusal: undefined };
  }

  #answered(answer: { readonly refusal?: unknown }): void {
    const flight = this.#flight.peek();
    if (!flight) return;
    this.#flight.value = { ...flight, answeredAt: this.#port.frame.peek(), refusal: answer.refusal };
    this.look();
  }

  #rejected(reason: unknown): void {
    const flight = this.#flight.peek();
    if (!flight) return;
    const kind = reason instanceof PrinterError ? reason.kind : 'refused';
    if (kind === 'refused') {
      this.#fail(reason);
      return this.#answered({ refusal: reason });
    }
    const live = this.#port.live.peek();
    this.#flight.value = undefined;
    if (kind === 'lost') {
      if (live !== undefined) this.#lost = { to: flight.isSeen ? live : live + flight.delta, taps: flight.taps };
      return this.#drop(flight.taps);
    }
    this.#fail(reason);
  }

  #fail(reason: unknown): void {
    batch(() => {
      this.#unsent.value = NOTHING;
      this.#outcome.value = { kind: 'failed', reason };
    });
  }
}
