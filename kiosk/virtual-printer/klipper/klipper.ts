import { num, readSettings, type Settings } from '../config/settings.js';
import { parseConfig } from '../config/parse.js';
import type { PrinterClock } from '../clock.js';
import { GcodeMove, type MoveTarget } from '../gcode/gcode-move.js';
import { GcodeQueue } from '../gcode/queue.js';
import type { Coord } from '../motion/coord.js';
import { Toolhead } from '../motion/toolhead.js';
import type { Machine } from '../physics/machine.js';
import { BedMesh } from './bed-mesh.js';
import { installBoard } from './board.js';
import { configError } from './config-check.js';
import { installConsole } from './console.js';
import { installDevices, installSensors } from './devices.js';
import { ExcludeObject } from './exclude-object.js';
import { guardExtruder } from './extruder-limits.js';
import { installFilamentSensors } from './filament-sensor.js';
import { Heater, Heaters } from './heaters.js';
import { installHeaterCommands } from './heater-commands.js';
import { installHelp } from './help.js';
import { installHoming } from './homing.js';
import { Host } from './host.js';
import { installIdleTimeout } from './idle-timeout.js';
import { installKinematicsCommands } from './kinematics-commands.js';
import { installMacros } from './macros.js';
import { installMotionStatus } from './motion-status.js';
import { installMoves } from './moves.js';
import { PauseResume } from './pause-resume.js';
import { PrintStats } from './print-stats.js';
import type { Printer, PrinterFiles } from './printer.js';
import { installProbe } from './probe.js';
import { QuadGantryLevel } from './quad-gantry-level.js';
import { installScrewsTilt } from './screws-tilt.js';
import { installRestarts, type Restarts } from './save-config.js';
import { installServiceCommands } from './service-commands.js';
import { StagedConfig } from './staged-config.js';
import { StatusBoard } from './status.js';
import { installTuning } from './tuning.js';
import { watchHeaters } from './verify-heater.js';
import { VirtualSdcard } from './virtual-sdcard.js';
import { installZCalibration } from './z-calibration.js';

/** One run of the Klipper program, from its start to its restart. */
export interface Klipper {
  readonly host: Host;
  readonly printer: Printer;
  readonly sdcard: VirtualSdcard;
  readonly pause: PauseResume;
  readonly gantry: QuadGantryLevel | undefined;
  /** What is wrong with its configuration. */
  readonly fault: string | undefined;
}

/** Reads the configuration and loads everything it names. The state stays `startup`. */
export function startKlipper(clock: PrinterClock, machine: Machine, files: PrinterFiles, restarts: Restarts): Klipper {
  const raw = parseConfig(files.readConfig('printer.cfg') ?? '', (name) => files.readConfig(name) ?? '');
  const settings = readSettings(raw);
  const host = new Host(clock);
  const gcode = new GcodeQueue(host);
  const toolhead = makeToolhead(host, settings, machine);
  let target: MoveTarget = { move: (to, speed) => toolhead.move(to, speed), position: () => toolhead.position };
  const gcodeMove = new GcodeMove({ move: (to, speed) => target.move(to, speed), position: () => target.position() });
  const extruder = settings['extruder'];
  const printer: Printer = {
    host,
    machine,
    raw,
    settings,
    gcode,
    toolhead,
    gcodeMove,
    heaters: makeHeaters(host, settings, machine),
    status: new StatusBoard(),
    staged: new StagedConfig(raw, settings, WARNINGS),
    files,
    queries: new Map(),
    pressure: {
      advance: num(extruder, 'pressure_advance', 0),
      smoothTime: num(extruder, 'pressure_advance_smooth_time', 0.04),
    },
  };
  gcode.onError = () => gcodeMove.reset();
  target = guardExtruder(printer, target);
  installBasics(printer);
  const probe = installProbe(printer);
  if (probe && settings['bed_mesh']) target = new BedMesh(printer, probe, target);
  const exclude = new ExcludeObject(printer, target);
  target = exclude;
  installZCalibration(printer, probe);
  const level = settings['quad_gantry_level'];
  const gantry = probe && level ? new QuadGantryLevel(printer, probe, level) : undefined;
  const screws = settings['screws_tilt_adjust'];
  if (probe && screws) installScrewsTilt(printer, probe, screws);
  const { sdcard, pause } = installPrinting(printer, exclude);
  installRestarts(printer, restarts);
  const motorsOff = (): void => {
    if (gantry) gantry.isApplied = false;
  };
  installMotionStatus(printer, motorsOff);
  installKinematicsCommands(printer, motorsOff);
  installMacros(printer);
  driveHeaters(printer);
  return { host, printer, sdcard, pause, gantry, fault: configError(raw, settings) };
}

function installBasics(printer: Printer): void {
  const { status, host, staged } = printer;
  installHelp(printer);
  status.add('webhooks', () => ({ state: host.state, state_message: host.message }));
  status.add('configfile', () => staged.status());
  installBoard(printer);
  installConsole(printer);
  installMoves(printer);
  installHeaterCommands(printer);
  installDevices(printer);
  installSensors(printer);
  installTuning(printer);
  installServiceCommands(printer);
  installHoming(printer);
  watchHeaters(printer);
}

function installPrinting(printer: Printer, exclude: ExcludeObject): Pick<Klipper, 'sdcard' | 'pause'> {
  const stats = new PrintStats(printer);
  const sdcard = new VirtualSdcard(printer, stats);
  sdcard.onReset = () => exclude.reset();
  const pause = new PauseResume(printer, sdcard, stats);
  installFilamentSensors(printer, pause);
  installIdleTimeout(printer);
  return { sdcard, pause };
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

/** Temperatures are measured and powers set until the host ends; after a shutdown they stay as they were, and cold. */
function driveHeaters({ host, heaters, machine }: Printer): void {
  const interval = 0.3;
  host.every(interval, () => {
    if (host.state === 'shutdown' || host.state === 'error') {
      machine.drive.nozzle = 0;
      machine.drive.bed = 0;
      return;
    }
    for (const heater of heaters.all) heater.regulate(interval, machine.noise(0.03));
    machine.drive.nozzle = machine.isHeaterBroken ? 0 : heaters.extruder.power;
    machine.drive.bed = heaters.bed?.power ?? 0;
  });
}

const WARNINGS = [
  {
    type: 'deprecated_mcu_code',
    message:
      "MCU 'mcu' has deprecated code (it is missing feature 'STEPPER_STEP_BOTH_EDGE'). Recompiling and flashing is " +
      "recommended (MCU version 'virtual-mcu-1', host version 'v0.13.0-730-g84104bbbd').",
    mcu: 'mcu',
    feature: 'STEPPER_STEP_BOTH_EDGE',
  },
];
