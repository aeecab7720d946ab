import assert from 'node:assert/strict';
import { applyAndRestart, beginGuide, feelPaper, gapAtZero } from '../../support/guide-walk.mjs';
import { asWalked } from './guide-steps.mjs';
import { untilLive } from './steps.mjs';

/** mm: how near to the bed Klipper's zero must truly be in the end. */
const trueZero = 0.015;
const patient = { timeout: 180_000 };
/** The four heights of the check, and how a person says that each is right. */
const heights = [
  ['1 mm', 'Yes, about'],
  ['0.2 mm', 'Yes, it slides'],
  ['0.1 mm', 'Yes, the same'],
  ['0 mm', 'Yes, it does not'],
];

/** Heats, lets the bed grow to its end, and checks the four heights with the paper. */
async function checkHeights({ panel, printer }) {
  await panel.tap('button', 'Next');
  await panel.find('heading', 'Is the bed still growing', patient);
  await printer.soakThrough();
  await panel.tap('button', 'Skip');
  for (const [height, yes] of heights) {
    await panel.find('heading', `Go down to ${height}`, patient);
    await panel.tap('button', 'Next');
    await panel.tap('button', yes, patient);
  }
  await panel.find('heading', 'All four heights are right');
  await panel.tap('button', 'Next');
  await panel.find('heading', 'The height is set');
}

/** Waits until the probe says that the bed has stopped growing; it had grown to its end soon after the first look. */
async function soak({ panel, printer }) {
  await panel.find('heading', 'Is the bed still growing', patient);
  await panel.tap('radio', '5');
  await printer.soakThrough();
  await panel.tap('button', 'Next', { timeout: 300_000 });
}

async function assertTrueZero(stage, place, levels) {
  const gap = await gapAtZero(asWalked(stage), place, levels);
  assert.ok(Math.abs(gap) < trueZero, `the nozzle is ${gap} mm off where Klipper believes to be at 0`);
  assert.equal((await stage.printer.truth()).crashes, 0);
}

export const guideFlows = [
  {
    name: 'guide-switch-cold',
    clause: 'the whole guide by switch, cold: from a wrong switch to a true zero once all has grown',
    run: async (stage) => {
      const walk = asWalked(stage);
      await untilLive(stage.panel);
      await stage.printer.makeCold({ firesAt: -0.71 });
      await beginGuide(walk, 'cold');
      await feelPaper(walk);
      await stage.panel.tap('button', 'Accept');
      await applyAndRestart(walk);
      await checkHeights(stage);
      await assertTrueZero(stage, [175, 175]);
    },
  },
  {
    name: 'guide-switch-hot',
    clause: 'the whole guide by switch, hot: a stable soak, the paper taken out, a true zero',
    run: async (stage) => {
      const walk = asWalked(stage);
      await untilLive(stage.panel);
      await stage.printer.makeCold({ firesAt: -0.21 });
      await beginGuide(walk, 'hot');
      await soak(stage);
      await feelPaper(walk);
      await stage.panel.tap('button', 'Accept');
      await stage.panel.find('heading', 'Now take the paper out');
      await stage.panel.tap('button', 'Next');
      await applyAndRestart(walk);
      await stage.printer.soakThrough();
      await assertTrueZero(stage, [175, 175]);
    },
  },
  {
    name: 'guide-probe',
    clause: 'the whole guide by probe: PROBE_CALIBRATE with a BLTouch that is the endstop of Z',
    options: { printer: 'bltouch' },
    run: async (stage) => {
      const walk = asWalked(stage);
      await untilLive(stage.panel);
      await stage.printer.makeCold({ firesAt: 1.93 });
      await beginGuide(walk, 'hot', { hasPin: false });
      await soak(stage);
      await stage.panel.find('heading', 'Level the bed with its screws', patient);
      await stage.panel.tap('button', 'Next');
      await feelPaper(walk);
      await stage.panel.tap('button', 'Accept');
      await stage.panel.tap('button', 'Next');
      await applyAndRestart(walk);
      await stage.printer.soakThrough();
      await assertTrueZero(stage, [117.5, 117.5], '');
    },
  },
];
