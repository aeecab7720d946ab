import { BadOption } from '../gateway/bad-option.js';
import { gatewayHelp, gatewayTable, readAddress, readData, readPort, readTable } from '../gateway/options.js';

/** The virtual printer to start. */
export interface Machine {
  readonly name: 'v2.4' | 'bed-slinger';
  /** How many times faster than life. */
  readonly speed: number;
  readonly isCold: boolean;
}

export interface StartOptions {
  readonly port: number;
  readonly data: string;
  readonly kiosk: boolean;
  readonly isDev: boolean;
  /** A printer that is there already, or one to start. */
  readonly printer: { readonly moonraker: URL } | { readonly machine: Machine };
}

export const startHelp = `Feeler: a touch front panel for Klipper printers.

  npm start [-- options]

${gatewayHelp}

Without --moonraker a virtual printer is started:
  --speed N         how many times faster than life, 0.01 to 1000 (1)
  --cold            begin cold and not homed
  --machine NAME    v2.4 or bed-slinger (v2.4)`;

const table = {
  ...gatewayTable,
  speed: { type: 'string' },
  cold: { type: 'boolean' },
  machine: { type: 'string' },
  dev: { type: 'boolean' },
} as const;

/** The options of `npm start`; undefined when help is asked for. Throws `BadOption`. */
export function readStartOptions(args: readonly string[]): StartOptions | undefined {
  const given = readTable(args, table);
  if (given.help) return undefined;
  const machine: Machine = {
    name: readMachine(given.machine),
    speed: readSpeed(given.speed),
    isCold: given.cold ?? false,
  };
  return {
    port: readPort(given.port),
    data: readData(given.data),
    kiosk: given.kiosk ?? false,
    isDev: given.dev ?? false,
    printer: given.moonraker === undefined ? { machine } : { moonraker: readAddress(given.moonraker) },
  };
}

function readSpeed(text = '1'): number {
  const speed = Number(text);
  if (!(speed >= 0.01 && speed <= 1000)) throw new BadOption(`Option --speed wants 0.01 to 1000, not '${text}'`);
  return speed;
}

function readMachine(text = 'v2.4'): Machine['name'] {
  if (text === 'v2.4' || text === 'bed-slinger') return text;
  throw new BadOption(`Option --machine wants v2.4 or bed-slinger, not '${text}'`);
}
