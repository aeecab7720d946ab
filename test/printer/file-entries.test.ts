import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  addressOf,
  entriesOf,
  folderOf,
  furtherRoots,
  isNameFit,
  isNew,
  lastResults,
  placeOf,
  within,
} from '../../src/printer/file-entries.js';
import type { Directory } from '../../src/printer/files.js';
import type { PastJob } from '../../src/printer/history.js';

const file = (filename: string, modified: number, estimated_time?: number) => ({
  filename,
  modified,
  size: 10,
  ...(estimated_time === undefined ? {} : { estimated_time }),
});

const directory: Directory = {
  dirs: [
    { dirname: 'box 10', modified: 1 },
    { dirname: 'Box 9', modified: 2 },
  ],
  files: [file('part 10.gcode', 3, 60), file('Part 9.gcode', 1), file('ä #1 50%.gcode', 2, 30), file('notes.txt', 9)],
};

const names = (...parts: Parameters<typeof entriesOf>) => entriesOf(...parts).map(({ path }) => path);

test('folders come first and by name, then what can be printed, the newest first', () => {
  assert.deepEqual(names(directory, '', 'newest'), [
    'Box 9',
    'box 10',
    'part 10.gcode',
    'ä #1 50%.gcode',
    'Part 9.gcode',
  ]);
});

test('names are in the order of their numbers, and times from short to unknown', () => {
  assert.deepEqual(names(directory, 'in', 'name').slice(2), [
    'in/ä #1 50%.gcode',
    'in/Part 9.gcode',
    'in/part 10.gcode',
  ]);
  assert.deepEqual(names(directory, '', 'time').slice(2), ['ä #1 50%.gcode', 'part 10.gcode', 'Part 9.gcode']);
});

test('a search finds parts of names in any case, in folders too', () => {
  assert.deepEqual(names(directory, '', 'name', ' BOX '), ['Box 9', 'box 10']);
  assert.deepEqual(names(directory, '', 'name', '#1 50%'), ['ä #1 50%.gcode']);
  assert.deepEqual(names(directory, '', 'name', 'nothing'), []);
});

test('an address names a root and a folder, and is made from them again', () => {
  assert.deepEqual(placeOf('a/b'), { root: 'gcodes', path: 'a/b' });
  assert.deepEqual(placeOf('/usb/a/b'), { root: 'usb', path: 'a/b' });
  for (const address of ['', 'a/b', '/usb', '/usb/a/b']) assert.equal(addressOf(placeOf(address)), address);
});

test('drives are the roots that are not Moonraker’s own', () => {
  assert.deepEqual(furtherRoots(['gcodes', 'config', 'logs', 'usb']), ['usb']);
});

test('paths are put together and taken apart', () => {
  assert.equal(within('', 'a'), 'a');
  assert.equal(within('a', 'b'), 'a/b');
  assert.equal(folderOf('a/b/c'), 'a/b');
  assert.equal(folderOf('a'), '');
});

test('the newest finished print of a file is its last result', () => {
  const job = (filename: string, status: string) => ({ filename, status }) as PastJob;
  const results = lastResults([
    job('a.gcode', 'in_progress'),
    job('a.gcode', 'cancelled'),
    job('a.gcode', 'completed'),
    job('b.gcode', 'completed'),
  ]);
  assert.deepEqual(
    [...results],
    [
      ['a.gcode', 'failed'],
      ['b.gcode', 'ok'],
    ],
  );
});

test('a file is new for three days, unless it was printed', () => {
  const day = 24 * 3600;
  assert.equal(isNew(file('a.gcode', 100), undefined, 100 + day), true);
  assert.equal(isNew(file('a.gcode', 100), undefined, 100 + 4 * day), false);
  assert.equal(isNew(file('a.gcode', 100), 'failed', 100 + day), false);
  assert.equal(isNew({ ...file('a.gcode', 100), print_start_time: 120 }, undefined, 100 + day), false);
});

test('a name must say something, stay in its folder and not hide', () => {
  for (const name of ['Workshop #2 50%', 'größer', '🚀']) assert.equal(isNameFit(name), true, name);
  for (const name of ['', '  ', '.hidden', 'a/b', 'a\\b']) assert.equal(isNameFit(name), false, name);
});
