/** The element nearest to a point of the window, by the distance to its edges; inside one it is that one. */
export function nearest(elements: readonly HTMLElement[], x: number, y: number): HTMLElement | undefined {
  let best: HTMLElement | undefined;
  let bestDistance = Infinity;
  for (const element of elements) {
    const box = element.getBoundingClientRect();
    if (box.width === 0) continue;
    const across = Math.max(box.left - x, 0, x - box.right);
    const along = Math.max(box.top - y, 0, y - box.bottom);
    const distance = across * across + along * along;
    if (distance < bestDistance) {
      best = element;
      bestDistance = distance;
    }
  }
  return best;
}
