import assert from 'node:assert/strict';
import { restartFirmware, startPrint, untilLive, untilSkirt } from './steps.mjs';

/** Longer than the panel wants a finger to stay (0.6 s). */
const holdMs = 800;

async function untilOff(stand) {
  const state = await stand.untilState('heaters to be off', ({ levels }) => levels.PA1 === 0 && levels.PA2 === 0);
  assert.equal(state.shutdown, true);
}

export const faultFlows = [
  {
    name: 'stop-in-skirt',
    clause: 'emergency stop in the skirt, then firmware restart from the panel',
    run: async (stage) => {
      await startPrint(stage);
      await untilSkirt(stage);
      await stage.panel.hold('button', 'Emergency stop', holdMs);
      await untilOff(stage.stand);
      await stage.panel.answer('Close');
      await restartFirmware(stage);
    },
  },
  {
    name: 'stop-in-homing',
    clause: 'emergency stop in G28, then firmware restart from the panel',
    isSmoke: true,
    run: async (stage) => {
      const { panel, stand, moonraker } = stage;
      await untilLive(panel);
      const { x } = await stand.state();
      const homing = moonraker.gcode('G28').catch(() => undefined);
      await stand.untilState('X to move', (state) => Math.abs(state.x - x) > 5);
      await panel.hold('button', 'Emergency stop', holdMs);
      const stopped = await stand.untilState('the board to stop', ({ shutdown }) => shutdown);
      await homing;
      assert.equal((await stand.state()).x, stopped.x);
      await panel.answer('Close');
      await restartFirmware(stage);
    },
  },
  {
    name: 'board-lost',
    clause: 'board lost',
    run: async (stage) => {
      await untilLive(stage.panel);
      await stage.stand.order('kill', 'board');
      await stage.moonraker.untilKlipperIs('shutdown');
      await stage.panel.find('button', 'Restart firmware');
      await stage.stand.order('start', 'board');
      await restartFirmware(stage);
    },
  },
  {
    name: 'thermistor-fault',
    clause: 'thermistor fault',
    run: async (stage) => {
      await startPrint(stage);
      await untilSkirt(stage);
      await stage.stand.ask({ cmd: 'fault', pin: 'PF4', kind: 'open' });
      await untilOff(stage.stand);
      await stage.panel.find('button', 'Restart firmware');
      await stage.stand.ask({ cmd: 'fault', pin: 'PF4', kind: null });
      await restartFirmware(stage);
    },
  },
  {
    name: 'host-killed',
    clause: 'host killed',
    run: async (stage) => {
      await startPrint(stage);
      await untilSkirt(stage);
      await stage.stand.order('kill', 'host');
      await stage.panel.find('heading', 'Klipper is not running');
      await stage.stand.order('start', 'host');
      await untilLive(stage.panel);
    },
  },
];
