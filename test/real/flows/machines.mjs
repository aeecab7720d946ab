import assert from 'node:assert/strict';
import { untilLive } from './steps.mjs';

/**
 * The panel on another printer: it comes up live, and the machine homes. `home` and `move` are the buttons that those
 * screens must have, `lacks` those that neither may have: what this machine has not got.
 */
function machineFlow(machine, clause, { home, move, lacks, isRealOnly = true, isImpossibleOn }) {
  return {
    name: `machine-${machine}`,
    clause,
    options: { printer: machine },
    isRealOnly,
    isImpossibleOn,
    run: async ({ panel, moonraker, printer }) => {
      await untilLive(panel);
      await panel.find('button', 'Nozzle', { test: ({ name }) => /\d/.test(name) });
      await checkButtons(panel, home, lacks);
      await panel.tap('link', 'Move');
      await checkButtons(panel, move, lacks);
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

async function checkButtons(panel, has, lacks) {
  for (const name of has) await panel.find('button', name);
  for (const name of lacks) assert.equal(await panel.has('button', name), false, `there is a button ${name}`);
}

/** `Bed`: its temperature in the top bar. */
const oneNozzle = ['Set nozzle', 'Set bed', 'Bed'];
const eachAxis = ['Home all', 'Home X'];
/** What a machine with one nozzle, a bed and nothing to level lacks. */
const more = ['Set nozzle 2', 'Set chamber', 'Level'];

export const machineFlows = [
  machineFlow('bedslinger', 'the bed-slinger configuration, Z homed by its probe, loads and shows what it has', {
    home: oneNozzle,
    move: eachAxis,
    lacks: more,
  }),
  machineFlow('bltouch', 'the bed-slinger configuration, Z homed by a BLTouch, loads and shows what it has', {
    home: oneNozzle,
    move: eachAxis,
    lacks: more,
    isRealOnly: false,
  }),
  machineFlow('delta', 'the delta configuration loads and shows what it has', {
    home: oneNozzle,
    move: ['Home all'],
    lacks: [...more, 'Home X'],
  }),
  // The package of 2023 cannot load its [extruder_stepper].
  machineFlow('idex', 'the IDEX configuration loads and shows what it has', {
    home: ['Set nozzle 1', 'Set nozzle 2', 'Set bed', 'Bed'],
    move: eachAxis,
    lacks: ['Set nozzle 3', 'Set chamber', 'Level'],
    isImpossibleOn: 'klipper',
  }),
  machineFlow('barebones', 'the configuration without a bed loads and shows what it has', {
    home: ['Set nozzle'],
    move: eachAxis,
    lacks: [...more, 'Set bed', 'Bed'],
  }),
];
