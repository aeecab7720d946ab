import { textParam } from '../gcode/command.js';
import { GcodeError } from '../gcode/errors.js';
import type { Printer } from './printer.js';

/** What is said and shown: M117, M118, RESPOND, M115, STATUS, HELP. */
export function installConsole(printer: Printer): void {
  const { gcode, host, status } = printer;
  let message: string | null = null;
  let percent: number | undefined;
  let percentSince = 0;
  gcode.register('M117', (command) => void (message = command.rest === '' ? null : command.rest));
  gcode.register(
    'SET_DISPLAY_TEXT',
    (command) => void (message = command.params.get('MSG') ?? null),
    'Set or clear the display message',
  );
  gcode.register('M73', (command) => {
    percent = Math.min(1, Math.max(0, Number(command.params.get('P') ?? 0) / 100));
    percentSince = host.now();
  });
  status.add('display_status', () => {
    if (percent !== undefined && host.now() - percentSince > 5 && status.read('print_stats')?.['state'] !== 'printing')
      percent = undefined;
    return { progress: percent ?? status.read('virtual_sdcard')?.['progress'] ?? 0, message };
  });
  gcode.register('M118', (command) => host.respond(`echo: ${command.rest}`));
  gcode.register(
    'RESPOND',
    (command) => {
      const kind = textParam(command, 'TYPE', 'echo').toLowerCase();
      const prefixes: Record<string, string> = { echo: 'echo:', error: '!!', command: '//', echo_no_space: 'echo:' };
      const prefix = command.params.get('PREFIX') ?? prefixes[kind] ?? 'echo:';
      host.respond(`${prefix}${kind === 'echo_no_space' ? '' : ' '}${textParam(command, 'MSG', '')}`);
    },
    'Echo the message prepended with a prefix',
  );
  gcode.registerAlways('M115', () => host.info('FIRMWARE_NAME:Klipper FIRMWARE_VERSION:v0.13.0-730-g84104bbbd'));
  gcode.registerAlways('M110', () => {});
  gcode.registerAlways('ECHO', (command) => host.info(command.line));
  gcode.registerAlways(
    'STATUS',
    () => {
      if (!host.isReady) throw new GcodeError(`${host.message}Klipper state: Not ready`);
      host.info('Klipper state: Ready');
    },
    'Report the printer status',
  );
}
