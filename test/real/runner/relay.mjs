// A relay in front of Moonraker that writes down every message of every socket that passes through it.
import { createServer, request } from 'node:http';
import { WebSocket, WebSocketServer } from 'ws';
import { Moonraker } from './moonraker.mjs';
import { Recording } from './recording.mjs';

/** Starts a relay in front of a stand; what passes is written to the file `path`. */
export async function startRelay(stand, path) {
  const relay = new Relay(stand, path);
  const { config } = await new Moonraker(stand.moonraker).object('configfile');
  relay.note('configuration', { config });
  await relay.open();
  return relay;
}

class Relay {
  #target;
  #recording;
  #server;
  #sockets = new Set();

  constructor(stand, path) {
    this.#target = new URL(stand.moonraker);
    this.#recording = new Recording(path, stand);
  }

  /** The relay's address, in place of Moonraker's. */
  get moonraker() {
    return `http://127.0.0.1:${this.#server.address().port}`;
  }

  async open() {
    this.#server = createServer((from, to) => this.#passRequest(from, to));
    const sockets = new WebSocketServer({ server: this.#server, maxPayload: 64 * 2 ** 20 });
    sockets.on('connection', (panel) => this.#passSocket(panel));
    await new Promise((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
  }

  #passRequest(from, to) {
    const { hostname, port } = this.#target;
    const headers = { ...from.headers, host: this.#target.host };
    const onward = request({ hostname, port, path: from.url, method: from.method, headers }, (answer) => {
      to.writeHead(answer.statusCode, answer.headers);
      answer.pipe(to);
    });
    onward.on('error', () => to.destroy());
    if (from.method === 'GET') {
      from.pipe(onward);
      return;
    }
    const chunks = [];
    from.on('data', (chunk) => chunks.push(chunk));
    from.on('end', () => {
      const body = Buffer.concat(chunks);
      // When it is sent, not when it is answered: homing takes seconds.
      this.note('HTTP request', {
        method: from.method,
        path: from.url,
        type: from.headers['content-type'] ?? '',
        body: body.toString(),
      });
      onward.end(body);
    });
  }

  #passSocket(panel) {
    const moonraker = new WebSocket(`ws://${this.#target.host}/websocket`, { maxPayload: 64 * 2 ** 20 });
    const waiting = [];
    this.#sockets.add(panel).add(moonraker);
    this.#recording.add('open', `ws://${this.#target.host}/websocket`, panel);
    panel.on('message', (data) => {
      const text = data.toString();
      this.#recording.message('send', text, panel);
      if (moonraker.readyState === WebSocket.OPEN) moonraker.send(text);
      else waiting.push(text);
    });
    moonraker.on('open', () => waiting.splice(0).forEach((text) => moonraker.send(text)));
    moonraker.on('message', (/** @type {Buffer} */ data) => {
      const text = data.toString();
      this.#recording.message('recv', text, panel);
      panel.send(text);
    });
    moonraker.on('error', () => panel.terminate());
    moonraker.on('close', (code, reason) => {
      // Without a code where it was the panel that left.
      const isOwn = panel.readyState !== WebSocket.OPEN;
      this.#recording.add('close', { code: isOwn ? null : code, reason: reason.toString() }, panel);
      panel.close(code >= 1000 && code < 1004 ? code : 1001);
    });
    panel.on('close', () => moonraker.close());
  }

  /** Writes down what was done to the printer past Moonraker. */
  note(text, about) {
    this.#recording.note(text, about);
  }

  async close() {
    for (const socket of this.#sockets) socket.terminate();
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
    await this.#recording.end();
  }
}
