import { shellWords } from '../text/en-shell.js';

/** What a number may be. */
export interface Limits {
  readonly least: number;
  readonly most: number;
  /** Digits after the point that make sense for the quantity. */
  readonly decimals: number;
}

/** Why a number cannot be taken: in a sentence, and short enough for a key. */
export interface Fault {
  readonly sentence: string;
  readonly short: string;
}

export interface NumberReading {
  readonly value: number | undefined;
  readonly fault: Fault | undefined;
}

/** What was typed, as a number within its limits. A comma counts as a point, a minus sign of either kind as one. */
export function readNumber(typed: string, limits: Limits, unit: string): NumberReading {
  const plain = typed.trim().replace(',', '.').replace('\u2212', '-');
  const text = shellWords.pad;
  // Nothing typed yet is no mistake to speak of.
  if (plain === '') return { value: undefined, fault: { sentence: '', short: '' } };
  if (!/^-?(\d+\.?\d*|\.\d+)$/.test(plain)) {
    return { value: undefined, fault: { sentence: text.notNumber, short: text.notNumber } };
  }
  const scale = 10 ** limits.decimals;
  const value = Math.round(Number(plain) * scale) / scale;
  if (value > limits.most) {
    const most = String(limits.most);
    return { value, fault: { sentence: text.tooMuch(most), short: text.atMost(most, unit) } };
  }
  if (value < limits.least) {
    const least = String(limits.least);
    return { value, fault: { sentence: text.tooLittle(least), short: text.atLeast(least, unit) } };
  }
  return { value, fault: undefined };
}
