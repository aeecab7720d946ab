import assert from 'node:assert/strict';
import { untilLive } from './steps.mjs';

/** The panel on another printer: it comes up live, shows the heaters there are and no others, and the machine homes. */
function machineFlow(printer, clause, { hasBed }) {
  return {
    name: `machine-${printer}`,
    clause,
    options: { printer },
    run: async ({ panel, moonraker, stand }) => {
      await untilLive(panel);
      await panel.find('button', 'Nozzle', { test: ({ name }) => /\d/.test(name) });
      assert.equal(await panel.has('button', 'Bed'), hasBed);
      const before = await stand.state();
      await moonraker.gcode('G28');
      const after = await stand.state();
      assert.notDeepEqual(after.motors, before.motors);
      assert.equal((await moonraker.object('toolhead')).homed_axes, 'xyz');
      assert.equal(after.crashes, 0);
      await untilLive(panel);
    },
  };
}

export const machineFlows = [
  machineFlow('bltouch', 'the bed-slinger configuration loads and shows what it has', { hasBed: true }),
  machineFlow('delta', 'the delta configuration loads and shows what it has', { hasBed: true }),
  machineFlow('idex', 'the IDEX configuration loads and shows what it has', { hasBed: true }),
  machineFlow('barebones', 'the configuration without a bed loads and shows what it has', { hasBed: false }),
];
