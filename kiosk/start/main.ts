import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BadOption, explain } from '../gateway/bad-option.js';
import { BuiltPage } from '../gateway/built-page.js';
import { startGateway, type Gateway } from '../gateway/gateway.js';
import { openKioskBrowser } from '../gateway/kiosk-browser.js';
import { readyLine } from '../gateway/ready.js';
import { openDevPage } from './dev-page.js';
import { readStartOptions, startHelp, type StartOptions } from './options.js';
import { startVirtualPrinter } from './virtual-printer.js';

/** Written in by the build. */
declare const FEELER_VERSION: string;

/** The checkout; this program is built to out/bin/. */
const root = fileURLToPath(new URL('../..', import.meta.url));

/** What was started, in order, and is ended the other way round. */
const endings: (() => Promise<void> | void)[] = [];

/** `npm start`: gateway and page, and a virtual printer where no real one is named. Stays until it is told to end. */
export async function main(args: readonly string[]): Promise<void> {
  let isEnding = false;
  const leave = async (code: number): Promise<void> => {
    if (isEnding) return;
    isEnding = true;
    for (const end of endings.toReversed()) await end();
    process.exit(code);
  };
  // A fault in one request does not take the panel away from the others; none of them shares state.
  process.on('uncaughtException', (error) => console.error(error));
  process.on('SIGTERM', () => void leave(0)).on('SIGINT', () => void leave(0));
  try {
    const options = readStartOptions(args);
    if (!options) {
      console.log(startHelp);
      return await leave(0);
    }
    const gateway = await start(options, () => void leave(1));
    console.log(await readyLine(gateway));
  } catch (error) {
    const { line, code } = explain(error);
    console.error(line);
    await leave(code);
  }
}

async function start(options: StartOptions, onPrinterLost: () => void): Promise<Gateway> {
  const moonraker = await findPrinter(options, onPrinterLost);
  const gateway = await startGateway({
    port: options.port,
    moonraker,
    data: options.data,
    version: FEELER_VERSION,
    kind: 'machine' in options.printer ? 'virtual' : 'moonraker',
    page: (token) => (options.isDev ? devPage(token) : new BuiltPage(join(root, 'dist'), token)),
  });
  endings.push(() => gateway.end());
  if (options.kiosk) endings.push(openKioskBrowser(gateway.url, options.data));
  return gateway;
}

async function findPrinter({ printer, data }: StartOptions, onLost: () => void): Promise<URL> {
  if ('moonraker' in printer) return printer.moonraker;
  const virtual = await startVirtualPrinter(root, makeFolder(join(data, 'virtual-printer')), printer.machine);
  endings.push(() => virtual.end());
  void virtual.ended.then(() => {
    console.error('The virtual printer has ended');
    onLost();
  });
  return virtual.address;
}

function makeFolder(path: string): string {
  try {
    mkdirSync(path, { recursive: true });
    return path;
  } catch (error) {
    throw new BadOption(`Option --data wants a folder to write in: ${String(error)}`);
  }
}

async function devPage(token: string) {
  const page = await openDevPage(root, token);
  endings.push(() => page.end());
  return page;
}
