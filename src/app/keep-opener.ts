import { computed, effect, type ReadonlySignal, type Signal } from '@preact/signals-core';
import type { FirstLayerWatch } from '../first-layer/first-layer-watch.js';
import type { Keep } from '../first-layer/save/keep.js';
import { keepOn } from '../first-layer/save/keep-printer.js';
import { needsAnswer } from '../first-layer/save/owner.js';
import type { Store } from '../first-layer/store.js';
import type { Printer } from '../printer/printer.js';

/** What the opener looks at, and the one thing it does. */
export interface OpenerParts {
  /** Whether Klipper is there: without it nothing can be kept, and what stopped it comes first. */
  readonly isReady: ReadonlySignal<boolean>;
  /** Whether a dialog, number pad or keyboard is open. */
  readonly isCovered: ReadonlySignal<boolean>;
  /** Whether a finger is on the display. */
  readonly isTouched: ReadonlySignal<boolean>;
  open(): void;
}

export interface KeepingParts extends Omit<OpenerParts, 'isReady'> {
  readonly printer: Printer;
  readonly firstLayer: FirstLayerWatch;
  readonly store: Store;
  /** Where the screens find it. */
  readonly keep: Signal<Keep | undefined>;
}

/** Keeps what people change for the next prints, and asks after a print. The first layer must be followed already. */
export async function startKeeping(parts: KeepingParts): Promise<void> {
  const ledger = parts.firstLayer.desk.peek()?.ledger;
  if (!ledger) return;
  const keep = await keepOn(parts.printer, parts.store, ledger);
  parts.keep.value = keep;
  const isReady = computed(() => parts.printer.phase.value.kind === 'ready');
  openAtQuestion(keep, { ...parts, isReady });
}

/**
 * Brings the question up when a print with a change has ended, and a save that was cut when the panel comes up again. Once,
 * so that leaving it by hand is respected; never over something open and never under a finger that is down.
 */
export function openAtQuestion(keep: Keep, parts: OpenerParts): () => void {
  let wasOpened = false;
  return effect(() => {
    const isWanted = keep.isDue.value || needsAnswer(keep.routine.state.value, keep.routine.plan.value);
    if (!isWanted) {
      wasOpened = false;
      return;
    }
    if (wasOpened || parts.isCovered.value || parts.isTouched.value) return;
    wasOpened = true;
    parts.open();
  });
}
