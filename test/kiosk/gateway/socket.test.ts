import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { WebSocket } from 'ws';
import { full } from '../../support/long.js';
import { handshake, head, sendRaw, setStage, textOf, untilClosed, type Stage } from './stage.js';

async function open(stage: Stage, path = '/websocket'): Promise<WebSocket> {
  const socket = new WebSocket(`ws://${stage.host}${path}`, { origin: stage.origin });
  await new Promise((resolve, reject) => socket.once('open', resolve).once('error', reject));
  return socket;
}

const closed = (socket: WebSocket) => new Promise<number>((resolve) => socket.once('close', resolve));

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await delay(5);
}

test('messages pass both ways, in order, text as text', async (t) => {
  const stage = await setStage(t);
  const socket = await open(stage, '/websocket?token=abc');
  assert.equal(stage.moonraker.hits[0]?.url, '/websocket?token=abc');
  assert.equal(stage.moonraker.hits[0].headers.origin, undefined);
  assert.equal(stage.moonraker.hits[0].headers.host, new URL(stage.gateway.upstream.url).host);
  const got: string[] = [];
  socket.on('message', (data, isBinary) => got.push(isBinary ? 'binary' : textOf(data)));
  const sent = Array.from({ length: 500 }, (_, at) => JSON.stringify({ at, text: 'ü'.repeat(at) }));
  for (const text of sent) socket.send(text);
  await until(() => got.length === sent.length);
  assert.deepEqual(got, sent);
  socket.close();
});

test('a goodbye and a break pass on to the other side', async (t) => {
  const stage = await setStage(t);
  const first = await open(stage);
  const gone = closed(stage.moonraker.sockets[0] as WebSocket);
  first.close(1000);
  assert.equal(await gone, 1000);
  const second = await open(stage);
  stage.moonraker.sockets[1]?.terminate();
  assert.equal(await closed(second), 1011);
  const third = await open(stage);
  const lost = closed(stage.moonraker.sockets[2] as WebSocket);
  third.terminate();
  await lost;
});

test('without Moonraker, or when it wants a login, there is no socket', async (t) => {
  const stage = await setStage(t);
  const request = head('GET /websocket HTTP/1.1', `Host: ${stage.host}`, `Origin: ${stage.origin}`, ...handshake);
  stage.moonraker.socketStatus = 401;
  assert.equal((await sendRaw(stage.port, request)).status, 401);
  stage.moonraker.socketStatus = 404;
  assert.equal((await sendRaw(stage.port, request)).status, 502);
  stage.moonraker.socketStatus = undefined;
  await stage.moonraker.end();
  assert.equal((await sendRaw(stage.port, request)).status, 502);
  await stage.moonraker.start();
});

test('eight panels at once, and a ninth when one has gone', async (t) => {
  const stage = await setStage(t);
  const sockets = await Promise.all(Array.from({ length: 8 }, () => open(stage)));
  await assert.rejects(open(stage), /503/);
  assert.equal(stage.moonraker.sockets.length, 8);
  sockets[3]?.terminate();
  let ninth: WebSocket | undefined;
  while (!ninth) ninth = await open(stage).catch(() => undefined);
  ninth.close();
});

test('frames that break the protocol, or are too large, end the socket and do not reach Moonraker', async (t) => {
  const stage = await setStage(t);
  const got: string[] = [];
  stage.moonraker.onSocket = (socket) => socket.on('message', (data) => got.push(textOf(data)));
  const request = head('GET /websocket HTTP/1.1', `Host: ${stage.host}`, `Origin: ${stage.origin}`, ...handshake);
  for (const frame of [
    [0x81, 0x02, 0x68, 0x69], // not masked
    [0x83, 0x80, 0, 0, 0, 0], // unknown kind
    [0xf1, 0x80, 0, 0, 0, 0], // unknown extension
    [0x81, 0x82, 0, 0, 0, 0, 0xff, 0xff], // no UTF-8
    [0x81, 0xff, 0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0, 0, 0, 0], // endless
    [0x81, 0xff, 0, 0, 0, 0, 0x01, 0, 0, 0, 0, 0, 0, 0], // 16 MB
    [0x80, 0x80, 0, 0, 0, 0], // the end of nothing
    [0x89, 0xfe, 0x01, 0x00, 0, 0, 0, 0], // a long ping
  ]) {
    const socket = connect(stage.port, '127.0.0.1');
    const over = untilClosed(socket);
    socket.write(request);
    await new Promise((resolve) => socket.once('data', resolve));
    socket.write(Buffer.from(frame));
    await over;
  }
  assert.deepEqual(got, []);
  (await open(stage)).close();
});

test('a page that does not read makes Moonraker wait, and gets all of it in the end', async (t) => {
  const stage = await setStage(t);
  const text = 'x'.repeat(1024 * 1024);
  const count = full(1000);
  const behind: number[] = [];
  stage.moonraker.onSocket = (socket) => {
    let sent = 0;
    const more = (): void => {
      if (sent === count) return;
      sent += 1;
      behind.push(sent);
      socket.send(text, more);
    };
    more();
  };
  const before = process.memoryUsage.rss();
  const socket = await open(stage);
  socket.pause();
  await delay(1000);
  assert.ok(behind.length < Math.min(count, 60), `${behind.length} MB taken from Moonraker`);
  assert.ok(process.memoryUsage.rss() - before < 150 * 1024 * 1024);
  let got = 0;
  socket.on('message', () => (got += 1));
  socket.resume();
  await until(() => got === count);
  socket.close();
});

test('a socket opened and left in every way leaves nothing open at Moonraker', async (t) => {
  const stage = await setStage(t);
  for (let at = 0; at < full(200); at += 1) {
    const socket = await open(stage);
    if (at % 3 === 0) socket.terminate();
    else if (at % 3 === 1) socket.close();
    else stage.moonraker.sockets.at(-1)?.terminate();
    await closed(socket);
  }
  await until(() => stage.moonraker.sockets.every((socket) => socket.readyState === WebSocket.CLOSED));
  await assert.doesNotReject(Promise.all(Array.from({ length: 8 }, () => open(stage))));
});
