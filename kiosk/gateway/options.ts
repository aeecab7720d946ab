import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { BadOption } from './bad-option.js';

export interface GatewayOptions {
  /** TCP port on 127.0.0.1; 0: any free one. */
  readonly port: number;
  /** Where Moonraker answers; an http or https address without a path. */
  readonly moonraker: URL;
  /** Folder for all that the gateway keeps. */
  readonly data: string;
  /** Open Chromium as the front panel. */
  readonly kiosk: boolean;
}

type Table = NonNullable<ParseArgsConfig['options']>;

export const gatewayTable = {
  port: { type: 'string' },
  moonraker: { type: 'string' },
  data: { type: 'string' },
  kiosk: { type: 'boolean' },
  help: { type: 'boolean' },
} satisfies Table;

export const gatewayHelp = `  --port N          port on 127.0.0.1 (7150; 0: any free one)
  --moonraker URL   where Moonraker answers
  --data DIR        folder for all that is kept (${defaultData()})
  --kiosk           open Chromium as the front panel
  --help            this text`;

/** The options of `gateway.js`; undefined when help is asked for. Throws `BadOption`. */
export function readGatewayOptions(args: readonly string[]): GatewayOptions | undefined {
  const given = readTable(args, gatewayTable);
  if (given.help) return undefined;
  return {
    port: readPort(given.port),
    moonraker: readAddress(given.moonraker ?? 'http://127.0.0.1:7125'),
    data: readData(given.data),
    kiosk: given.kiosk ?? false,
  };
}

/** What was typed, by name: nothing unknown, nothing twice, nothing loose. Throws `BadOption`. */
export function readTable<const T extends Table>(args: readonly string[], table: T) {
  try {
    const { values, tokens } = parseArgs({
      args: [...args],
      options: table,
      strict: true,
      allowPositionals: false,
      tokens: true,
    });
    const names = tokens.flatMap((token) => (token.kind === 'option' ? [token.name] : []));
    const twice = names.find((name, at) => names.indexOf(name) !== at);
    if (twice !== undefined) throw new BadOption(`Option --${twice} is given twice`);
    return values;
  } catch (error) {
    if (error instanceof BadOption) throw error;
    const [line] = String(error instanceof Error ? error.message : error).split('\n');
    throw new BadOption(line ?? 'Bad option');
  }
}

export function readPort(text: string | undefined): number {
  if (text === undefined) return 7150;
  const port = Number(text);
  if (!/^\d{1,5}$/.test(text) || port > 65_535) {
    throw new BadOption(`Option --port wants a number from 0 to 65535, not '${text}'`);
  }
  return port;
}

export function readAddress(text: string): URL {
  let address: URL | undefined;
  try {
    address = new URL(text);
  } catch {
    // said below
  }
  const isPlain =
    address !== undefined &&
    (address.protocol === 'http:' || address.protocol === 'https:') &&
    address.pathname === '/' &&
    address.search + address.hash + address.username + address.password === '';
  if (address === undefined || !isPlain) {
    throw new BadOption(`Option --moonraker wants an address such as http://127.0.0.1:7125, not '${text}'`);
  }
  return address;
}

export function readData(text: string | undefined): string {
  if (text === '') throw new BadOption('Option --data wants a folder');
  return text === undefined ? defaultData() : resolve(text);
}

function defaultData(): string {
  if (process.platform === 'darwin') return join(homedir(), 'Library', 'Application Support', 'Feeler');
  if (process.platform === 'win32') return join(homedir(), 'AppData', 'Local', 'Feeler');
  return join(homedir(), '.local', 'share', 'feeler');
}
