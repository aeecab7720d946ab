import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { full, random, seed } from '../../support/long.js';
import { Client } from './client.js';
import { ASSETS, setStage } from './contract/stage.js';

test('no request, however broken, ends the program', async () => {
  const stage = await setStage({ speed: 50 });
  try {
    const client = await Client.connect(stage);
    const chance = random(seed());
    const methods = [...METHODS];
    const pick = <T>(list: readonly T[]): T => list[Math.floor(chance() * list.length)]!;
    for (let count = 0; count < full(3000); count += 1) {
      const params = Object.fromEntries(
        Array.from({ length: Math.floor(chance() * 3) }, () => [pick(KEYS), pick(VALUES)] as const),
      );
      const whole = JSON.stringify({ jsonrpc: '2.0', id: count, method: pick(methods), params });
      const cut = chance() < 0.1 ? whole.slice(0, Math.floor(chance() * whole.length)) : whole;
      client.socket.send(chance() < 0.05 ? `[${cut},${cut}]` : cut);
      if (count % 50 === 0) await client.truth();
    }
    for (const path of PATHS) {
      const answer = await fetch(`${stage.url}${path}`, { method: pick(['GET', 'POST', 'DELETE', 'PUT', 'HEAD']) });
      assert.ok(answer.status >= 200 && answer.status < 600);
      await answer.arrayBuffer();
    }
    const again = await Client.connect(stage);
    assert.ok((await again.call<{ klippy_state: string }>('server.info')).klippy_state);
  } finally {
    stage.end();
  }
});

const METHODS = [
  'server.info',
  'printer.info',
  'printer.objects.query',
  'printer.objects.subscribe',
  'printer.gcode.script',
  'printer.print.start',
  'printer.print.pause',
  'printer.print.cancel',
  'server.files.list',
  'server.files.metadata',
  'server.files.get_directory',
  'server.files.move',
  'server.files.copy',
  'server.files.delete_file',
  'server.files.post_directory',
  'server.files.delete_directory',
  'server.database.get_item',
  'server.database.post_item',
  'server.database.delete_item',
  'server.history.list',
  'server.job_queue.post_job',
  'server.job_queue.delete_job',
  'server.connection.identify',
  'machine.device_power.post_device',
  '__proto__',
  'constructor',
  '',
];
const KEYS = [
  'script',
  'objects',
  'filename',
  'path',
  'source',
  'dest',
  'root',
  'namespace',
  'key',
  'value',
  'limit',
  '__proto__',
];
const VALUES = [
  null,
  0,
  -1,
  1e308,
  '',
  '../../../etc/passwd',
  'gcodes/../../x',
  'gcodes/a',
  'config/printer.cfg.copy',
  'constructor',
  '__proto__',
  'G1 X',
  'G1 Xnan Y1e999',
  'M104 S',
  '{% if %}',
  'SET_GCODE_OFFSET Z=',
  ['a', { b: 1 }],
  { toolhead: 'position' },
  { toolhead: [1, null] },
  { 'gcode_macro PAUSE': null },
  'ü\u0000☃',
];
const PATHS = [
  '/',
  '/%',
  '/server/files/gcodes/%2e%2e%2f%2e%2e%2fetc%2fpasswd',
  '/server/files/gcodes/../../etc/passwd',
  '/server/files/config/nothing.cfg',
  '/server/files/upload',
  '/printer/objects/query?toolhead',
  '/server/database/item?namespace=__proto__&key=constructor',
  '/virtual/truth',
  '/virtual/set',
];

test('no path leaves the folder it belongs to', async () => {
  const stage = await setStage({ speed: 50 });
  try {
    const client = await Client.connect(stage);
    for (const path of ['gcodes/../../../outside', 'gcodes/../database.json']) {
      await assert.rejects(client.call('server.files.delete_file', { path }));
    }
    const raw = await new Promise<string>((resolve) => {
      const socket = connect(Number(new URL(stage.url).port), '127.0.0.1');
      socket.write('GET /server/files/gcodes/..%2f..%2fhistory.json HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n');
      socket.on('data', (data) => resolve(data.toString()));
    });
    assert.match(raw, /^HTTP\/1.1 (403|404|400)/);
  } finally {
    stage.end();
  }
});

test('nothing is changed by a mere link', async () => {
  const stage = await setStage({ speed: 50 });
  try {
    for (const path of [
      '/printer/emergency_stop',
      '/printer/gcode/script?script=G28',
      '/printer/print/cancel',
      '/server/restart',
    ]) {
      assert.equal((await fetch(`${stage.url}${path}`)).status, 405, path);
    }
    const info = await (await fetch(`${stage.url}/printer/info`)).json();
    assert.equal((info as { result: { state: string } }).result.state, 'ready');
    const query = await fetch(`${stage.url}/printer/objects/query?toolhead=homed_axes&extruder`);
    const { result } = (await query.json()) as { result: { status: Record<string, object> } };
    assert.deepEqual(result.status['toolhead'], { homed_axes: 'xyz' });
    assert.ok('temperature' in result.status['extruder']!);
    const script = await fetch(`${stage.url}/printer/gcode/script`, {
      method: 'POST',
      body: JSON.stringify({ script: 'G1 X900' }),
      headers: { 'content-type': 'application/json' },
    });
    assert.equal(script.status, 400);
    const { error } = (await script.json()) as { error: { message: string } };
    assert.match(error.message, /^Move out of range/);
  } finally {
    stage.end();
  }
});

test('sends a file whole, in part, and its head alone', async () => {
  const stage = await setStage({ speed: 50 });
  try {
    const client = await Client.connect(stage);
    const text = 'G28\nG1 X10 Y10 F6000\n';
    assert.equal((await client.upload('part # 1.gcode', text)).status, 201);
    const address = `${stage.url}/server/files/gcodes/part%20%23%201.gcode`;
    assert.equal(await (await fetch(address)).text(), text);
    const part = await fetch(address, { headers: { range: 'bytes=4-9' } });
    assert.equal(part.status, 206);
    assert.equal(part.headers.get('content-range'), `bytes 4-9/${text.length}`);
    assert.equal(await part.text(), text.slice(4, 10));
    const tail = await fetch(address, { headers: { range: 'bytes=-5' } });
    assert.equal(await tail.text(), text.slice(-5));
    const beyond = await fetch(address, { headers: { range: 'bytes=999-' } });
    assert.equal(beyond.status, 416);
    const head = await fetch(address, { method: 'HEAD' });
    assert.equal(head.headers.get('content-length'), String(text.length));
  } finally {
    stage.end();
  }
});

test('what was uploaded, printed and stored is there after a new start; what was shipped is not put back', async () => {
  const data = mkdtempSync(join(tmpdir(), 'virtual-printer-'));
  try {
    const first = await setStage({ data });
    const client = await Client.connect(first);
    const [shipped] = await client.call<{ path: string }[]>('server.files.list');
    await client.upload('mine.gcode', 'G28\n');
    await client.call('server.files.delete_file', { path: `gcodes/${shipped!.path}` });
    await client.call('server.database.post_item', { namespace: 'mine', key: 'a.b', value: 7 });
    first.printer.close();
    const second = await setStage({ data });
    const again = await Client.connect(second);
    const files = (await again.call<{ path: string }[]>('server.files.list')).map(({ path }) => path);
    assert.ok(files.includes('mine.gcode'));
    assert.ok(!files.includes(shipped!.path));
    const item = await again.call<{ value: number }>('server.database.get_item', { namespace: 'mine', key: 'a.b' });
    assert.equal(item.value, 7);
    second.printer.close();
  } finally {
    rmSync(data, { recursive: true, force: true });
  }
});

for (const signal of ['SIGTERM', 'SIGINT', 'end of stdin'] as const) {
  test(`the program says one line and ends cleanly: ${signal}`, async () => {
    const data = mkdtempSync(join(tmpdir(), 'virtual-printer-'));
    const main = fileURLToPath(new URL('../../../kiosk/virtual-printer/main.js', import.meta.url));
    const child = spawn(process.execPath, [main, '--assets', ASSETS, '--data', data, '--speed', '5'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    try {
      let said = '';
      child.stdout.on('data', (chunk: Buffer) => (said += chunk.toString()));
      await new Promise((resolve) => child.stdout.once('data', resolve));
      const { url } = JSON.parse(said) as { url: string };
      assert.equal((await fetch(`${url}/server/info`)).status, 200);
      const code = new Promise((resolve) => child.once('exit', resolve));
      if (signal === 'end of stdin') child.stdin.end();
      else child.kill(signal);
      assert.equal(await code, 0);
      assert.equal(said.trim().split('\n').length, 1);
    } finally {
      child.kill('SIGKILL');
      rmSync(data, { recursive: true, force: true });
    }
  });
}

test('a bad option is one line and exit 2', async () => {
  const main = fileURLToPath(new URL('../../../kiosk/virtual-printer/main.js', import.meta.url));
  for (const option of [['--speed', '0'], ['--port', 'x'], ['--machine', 'delta'], ['--data', main], ['--what']]) {
    const child = spawn(process.execPath, [main, ...option], { stdio: ['ignore', 'pipe', 'pipe'] });
    let said = '';
    child.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
    assert.equal(await new Promise((resolve) => child.once('close', resolve)), 2, option.join(' '));
    assert.equal(said.trim().split('\n').length, 1);
  }
});
