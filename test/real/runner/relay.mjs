// A relay in front of Moonraker that writes down every message of every socket that passes through it.
import { writeFile } from 'node:fs/promises';
import { createServer, request } from 'node:http';
import { WebSocket, WebSocketServer } from 'ws';

/** What is never written down as it is, so that a recording tells nothing of the machine that made it. */
function disguises({ moonraker, data }) {
  return [
    [data, '/home/pi/printer_data'],
    [new URL(moonraker).host, '127.0.0.1:7125'],
    [/"hostname": ?"[^"]*"/g, '"hostname": "printer"'],
    [/"cpu_info": ?"[^"]*"/g, '"cpu_info": "4 core BCM2711"'],
    [/"[^"]*\/lib\/python3\.\d+\/site-packages/g, '"/home/pi/klipper'],
    [/"[^"]*\/bin\/python3?(\.\d+)?"/g, '"/home/pi/venv/bin/python"'],
  ];
}

class Recording {
  #path;
  #start = performance.now();
  #disguises;
  #lines = [];
  /** How often each socket has sent. */
  #sends = new Map();

  constructor(path, stand) {
    this.#path = path;
    this.#disguises = disguises(stand);
  }

  /** One line: seconds since the beginning, direction (open, send, recv, send-raw, close, note), message. */
  add(dir, msg, socket) {
    const t = Math.round((performance.now() - this.#start) * 10) / 10_000;
    if (dir.startsWith('send')) this.#sends.set(socket, (this.#sends.get(socket) ?? 0) + 1);
    this.#lines.push({ socket, line: JSON.stringify({ t, dir, msg }) });
  }

  message(dir, text, socket) {
    try {
      this.add(dir, JSON.parse(text), socket);
    } catch {
      this.add(`${dir}-raw`, text, socket);
    }
  }

  /** Writes it all, but for sockets that only knocked: the panel opens a second one where the first is slow. */
  async end() {
    const lines = this.#lines.filter(({ socket }) => socket === undefined || (this.#sends.get(socket) ?? 0) > 1);
    await writeFile(this.#path, lines.map(({ line }) => `${this.#disguise(line)}\n`).join(''));
  }

  #disguise(line) {
    return this.#disguises.reduce((text, [old, fresh]) => text.replaceAll(old, fresh), line);
  }
}

/** Starts a relay in front of a stand; what passes is written to the file `path`. */
export async function startRelay(stand, path) {
  const relay = new Relay(stand, path);
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
      if (!from.url.startsWith('/server/files/gcodes')) this.note(`HTTP ${from.method} ${from.url}`, answer.statusCode);
      to.writeHead(answer.statusCode, answer.headers);
      answer.pipe(to);
    });
    onward.on('error', () => to.destroy());
    from.pipe(onward);
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
      this.#recording.add('close', { code, reason: reason.toString() }, panel);
      panel.close(code >= 1000 && code < 1004 ? code : 1001);
    });
    panel.on('close', () => moonraker.close());
  }

  note(text, value) {
    this.#recording.add('note', { text, value });
  }

  async close() {
    for (const socket of this.#sockets) socket.terminate();
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
    await this.#recording.end();
  }
}
