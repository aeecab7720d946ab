import type { Host } from '../klipper/host.js';
import { parseCommand, type Command } from './command.js';
import { GcodeError, Interrupted } from './errors.js';

export type Handler = (command: Command) => void | Promise<void>;

interface Registered {
  readonly run: Handler;
  readonly help: string | undefined;
  /** Works while Klipper is not ready, too. */
  readonly isAlways: boolean;
}

/** All commands, and the one mutex: scripts run one after the other, each line to its end. */
export class GcodeQueue {
  readonly #commands = new Map<string, Registered>();
  readonly #host: Host;
  readonly #waiting: (() => void)[] = [];
  #isBusy = false;
  /** Told after every line that failed. */
  onError: () => void = () => {};
  /** Told before every line that runs. */
  onLine: () => void = () => {};

  constructor(host: Host) {
    this.#host = host;
  }

  register(name: string, run: Handler, help?: string): void {
    this.#commands.set(name, { run, help, isAlways: false });
  }

  registerAlways(name: string, run: Handler, help?: string): void {
    this.#commands.set(name, { run, help, isAlways: true });
  }

  unregister(name: string): Handler | undefined {
    const found = this.#commands.get(name)?.run;
    this.#commands.delete(name);
    return found;
  }

  has(name: string): boolean {
    return this.#commands.has(name);
  }

  /** Name → help of commands, those without help left out unless `all`. */
  help(all: boolean): Record<string, string | undefined> {
    const list = [...this.#commands].filter(([, { help }]) => all || help !== undefined);
    return Object.fromEntries(list.map(([name, { help }]) => [name, help]));
  }

  /** A command is being processed right now. */
  get isBusy(): boolean {
    return this.#isBusy;
  }

  /** Runs a script once its turn has come. Fails with GcodeError at its first line that is refused. */
  async script(text: string): Promise<void> {
    await this.exclusive(() => this.lines(text));
  }

  /** Runs something while no script runs. A shutdown ends it without an error: a pending script is answered "ok". */
  async exclusive(run: () => Promise<void>): Promise<void> {
    await this.#enter();
    try {
      await run();
    } catch (error) {
      if (!(error instanceof Interrupted)) throw error;
    } finally {
      this.#leave();
    }
  }

  /** One line of a file, under the mutex; a shutdown in it fails with Interrupted. */
  async fileLine(line: string): Promise<void> {
    const command = parseCommand(line);
    if (!command) return;
    await this.#enter();
    try {
      await this.#run(command);
    } finally {
      this.#leave();
    }
  }

  /** Runs lines from inside a command, which holds the mutex already. */
  async lines(text: string): Promise<void> {
    for (const raw of text.split('\n')) {
      const command = parseCommand(raw);
      if (command) await this.#run(command);
    }
  }

  async #run(command: Command): Promise<void> {
    this.onLine();
    try {
      await this.#handler(command)(command);
    } catch (error) {
      if (error instanceof GcodeError) {
        this.#host.error(error.message);
        this.onError();
      }
      throw error;
    }
  }

  #handler(command: Command): Handler {
    const found = this.#commands.get(command.name);
    if (found && (this.#host.isReady || found.isAlways)) return found.run;
    return () => this.#unknown(command);
  }

  #unknown(command: Command): void {
    if (!this.#host.isReady) throw new GcodeError(this.#host.message);
    if (command.name === 'T0') return;
    this.#host.info(`Unknown command:"${command.name}"`);
  }

  async #enter(): Promise<void> {
    if (this.#isBusy) await new Promise<void>((resolve) => this.#waiting.push(resolve));
    this.#isBusy = true;
  }

  #leave(): void {
    const next = this.#waiting.shift();
    if (next) next();
    else this.#isBusy = false;
  }
}
