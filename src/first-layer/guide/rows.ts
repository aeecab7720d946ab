import type { StepSize } from './bracket.js';
import type { Facts } from './facts.js';
import type { Memory, Phase, Stage } from './memory.js';

/** What a person can say to the guide. Each phase knows which of them it takes. */
export type Answer =
  | {
      readonly kind:
        | 'next'
        | 'abort'
        | 'skip'
        | 'zero'
        | 'missed'
        | 'accept'
        | 'feel-again'
        | 'drop'
        | 'yes'
        | 'repeat'
        | 'again'
        | 'check'
        | 'measure'
        | 'finish'
        | 'not-saved';
    }
  | { readonly kind: 'mode'; readonly mode: Memory['mode'] }
  | { readonly kind: 'move'; readonly direction: 'closer' | 'farther'; readonly size: StepSize }
  | { readonly kind: 'wrong'; readonly verdict: 'close' | 'far' }
  | { readonly kind: 'load' }
  /** So much farther, µm; minus is closer. */
  | { readonly kind: 'hand'; readonly by: number }
  | { readonly kind: 'choose'; readonly change: Partial<Choices> };

/** What a person may choose at any time. */
export type Choices = Pick<Memory, 'bed' | 'nozzle' | 'tool' | 'thickness' | 'startHeight' | 'limit' | 'minutes'>;

type Handler<Kind extends Answer['kind']> = (
  memory: Memory,
  facts: Facts,
  answer: Extract<Answer, { kind: Kind }>,
) => Memory;

/** A phase that waits for a person. */
export interface AskRow {
  readonly kind: 'ask';
  readonly stage: Stage;
  /** A manual probe has to be under way. */
  readonly needsProbe?: true;
  readonly on: { readonly [Kind in Answer['kind']]?: Handler<Kind> };
  /** Goes on by itself when something has become true of the printer. */
  readonly auto?: (memory: Memory, facts: Facts) => Memory | undefined;
  /** The phase that it goes to by itself, and that sends: after a reload or a lost link only when a person says so. */
  readonly goesTo?: Phase;
}

/** A phase that sends one script and waits until the status shows what it was for. */
export interface DoRow {
  readonly kind: 'do';
  readonly stage: Stage;
  readonly needsProbe?: true;
  /** Undefined where there is nothing to do on this printer. */
  readonly script: (memory: Memory, facts: Facts) => string | undefined;
  /** The status that proves it; an "ok" does not. */
  readonly isDone: (memory: Memory, facts: Facts) => boolean;
  readonly after: (memory: Memory, facts: Facts) => Memory;
  /** Where a failure leads back to. */
  readonly back: Phase;
  /** A status that was there before proves nothing: after a reload it has to be done again. */
  readonly isRepeated?: true;
  /** Spoils no print, so that it is sent in one too. */
  readonly isHarmless?: true;
  /** What comes next belongs to the same answer of a person: it goes on after a reload too. */
  readonly goesOn?: true;
}

export type Row = AskRow | DoRow;

/** Homing, all axes; a status that was there before proves nothing. @param back where a failure leads back to */
export function home(next: Phase, back: Phase): DoRow {
  return {
    kind: 'do',
    stage: 'home',
    script: () => 'G28',
    isDone: (_, { isHomed }) => isHomed,
    after: go(next),
    back,
    isRepeated: true,
  };
}

/** Levelling, where the printer does it by itself. */
export function level(next: Phase, back: Phase): DoRow {
  return {
    kind: 'do',
    stage: 'level',
    script: (_, { machine }) => machine.levelling,
    isDone: (_, { isLevel }) => isLevel,
    after: go(next),
    back,
    isRepeated: true,
  };
}

export function go(phase: Phase): (memory: Memory) => Memory {
  return (memory) => ({ ...memory, phase });
}
