// A person with calipers: prints the piece, measures what the virtual printer really laid, and types it.
import { pause } from './stage.mjs';

/** Prints what is shown, and answers how high it was really laid: gaps under the nozzle while it extrudes, mm. */
export async function printAndWatch(stage, untilEnd) {
  await stage.until(async () => (await stage.attribute('button', 'Print and measure', 'disabled')) === null);
  await stage.tap('button', 'Print and measure');
  await stage.answer('Print and measure');
  const gaps = [];
  while (!(await untilEnd())) {
    const { extruding, gap } = await stage.truth();
    if (extruding) gaps.push(gap);
    await pause(100);
  }
  return gaps;
}

/** Types heights (mm) one after the other, as many places as there are. */
export async function typeHeights(stage, heights) {
  for (const height of heights) {
    for (const key of height.toFixed(2)) await tapDigit(stage, key);
    await stage.tap('button', 'Enter');
  }
}

/** Five of the heights that were laid, as calipers show them, mm. */
export function fiveOf(gaps) {
  return [0, 1, 2, 3, 4].map((place) => gaps[Math.floor(((place + 0.5) / 5) * gaps.length)]);
}

/** A key of the number pad by its whole name: other buttons on the page begin with a digit too. */
async function tapDigit(stage, key) {
  const at = await stage.page.evaluate((wanted) => {
    const walk = (scope) => {
      for (const node of scope.querySelectorAll('*')) {
        if (node.localName === 'button' && node.closest('.kp') && node.textContent.trim() === wanted) return node;
        const found = node.shadowRoot && walk(node.shadowRoot);
        if (found) return found;
      }
      return undefined;
    };
    const box = walk(document)?.getBoundingClientRect();
    return box && { x: box.x + box.width / 2, y: box.y + box.height / 2 };
  }, key);
  if (at === undefined) throw new Error(`no key ${key} on ${await stage.words()}`);
  await stage.page.touchscreen.tap(at.x, at.y);
}
