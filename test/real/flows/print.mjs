import assert from 'node:assert/strict';
import { startPrint, untilMovedBy, untilSkirt } from './steps.mjs';

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
      const { panel, printer, moonraker } = stage;
      await startPrint(stage);
      await untilSkirt(stage);
      const before = await printer.truth();
      await panel.tap('button', 'Pause');
      await moonraker.untilObject(...printState('paused'));
      await panel.find('button', 'Resume');
      await panel.tap('button', 'Closer');
      await panel.tap('button', 'Closer');
      await panel.tap('button', 'Resume');
      await moonraker.untilObject(...printState('printing'));
      await untilMovedBy(printer, before, -0.02);
      await panel.tap('button', 'Cancel print');
      await panel.answer('Cancel print');
      await moonraker.untilObject(...printState('cancelled'));
      await moonraker.untilObject('extruder', 'the heater to be off', ({ target }) => target === 0);
      assert.equal((await printer.truth()).crashes, 0);
    },
  },
  {
    name: 'runout',
    clause: 'runout',
    run: async (stage) => {
      const { panel, printer, moonraker } = stage;
      await startPrint(stage);
      await untilSkirt(stage);
      const low = await printer.truth();
      await printer.takeFilament();
      await moonraker.untilObject(...printState('paused'));
      await panel.find('button', 'Resume');
      await printer.untilTruth('the nozzle to be parked', ({ height }) => height > low.height + 5);
      await printer.giveFilament();
      await panel.tap('button', 'Resume');
      await moonraker.untilObject(...printState('printing'));
      await printer.untilTruth('the nozzle to be back', ({ height }) => height < low.height + 0.01);
    },
  },
];
