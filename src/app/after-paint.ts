import { computed, type Signal } from '@preact/signals-core';
import type { Keep } from '../first-layer/save/keep.js';
import type { Store } from '../first-layer/store.js';
import type { House } from '../screens/house.js';
import { passOnHearsay } from './hearsay.js';
import { startKeeping } from './keep-opener.js';
import type { Notices } from './notices.js';
import { preloadOverlays } from './overlay-host.js';
import type { Overlays } from './overlays.js';
import type { Router, Shown } from './router.js';
import type { ScreenName } from './screens.js';
import { openAtSkirt } from './skirt-opener.js';
import { watchTouch } from './touch.js';
import { tellWarnings } from './warning-notice.js';

export interface AfterPaintParts {
  readonly house: House;
  readonly keep: Signal<Keep | undefined>;
  readonly overlays: Overlays;
  readonly notices: Notices;
  readonly router: Router<ScreenName>;
  readonly store: Store;
}

/** What the first screen does without: following prints, what comes up by itself, and the code of everything else. */
export async function afterPaint({ house, keep, overlays, notices, router, store }: AfterPaintParts): Promise<void> {
  const { printer, firstLayer, settings } = house;
  await firstLayer.start();
  const isCovered = computed(() => overlays.isOpen.value || printer.prompt.value !== undefined);
  const { isTouched } = watchTouch();
  openAtSkirt({
    stage: firstLayer.stage,
    // A first layer that is laid to be measured is on show already, and nothing is to be changed of it.
    isWanted: computed(() => settings.values.value.opensAtSkirt && !isShown(router.shown.value, 'verify')),
    isCovered,
    isTouched,
    open: () => router.go('print'),
  });
  void startKeeping({
    printer,
    firstLayer,
    store,
    keep,
    isCovered,
    isTouched,
    // What is measured there is not to be left for another question.
    open: () => {
      if (!isShown(router.shown.peek(), 'verify')) router.go('keep');
    },
  });
  passOnHearsay(printer, notices);
  tellWarnings(printer, notices);
  // A print that is to be stopped before its first layer is whole is followed whatever is on show, after a reload too.
  const begin = async (): Promise<void> => {
    const [{ verifyOf }, { openAtEnd }] = await Promise.all([
      import('../screens/verify/verify-house.js'),
      import('./verify-opener.js'),
    ]);
    const { state } = verifyOf(house);
    openAtEnd({
      phase: computed(() => state.value.memory.phase),
      isCovered,
      isTouched,
      open: () => router.go('verify'),
    });
  };
  void begin().catch(() => begin().catch(() => undefined));
  requestIdleCallback(() => void router.preload().then(preloadOverlays));
}

function isShown(shown: Shown<ScreenName>, name: ScreenName): boolean {
  return shown.kind === 'screen' && shown.name === name;
}
