// Every message of every socket, and every thing that was done, written down as it comes.
import { writeFile } from 'node:fs/promises';

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

/** A file in the form of test/recordings: one JSON object a line. */
export class Recording {
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

  /** Something that was done past the sockets; `about`: all that it takes to do it again. */
  note(text, about = {}) {
    this.add('note', { text, ...about });
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
