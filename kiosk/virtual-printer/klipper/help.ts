import type { Printer } from './printer.js';

/** HELP and the `gcode` object: every command, with its help. */
export function installHelp({ gcode, host, status }: Printer): void {
  status.add('gcode', () => ({
    commands: Object.fromEntries(
      Object.entries(gcode.help(true)).map(([name, help]) => [name, help === undefined ? {} : { help }]),
    ),
  }));
  gcode.registerAlways(
    'HELP',
    () => {
      const lines = Object.entries(gcode.help(false)).sort(([a], [b]) => (a < b ? -1 : 1));
      const text = lines.map(([name, help]) => `${name.padEnd(10)}: ${help ?? ''}`).join('\n');
      const notReady = host.isReady ? '' : 'Printer is not ready - not all commands available.\n';
      host.info(`${notReady}Available extended commands:\n${text}`);
    },
    'Report the list of available extended G-Code commands',
  );
}
