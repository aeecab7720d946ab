import { WebSocket } from 'ws';

const pingMs = 10_000;
/** Bytes that wait for one side before the other is asked to wait. */
const fullBytes = 1024 * 1024;

/**
 * Two open websockets made one: whole messages pass in order, or both close. A side that is slow makes the other wait, a
 * side that is gone is noticed by ping.
 */
export class Link {
  readonly #page: WebSocket;
  readonly #moonraker: WebSocket;
  readonly #beat: NodeJS.Timeout;

  constructor(page: WebSocket, moonraker: WebSocket) {
    this.#page = page;
    this.#moonraker = moonraker;
    pass(page, moonraker);
    pass(moonraker, page);
    const beats = [watch(page), watch(moonraker)];
    this.#beat = setInterval(() => beats.forEach((beat) => beat()), pingMs);
    page.once('close', () => clearInterval(this.#beat));
    moonraker.once('close', () => clearInterval(this.#beat));
  }

  /** Says goodbye to both sides and lets go. */
  end(): void {
    clearInterval(this.#beat);
    for (const side of [this.#page, this.#moonraker]) {
      side.close(1001);
      side.terminate();
    }
  }
}

function pass(from: WebSocket, to: WebSocket): void {
  from.on('message', (data, isBinary) => {
    if (to.readyState !== WebSocket.OPEN) return;
    to.send(data, { binary: isBinary }, () => {
      if (from.isPaused && to.bufferedAmount < fullBytes) from.resume();
    });
    if (to.bufferedAmount >= fullBytes) from.pause();
  });
  from.once('close', (code, reason) => {
    // 1005, 1006 and 1015 may not be sent: they say that nothing was said.
    if (code === 1000 || code === 1001 || (code >= 3000 && code < 5000)) to.close(code, reason);
    else to.close(1011);
    if (to.isPaused) to.resume(); // else its goodbye is never read
  });
  from.on('error', () => from.terminate());
}

/** A beat that ends the socket when it has not answered since the beat before. One that has to wait cannot answer. */
function watch(socket: WebSocket): () => void {
  let isAlive = true;
  socket.on('pong', () => (isAlive = true)).on('message', () => (isAlive = true));
  return () => {
    if (socket.isPaused) return;
    if (!isAlive) {
      socket.terminate();
      return;
    }
    isAlive = false;
    socket.ping();
  };
}
