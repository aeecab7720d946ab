import assert from 'node:assert/strict';
import { skirtFile, startPrint, untilLive, untilSkirt } from './steps.mjs';

async function paths(moonraker) {
  const files = await moonraker.get('server/files/list?root=gcodes');
  return files.map(({ path }) => path);
}

export const fileFlows = [
  {
    name: 'uploads-and-folders',
    clause: 'uploads, folders, delete',
    run: async ({ panel, gateway, moonraker }) => {
      await untilLive(panel);
      await panel.tap('link', 'Files');
      await panel.find('StaticText', 'No files yet');
      await gateway.upload('plain.gcode', skirtFile());
      await panel.find('link', 'plain');
      await gateway.upload('ünï & code #1 100%.gcode', skirtFile(), 'sub folder');
      await panel.tap('link', 'sub folder');
      await panel.tap('link', 'ünï & code #1 100%');
      await panel.find('button', 'Print');
      await panel.tap('button', 'Delete');
      await panel.answer('Delete');
      await panel.gone('link', 'ünï');
      const left = await paths(moonraker);
      assert.ok(left.includes('plain.gcode'));
      assert.ok(!left.some((path) => path.startsWith('sub folder/')), left.join());
    },
  },
  {
    name: 'delete-while-printing',
    clause: 'delete while printing: refused, and the print goes on',
    run: async (stage) => {
      const { panel, moonraker } = stage;
      await startPrint(stage);
      await untilSkirt(stage);
      await panel.tap('link', 'Files');
      await panel.tap('link', 'skirt test');
      await panel.tap('button', 'Delete');
      await panel.answer('Delete');
      await panel.find('alert', '');
      assert.ok((await paths(moonraker)).includes('skirt test.gcode'));
      assert.equal((await moonraker.object('print_stats')).state, 'printing');
    },
  },
];
