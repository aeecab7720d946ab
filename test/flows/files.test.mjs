// Files by touch: folders, odd names, search, what comes by itself, what is deleted and what is not.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { openStage } from '../support/stage.mjs';

const sample = new URL('../samples/gcode/ps-flat150-skirt3-abs.gcode', import.meta.url);

/** Types a line with the keyboard that is open and takes it. */
async function enter(stage, text, act) {
  await stage.find('textbox', '');
  await stage.type(text);
  await stage.tap('button', act);
}

for (const machine of ['v2.4', 'bed-slinger']) {
  test(`${machine}: files are found, put in folders, renamed and deleted, whatever they are called`, async (t) => {
    const stage = await openStage({ machine, hash: '#/files' });
    t.after(() => stage.close());
    const gcode = await readFile(sample, 'latin1');
    await stage.find('button', 'Search');

    await t.test('a file that is uploaded appears by itself, with its odd name', async () => {
      await stage.uploadText(gcode, 'Halter #3 50% größer 🚀.gcode');
      await stage.find('link', 'Halter #3 50% größer 🚀');
      await stage.tap('link', 'Halter #3 50% größer 🚀');
      await stage.find('heading', 'Halter #3 50% größer 🚀');
      await stage.untilWords(/Skirt: 3 loops, about \d+:\d\d/);
      await stage.untilWords(/done at/);
    });

    await t.test('a search leaves what has the words in its name', async () => {
      await stage.go('#/files');
      await stage.tap('button', 'Search');
      await enter(stage, 'halter', 'Find');
      await stage.find('link', 'Halter');
      await stage.gone('link', 'Cube');
      await stage.tap('button', 'Clear search');
      await stage.find('link', 'Cube');
    });

    await t.test('a folder is made and a file is moved into it', async () => {
      await stage.tap('button', 'More for this folder');
      await stage.tap('button', 'New folder');
      await enter(stage, 'Shop 2', 'Create');
      await stage.find('heading', 'Shop 2');
      assert.equal(decodeURIComponent(await stage.hash()), '#/files/Shop 2');
      await stage.untilWords(/This folder is empty/);
      await stage.tap('button', 'Back');
      await stage.find('link', 'Shop 2');
      await stage.tap('link', 'Halter');
      await stage.tap('button', 'Rename or move');
      await stage.tap('button', 'To Shop 2');
      await stage.find('button', 'Delete');
      assert.match(decodeURIComponent(await stage.hash()), /^#\/file\/Shop 2\/Halter #3 50% größer 🚀\.gcode$/u);
      await stage.tap('button', 'Back');
      await stage.find('link', 'Halter');
      assert.equal(decodeURIComponent(await stage.hash()), '#/files/Shop 2');
    });

    await t.test('deleting asks: kept when it is not wanted, gone when it is', async () => {
      await stage.tap('link', 'Halter');
      await stage.tap('button', 'Delete');
      await stage.answer('Keep file');
      await stage.find('button', 'Print');
      await stage.tap('button', 'Delete');
      await stage.answer('Delete');
      await stage.untilWords(/This folder is empty/);
    });

    await t.test('a folder is deleted with a question, too', async () => {
      await stage.tap('button', 'More for this folder');
      await stage.tap('button', 'Delete folder');
      await stage.answer('Delete folder');
      await stage.find('link', 'Cube');
      await stage.gone('link', 'Shop 2');
    });

    await t.test('the file that is printed is not deleted, and the printer says why', async () => {
      await stage.uploadText(gcode, 'Long job.gcode');
      await stage.tap('link', 'Long job');
      await stage.tap('button', 'Print');
      await stage.answer('Print');
      await stage.find('button', 'Cancel print');
      await stage.go('#/file/Long%20job.gcode');
      await stage.tap('button', 'Delete');
      await stage.answer('Delete');
      await stage.text('alert', '', (text) => /in use/.test(text));
      assert.equal(await stage.hash(), '#/file/Long%20job.gcode');
    });
  });
}
