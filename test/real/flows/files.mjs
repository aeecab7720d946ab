import assert from 'node:assert/strict';
import { access } from 'node:fs/promises';
import { join } from 'node:path';
import { skirtFile, startPrint, untilLive, untilSkirt } from './steps.mjs';

function exists(path) {
  return access(path).then(
    () => true,
    () => false,
  );
}

export const fileFlows = [
  {
    name: 'uploads-and-folders',
    clause: 'uploads, folders, delete',
    run: async ({ panel, gateway, stand, moonraker }) => {
      await untilLive(panel);
      await panel.tap('link', 'Files');
      await gateway.upload('plain.gcode', skirtFile());
      await panel.find('link', 'plain');
      await gateway.upload('ünï & code #1 100%.gcode', skirtFile(), 'sub folder');
      await panel.tap('link', 'sub folder');
      await panel.tap('link', 'ünï & code #1 100%');
      await panel.find('button', 'Print');
      await panel.tap('button', 'Delete');
      await panel.answer('Delete');
      await panel.gone('link', 'ünï');
      assert.equal(await exists(join(stand.data, 'gcodes', 'sub folder', 'ünï & code #1 100%.gcode')), false);
      const files = await moonraker.get('server/files/list?root=gcodes');
      assert.deepEqual(
        files.map(({ path }) => path),
        ['plain.gcode'],
      );
    },
  },
  {
    name: 'delete-while-printing',
    clause: 'delete while printing: refused, and the print goes on',
    run: async (stage) => {
      const { panel, stand, moonraker } = stage;
      await startPrint(stage);
      await untilSkirt(stage);
      await panel.tap('link', 'Files');
      await panel.tap('link', 'skirt test');
      await panel.tap('button', 'Delete');
      await panel.answer('Delete');
      await panel.find('alert', '');
      assert.equal(await exists(join(stand.data, 'gcodes', 'skirt test.gcode')), true);
      assert.equal((await moonraker.object('print_stats')).state, 'printing');
    },
  },
];
