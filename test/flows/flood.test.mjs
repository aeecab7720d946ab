// The wire floods: fifty status updates a second must not stall a tap. Counted in frames, not in milliseconds.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openStage, pause } from '../support/stage.mjs';

/** At that speed of its time the virtual printer sends 4 × 12.5 updates a second. */
const FLOOD = 12.5;
const SECONDS = process.env.FEELER_LONG === '1' ? 60 : 6;
const MOST_FRAMES = 2;

test('a tap is answered on the display within two frames while fifty updates a second come in', async (t) => {
  const stage = await openStage({ speed: FLOOD, hash: '#/z-offset' });
  t.after(() => stage.close());
  const closer = await stage.find('button', 'Closer');
  const farther = await stage.find('button', 'Farther');
  const asked = await stage.find('status', 'Asked');
  await stage.until(() => closer.evaluate((button) => button.ariaDisabled === null));

  const waits = [];
  for (let tap = 0; tap < SECONDS * 2; tap += 1) {
    const key = tap % 2 === 0 ? closer : farther;
    waits.push(
      await key.evaluate(
        (button, status) =>
          new Promise((resolve) => {
            const before = status.textContent;
            let frames = 0;
            requestAnimationFrame(() => {
              button.click();
              const look = () => {
                if (status.textContent !== before || frames > 60) return resolve(frames);
                frames += 1;
                requestAnimationFrame(look);
              };
              requestAnimationFrame(look);
            });
          }),
        asked,
      ),
    );
    await pause(500);
  }
  console.log(`frames until a tap shows: ${waits.join(' ')}`);
  assert.ok(
    waits.every((frames) => frames <= MOST_FRAMES),
    waits.join(' '),
  );
});
