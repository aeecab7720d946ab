import { batch, computed, signal, type ReadonlySignal } from '@preact/signals-core';

/** What babystepping needs of a printer. All offsets in whole micrometres. */
export interface BabystepPort {
  /** The live offset as the printer's status says it (`gcode_move.homing_origin.z`); undefined while none is known. */
  readonly live: ReadonlySignal<number | undefined>;
  /** Why no tap may be sent now; undefined when one may. */
  readonly hold: ReadonlySignal<Hold | undefined>;
  /** Grows with every status update, after its values are in place. */
  readonly frame: ReadonlySignal<number>;
  /** `SET_GCODE_OFFSET Z_ADJUST=… MOVE=1`; resolves with the printer's ok, rejects with its reason or a lost link. */
  send(delta: number): Promise<void>;
}

/**
 * `locked`: a tap would do nothing or harm, it is not taken. `paused`: a tap is taken and kept, since RESUME would undo an
 * offset sent now; it goes out once the printer prints again.
 */
export type Hold =
  { readonly kind: 'locked'; readonly reason: 'no-link' | 'not-ready' | 'not-homed' } | { readonly kind: 'paused' };

/** The one command on its way: the offset it was sent on, and whether the printer has answered ok. */
interface Flight {
  readonly delta: number;
  readonly base: number;
  readonly answeredAt: number | undefined;
}

/** Status updates after the answer within which its effect must have shown; the answer can be one update ahead. */
const FRAMES_TO_SHOW = 3;

/**
 * Taps on Closer and Farther, from the finger to the printer's status. One command is in flight at a time; taps made
 * meanwhile are added into the next one. Nothing is sent twice and nothing is sent after a gap: a failed or lost command
 * takes the taps behind it along, and `failure` says why.
 */
export class Babystep {
  readonly #port: BabystepPort;
  readonly #unsent = signal(0);
  readonly #flight = signal<Flight | undefined>(undefined);
  readonly #failure = signal<unknown>(undefined);
  readonly #stop: () => void;

  /** Where the nozzle is asked to be: the accepted offset and every tap that is not yet in it. */
  readonly asked = computed(() => {
    const live = this.#port.live.value;
    if (live === undefined) return undefined;
    const flight = this.#flight.value;
    const flying = flight && live !== flight.base + flight.delta ? flight.delta : 0;
    return live + flying + this.#unsent.value;
  });

  /** What Klipper has taken: answered ok *and* seen in its status. */
  readonly accepted = computed(() => {
    const live = this.#port.live.value;
    const flight = this.#flight.value;
    if (live === undefined || !flight || flight.answeredAt !== undefined) return live;
    return live === flight.base + flight.delta ? flight.base : live;
  });

  constructor(port: BabystepPort) {
    this.#port = port;
    const stopFrames = port.frame.subscribe(() => this.#look());
    const stopHold = port.hold.subscribe(() => this.#look());
    this.#stop = () => {
      stopFrames();
      stopHold();
    };
  }

  /** Why the last tap came to nothing, as it was thrown; undefined again with the next tap. */
  get failure(): ReadonlySignal<unknown> {
    return this.#failure;
  }

  /** Whether taps are on their way to the printer. */
  get isBusy(): boolean {
    return this.#flight.value !== undefined || this.#unsent.value !== 0;
  }

  /** One tap: `delta` µm, minus is closer. Taken unless locked. */
  tap(delta: number): void {
    if (this.#port.hold.peek()?.kind === 'locked' || this.#port.live.peek() === undefined) return;
    batch(() => {
      this.#failure.value = undefined;
      this.#unsent.value += delta;
    });
    this.#send();
  }

  dispose(): void {
    this.#stop();
  }

  #look(): void {
    const flight = this.#flight.peek();
    if (flight?.answeredAt !== undefined) {
      const isSeen = this.#port.live.peek() === flight.base + flight.delta;
      if (!isSeen && this.#port.frame.peek() - flight.answeredAt < FRAMES_TO_SHOW) return;
      this.#flight.value = undefined;
    }
    if (this.#port.hold.peek()?.kind === 'locked' && !this.#flight.peek()) this.#unsent.value = 0;
    this.#send();
  }

  #send(): void {
    const delta = this.#unsent.peek();
    const base = this.#port.live.peek();
    if (delta === 0 || base === undefined || this.#flight.peek() || this.#port.hold.peek()) return;
    batch(() => {
      this.#flight.value = { delta, base, answeredAt: undefined };
      this.#unsent.value = 0;
    });
    this.#port.send(delta).then(
      () => {
        this.#flight.value = { delta, base, answeredAt: this.#port.frame.peek() };
        this.#look();
      },
      (reason: unknown) => {
        batch(() => {
          this.#flight.value = undefined;
          this.#unsent.value = 0;
          this.#failure.value = reason;
        });
      },
    );
  }
}
