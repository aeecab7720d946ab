import assert from 'node:assert/strict';
import { millimetres, skirtFile, startPrint, untilLive, untilSkirt } from './steps.mjs';

/** mm: two homings, and what the gantry is out of level. */
const homingNoise = 0.006;

/** Homes and measures the true gap in the middle at Z = 1, as if everything were cold. */
async function coldGap({ moonraker, printer }) {
  await moonraker.gcode('G28\nG90\nG0 X175 Y175 Z1 F6000\nM400');
  const { gap, expansion } = await printer.truth();
  return gap + expansion;
}

async function endstop(moonraker) {
  const { settings } = await moonraker.object('configfile');
  return settings.stepper_z.position_endstop;
}

export const keepFlows = [
  {
    name: 'keep-and-save',
    clause: 'keep and save: the next homing truly is that much nearer',
    isSmoke: true,
    run: async (stage) => {
      const { panel, printer, moonraker } = stage;
      await untilLive(panel);
      await printer.level();
      const gapBefore = await coldGap(stage);
      const endstopBefore = await endstop(moonraker);
      await startPrint(stage, skirtFile({ loops: 4 }));
      await untilSkirt(stage);
      await panel.tap('button', 'Closer');
      await panel.tap('button', 'Closer');
      await panel.text('status', 'At nozzle', (text) => text === millimetres(-0.02));
      await panel.tap('switch', 'Keep for next prints');
      await panel.find('switch', 'Keep for next prints', { test: ({ isOn }) => isOn });
      await panel.tap('button', 'Apply and restart', { timeout: 120_000 });
      await moonraker.untilObject(
        'configfile',
        'the sum to be saved',
        ({ settings }) => Math.abs(settings.stepper_z.position_endstop - (endstopBefore + 0.02)) < 1e-6,
        { timeout: 60_000 },
      );
      await panel.tap('button', 'Done', { timeout: 60_000 });
      await untilLive(panel);
      const nearer = gapBefore - (await coldGap(stage));
      assert.ok(Math.abs(nearer - 0.02) < homingNoise, `the nozzle is ${nearer} mm nearer`);
      assert.equal((await printer.truth()).crashes, 0);
    },
  },
];
