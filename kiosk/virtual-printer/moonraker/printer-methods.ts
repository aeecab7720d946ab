import { textOf, type Methods } from './rpc.js';
import type { KlippyLink } from './klippy-link.js';

/** What the printer methods may do to the Klipper program itself. */
export interface KlipperControl {
  /** A new run of Klipper; `firmware` also resets the board. */
  restart(firmware: boolean): Promise<void>;
}

/** Methods that are answered by Klipper. */
export function addPrinterMethods(methods: Methods, link: KlippyLink, control: KlipperControl): void {
  methods.set('printer.info', () => {
    const { host } = link.require();
    return { state: host.state, state_message: host.message, ...PROGRAM };
  });
  methods.set('printer.objects.list', () => ({ objects: link.require().printer.status.names }));
  methods.set('printer.objects.query', (params) => link.query(params));
  methods.set('printer.objects.subscribe', (params, caller) => link.subscribe(params, caller));
  methods.set('printer.gcode.script', (params) => link.script(textOf(params, 'script')));
  methods.set('printer.gcode.help', () => link.require().printer.gcode.help(false));
  methods.set('printer.emergency_stop', () => {
    const { host } = link.require();
    host.info('Klipper state: Shutdown');
    host.shutdown(`Shutdown due to webhooks request${ONCE_CORRECTED}`);
    return 'ok';
  });
  methods.set('printer.restart', async () => {
    link.require();
    await control.restart(false);
    return 'ok';
  });
  methods.set('printer.firmware_restart', async () => {
    link.require();
    await control.restart(true);
    return 'ok';
  });
  methods.set('printer.query_endstops.status', async () => {
    const { printer } = link.require();
    await link.script('QUERY_ENDSTOPS');
    return printer.status.read('query_endstops')?.['last_result'] ?? {};
  });
  methods.set('printer.print.start', (params) => {
    const filename = textOf(params, 'filename').replace(/^\//, '');
    return link.script(`SDCARD_PRINT_FILE FILENAME="${filename.replaceAll('"', '\\"')}"`);
  });
  methods.set('printer.print.pause', async () => {
    link.require();
    return link.script('PAUSE');
  });
  methods.set('printer.print.resume', () => link.script('RESUME'));
  methods.set('printer.print.cancel', () => link.script('CANCEL_PRINT'));
}

/** What stands below the reason of every shutdown. */
export const ONCE_CORRECTED =
  '\nOnce the underlying issue is corrected, use the\n"FIRMWARE_RESTART" command to reset the firmware, reload the\nconfig, and restart the host software.\nPrinter is shutdown\n';

const PROGRAM = {
  hostname: 'voron',
  klipper_path: '/home/pi/klipper',
  python_path: '/usr/bin/python3',
  process_id: 22426,
  user_id: 0,
  group_id: 0,
  log_file: '/home/pi/printer_data/logs/klippy.log',
  config_file: '/home/pi/printer_data/config/printer.cfg',
  software_version: 'v0.13.0-730-g84104bbbd',
  cpu_info: '2 core BCM2711',
};
