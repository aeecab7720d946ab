// A USB drive is a root of its own: what lies on it is found by touch, and copied before it can be printed.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startRecordedPrinter } from '../support/recorded-printer.mjs';
import { openStage } from '../support/stage.mjs';

const file = (filename) => ({ filename, modified: 1_790_000_000, size: 120_000, permissions: 'rw' });

test('a file on a drive is copied to the printer, and what is there already is not replaced unasked', async (t) => {
  const copies = [];
  const folders = {
    gcodes: { dirs: [], files: [file('Here.gcode')] },
    usb: { dirs: [{ dirname: 'Parts & jigs', modified: 1_790_000_000, size: 4096 }], files: [file('Here.gcode')] },
    'usb/Parts & jigs': { dirs: [], files: [file('Clip 50%.gcode')] },
  };
  const answers = {
    'server.files.roots': () =>
      ['config', 'gcodes', 'usb'].map((name) => ({ name, path: `/${name}`, permissions: 'rw' })),
    'server.files.get_directory': ({ path }) => folders[path],
    'server.files.copy': ({ source, dest }) => {
      copies.push(`${source} → ${dest}`);
      folders.gcodes.files.push(file('Clip 50%.gcode'));
      return { item: { root: 'gcodes', path: 'Clip 50%.gcode' }, action: 'create_file' };
    },
  };
  const printer = await startRecordedPrinter('corexz', { answers });
  t.after(() => printer.close());
  const stage = await openStage({ args: ['--moonraker', printer.url], hash: '#/files', allow: [/status of 404/] });
  t.after(() => stage.close());
  await stage.find('link', 'Here');
  await stage.tap('link', 'Drive usb');
  await stage.tap('link', 'Parts & jigs');
  await stage.tap('button', 'Clip 50%');
  await stage.answer('Not now');
  assert.deepEqual(copies, []);
  await stage.tap('button', 'Clip 50%');
  await stage.answer('Copy');
  await stage.until(async () => decodeURIComponent(await stage.hash()) === '#/file/Clip 50%.gcode');
  assert.deepEqual(copies, ['usb/Parts & jigs/Clip 50%.gcode → gcodes/Clip 50%.gcode']);

  await stage.go('#/files//usb');
  await stage.tap('button', 'Here');
  await stage.untilWords(/Replace the copy on the printer\?/);
  await stage.answer('Not now');
  assert.equal(copies.length, 1);
});
