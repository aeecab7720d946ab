import assert from 'node:assert/strict';
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { folder, nodeStart, npmStart, Running, root } from './run.js';

/** What was printed, without npm's own lines. */
const lines = (text: string) => text.split('\n').filter((line) => line !== '' && !line.startsWith('>'));

test(
  'npm start says one line when page and virtual printer answer, and ends with 0',
  { timeout: 120_000 },
  async (t) => {
    for (const [signal, isToGroup] of [
      ['SIGTERM', true],
      ['SIGINT', true],
      ['SIGTERM', false],
      ['SIGINT', false],
    ] as const) {
      const start = npmStart(t, '--speed', '10');
      const url = await start.ready();
      assert.equal((await fetch(url)).status, 200);
      const { upstream } = (await (await fetch(`${url}host/about`)).json()) as { upstream: { url: string } };
      assert.deepEqual(upstream, { url: upstream.url, kind: 'virtual', answering: true });
      assert.deepEqual(lines(start.out), [`Feeler is ready: ${url} (virtual printer ${upstream.url})`]);
      if (isToGroup) start.signalGroup(signal);
      else start.child.kill(signal);
      assert.equal(await start.ended, 0);
      await start.groupEnded();
      await assert.rejects(fetch(url));
      await assert.rejects(fetch(upstream.url));
    }
  },
);

test('nothing is left when npm, or the server, is killed', { timeout: 120_000 }, async (t) => {
  const byNpm = npmStart(t);
  await byNpm.ready();
  byNpm.child.kill('SIGKILL');
  await byNpm.groupEnded();
  const direct = nodeStart(t, '--port', '0');
  await direct.ready();
  direct.child.kill('SIGKILL');
  await direct.groupEnded();
});

test('a Moonraker that does not answer is no error', { timeout: 60_000 }, async (t) => {
  const start = nodeStart(t, '--port', '0', '--moonraker', 'http://127.0.0.1:9');
  const url = await start.ready();
  assert.deepEqual(lines(start.out), [`Feeler is ready: ${url} (Moonraker http://127.0.0.1:9, not answering)`]);
  assert.equal((await fetch(url)).status, 200);
  assert.equal((await fetch(`${url}server/info`)).status, 502);
  start.child.kill('SIGTERM');
  assert.equal(await start.ended, 0);
});

test('a virtual printer is known as one also when it is named as Moonraker', { timeout: 60_000 }, async (t) => {
  const first = nodeStart(t, '--port', '0');
  const printer = ((await (await fetch(`${await first.ready()}host/about`)).json()) as { upstream: { url: string } })
    .upstream.url;
  const second = nodeStart(t, '--port', '0', '--moonraker', printer);
  const url = await second.ready();
  assert.deepEqual(lines(second.out), [`Feeler is ready: ${url} (virtual printer ${printer})`]);
  assert.equal((await fetch(`${printer}/virtual/truth`)).status, 200);
  assert.equal((await fetch(`${url}virtual/truth`)).status, 404);
});

test('a taken port and a bad option end with 2 and one line that says which', { timeout: 60_000 }, async (t) => {
  const taken = createServer().listen(0, '127.0.0.1');
  t.after(() => taken.close());
  await new Promise((resolve) => taken.once('listening', resolve));
  const { port } = taken.address() as AddressInfo;
  for (const [options, which] of [
    [['--port', String(port)], `Port ${port} is taken`],
    [['--port', '70000'], '--port'],
    [['--speed', '0'], '--speed'],
    [['--speed', '5000'], '--speed'],
    [['--machine', 'delta'], '--machine'],
    [['--frobnicate'], '--frobnicate'],
  ] as const) {
    const start = nodeStart(t, ...options);
    assert.equal(await start.ended, 2, options.join(' '));
    assert.equal(start.out, '');
    const said = lines(start.err).filter((line) => !line.startsWith('Building'));
    assert.equal(said.length, 1, start.err);
    assert.ok(said[0]?.includes(which), start.err);
  }
});

test('where nothing can be kept it ends with 2 and one line that says where', { timeout: 60_000 }, async (t) => {
  const file = join(folder(t), 'file');
  writeFileSync(file, '');
  const start = new Running(t, process.execPath, [join('kiosk', 'start.mjs'), '--port', '0', '--data', file]);
  assert.equal(await start.ended, 2);
  const said = lines(start.err).filter((line) => !line.startsWith('Building'));
  assert.equal(said.length, 1, start.err);
  assert.ok(said[0]?.includes('--data') && said[0].includes(file), start.err);
});

test('--help lists the options', { timeout: 60_000 }, async (t) => {
  const start = nodeStart(t, '--help');
  assert.equal(await start.ended, 0);
  for (const option of ['--port', '--moonraker', '--data', '--kiosk', '--speed', '--cold', '--machine']) {
    assert.ok(start.out.includes(option), option);
  }
});

test('--kiosk opens the browser that CHROMIUM names, and closes it', { timeout: 60_000 }, async (t) => {
  const place = folder(t);
  const browser = join(place, 'browser');
  writeFileSync(browser, `#!/bin/sh\necho "$@" > ${place}/asked\nexec sleep 600\n`);
  chmodSync(browser, 0o755);
  const options = ['--port', '0', '--data', place, '--moonraker', 'http://127.0.0.1:9', '--kiosk'];
  const start = new Running(t, process.execPath, [join(root, 'kiosk', 'start.mjs'), ...options], { CHROMIUM: browser });
  const url = await start.ready();
  let asked = '';
  while (!asked.endsWith('\n')) {
    await delay(50);
    asked = readFileSync(join(place, 'asked'), { encoding: 'utf8', flag: 'a+' });
  }
  assert.ok(asked.includes(`--kiosk --app=${url}`), asked);
  assert.ok(asked.includes(`--user-data-dir=${place}`), asked);
  assert.ok(!asked.includes('no-sandbox') && !asked.includes('remote-debugging'), asked);
  start.child.kill('SIGTERM');
  assert.equal(await start.ended, 0);
  await start.groupEnded();
});
