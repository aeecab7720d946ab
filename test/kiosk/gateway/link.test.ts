import assert from 'node:assert/strict';
import { EventEmitter } from 'node:events';
import { test, type TestContext } from 'node:test';
import { WebSocket } from 'ws';
import { Link } from '../../../kiosk/gateway/link.js';

/** A websocket that notes what is done to it. */
class Side extends EventEmitter {
  readyState: number = WebSocket.OPEN;
  isPaused = false;
  readonly done: string[] = [];

  ping(): void {
    this.done.push('ping');
  }

  send(): void {
    this.done.push('send');
  }

  close(code: number): void {
    this.done.push(`close ${code}`);
  }

  terminate(): void {
    this.done.push('terminate');
    this.readyState = WebSocket.CLOSED;
    this.emit('close', 1006, Buffer.of());
  }
}

function join(t: TestContext): { page: Side; moonraker: Side; beat: () => void } {
  t.mock.timers.enable({ apis: ['setInterval'] });
  const page = new Side();
  const moonraker = new Side();
  void new Link(page as unknown as WebSocket, moonraker as unknown as WebSocket);
  return { page, moonraker, beat: () => t.mock.timers.tick(10_000) };
}

for (const lost of ['page', 'moonraker'] as const) {
  test(`a side that is gone without a word is noticed, and the other one is told: ${lost}`, (t) => {
    const sides = join(t);
    const other = sides[lost === 'page' ? 'moonraker' : 'page'];
    sides.beat();
    other.emit('pong');
    assert.deepEqual(sides[lost].done, ['ping']);
    sides.beat();
    assert.deepEqual(sides[lost].done, ['ping', 'terminate']);
    assert.ok(other.done.includes('close 1011'), other.done.join());
  });
}

test('who answers, speaks or has been asked to wait is kept', (t) => {
  const { page, moonraker, beat } = join(t);
  moonraker.isPaused = true;
  for (const sign of ['pong', 'message', 'pong']) {
    beat();
    page.emit(sign, Buffer.from('{}'), false);
  }
  assert.deepEqual(page.done, ['ping', 'ping', 'ping']);
  assert.deepEqual(moonraker.done, ['send']);
});
