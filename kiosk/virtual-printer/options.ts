import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';

export type MachineKind = 'v2.4' | 'bed-slinger';

export interface Options {
  /** 0: any free port. */
  readonly port: number;
  readonly data: string;
  readonly assets: string;
  readonly speed: number;
  readonly isCold: boolean;
  readonly machine: MachineKind;
  /** False leaves Klipper out, as on a computer where it was never started. Not on the command line. */
  readonly startsKlipper?: boolean;
}

/** Reads the command line. Throws with one plain sentence when an option makes no sense. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      port: { type: 'string', default: '0' },
      data: { type: 'string', default: path.join(os.tmpdir(), 'feeler-virtual-printer') },
      assets: { type: 'string', default: path.dirname(fileURLToPath(import.meta.url)) },
      speed: { type: 'string', default: '1' },
      cold: { type: 'boolean', default: false },
      machine: { type: 'string', default: 'v2.4' },
    },
  });
  const port = Number(values.port);
  const speed = Number(values.speed);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`--port ${values.port} is no port number`);
  if (!(speed >= 0.01 && speed <= 1000)) throw new Error(`--speed must be 0.01 to 1000, not ${values.speed}`);
  if (values.machine !== 'v2.4' && values.machine !== 'bed-slinger') {
    throw new Error(`--machine must be v2.4 or bed-slinger, not ${values.machine}`);
  }
  return { port, speed, data: values.data, assets: values.assets, isCold: values.cold, machine: values.machine };
}
