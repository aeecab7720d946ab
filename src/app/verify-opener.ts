import { effect, type ReadonlySignal } from '@preact/signals-core';
import type { VerifyPhase } from '../first-layer/verify/memory.js';

/** What the opener looks at, and the one thing it does. */
export interface VerifyOpenerParts {
  readonly phase: ReadonlySignal<VerifyPhase>;
  /** Whether a dialog, number pad or keyboard is open. */
  readonly isCovered: ReadonlySignal<boolean>;
  /** Whether a finger is on the display. */
  readonly isTouched: ReadonlySignal<boolean>;
  open(): void;
}

/**
 * Brings the measurement up again when its print has come to an end, or stands still for an answer, while something else is on
 * show. Once for each end, so that leaving it by hand is respected; never over something open and never under a finger.
 */
export function openAtEnd({ phase, isCovered, isTouched, open }: VerifyOpenerParts): () => void {
  let isDue = false;
  return effect(() => {
    const now = phase.value;
    if (isUnderWay(now)) isDue = true;
    const hasEnded = now === 'cooling' || now === 'missed' || now === 'failed';
    if (!hasEnded || !isDue || isCovered.value || isTouched.value) return;
    isDue = false;
    open();
  });
}

function isUnderWay(phase: VerifyPhase): boolean {
  return phase === 'printing' || phase === 'stopping' || phase === 'settling' || phase === 'clearing';
}
