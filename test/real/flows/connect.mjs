import assert from 'node:assert/strict';
import { restartFirmware, untilLive } from './steps.mjs';

export const connectFlows = [
  {
    name: 'connect',
    clause: 'connect in each state of Klipper: ready',
    isSmoke: true,
    run: async ({ panel, gateway }) => {
      await untilLive(panel);
      const { upstream } = await (await gateway.fetch('host/about')).json();
      assert.equal(upstream.answering, true);
    },
  },
  {
    name: 'connect-shutdown',
    clause: 'connect in each state of Klipper: shutdown',
    run: async (stage) => {
      await stage.moonraker.post('printer/emergency_stop');
      await stage.moonraker.untilKlipperIs('shutdown');
      await stage.panel.reload();
      await restartFirmware(stage);
    },
  },
  {
    name: 'connect-starting',
    clause: 'connect in each state of Klipper: starting',
    isRealOnly: true,
    run: async ({ panel, printer, moonraker, pace }) => {
      await printer.killKlipper();
      await printer.silenceBoard(8 * pace);
      await printer.startKlipper();
      await moonraker.untilKlipperIs('startup');
      await panel.reload();
      await panel.find('heading', 'Klipper is starting');
      await untilLive(panel);
    },
  },
  {
    name: 'connect-without-klipper',
    clause: 'connect in each state of Klipper: not running',
    run: async ({ panel, printer, moonraker }) => {
      await printer.killKlipper();
      await moonraker.untilKlipperIs('gone');
      await panel.reload();
      await panel.find('heading', 'Klipper is not running');
      await printer.startKlipper();
      await untilLive(panel);
    },
  },
  {
    name: 'moonraker-killed',
    clause: 'Moonraker killed and restarted',
    run: async ({ panel, printer }) => {
      await untilLive(panel);
      await printer.killMoonraker();
      await panel.find('heading', 'Moonraker does not answer');
      await panel.reload();
      await panel.find('heading', 'Moonraker does not answer');
      await printer.startMoonraker();
      await untilLive(panel);
    },
  },
  {
    name: 'configuration-error',
    clause: 'configuration error and the way back',
    run: async ({ panel, printer, moonraker }) => {
      await untilLive(panel);
      await printer.breakConfiguration(moonraker);
      await moonraker.untilKlipperIs('error');
      await panel.find('button', 'Restart Klipper');
      assert.match(await panel.describe(), /bogus_option/);
      await printer.mendConfiguration();
      await panel.tap('button', 'Restart Klipper');
      await moonraker.untilKlipperIs('ready');
      await untilLive(panel);
    },
  },
];
