import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import type { Machine } from './options.js';

/** A virtual printer that runs as a program of its own. */
export interface VirtualPrinter {
  readonly address: URL;
  /** Resolves when it has ended by itself. */
  readonly ended: Promise<void>;
  /** Ends it; resolves when it is gone. */
  end(): Promise<void>;
}

const endMs = 1000;

/** Starts the built virtual printer of the checkout `root`, which keeps what it keeps in `data`. */
export async function startVirtualPrinter(root: string, data: string, machine: Machine): Promise<VirtualPrinter> {
  const options = {
    port: '0',
    data,
    assets: join(root, 'kiosk', 'virtual-printer'),
    machine: machine.name,
    speed: String(machine.speed),
  };
  const child = spawn(
    process.execPath,
    [
      '--import',
      pathToFileURL(join(root, 'kiosk', 'end-with-parent.mjs')).href,
      join(root, 'out', 'bin', 'virtual-printer.js'),
      ...Object.entries(options).flatMap(([name, value]) => [`--${name}`, value]),
      ...(machine.isCold ? ['--cold'] : []),
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()).once('error', () => resolve()));
  let isWanted = true;
  const end = async (): Promise<void> => {
    isWanted = false;
    child.kill('SIGTERM');
    const late = setTimeout(() => child.kill('SIGKILL'), endMs);
    await gone;
    clearTimeout(late);
  };

  const address = await new Promise<URL>((resolve, reject) => {
    let isFirst = true;
    createInterface(child.stdout).on('line', (line) => {
      if (isFirst) {
        isFirst = false;
        try {
          resolve(readAddressLine(line));
        } catch (error) {
          reject(error instanceof Error ? error : new Error(String(error)));
        }
      } else console.error(line);
    });
    void gone.then(() => reject(new Error('The virtual printer did not start')));
  }).catch(async (error: unknown) => {
    await end();
    throw error;
  });
  const ended = new Promise<void>((resolve) => void gone.then(() => isWanted && resolve()));
  return { address, ended, end };
}

/** It says where it is in its first line: `{"url":"http://127.0.0.1:PORT"}`. */
function readAddressLine(line: string): URL {
  const said: unknown = JSON.parse(line);
  if (typeof said === 'object' && said !== null && 'url' in said && typeof said.url === 'string')
    return new URL(said.url);
  throw new Error(`The virtual printer does not say where it is: ${line}`);
}
