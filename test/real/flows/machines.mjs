import assert from 'node:assert/strict';
import { untilLive } from './steps.mjs';

/** The panel on another printer: it comes up live, shows the heaters there are and no others, and the machine homes. */
function machineFlow(machine, clause, { hasBed, isRealOnly = true, isImpossibleOn }) {
  return {
    name: `machine-${machine}`,
    clause,
    options: { printer: machine },
    isRealOnly,
    isImpossibleOn,
    run: async ({ panel, moonraker, printer }) => {
      await untilLive(panel);
      await panel.find('button', 'Nozzle', { test: ({ name }) => /\d/.test(name) });
      assert.equal(await panel.has('button', 'Bed'), hasBed);
      const before = await printer.truth();
      await moonraker.gcode('G28');
      const after = await printer.truth();
      assert.notDeepEqual([after.x, after.y], [before.x, before.y]);
      assert.equal((await moonraker.object('toolhead')).homed_axes, 'xyz');
      assert.equal(after.crashes, 0);
      await untilLive(panel);
    },
  };
}

export const machineFlows = [
  machineFlow('bltouch', 'the bed-slinger configuration loads and shows what it has', {
    hasBed: true,
    isRealOnly: false,
  }),
  machineFlow('delta', 'the delta configuration loads and shows what it has', { hasBed: true }),
  // The package of 2023 cannot load its [extruder_stepper].
  machineFlow('idex', 'the IDEX configuration loads and shows what it has', { hasBed: true, isImpossibleOn: 'klipper' }),
  machineFlow('barebones', 'the configuration without a bed loads and shows what it has', { hasBed: false }),
];
