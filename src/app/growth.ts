/** The largest display that the mock-ups draw: class L, lying; it may stand as well. */
const LARGEST = { width: 1280, height: 800 };
/** Even on a big monitor the app grows no further. */
const MOST = 1.5;

/** How many times the app is grown in a window of that many CSS px: 1 up to class L, then evenly to fill. */
export function growth(width: number, height: number): number {
  const [long, short] = width > height ? [width, height] : [height, width];
  const fill = Math.min(long / LARGEST.width, short / LARGEST.height);
  return Math.min(MOST, Math.max(1, fill));
}

/** Keeps `--grow` of an element at the growth of the window; the answer ends it. */
export function followWindow(element: HTMLElement): () => void {
  const update = () => element.style.setProperty('--grow', growth(innerWidth, innerHeight).toFixed(4));
  addEventListener('resize', update);
  update();
  return () => removeEventListener('resize', update);
}
