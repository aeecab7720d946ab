import { RequestError } from '../moonraker/errors.js';
import type { Refusal } from './gate.js';

/**
 * Why a verb failed:
 * - `refused`: the printer said no, `message` holds its words;
 * - `lost`: there is no link, or it went before the answer; whether the printer did it is not known;
 * - `shutdown`: Klipper stopped before or while it was done, also where it answered "ok";
 * - `absent`: Klipper is not there, or Moonraker cannot do this;
 * - `gate`: the panel did not send it, for the reason given;
 * - `ask`: the panel did not send it, because a person has to agree first; run it again with `agreed`.
 */
export type Reason =
  | { readonly kind: 'refused' }
  | { readonly kind: 'lost' }
  | { readonly kind: 'shutdown' }
  | { readonly kind: 'absent' }
  | { readonly kind: 'gate'; readonly refusal: Refusal }
  | { readonly kind: 'ask'; readonly macro: string; readonly command: string };

/** The rejection of every verb of the printer. `message` is for people, in the printer's words where it gave some. */
export class PrinterError extends Error {
  readonly reason: Reason;

  constructor(reason: Reason, message: string) {
    super(message);
    this.name = 'PrinterError';
    this.reason = reason;
  }

  get kind(): Reason['kind'] {
    return this.reason.kind;
  }
}

/** Turns what the wire threw into the printer's own error. */
export function printerError(error: unknown): PrinterError {
  if (error instanceof PrinterError) return error;
  if (!(error instanceof RequestError)) return new PrinterError({ kind: 'lost' }, String(error));
  if (error.failure === 'lost') return new PrinterError({ kind: 'lost' }, error.message);
  return new PrinterError({ kind: error.failure === 'absent' ? 'absent' : 'refused' }, error.message);
}
