import { computed, type Signal } from '@preact/signals-core';
import type { Keep } from '../first-layer/save/keep.js';
import type { Store } from '../first-layer/store.js';
import type { VerifyPhase } from '../first-layer/verify/memory.js';
import type { Verify } from '../first-layer/verify/verify.js';
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
  // What is measured there is not to be left for something else: that comes once it is left by hand.
  const isBusy = computed(() => isCovered.value || isShown(router.shown.value, 'verify'));
  void startKeeping({
    printer,
    firstLayer,
    store,
    keep,
    isCovered: isBusy,
    isTouched,
    open: () => router.go('keep'),
  });
  passOnHearsay(printer, notices);
  tellWarnings(printer, notices);
  // A print that is to be stopped before its first layer is whole is followed whatever is on show, after a reload too.
  const begin = async (): Promise<Verify> => {
    const [{ verifyOf }, { openAtEnd }] = await Promise.all([
      import('../screens/verify/verify-house.js'),
      import('./verify-opener.js'),
    ]);
    const verify = verifyOf(house);
    openAtEnd({
      phase: computed(() => verify.state.value.memory.phase),
      isCovered,
      isTouched,
      open: () => router.go('verify'),
    });
    return verify;
  };
  void begin()
    .catch(() => begin().catch(() => undefined))
    .then((verify) =>
      openAtSkirt({
        stage: firstLayer.stage,
        isWanted: computed(() => settings.values.value.opensAtSkirt && verify?.isLoaded.value !== false),
        isMeasured: computed(() => isLaying(verify?.state.value.memory.phase)),
        isCovered: isBusy,
        isTouched,
        open: () => router.go('print'),
      }),
    );
  requestIdleCallback(() => void router.preload().then(preloadOverlays));
}

/** Whether a print is on that is laid to be measured. */
function isLaying(phase: VerifyPhase | undefined): boolean {
  return phase === 'starting' || phase === 'printing' || phase === 'missed' || phase === 'stopping';
}

function isShown(shown: Shown<ScreenName>, name: ScreenName): boolean {
  return shown.kind === 'screen' && shown.name === name;
}
