import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { VirtualPrinter } from '../../../../kiosk/virtual-printer/printer.js';
import { textOf, type Fields, type Json } from './recording.js';
import type { Options } from '../../../../kiosk/virtual-printer/options.js';

export const ASSETS = join('kiosk', 'virtual-printer');

export interface Upload {
  readonly name: string;
  readonly expected: readonly [status: number, body: Fields];
  readonly got: readonly [status: number, body: Fields];
}

export interface Stage {
  readonly printer: VirtualPrinter;
  readonly url: string;
  readonly data: string;
  /** Uploads so far, with what was recorded of them and what they were answered. */
  readonly uploads: Upload[];
  /** Waits in printer seconds. */
  sleep(seconds: number): Promise<void>;
  end(): void;
}

/** A virtual printer of its own, in a folder of its own. @param prepare puts things into its data folder before it starts. */
export async function setStage(
  options: Partial<Options> = {},
  prepare: (folder: string) => void = () => {},
): Promise<Stage> {
  const data = options.data ?? mkdtempSync(join(tmpdir(), 'virtual-printer-'));
  const machine = options.machine ?? 'v2.4';
  prepare(join(data, machine));
  const printer = new VirtualPrinter({
    port: 0,
    data,
    assets: ASSETS,
    speed: 40,
    isCold: false,
    machine,
    ...options,
  });
  const url = await printer.listen();
  return {
    printer,
    url,
    data: join(data, machine),
    uploads: [],
    sleep: (seconds) => new Promise((resolve) => printer.clock.after(seconds, resolve)),
    end: () => {
      printer.close();
      rmSync(data, { recursive: true, force: true });
    },
  };
}

/** The folders as they were on the bench: no files, and a Moonraker without updates and switched devices. */
export function asOnTheBench(config: Fields | undefined, jobs: readonly Json[] = []): (folder: string) => void {
  return (folder) => {
    mkdirSync(join(folder, 'gcodes'), { recursive: true });
    mkdirSync(join(folder, 'config'), { recursive: true });
    for (const name of ['printer.cfg', 'macros.cfg', 'moonraker.conf']) {
      const text = readFileSync(join(ASSETS, 'config', 'v2.4', name), 'utf8');
      writeFileSync(join(folder, 'config', name), text.split('[update_manager]')[0]!);
    }
    writeFileSync(join(folder, 'history.json'), JSON.stringify(jobs));
    if (config) writeFileSync(join(folder, 'config', 'printer.cfg'), asText(config));
  };
}

/** The configuration Klipper said it had read, as a file. */
function asText(config: Fields): string {
  const sections = Object.entries(config).map(([section, options]) => {
    const lines = Object.entries(options as Fields).map(
      ([option, value]) => `${option}: ${textOf(value).replaceAll('\n', '\n    ')}\n`,
    );
    return `[${section}]\n${lines.join('')}`;
  });
  return sections.join('\n');
}
