import { effect, type ReadonlySignal } from '@preact/signals-core';

const MM_PER_INCH = 25.4;

/** CSS px in a millimetre of a display of that diagonal. */
export function pixelsPerMillimetre(width: number, height: number, diagonalInches: number): number {
  return Math.hypot(width, height) / (diagonalInches * MM_PER_INCH);
}

/**
 * Keeps `--mm` true to the display where its diagonal is known, so that a finger is the same everywhere; else the style's own
 * guess by the number of pixels holds. The answer ends it.
 */
export function followDiagonal(diagonal: ReadonlySignal<number>): () => void {
  const { style } = document.documentElement;
  const update = (): void => {
    if (diagonal.peek() === 0) style.removeProperty('--mm');
    else style.setProperty('--mm', `${pixelsPerMillimetre(innerWidth, innerHeight, diagonal.peek()).toFixed(3)}px`);
  };
  const stop = effect(() => {
    void diagonal.value;
    update();
  });
  addEventListener('resize', update);
  return () => {
    stop();
    removeEventListener('resize', update);
  };
}
