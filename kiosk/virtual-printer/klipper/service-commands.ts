import { numberParam, textParam, type Command } from '../gcode/command.js';
import { notValid } from './devices.js';
import type { Printer } from './printer.js';

/** Commands of the workshop: drivers, PID, extruder, test towers, skew. */
export function installServiceCommands(printer: Printer): void {
  installDriverCommands(printer);
  installExtruderCommands(printer);
  const { gcode } = printer;
  gcode.register('PID_CALIBRATE', (command) => calibrate(printer, command), 'Run PID calibration test');
  if (printer.raw['skew_correction']) installSkewCommands(printer);
  gcode.register(
    'TUNING_TOWER',
    (command) => {
      const start = numberParam(command, 'START', 0);
      const factor = numberParam(command, 'FACTOR', 0);
      printer.host.info(`Starting tuning test (start=${start.toFixed(6)} factor=${factor.toFixed(6)})`);
    },
    'Tool to adjust a parameter at each Z height',
  );
}

function installDriverCommands({ gcode, settings, host }: Printer): void {
  const steppers = Object.keys(settings)
    .filter((name) => name.startsWith('tmc2209 '))
    .map((name) => name.slice('tmc2209 '.length));
  if (steppers.length === 0) return;
  const known = (command: Command): string => {
    const name = textParam(command, 'STEPPER');
    if (!steppers.includes(name)) throw notValid(name, 'STEPPER', steppers);
    return name;
  };
  gcode.register('SET_TMC_FIELD', (command) => void known(command), 'Set a register field of a TMC driver');
  gcode.register('INIT_TMC', (command) => void known(command), 'Initialize TMC stepper driver registers');
  gcode.register(
    'SET_TMC_CURRENT',
    (command) => {
      known(command);
      const current = numberParam(command, 'CURRENT', 0.8, { min: 0, max: 2 });
      host.info(`Run Current: ${current.toFixed(2)}A Hold Current: ${current.toFixed(2)}A`);
    },
    'Set the current of a TMC driver',
  );
}

function installExtruderCommands({ gcode, host, settings }: Printer): void {
  let distance = Number(settings['extruder']?.['rotation_distance'] ?? 22);
  gcode.register(
    'SET_EXTRUDER_ROTATION_DISTANCE',
    (command) => {
      distance = numberParam(command, 'DISTANCE', distance);
      host.info(`Extruder 'extruder' rotation distance set to ${distance.toFixed(6)}`);
    },
    'Set extruder rotation distance',
  );
  gcode.register(
    'SYNC_EXTRUDER_MOTION',
    (command) => {
      const queue = textParam(command, 'MOTION_QUEUE', '');
      host.info(
        queue === ''
          ? "Extruder 'extruder' motion queue is cleared"
          : `Extruder 'extruder' now syncing with '${queue}'`,
      );
    },
    'Set extruder stepper motion queue',
  );
  gcode.register(
    'ACTIVATE_EXTRUDER',
    (command) => {
      const name = textParam(command, 'EXTRUDER');
      if (name !== 'extruder') throw notValid(name, 'EXTRUDER', ['extruder']);
      host.info('Extruder extruder already active');
    },
    'Change the active extruder',
  );
}

/** Heats up and swings around the target; then new values wait for SAVE_CONFIG. */
async function calibrate(printer: Printer, command: Command): Promise<void> {
  const heater = printer.heaters.find(textParam(command, 'HEATER'));
  heater.set(numberParam(command, 'TARGET'));
  await printer.heaters.settled(heater, () => {});
  await printer.host.sleep(PID_SWINGS);
  heater.set(0);
  const values = { pid_kp: '22.865', pid_ki: '1.292', pid_kd: '101.178' };
  printer.host.info(
    `PID parameters: pid_Kp=${values.pid_kp} pid_Ki=${values.pid_ki} pid_Kd=${values.pid_kd}\n` +
      'The SAVE_CONFIG command will update the printer config file\nwith the above and restart the printer.',
  );
  for (const [option, value] of Object.entries(values)) printer.staged.set(heater.name, option, value);
}

function installSkewCommands({ gcode, host }: Printer): void {
  gcode.register(
    'GET_CURRENT_SKEW',
    () =>
      host.info(
        'Current Printer Skew:\nXY Skew: 0.000000 radians, 0.00 degrees\nXZ Skew: 0.000000 radians, 0.00 degrees\nYZ Skew: 0.000000 radians, 0.00 degrees',
      ),
    'Report current printer skew',
  );
  gcode.register(
    'CALC_MEASURED_SKEW',
    (command) => {
      const length = (key: string): number => numberParam(command, key, undefined, { above: 0 });
      const [ac, bd, ad] = [length('AC'), length('BD'), length('AD')];
      const side = Math.sqrt(2 * ac * ac + 2 * bd * bd - 4 * ad * ad) / 2;
      const skew = Math.tan(Math.PI / 2 - Math.acos((ac * ac - side * side - ad * ad) / (2 * side * ad)));
      host.info(
        `Calculated skew from measurements: ${skew.toFixed(6)} radians, ${((skew * 180) / Math.PI).toFixed(2)} degrees`,
      );
    },
    'Calculate skew from measured print',
  );
  gcode.register(
    'SKEW_PROFILE',
    (command) =>
      void (
        command.params.has('LOAD') &&
        host.info(`skew_correction:  Unknown profile [${command.params.get('LOAD') ?? ''}]`)
      ),
    'Profile management for skew_correction',
  );
}

/** Seconds of swinging around the target. */
const PID_SWINGS = 60;
