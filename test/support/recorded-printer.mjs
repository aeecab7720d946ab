// Recorded printers as upstreams of a whole panel: the replay of the printer's own tests (replay.ts), made runnable here.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { transformWithOxc } from 'vite';

const made = new URL('../../out/replay/', import.meta.url);

/** Translates a module of this folder; each process writes files of its own, since flows run side by side. */
async function load(name) {
  const source = readFileSync(new URL(`${name}.ts`, import.meta.url), 'utf8');
  const { code } = await transformWithOxc(source, `${name}.ts`, { sourcemap: false });
  mkdirSync(made, { recursive: true });
  const file = new URL(`${name}-${process.pid}.mjs`, made);
  writeFileSync(file, code);
  const loaded = await import(fileURLToPath(file));
  rmSync(file);
  return loaded;
}

const [{ Replay }, { startReplayServer }] = await Promise.all([load('replay'), load('replay-server')]);

/** Names of the machines that were recorded. */
export const MACHINES = ['barebones', 'bedslinger', 'corexz', 'delta', 'idex', 'ztilt'];

/**
 * Starts a recorded machine; it answers and sends its status, and does nothing.
 * @param {string} name one of MACHINES
 * @param {{ key?: string, answers?: Record<string, (params: any) => unknown> }} options `key`: what it wants to be told by
 *   everyone, as a Moonraker that trusts nobody; `answers`: results by method, in place of what was recorded
 */
export function startRecordedPrinter(name, options) {
  return startReplayServer(Replay.ofPrinter(name), options);
}
