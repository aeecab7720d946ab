import type { Limits } from './read-number.js';

/** A question with a safe answer and a doing one. */
export interface Question {
  /** The question itself, as `Cancel this print?`. */
  readonly title: string;
  /** What follows from doing it. */
  readonly text: string;
  /** The answer that leaves things as they are, as `Keep printing`. */
  readonly safe: string;
  readonly safeIcon?: string;
  /** The answer that does it, worded as the act, as `Cancel print`. */
  readonly act: string;
  readonly actIcon?: string;
  /** `danger` colours the doing answer red; `warn` marks what needs a look. */
  readonly tone: 'plain' | 'warn' | 'danger';
}

/** A number to be typed. */
export interface NumberRequest {
  /** The quantity, as `Nozzle`. */
  readonly title: string;
  readonly text: string;
  readonly unit: string;
  readonly limits: Limits;
  readonly value?: number;
  /** The words on the doing key. */
  readonly act: (value: number | undefined) => string;
  /** Numbers often wanted. */
  readonly quick?: readonly { readonly label: string; readonly value: number }[];
}

/** A line of text to be typed. */
export interface TextRequest {
  /** What is asked for, as `Password for Workshop-5G`. */
  readonly title: string;
  readonly value?: string;
  /** Shown as dots until asked for. */
  readonly isSecret?: boolean;
  readonly act: string;
}
