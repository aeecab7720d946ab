import assert from 'node:assert/strict';
import { EventEmitter } from 'node:events';
import type { Server } from 'node:http';
import { test } from 'node:test';
import { Connections } from '../../../kiosk/gateway/connections.js';

class FakeSocket extends EventEmitter {
  isGone = false;

  destroy(): void {
    this.isGone = true;
    this.emit('close');
  }
}

function open(server: EventEmitter, count: number): FakeSocket[] {
  return Array.from({ length: count }, () => {
    const socket = new FakeSocket();
    server.emit('connection', socket);
    return socket;
  });
}

test('with 256 connections the one that has been idle longest makes room, never one that is being answered', () => {
  const server = new EventEmitter();
  void new Connections(server as Server);
  const sockets = open(server, 256);
  const [busy, waiting] = sockets;
  const response = new EventEmitter();
  server.emit('request', { socket: busy }, response);
  assert.ok(sockets.every(({ isGone }) => !isGone));
  open(server, 1);
  assert.deepEqual(
    sockets.filter(({ isGone }) => isGone),
    [waiting],
  );
  response.emit('close');
  open(server, 255);
  assert.ok(busy && !busy.isGone, 'it became idle only just now');
  open(server, 1);
  assert.ok(busy.isGone);
});

test('when all are being answered the newest is turned away', () => {
  const server = new EventEmitter();
  void new Connections(server as Server);
  const sockets = open(server, 256);
  for (const socket of sockets) server.emit('upgrade', { socket });
  const [newest] = open(server, 1);
  assert.ok(newest?.isGone);
  assert.ok(sockets.every(({ isGone }) => !isGone));
});
