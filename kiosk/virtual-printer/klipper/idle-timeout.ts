import { num, text } from '../config/settings.js';
import { numberParam } from '../gcode/command.js';
import { runTemplate } from './macros.js';
import type { Printer } from './printer.js';

type State = 'Idle' | 'Ready' | 'Printing';

/** `idle_timeout`: says whether anything is going on, and switches off what nobody uses. */
export function installIdleTimeout(printer: Printer): void {
  const { host, gcode, toolhead, settings } = printer;
  const section = settings['idle_timeout'];
  let timeout = num(section, 'timeout', 600);
  let state: State = 'Idle';
  let since = host.now();
  const set = (next: State): void => {
    state = next;
    since = host.now();
  };
  const isMoving = (): boolean => toolhead.printTime > toolhead.estimated || gcode.isBusy;
  const isPrinting = (): boolean => printer.status.read('print_stats')?.['state'] === 'printing';
  let isGoing = false;
  gcode.onLine = () => {
    if (state !== 'Printing' && !isGoing) set('Printing');
  };
  const goIdle = async (): Promise<void> => {
    if (isGoing) return;
    isGoing = true;
    await gcode
      .exclusive(() => runTemplate(printer, text(section, 'gcode', '\nTURN_OFF_HEATERS\nM84')))
      .catch(() => {});
    isGoing = false;
    set('Idle');
  };
  let quietSince = host.now();
  host.every(0.25, () => {
    if (isMoving() || isPrinting()) quietSince = host.now();
    if (state === 'Printing' && host.now() - quietSince > QUIET) set('Ready');
    else if (state === 'Ready' && host.now() - since > timeout) void goIdle();
  });
  gcode.register(
    'SET_IDLE_TIMEOUT',
    (command) => {
      timeout = numberParam(command, 'TIMEOUT', timeout, { above: 0 });
      host.info(`idle_timeout: Timeout set to ${timeout.toFixed(2)} s`);
    },
    'Set the idle timeout in seconds',
  );
  printer.status.add('idle_timeout', () => ({
    state,
    printing_time: state === 'Printing' ? host.now() - since : 0,
    idle_timeout: timeout,
  }));
}

/** Seconds without motion after which nothing is going on any more. */
const QUIET = 0.6;
