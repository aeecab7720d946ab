import type { ReadonlySignal } from '@preact/signals-core';
import type { JudgedTap, Verdict } from './guards.js';

/** What babystepping needs of a printer. All offsets in whole micrometres. */
export interface BabystepPort {
  /** The live offset as the printer's status says it (`gcode_move.homing_origin.z`); undefined while none is known. */
  readonly live: ReadonlySignal<number | undefined>;
  /** The offset that the nozzle is at; undefined while not known. */
  readonly atNozzle: ReadonlySignal<number | undefined>;
  /** Why no tap may be sent now; undefined when one may. */
  readonly hold: ReadonlySignal<Hold | undefined>;
  /** Grows with every status update, after its values are in place. */
  readonly frame: ReadonlySignal<number>;
  /** The printer's own clock, s. */
  now(): number;
  judge(tap: JudgedTap): Verdict;
  /** `SET_GCODE_OFFSET Z_ADJUST=… MOVE=1`; resolves with the printer's ok, rejects with its reason or a lost link. */
  send(delta: number): Promise<void>;
  /** The same without MOVE: undoes what a refused command has left in the offset. */
  takeBack(delta: number): Promise<void>;
}

/**
 * `locked`: a tap would do nothing or harm, it is not taken. `paused`: a tap is taken and kept, since RESUME would undo an
 * offset sent now; it goes out once the printer prints again.
 */
export type Hold =
  { readonly kind: 'locked'; readonly reason: 'no-link' | 'not-ready' | 'not-homed' } | { readonly kind: 'paused' };

/** What became of the last tap, where it did not simply arrive. */
export type Outcome =
  /** The printer's reason, as it was thrown. */
  | { readonly kind: 'failed'; readonly reason: unknown }
  /** Refused, and the offset that Klipper had taken all the same was set back. */
  | { readonly kind: 'taken-back'; readonly reason: unknown }
  /** A lock or a lost link came first: nothing is sent after a gap. */
  | { readonly kind: 'not-sent'; readonly taps: number };

/** A tap that waits for a second key. */
export interface TapQuestion {
  readonly why: 'burst' | 'far-from-began';
  readonly delta: number;
}

/** The one command on its way: whether the printer has answered, and whether its effect was seen in the status. */
export interface Flight {
  readonly kind: 'tap' | 'take-back';
  readonly delta: number;
  readonly taps: number;
  /** Printer's clock when it was sent. */
  readonly sentAt: number;
  readonly isSeen: boolean;
  /** Frame of the answer; undefined while there is none. */
  readonly answeredAt: number | undefined;
  /** Set where the answer was a refusal. */
  readonly refusal: unknown;
}
