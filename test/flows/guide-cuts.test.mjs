// The guide cut in every phase that a person sees, by a reload and by a Moonraker that is killed: it goes on where it was, and
// what moved is done only again when a person says so.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { feelPaper, gapAtZero, setVirtual } from '../support/guide-walk.mjs';
import { LOST_LINK, openStage, pause } from '../support/stage.mjs';

const isLong = process.env['FEELER_LONG'] === '1';
const slow = { timeout: 60_000 };

test('a reload and a killed Moonraker in every phase lose nothing and repeat nothing', async (t) => {
  const stage = await openStage({ speed: 20, cold: true, hash: '#/z-endstop', allow: LOST_LINK });
  t.after(() => stage.close());
  await setVirtual(stage, { endstopHeight: -0.62, temperature: 'cold', bed: 'flat' });

  let turn = 0;
  /** Waits for a page, then cuts it, by turns in one way or the other (in the long tests in both), and sees it again. */
  const cut = async (heading) => {
    await stage.find('heading', heading, slow);
    turn += 1;
    if (isLong || turn % 2 === 1) {
      // Where it is, is on the disk a moment after it is shown.
      await pause(300);
      await stage.reload();
      await stage.find('heading', heading, slow);
    }
    if (isLong || turn % 2 === 0) {
      await killMoonraker(stage);
      await stage.find('heading', heading, slow);
    }
    await pause(300);
  };
  const through = async (heading, button = 'Next') => {
    await cut(heading);
    await press(heading, button);
  };
  /** Taps until the page takes it: just after a gap it takes nothing. */
  const press = async (heading, button = 'Next') => {
    await stage.find('heading', heading, slow);
    for (let tap = 0; tap < 5 && (await stage.has('heading', heading)); tap += 1) {
      await stage.tap('button', button);
      await pause(700);
    }
  };

  await through('What sets the first layer');
  await through('Ready to measure');
  await through('Is the nozzle over the pin');
  await cut('Set the nozzle hot or cold');
  await stage.tap('button', '5 min');
  await stage.tap('button', 'Next');
  await through('Is the nozzle clean');

  // In the middle of homing and levelling.
  await stage.find('heading', 'Homing and levelling', slow);
  await pause(500);
  await stage.reload();
  await stage.untilWords(/Whether it was done is not known/);
  await press('The guide stands still');
  await stage.find('heading', 'Homing and levelling', slow);
  await stage.untilWords(/Klipper says .*Retries|probe: at/);
  await killMoonraker(stage);
  await press('The guide stands still');

  await cut('Slide the paper');
  await feelPaper(stage);
  await cut('Slide the paper');
  await stage.tap('button', 'Accept');
  await cut('Accepted, not saved yet');
  await stage.tap('button', 'Apply and restart');
  await stage.until(async () => (await stage.statusOf('webhooks', 'state').catch(() => '')) !== 'ready');
  await stage.reload();
  await cut('Saved and read again');

  await stage.tap('button', 'Next');
  await stage.find('heading', 'Is the bed still growing', slow);
  await setVirtual(stage, { temperature: 'soaked' });
  await stage.reload();
  await press('The guide stands still');
  await stage.find('heading', 'Is the bed still growing', slow);
  await stage.tap('button', 'Skip');
  await through('Go down to 1 mm', 'Next');
  await through('Is it about 1 mm', 'Yes, about');
  await stage.find('heading', 'Go down to 0.2 mm', slow);
  await stage.tap('button', 'Next');
  await through('Does the paper slide', 'No, I feel a drag');
  await through('The nozzle is too close', 'Abort');
  await cut('What sets the first layer');

  const gap = await gapAtZero(stage, [175, 175]);
  assert.ok(Math.abs(gap) < 0.015, `gap ${gap}`);
  assert.equal((await stage.truth()).crashes, 0);
});

/** Moonraker is gone for a moment; the page sees it, and sees it come back. */
async function killMoonraker(stage) {
  await stage.fault('moonraker-down', 0.6);
  await stage.find('heading', 'Looking at the printer');
  await stage.gone('heading', 'Looking at the printer');
}
