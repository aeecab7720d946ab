import { effect, signal, type ReadonlySignal } from '@preact/signals-core';
import type { PrintStage } from '../first-layer/print-stage.js';

/** What the opener looks at, and the one thing it does. */
export interface SkirtOpenerParts {
  readonly stage: ReadonlySignal<PrintStage>;
  /** Whether a person wants the panel to come by itself. */
  readonly isWanted: ReadonlySignal<boolean>;
  /** Whether this print is laid to be measured: that has its own page, and nothing is to be changed of the layer. */
  readonly isMeasured: ReadonlySignal<boolean>;
  /** Whether a dialog, number pad or keyboard is open. */
  readonly isCovered: ReadonlySignal<boolean>;
  /** Whether a finger is on the display. */
  readonly isTouched: ReadonlySignal<boolean>;
  open(): void;
}

/**
 * Brings the babystep panel up when the first layer begins: with the skirt, without one with the object. Once per print, so
 * that leaving it by hand is respected; never over something open and never under a finger that is down.
 */
export function openAtSkirt(parts: SkirtOpenerParts): () => void {
  const wasOpened = signal(false);
  return effect(() => {
    const stage = parts.stage.value.kind;
    if (stage === 'none' || stage === 'ended' || stage === 'before') {
      wasOpened.value = false;
      return;
    }
    const isFirstLayer = stage === 'skirt' || stage === 'brim' || stage === 'object';
    if (!isFirstLayer || wasOpened.value) return;
    if (parts.isMeasured.value) {
      wasOpened.value = true;
      return;
    }
    if (!parts.isWanted.value || parts.isCovered.value || parts.isTouched.value) return;
    wasOpened.value = true;
    parts.open();
  });
}
