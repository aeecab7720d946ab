import assert from 'node:assert/strict';
import { heightOf, startPrint, untilMovedBy, untilSkirt } from './steps.mjs';

const printState = (state) => [
  'print_stats',
  `the print to be ${state}`,
  (stats) => stats.state === state,
  { timeout: 60_000 },
];

export const printFlows = [
  {
    name: 'pause-resume-cancel',
    clause: 'pause with taps, resume, cancel',
    run: async (stage) => {
      const { panel, stand, moonraker } = stage;
      await startPrint(stage);
      await untilSkirt(stage);
      const before = await stand.state();
      await panel.tap('button', 'Pause');
      await moonraker.untilObject(...printState('paused'));
      await panel.find('button', 'Resume');
      await panel.tap('button', 'Closer');
      await panel.tap('button', 'Closer');
      await panel.tap('button', 'Resume');
      await moonraker.untilObject(...printState('printing'));
      await untilMovedBy(stand, before, -0.02);
      await panel.tap('button', 'Cancel print');
      await panel.answer('Cancel print');
      await moonraker.untilObject(...printState('cancelled'));
      const after = await stand.untilState('the nozzle heater to be off', (state) => state.levels.PA2 === 0);
      assert.equal(after.crashes, 0);
    },
  },
  {
    name: 'runout',
    clause: 'runout',
    run: async (stage) => {
      const { panel, stand, moonraker } = stage;
      await startPrint(stage);
      await untilSkirt(stage);
      const { z_motors: low } = await stand.state();
      await stand.ask({ cmd: 'pin', pin: 'PG12', value: 0 });
      await moonraker.untilObject(...printState('paused'));
      await panel.find('button', 'Resume');
      await stand.untilState('the nozzle to be parked', (state) => heightOf(state) > low[0] + 5);
      await stand.ask({ cmd: 'pin', pin: 'PG12', value: 1 });
      await panel.tap('button', 'Resume');
      await moonraker.untilObject(...printState('printing'));
      await stand.untilState('the nozzle to be back', (state) => heightOf(state) < low[0] + 0.01);
    },
  },
];
