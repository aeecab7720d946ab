import assert from 'node:assert/strict';
import { test } from 'node:test';
import { WebSocket } from 'ws';
import type { Socket } from '../../src/moonraker/socket.js';
import { Printer } from '../../src/printer/printer.js';
import { Replay } from '../support/replay.js';
import { startReplayServer } from '../support/replay-server.js';

function openSocket(url: string): Socket {
  const ws = new WebSocket(`${url.replace('http', 'ws')}/websocket`);
  const socket: Socket = {
    onopen: null,
    onmessage: null,
    onclose: null,
    send: (text) => ws.send(text),
    close: () => ws.close(),
  };
  ws.on('open', () => socket.onopen?.());
  ws.on('message', (data: Buffer) => socket.onmessage?.(data.toString()));
  ws.on('close', () => socket.onclose?.());
  ws.on('error', () => undefined);
  return socket;
}

test('a recorded printer plays as an upstream of its own, and its status goes on', async () => {
  const server = await startReplayServer(Replay.ofPrinter('ztilt'));
  const clock = {
    now: () => performance.now(),
    after: (ms: number, then: () => void) => {
      const timer = setTimeout(then, ms);
      return () => clearTimeout(timer);
    },
  };
  const http = { send: () => Promise.reject(new Error('not asked')) };
  const printer = new Printer({
    openSocket: () => openSocket(server.url),
    http,
    clock,
    random: Math.random,
    version: '0',
  });
  printer.start();
  await new Promise<void>((resolve) => {
    let first: number | undefined;
    printer.status.frame.subscribe((frame) => {
      if (frame === undefined) return;
      first ??= frame.eventtime;
      if (frame.eventtime > first + 0.4) resolve();
    });
  });
  assert.equal(printer.phase.value.kind, 'ready');
  assert.equal(printer.capabilities.value.levelling, 'Z_TILT_ADJUST');
  const info = await fetch(`${server.url}/printer/info`);
  assert.equal(((await info.json()) as { result: { app: string } }).result.app, 'Kalico');
  printer.close();
  await server.close();
});
