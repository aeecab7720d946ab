import { RpcError, textOf, type Methods, type Params } from './rpc.js';
import type { KlippyLink } from './klippy-link.js';

/** What the printer methods may do to the Klipper program itself. */
export interface KlipperControl {
  restart(kind: 'restart' | 'firmware'): Promise<void>;
}

/** Methods that are answered by Klipper. */
export function addPrinterMethods(methods: Methods, link: KlippyLink, control: KlipperControl): void {
  methods.set('printer.info', async () => {
    const { host } = link.require();
    await link.whileThere(host.isLeaving ? new Promise(() => {}) : Promise.resolve());
    return { state: host.state, state_message: host.message, ...PROGRAM };
  });
  methods.set('printer.objects.list', () => ({ objects: link.require().printer.status.names }));
  methods.set('printer.objects.query', (params) => link.query(params));
  methods.set('printer.objects.subscribe', (params, caller) => link.subscribe(params, caller));
  methods.set('printer.gcode.script', (params) => {
    link.require();
    return link.script(scriptOf(params));
  });
  methods.set('printer.gcode.help', () => link.require().printer.gcode.help(false));
  methods.set('printer.emergency_stop', () => {
    const { host } = link.require();
    host.info('Klipper state: Shutdown');
    host.shutdown('Shutdown due to webhooks request');
    return 'ok';
  });
  for (const [name, kind] of [
    ['printer.restart', 'restart'],
    ['printer.firmware_restart', 'firmware'],
  ] as const) {
    methods.set(name, async () => {
      link.require();
      await control.restart(kind);
      return 'ok';
    });
  }
  methods.set('printer.query_endstops.status', () =>
    link.whileThere(link.require().printer.queries.get('endstops')!()),
  );
  addPrintMethods(methods, link);
}

function addPrintMethods(methods: Methods, link: KlippyLink): void {
  methods.set('printer.print.start', (params) => {
    const filename = textOf(params, 'filename').replace(/^\//, '');
    return link.script(`SDCARD_PRINT_FILE FILENAME="${filename.replaceAll('"', '\\"')}"`);
  });
  methods.set('printer.print.pause', () => link.pause());
  methods.set('printer.print.resume', () => link.script('RESUME'));
  methods.set('printer.print.cancel', () => link.script('CANCEL_PRINT'));
}

function scriptOf(params: Params): string {
  const { script } = params;
  if (script === undefined) throw new RpcError(400, 'Missing Argument [script]');
  if (typeof script !== 'string') throw new RpcError(400, 'Invalid Argument Type [script]');
  return script;
}

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
