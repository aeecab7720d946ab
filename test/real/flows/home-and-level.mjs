import assert from 'node:assert/strict';
import { untilLive } from './steps.mjs';

/** Where [safe_z_home] of the stand's printer.cfg homes Z. */
const overThePin = { x: 206, y: 352 };

/** Homes by the panel, and waits until Klipper is done with it. */
async function home({ panel, moonraker }) {
  await panel.tap('link', 'Move');
  await panel.tap('button', 'Home all');
  // Klipper names an axis as soon as homing of it begins; what is sent meanwhile waits for the end.
  await moonraker.untilObject('toolhead', 'homing to begin', ({ homed_axes: axes }) => axes !== '');
  await moonraker.gcode('M400');
  await panel.find('button', 'Right', { test: ({ name, isDisabled }) => !isDisabled && !name.includes('not homed') });
}

export const homeAndLevelFlows = [
  {
    name: 'home',
    clause: 'home',
    isSmoke: true,
    isRealOnly: true,
    run: async (stage) => {
      const { panel, printer } = stage;
      await untilLive(panel);
      await home(stage);
      const { x, y, height, crashes } = await printer.truth();
      assert.ok(Math.hypot(x - overThePin.x, y - overThePin.y) < 0.1, `the nozzle is at ${x}, ${y}`);
      assert.ok(height > 5 && height < 15, `the toolhead hangs at ${height}`);
      assert.equal(crashes, 0);
    },
  },
  {
    name: 'level',
    clause: 'level: home first where that is missing, until the gantry truly hangs level',
    isSmoke: true,
    run: async (stage) => {
      const { panel, printer, moonraker } = stage;
      await untilLive(panel);
      await moonraker.gcode('M84');
      await panel.tap('link', 'Move');
      await panel.tap('button', 'Level');
      await panel.answer('Home and level');
      await moonraker.untilObject('quad_gantry_level', 'the gantry to be levelled', ({ applied }) => applied, {
        timeout: 120_000,
      });
      await printer.untilLevel();
      assert.equal((await printer.truth()).crashes, 0);
    },
  },
];
