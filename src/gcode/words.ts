/** Letters of a G-code line, as Klipper reads them: `G1 X10 Y.5 E1.2 F1800 ; comment`. Parsed straight from bytes. */

const SPACE = 32;
const SEMICOLON = 59;
const MINUS = 45;
const PLUS = 43;
const POINT = 46;
const ZERO = 48;
const NINE = 57;
const A = 65;
const Z = 90;
const N = 78;
/** A larger number is garbage; even the filament of a week's print is shorter. */
const LARGEST = 1e7;
const MOST_DIGITS = 15;

const POWERS = [1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15];

/** One parsed line, filled anew for each line so that reading a file allocates nothing. */
export class Words {
  /** Letter of the command as upper-case character code; 0 for comments, empty lines and macros. */
  letter = 0;
  /** Number of the command: 1 for `G1`. */
  code = -1;
  /** Where the text of the comment begins (after `;`), or -1. */
  comment = -1;
  readonly #value = new Float64Array(26);
  readonly #seen = new Uint8Array(26);

  /** True when the letter (upper-case character code) had a number. */
  has(letter: number): boolean {
    return this.#seen[letter - A] === 1;
  }

  /** The letter's number, undefined when it is absent. */
  get(letter: number): number | undefined {
    return this.#seen[letter - A] === 1 ? this.#value[letter - A] : undefined;
  }

  /** Reads `bytes[from, to)`. A line with a broken number counts as no command: Klipper refuses such a line. */
  read(bytes: Uint8Array, from: number, to: number): void {
    this.letter = 0;
    this.code = -1;
    this.comment = -1;
    let at = this.#readCommand(bytes, from, to);
    if (this.letter === N) at = this.#readCommand(bytes, at, to);
    if (this.letter !== 0) at = this.#readWords(bytes, at, to);
    while (at < to && bytes[at] !== SEMICOLON) at++;
    if (at < to) this.comment = at + 1;
  }

  #readCommand(bytes: Uint8Array, from: number, to: number): number {
    this.letter = 0;
    let at = skipSpace(bytes, from, to);
    const letter = upper(bytes[at] ?? 0);
    if (at >= to || letter < A || letter > Z) return at;
    const digits = at + 1;
    let code = 0;
    for (at = digits; at < to && isDigit(bytes[at]) && at - digits < 9; at++)
      code = code * 10 + (bytes[at] ?? 0) - ZERO;
    if (at === digits) return from;
    this.letter = letter;
    this.code = bytes[at] === POINT ? -1 : code;
    return at;
  }

  #readWords(bytes: Uint8Array, from: number, to: number): number {
    this.#seen.fill(0);
    let at = skipSpace(bytes, from, to);
    while (at < to && bytes[at] !== SEMICOLON) {
      const letter = upper(bytes[at] ?? 0);
      at = skipSpace(bytes, at + 1, to);
      if (letter < A || letter > Z) continue;
      const numberAt = at;
      at = this.#readNumber(bytes, at, to, letter - A);
      if (at === numberAt) {
        this.letter = 0;
        return at;
      }
      at = skipSpace(bytes, at, to);
    }
    return at;
  }

  #readNumber(bytes: Uint8Array, from: number, to: number, slot: number): number {
    let at = from;
    const sign = bytes[at];
    if (at < to && (sign === MINUS || sign === PLUS)) at++;
    let mantissa = 0;
    let digits = 0;
    let decimals = 0;
    let inFraction = false;
    for (; at < to; at++) {
      const byte = bytes[at] ?? 0;
      if (byte === POINT && !inFraction) {
        inFraction = true;
      } else if (byte >= ZERO && byte <= NINE) {
        digits++;
        if (inFraction && decimals >= MOST_DIGITS) continue;
        mantissa = mantissa * 10 + byte - ZERO;
        if (inFraction) decimals++;
      } else {
        break;
      }
    }
    const value = mantissa / (POWERS[decimals] ?? 1);
    if (digits === 0 || !(value <= LARGEST)) return from;
    this.#value[slot] = sign === MINUS ? -value : value;
    this.#seen[slot] = 1;
    return at;
  }
}

/** A comment in lower case, trimmed; characters beyond ASCII come out as their bytes. */
export function commentText(bytes: Uint8Array, from: number, to: number): string {
  let text = '';
  for (let at = from; at < to; at++) {
    const byte = bytes[at] ?? 0;
    text += String.fromCharCode(byte >= A && byte <= Z ? byte + 32 : byte);
  }
  return text.trim();
}

const VELOCITY_LIMIT = /^set_velocity_limit\b.*\baccel *= *(\d+)/;
const S = 83;

/** The acceleration that a line `SET_VELOCITY_LIMIT ACCEL=3000` sets, mm/s². */
export function accelerationOf(bytes: Uint8Array, from: number, to: number): number | undefined {
  if (upper(bytes[from] ?? 0) !== S) return undefined;
  const match = VELOCITY_LIMIT.exec(commentText(bytes, from, Math.min(to, from + 120)));
  return match === null ? undefined : Number(match[1]) || undefined;
}

/** True for a line of nothing but spaces. */
export function isBlank(bytes: Uint8Array, from: number, to: number): boolean {
  return skipSpace(bytes, from, to) >= to;
}

function skipSpace(bytes: Uint8Array, from: number, to: number): number {
  let at = from;
  while (at < to && (bytes[at] ?? 0) <= SPACE) at++;
  return at;
}

function isDigit(byte: number | undefined): boolean {
  return byte !== undefined && byte >= ZERO && byte <= NINE;
}

function upper(byte: number): number {
  return byte >= 97 && byte <= 122 ? byte - 32 : byte;
}
