import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { HttpRequest } from '../../src/moonraker/http.js';
import { Moonraker } from '../../src/moonraker/moonraker.js';
import { RequestError } from '../../src/moonraker/errors.js';
import { Files } from '../../src/printer/files.js';
import { makeReadyBench } from './connected.js';

function makeFiles(result: unknown, status = 200) {
  const asked: unknown[] = [];
  const requests: HttpRequest[] = [];
  const moonraker = new Moonraker({
    request: (method, params) => {
      asked.push([method, params]);
      return result instanceof Error ? Promise.reject(result) : Promise.resolve(result);
    },
  });
  const http = {
    send: (request: HttpRequest) => {
      requests.push(request);
      return Promise.resolve({ status, text: 'text' });
    },
  };
  return { files: new Files(moonraker, http), asked, requests };
}

const entry = (filename: string) => ({ filename, modified: 1, size: 2, permissions: 'rw' });

test('lists a folder without hidden files and thumbnails', async () => {
  const dirs = [
    { dirname: '.thumbs', modified: 1 },
    { dirname: 'parts', modified: 1 },
  ];
  const { files, asked } = makeFiles({ dirs, files: [entry('a.gcode'), entry('.hidden.gcode'), { filename: 7 }] });
  const found = await files.list('sub dir');
  assert.deepEqual(asked, [['server.files.get_directory', { path: 'gcodes/sub dir', extended: true }]]);
  assert.deepEqual(
    found.dirs.map(({ dirname }) => dirname),
    ['parts'],
  );
  assert.deepEqual(
    found.files.map(({ filename }) => filename),
    ['a.gcode'],
  );
});

test('addresses are encoded, part by part', () => {
  const { files } = makeFiles({});
  assert.equal(files.url('sub dir/50% #1.gcode'), '/server/files/gcodes/sub%20dir/50%25%20%231.gcode');
  assert.equal(
    files.thumbnailUrl('sub/a.gcode', '.thumbs/a-32x32.png'),
    '/server/files/gcodes/sub/.thumbs/a-32x32.png',
  );
  assert.equal(files.thumbnailUrl('a.gcode', '.thumbs/a b.png'), '/server/files/gcodes/.thumbs/a%20b.png');
});

test('reads the text of a small file, and says when it is not there', async () => {
  const { files, requests } = makeFiles({});
  assert.equal(await files.text('printer.cfg', 'config'), 'text');
  assert.equal(requests[0]?.path, '/server/files/config/printer.cfg');
  await assert.rejects(makeFiles({}, 404).files.text('no.cfg', 'config'), { kind: 'refused' });
});

test('a file in use is refused in Moonraker’s words', async () => {
  const { files } = makeFiles(new RequestError('refused', 'File currently in use', 403));
  await assert.rejects(files.remove('a.gcode'), { kind: 'refused', message: 'File currently in use' });
});

test('tells of changed files, but not of Moonraker’s own thumbnails', async () => {
  const { printer, upstream } = await makeReadyBench();
  const before = printer.files.changed.value;
  const item = (path: string) => ({ action: 'create_file', item: { path, root: 'gcodes', modified: 1, size: 1 } });
  upstream.open[0]!.notify('notify_filelist_changed', item('sub/.thumbs/a-32x32.png'));
  assert.equal(printer.files.changed.value, before);
  upstream.open[0]!.notify('notify_filelist_changed', item('a.gcode'));
  assert.equal(printer.files.changed.value, before + 1);
  printer.close();
});

test('tells of a file that Moonraker has read meanwhile: it had neither time nor picture', async () => {
  const { printer, upstream } = await makeReadyBench();
  const before = printer.files.changed.value;
  upstream.open[0]!.notify('notify_metadata_update', { filename: 'a.gcode' });
  assert.equal(printer.files.changed.value, before + 1);
  printer.close();
});

test('puts a text on the printer: where it belongs, under its name, and not a letter changed', async () => {
  const text = 'G28\r\n; ü\n';
  const { files: taking, requests } = makeFiles(undefined, 201);
  await taking.upload('sub dir/a.json', text, 'config');
  const { method, path, headers, body = '' } = requests[0]!;
  assert.deepEqual([method, path], ['POST', '/server/files/upload']);
  const boundary = /boundary=(.*)$/u.exec(headers?.['content-type'] ?? '')?.[1] ?? '';
  const parts = body.split(`--${boundary}`).slice(1, -1);
  const read = parts.map((part) => [/name="(\w+)"/u.exec(part)?.[1], part.split('\r\n\r\n')[1]?.slice(0, -2)]);
  assert.deepEqual(Object.fromEntries(read), { root: 'config', path: 'sub dir', file: text });
  assert.match(body, /filename="a\.json"/u);
  assert.ok(body.endsWith(`--${boundary}--\r\n`));
  const { files } = makeFiles(undefined, 403);
  await assert.rejects(files.upload('a', '', 'config'), { kind: 'refused' });
});
