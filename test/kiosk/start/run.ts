import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';

/** The checkout: tests are run from there. */
export const root = process.cwd();

/** A program in a process group of its own. */
export class Running {
  readonly child: ChildProcess;
  out = '';
  err = '';
  /** Exit code, or the signal that ended it; when its output is closed too. */
  readonly ended: Promise<number | string | null>;

  constructor(test: TestContext, program: string, args: readonly string[], env: Record<string, string> = {}) {
    this.child = spawn(program, args, {
      cwd: root,
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...process.env, ...env },
    });
    this.child.stdout?.on('data', (chunk: Buffer) => (this.out += chunk.toString()));
    this.child.stderr?.on('data', (chunk: Buffer) => (this.err += chunk.toString()));
    this.ended = new Promise((resolve) => this.child.once('close', (code, signal) => resolve(code ?? signal)));
    test.after(() => {
      if (this.isGroupAlive()) this.signalGroup('SIGKILL');
    });
  }

  /** The panel's address, when it has said so. Rejects when it ends before. */
  async ready(): Promise<string> {
    for (;;) {
      const url = /Feeler is ready: (\S+)/.exec(this.out)?.[1];
      if (url !== undefined) return url;
      const isOver = await Promise.race([this.ended.then(() => true), delay(50).then(() => false)]);
      if (isOver) throw new Error(`It ended: ${this.out}${this.err}`);
    }
  }

  signalGroup(signal: NodeJS.Signals): void {
    process.kill(-(this.child.pid ?? 0), signal);
  }

  isGroupAlive(): boolean {
    try {
      process.kill(-(this.child.pid ?? 0), 0);
      return true;
    } catch {
      return false;
    }
  }

  /** Resolves when no process of its group is left. */
  async groupEnded(): Promise<void> {
    while (this.isGroupAlive()) await delay(50);
  }
}

/** An empty folder that goes with the test. */
export function folder(test: TestContext): string {
  const path = mkdtempSync(join(tmpdir(), 'feeler-start-'));
  test.after(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

export function npmStart(test: TestContext, ...options: string[]): Running {
  return new Running(test, 'npm', ['start', '--', '--port', '0', '--data', folder(test), ...options]);
}

export function nodeStart(test: TestContext, ...options: string[]): Running {
  return new Running(test, process.execPath, [join('kiosk', 'start.mjs'), '--data', folder(test), ...options]);
}
