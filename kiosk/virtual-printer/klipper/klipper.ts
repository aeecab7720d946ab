import { num, readSettings, type Settings } from '../config/settings.js';
import { parseConfig } from '../config/parse.js';
import type { PrinterClock } from '../clock.js';
import { GcodeMove, type MoveTarget } from '../gcode/gcode-move.js';
import { GcodeQueue } from '../gcode/queue.js';
import type { Coord } from '../motion/coord.js';
import { Toolhead } from '../motion/toolhead.js';
import type { Machine } from '../physics/machine.js';
import { installConsole } from './console.js';
import { installDevices, installSensors } from './devices.js';
import { guardExtruder } from './extruder-limits.js';
import { Heater, Heaters } from './heaters.js';
import { installHeaterCommands } from './heater-commands.js';
import { installHoming } from './homing.js';
import { Host } from './host.js';
import { installMacros } from './macros.js';
import { installMotionStatus } from './motion-status.js';
import { installMoves } from './moves.js';
import { PauseResume } from './pause-resume.js';
import { PrintStats } from './print-stats.js';
import type { Printer, PrinterFiles } from './printer.js';
import { StagedConfig } from './staged-config.js';
import { StatusBoard } from './status.js';
import { VirtualSdcard } from './virtual-sdcard.js';

/** One run of the Klipper program, from its start to its restart. */
export interface Klipper {
  readonly host: Host;
  readonly printer: Printer;
  readonly sdcard: VirtualSdcard;
}

/** Reads the configuration and loads everything it names. */
export function startKlipper(clock: PrinterClock, machine: Machine, files: PrinterFiles): Klipper {
  const host = new Host(clock);
  const raw = parseConfig(files.readConfig('printer.cfg') ?? '', (name) => files.readConfig(name) ?? '');
  const settings = readSettings(raw);
  const gcode = new GcodeQueue(host);
  const toolhead = makeToolhead(host, settings, machine);
  const status = new StatusBoard();
  const heaters = makeHeaters(host, settings, machine);
  let target: MoveTarget = {
    move: (to, speed) => toolhead.move(to, speed),
    position: () => toolhead.position,
  };
  const gcodeMove = new GcodeMove({ move: (to, speed) => target.move(to, speed), position: () => target.position() });
  const staged = new StagedConfig(raw, settings, []);
  const printer: Printer = { host, machine, raw, settings, gcode, toolhead, gcodeMove, heaters, status, staged, files };
  target = guardExtruder(printer, target);
  gcode.onError = () => gcodeMove.reset();

  status.add('gcode', () => ({ commands: commandsWithHelp(gcode) }));
  status.add('webhooks', () => ({ state: host.state, state_message: host.message }));
  status.add('configfile', () => staged.status());
  installConsole(printer);
  installMoves(printer);
  installHeaterCommands(printer);
  installDevices(printer);
  installSensors(printer);
  const stats = new PrintStats(printer);
  const sdcard = new VirtualSdcard(printer, stats);
  new PauseResume(printer, sdcard, stats);
  installHoming(printer);
  installMotionStatus(printer);
  installMacros(printer);
  driveHeaters(printer);
  host.state = 'ready';
  host.message = 'Printer is ready';
  return { host, printer, sdcard };
}

function commandsWithHelp(gcode: GcodeQueue): Record<string, object> {
  return Object.fromEntries(
    Object.entries(gcode.help(true)).map(([name, help]) => [name, help === undefined ? {} : { help }]),
  );
}

function makeToolhead(host: Host, settings: Settings, machine: Machine): Toolhead {
  const limits = settings['printer'];
  const maxVelocity = num(limits, 'max_velocity', 300);
  const maxAccel = num(limits, 'max_accel', 3000);
  const edge = (key: string): Coord => {
    const [x, y, z] = ['x', 'y', 'z'].map((axis) => num(settings[`stepper_${axis}`], key, 0));
    return [x!, y!, z!, 0];
  };
  return new Toolhead(
    host,
    {
      maxVelocity,
      maxAccel,
      minimumCruiseRatio: num(limits, 'minimum_cruise_ratio', 0.5),
      squareCornerVelocity: num(limits, 'square_corner_velocity', 5),
      maxZVelocity: num(limits, 'max_z_velocity', maxVelocity),
      maxZAccel: num(limits, 'max_z_accel', maxAccel),
    },
    edge('position_min'),
    edge('position_max'),
    machine.place,
  );
}

function makeHeaters(host: Host, settings: Settings, machine: Machine): Heaters {
  const make = (name: string, mass: Machine['nozzle']): Heater => {
    const section = settings[name];
    return new Heater(name, mass, {
      min: num(section, 'min_temp', 0),
      max: num(section, 'max_temp', 300),
      maxPower: num(section, 'max_power', 1),
      minExtrude: num(section, 'min_extrude_temp', 170),
    });
  };
  return new Heaters(
    host,
    make('extruder', machine.nozzle),
    settings['heater_bed'] && make('heater_bed', machine.plate),
  );
}

/** Temperatures are measured and powers set until the host ends; a shutdown switches them off. */
function driveHeaters({ host, heaters, machine }: Printer): void {
  const interval = 0.3;
  host.every(interval, () => {
    for (const heater of heaters.all) heater.regulate(interval, machine.noise(0.05));
    machine.drive.nozzle = host.isReady ? heaters.extruder.power : 0;
    machine.drive.bed = host.isReady ? (heaters.bed?.power ?? 0) : 0;
  });
}
