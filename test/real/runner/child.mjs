// A program that was started: its lines, its end.
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { closeAtEnd, forget } from './clean-up.mjs';

const patience = 15_000;

export class Child {
  #child;
  #lines = [];
  #waiting = [];
  #errors = '';
  #ended;

  constructor(command, args, { env = {}, cwd } = {}) {
    // From the first moment: it may be long until it is ready, and no one else knows of it.
    closeAtEnd(this);
    this.#child = spawn(command, args, {
      cwd,
      env: { ...process.env, ...env },
      stdio: ['pipe', 'pipe', 'pipe'],
      // A Ctrl-C is for the runner: it ends its children itself, in order.
      detached: true,
    });
    this.#child.stdin.on('error', () => undefined);
    this.#child.stderr.on('data', (chunk) => {
      this.#errors += chunk;
    });
    createInterface({ input: this.#child.stdout }).on('line', (line) => {
      const next = this.#waiting.shift();
      if (next) next.resolve(line);
      else this.#lines.push(line);
    });
    this.#ended = new Promise((resolve) => {
      this.#child.once('error', (error) => resolve({ code: 127, error }));
      this.#child.once('exit', (code, signal) => resolve({ code: code ?? 1, signal }));
    });
    this.#ended.then(() => {
      forget(this);
      for (const { reject } of this.#waiting.splice(0)) reject(new Error('the program has ended'));
    });
  }

  get pid() {
    return this.#child.pid;
  }

  /** What it wrote to standard error so far. */
  get errors() {
    return this.#errors.trim();
  }

  /** `{code, signal}` once it has ended. */
  get ended() {
    return this.#ended;
  }

  /** The next line of its standard output; fails when it ends first. */
  line() {
    const line = this.#lines.shift();
    if (line !== undefined) return Promise.resolve(line);
    return new Promise((resolve, reject) => this.#waiting.push({ resolve, reject }));
  }

  write(line) {
    this.#child.stdin.write(`${line}\n`);
  }

  /** Asks it to end (`how` tells it) and makes sure that it does. */
  async end(how = () => this.#child.kill('SIGTERM')) {
    how();
    const timer = setTimeout(() => this.#child.kill('SIGKILL'), patience);
    await this.#ended;
    clearTimeout(timer);
  }

  close() {
    return this.end();
  }

  endInput() {
    this.#child.stdin.end();
  }
}
