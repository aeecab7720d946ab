import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { restartFirmware, untilLive } from './steps.mjs';

export const connectFlows = [
  {
    name: 'connect',
    clause: 'connect in each state of Klipper: ready',
    isSmoke: true,
    run: async ({ panel, gateway }) => {
      await untilLive(panel);
      const { upstream } = await (await gateway.fetch('host/about')).json();
      assert.deepEqual([upstream.kind, upstream.answering], ['moonraker', true]);
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
    run: async ({ panel, stand, moonraker, pace }) => {
      await stand.order('kill', 'host');
      await stand.ask({ cmd: 'freeze', seconds: 8 * pace });
      await stand.order('start', 'host');
      await moonraker.untilKlipperIs('startup');
      await panel.reload();
      await panel.find('heading', 'Klipper is starting');
      await untilLive(panel);
    },
  },
  {
    name: 'connect-without-klipper',
    clause: 'connect in each state of Klipper: not running',
    run: async ({ panel, stand, moonraker }) => {
      await stand.order('kill', 'host');
      await moonraker.untilKlipperIs('gone');
      await panel.reload();
      await panel.find('heading', 'Klipper is not running');
      await stand.order('start', 'host');
      await untilLive(panel);
    },
  },
  {
    name: 'moonraker-killed',
    clause: 'Moonraker killed and restarted',
    run: async ({ panel, stand }) => {
      await untilLive(panel);
      await stand.order('kill', 'moonraker');
      await panel.find('heading', 'Moonraker does not answer');
      await panel.reload();
      await panel.find('heading', 'Moonraker does not answer');
      await stand.order('start', 'moonraker');
      await untilLive(panel);
    },
  },
  {
    name: 'configuration-error',
    clause: 'configuration error and the way back',
    run: async ({ panel, stand, moonraker }) => {
      await untilLive(panel);
      const path = join(stand.data, 'config', 'printer.cfg');
      const good = await readFile(path, 'utf8');
      await writeFile(path, good.replace('[fan]', '[fan]\nno_such_option: 1'));
      await moonraker.post('printer/restart');
      await moonraker.untilKlipperIs('error');
      await panel.find('button', 'Restart Klipper');
      assert.match(await panel.describe(), /no_such_option/);
      await writeFile(path, good);
      await panel.tap('button', 'Restart Klipper');
      await moonraker.untilKlipperIs('ready');
      await untilLive(panel);
    },
  },
];
