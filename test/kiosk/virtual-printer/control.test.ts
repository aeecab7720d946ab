import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { test } from 'node:test';
import { setTimeout } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { Client } from './client.js';
import { setStage, type Stage } from './contract/stage.js';

async function onStage(run: (client: Client, stage: Stage) => Promise<void>, speed = 20): Promise<void> {
  const stage = await setStage({ speed });
  try {
    await run(await Client.connect(stage), stage);
  } finally {
    stage.end();
  }
}

test('tells the truth in the shape that is agreed', () =>
  onStage(async (client) => {
    const truth = await client.truth();
    assert.deepEqual(Object.keys(truth).sort(), [
      'bed',
      'byte',
      'crashes',
      'expansion',
      'extruding',
      'file',
      'gap',
      'laid',
      'nozzle',
      'nozzleTemp',
      'printTime',
      'soak',
    ]);
    assert.equal(truth.file, null);
    assert.equal(truth.laid, null);
    assert.equal(truth.extruding, false);
  }));

test('refuses what makes no sense, with a reason', () =>
  onStage(async (client) => {
    const bad: [string, unknown][] = [
      ['/virtual/set', { endstopHeight: 'high' }],
      ['/virtual/set', { bed: 'round' }],
      ['/virtual/set', { temperature: 'hot' }],
      ['/virtual/set', { colour: 'red' }],
      ['/virtual/set', [1]],
      ['/virtual/fault', { kind: 'boredom' }],
      ['/virtual/fault', { kind: 'silence', seconds: -1 }],
      ['/virtual/fault', { kind: 'toString' }],
      ['/virtual/fault', {}],
      ['/virtual/nothing', {}],
    ];
    for (const [path, body] of bad) {
      const answer = await client.post(path, body);
      assert.equal(answer.status, 400, `${path} ${JSON.stringify(body)}`);
      const { error } = (await answer.json()) as { error: string };
      assert.ok(error.length > 5);
    }
    const broken = await fetch(`${client.stage.url}/virtual/set`, { method: 'POST', body: '{' });
    assert.equal(broken.status, 400);
  }));

test('takes nothing from a browser page of any origin', () =>
  onStage(async (client, { url, printer }) => {
    const before = printer.machine.endstopHeight;
    for (const origin of [url, 'http://example.org', 'null']) {
      const set = await client.post('/virtual/set', { endstopHeight: 9 }, { origin });
      assert.equal(set.status, 403);
      const truth = await fetch(`${url}/virtual/truth`, { headers: { origin } });
      assert.equal(truth.status, 403);
    }
    const image = await fetch(`${url}/virtual/truth`, { headers: { 'sec-fetch-site': 'cross-site' } });
    assert.equal(image.status, 403);
    assert.equal(printer.machine.endstopHeight, before);
  }));

test('lets no other origin onto the socket', () =>
  onStage(async (_client, { url }) => {
    const tryWith = (origin: string): Promise<boolean> =>
      new Promise((resolve) => {
        const socket = new WebSocket(`${url.replace('http', 'ws')}/websocket`, { origin });
        socket.on('open', () => resolve(true));
        socket.on('error', () => resolve(false));
      });
    assert.equal(await tryWith(url), true);
    assert.equal(await tryWith('http://example.org'), false);
    assert.equal(await tryWith('null'), false);
  }));

/** Opens a socket by hand; `rest` is what came after the handshake until it was cut. */
async function openRaw({ url }: Stage): Promise<{ readonly rest: Promise<Buffer> }> {
  const { port } = new URL(url);
  const socket = connect(Number(port), '127.0.0.1');
  socket.write(
    `GET /websocket HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n` +
      'Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n',
  );
  await once(socket, 'readable');
  assert.match(String(socket.read()), /^HTTP\/1\.1 101 [^]*\r\n\r\n$/);
  const chunks: Buffer[] = [];
  socket.on('error', () => undefined).on('data', (chunk: Buffer) => chunks.push(chunk));
  return { rest: once(socket, 'close').then(() => Buffer.concat(chunks)) };
}

test('drops sockets in the middle of a frame', () =>
  onStage(async (client) => {
    const closed = new Promise<number>((resolve) => client.socket.once('close', resolve));
    const { rest } = await openRaw(client.stage);
    await client.post('/virtual/fault', { kind: 'drop-sockets', seconds: 0 });
    assert.equal(await closed, 1006);
    const last = await rest;
    assert.ok(last.length > 4, 'a frame had begun');
    assert.ok(last.readUInt16BE(2) > last.length - 4, 'and did not end');
    const again = await Client.connect(client.stage);
    assert.equal((await again.call<{ klippy_state: string }>('server.info')).klippy_state, 'ready');
  }));

test('falls silent without closing, and says everything late', () =>
  onStage(async (client) => {
    await client.subscribe({ toolhead: ['estimated_print_time'] });
    await client.post('/virtual/fault', { kind: 'silence', seconds: 2 });
    const frames = client.frames.length;
    let isAnswered = false;
    const answer = client.call('server.info').then(() => (isAnswered = true));
    const direct = await fetch(`${client.stage.url}/server/info`);
    assert.equal(direct.status, 200);
    assert.equal(isAnswered, false);
    assert.equal(client.frames.length, frames);
    await answer;
    assert.ok(client.frames.length > frames);
    assert.equal(client.socket.readyState, client.socket.OPEN);
  }));

test('a fault that comes again before it has ended lasts as long as the newer one', () =>
  onStage(async (client, { printer }) => {
    await client.post('/virtual/fault', { kind: 'slow', seconds: 0.2 });
    await client.post('/virtual/fault', { kind: 'slow', seconds: 1e9 });
    await setTimeout(400);
    assert.ok(printer.sockets.delay > 0);
    await client.post('/virtual/fault', { kind: 'slow', seconds: 0 });
    await client.until(() => printer.sockets.delay === 0);
  }));

test('goes away as a whole and comes back', () =>
  onStage(async (client, { url }) => {
    const closed = new Promise((resolve) => client.socket.once('close', resolve));
    await client.post('/virtual/fault', { kind: 'moonraker-down', seconds: 2 });
    await closed;
    await assert.rejects(fetch(`${url}/server/info`));
    assert.equal((await client.truth()).file, null, 'the truth can still be asked for');
    let again: Client | undefined;
    while (!again) again = await Client.connect(client.stage).catch(() => undefined);
    const found = again;
    await found.until(async () => (await found.call<{ klippy_state: string }>('server.info')).klippy_state === 'ready');
  }));

test('loses Klipper and gets it back, with the socket open and nothing subscribed', () =>
  onStage(async (client) => {
    await client.subscribe({ toolhead: ['estimated_print_time'] });
    const waiting = assert.rejects(client.script('G28'), /Klippy Disconnected/);
    await client.post('/virtual/fault', { kind: 'klippy-disconnected', seconds: 2 });
    await waiting;
    await assert.rejects(client.call('printer.info'), /Klippy Host not connected/);
    const frames = client.frames.length;
    await client.until(() => client.notices.some(({ method }) => method === 'notify_klippy_ready'));
    await client.stage.sleep(2);
    assert.equal(client.frames.length, frames);
  }));

test('shuts down, and only a firmware restart helps', () =>
  onStage(async (client) => {
    await client.post('/virtual/fault', { kind: 'klippy-shutdown' });
    await assert.rejects(client.script('G28'), /Timer too close/);
    await client.until(() => client.notices.some(({ method }) => method === 'notify_klippy_shutdown'));
    await client.call('printer.restart');
    await client.stage.sleep(6);
    assert.equal((await client.call<{ state: string }>('printer.info')).state, 'error');
    await client.call('printer.firmware_restart');
    await client.until(() => client.notices.some(({ method }) => method === 'notify_klippy_ready'));
    assert.equal((await client.call<{ state: string }>('printer.info')).state, 'ready');
  }));

test('ends in an error that nobody is told of', () =>
  onStage(async (client) => {
    await client.post('/virtual/fault', { kind: 'klippy-error', seconds: 0 });
    await client.stage.sleep(5);
    const { state, state_message: message } = await client.call<{ state: string; state_message: string }>(
      'printer.info',
    );
    assert.equal(state, 'error');
    assert.match(message, /bogus_option/);
    const told = client.notices.map(({ method }) => method).filter((method) => method.startsWith('notify_klippy'));
    assert.deepEqual(told, ['notify_klippy_disconnected']);
    const log = await fetch(`${client.stage.url}/server/files/klippy.log`, { headers: { range: 'bytes=-400' } });
    assert.equal(log.status, 206);
    assert.match(await log.text(), /bogus_option/, 'its log says it too');
  }));

test('a broken thermistor shuts Klipper down in its own words', () =>
  onStage(async (client) => {
    await client.post('/virtual/fault', { kind: 'thermistor', seconds: 1 });
    await client.until(() => client.notices.some(({ method }) => method === 'notify_klippy_shutdown'));
    const { state_message: message } = await client.call<{ state_message: string }>('printer.info');
    assert.match(message, /^MCU 'mcu' shutdown: ADC out of range/);
  }));

test('filament runs out, and is there again when its time is over', () =>
  onStage(async (client) => {
    const sensor = 'filament_switch_sensor runout';
    await client.subscribe({ [sensor]: ['filament_detected'] });
    const isThere = (): unknown => client.status[sensor]?.['filament_detected'];
    assert.equal(isThere(), true);
    await client.post('/virtual/fault', { kind: 'filament-out', seconds: 0.5 });
    await client.until(() => isThere() === false);
    await client.until(() => isThere() === true);
  }));

test('answers late and in order while it is slow', () =>
  onStage(async (client) => {
    await client.post('/virtual/fault', { kind: 'slow', seconds: 0.2 });
    const order: number[] = [];
    const answers = [1, 2, 3].map((one) => client.call('server.info').then(() => order.push(one)));
    await client.truth();
    assert.deepEqual(order, []);
    await Promise.all(answers);
    assert.deepEqual(order, [1, 2, 3]);
  }));
