import assert from 'node:assert/strict';
import { millimetres, restartFirmware, startPrint, untilLive, untilSkirt } from './steps.mjs';

/** Longer than the panel wants a finger to stay (0.6 s). */
const holdMs = 800;

export const faultFlows = [
  {
    name: 'stop-in-skirt',
    clause: 'emergency stop in the skirt, then firmware restart from the panel',
    run: async (stage) => {
      await startPrint(stage);
      await untilSkirt(stage);
      await stage.panel.hold('button', 'Emergency stop', holdMs);
      await stage.printer.untilOff();
      await stage.panel.answer('Close');
      await restartFirmware(stage);
    },
  },
  {
    name: 'stop-in-homing',
    clause: 'emergency stop in G28, then firmware restart from the panel',
    isSmoke: true,
    run: async (stage) => {
      const { panel, printer, moonraker } = stage;
      await untilLive(panel);
      const start = await printer.truth();
      const homing = moonraker.gcode('G28').catch(() => undefined);
      await printer.untilTruth('the toolhead to move', ({ height }) => Math.abs(height - start.height) > 2);
      await panel.hold('button', 'Emergency stop', holdMs);
      await printer.untilOff();
      const stopped = await printer.truth();
      await homing;
      assert.deepEqual(await printer.truth(), stopped);
      await panel.answer('Close');
      await restartFirmware(stage);
    },
  },
  {
    name: 'board-lost',
    clause: 'board lost',
    run: async (stage) => {
      await untilLive(stage.panel);
      await stage.printer.loseBoard();
      await stage.moonraker.untilKlipperIs('shutdown');
      await stage.panel.find('button', 'Restart firmware');
      await stage.printer.findBoard();
      await restartFirmware(stage);
    },
  },
  {
    name: 'thermistor-fault',
    clause: 'thermistor fault',
    run: async (stage) => {
      await startPrint(stage);
      await untilSkirt(stage);
      // Something to keep for the next prints, which must not be asked now.
      await stage.panel.tap('button', 'Closer');
      await stage.panel.text('status', 'At nozzle', (text) => text === millimetres(-0.01));
      await stage.printer.breakThermistor();
      await stage.printer.untilOff();
      await stage.panel.find('button', 'Restart firmware');
      await stage.printer.mendThermistor();
      await restartFirmware(stage);
    },
  },
  {
    name: 'host-killed',
    clause: 'host killed',
    run: async (stage) => {
      await startPrint(stage);
      await untilSkirt(stage);
      await stage.printer.killKlipper();
      await stage.panel.find('heading', 'Klipper is not running');
      await stage.printer.startKlipper();
      await untilLive(stage.panel);
    },
  },
];
