/**
 * Why a request brought no result:
 * - `refused`: the printer or Moonraker said no, with its own words;
 * - `lost`: the link went while the answer was due, or there was none; what became of the request is not known;
 * - `absent`: Klipper is not there, or Moonraker has no such method;
 * - `broken`: the answer had not the shape it should have.
 */
export type Failure = 'refused' | 'lost' | 'absent' | 'broken';

/** The rejection of every request over the wire. */
export class RequestError extends Error {
  readonly failure: Failure;
  /** Moonraker's code: 400, 403, 503, −32601 …; undefined when it gave none. */
  readonly code: number | undefined;

  constructor(failure: Failure, message: string, code?: number) {
    super(message);
    this.name = 'RequestError';
    this.failure = failure;
    this.code = code;
  }
}

/** Before Klipper first connects Moonraker does not know its methods (−32601, 404); later it answers 503. */
const absentCodes: ReadonlySet<number> = new Set([503, 404, -32601]);

/** Sorts an error answer of Moonraker. */
export function errorFromAnswer(code: number, message: string): RequestError {
  return new RequestError(absentCodes.has(code) ? 'absent' : 'refused', message, code);
}
