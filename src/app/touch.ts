import { signal, type ReadonlySignal } from '@preact/signals-core';

/** Whether a finger is on the display; `stop` ends the listening. */
export function watchTouch(): { readonly isTouched: ReadonlySignal<boolean>; stop(): void } {
  const isTouched = signal(false);
  const down = new Set<number>();
  const onDown = (event: PointerEvent): void => {
    down.add(event.pointerId);
    isTouched.value = true;
  };
  const onUp = (event: PointerEvent): void => {
    down.delete(event.pointerId);
    isTouched.value = down.size > 0;
  };
  const onBlur = (): void => {
    down.clear();
    isTouched.value = false;
  };
  addEventListener('pointerdown', onDown, true);
  addEventListener('pointerup', onUp, true);
  addEventListener('pointercancel', onUp, true);
  addEventListener('blur', onBlur);
  return {
    isTouched,
    stop() {
      removeEventListener('pointerdown', onDown, true);
      removeEventListener('pointerup', onUp, true);
      removeEventListener('pointercancel', onUp, true);
      removeEventListener('blur', onBlur);
    },
  };
}
