import { num } from '../config/settings.js';
import { numberParam, textParam, type Command } from '../gcode/command.js';
import { GcodeError } from '../gcode/errors.js';
import type { Printer } from './printer.js';
import { Z_STEP } from './probe.js';
import { arcPoints } from '../motion/arc.js';

/** Moving, coordinates and waiting: the commands that every file uses. */
export function installMoves(printer: Printer): void {
  const { gcode, gcodeMove, toolhead, status } = printer;
  const move = (command: Command): Promise<void> => gcodeMove.line(command);
  gcode.register('G0', move);
  gcode.register('G1', move);
  gcode.register('G90', () => void (gcodeMove.absolute = true));
  gcode.register('G91', () => void (gcodeMove.absolute = false));
  gcode.register('M82', () => void (gcodeMove.absoluteExtrude = true));
  gcode.register('M83', () => void (gcodeMove.absoluteExtrude = false));
  gcode.register('G92', (command) => gcodeMove.setBase(command));
  gcode.register('G20', () => {
    throw new GcodeError('Machine does not support G20 (inches) command');
  });
  gcode.register('G21', () => {});
  gcode.register('M220', (command) => gcodeMove.setSpeedFactor(numberParam(command, 'S', 100, { above: 0 })));
  gcode.register('M221', (command) => gcodeMove.setExtrudeFactor(numberParam(command, 'S', 100, { above: 0 })));
  gcode.register('M400', () => toolhead.standstill());
  gcode.register('G4', (command) => toolhead.dwell(numberParam(command, 'P', 0, { min: 0 }) / 1000));
  gcode.register('M114', () => {
    const [x, y, z, e] = gcodeMove.position.map((value) => value.toFixed(3));
    printer.host.respond(`X:${x} Y:${y} Z:${z} E:${e}`);
  });
  gcode.register('M204', (command) => {
    const value = numberParam(command, 'S', numberParam(command, 'P', toolhead.limits.maxAccel), { above: 0 });
    toolhead.limits.maxAccel = value;
  });
  gcode.register(
    'SET_GCODE_OFFSET',
    (command) => gcodeMove.setOffset(command),
    'Set a virtual offset to g-code positions',
  );
  gcode.register(
    'SAVE_GCODE_STATE',
    (command) => gcodeMove.save(textParam(command, 'NAME', 'default')),
    'Save G-Code coordinate state',
  );
  gcode.register(
    'RESTORE_GCODE_STATE',
    (command) => restore(printer, command),
    'Restore a previously saved G-Code state',
  );
  gcode.register('SET_VELOCITY_LIMIT', (command) => setLimits(printer, command), 'Set printer velocity limits');
  gcode.register(
    'GET_POSITION',
    () => sayPosition(printer),
    'Return information on the current location of the toolhead',
  );
  if (printer.settings['gcode_arcs']) installArcs(printer);
  status.add('gcode_move', () => gcodeMove.status());
}

function installArcs(printer: Printer): void {
  const resolution = num(printer.settings['gcode_arcs'], 'resolution', 1);
  for (const [name, isClockwise] of [
    ['G2', true],
    ['G3', false],
  ] as const) {
    printer.gcode.register(name, async (command) => {
      const { gcodeMove } = printer;
      if (!gcodeMove.absolute) throw new GcodeError('G2/G3 does not support relative move mode');
      if (command.params.has('R')) throw new GcodeError('G2/G3 does not support R moves');
      const i = numberParam(command, 'I', 0);
      const j = numberParam(command, 'J', 0);
      if (i === 0 && j === 0) throw new GcodeError('G2/G3 requires IJ, IK or JK parameters');
      const from = gcodeMove.position;
      const to = (['X', 'Y', 'Z'] as const).map((key, axis) => numberParam(command, key, from[axis]));
      const points = arcPoints(from, to, [i, j], isClockwise, resolution);
      const filament = command.params.has('E') ? numberParam(command, 'E') : undefined;
      const share = (count: number): number =>
        filamentAt(gcodeMove.absoluteExtrude, from[3], filament!, count, points.length);
      for (const [index, [x, y, z]] of points.entries()) {
        const words = new Map([
          ['X', `${x}`],
          ['Y', `${y}`],
          ['Z', `${z}`],
        ]);
        if (filament !== undefined) words.set('E', `${share(index + 1)}`);
        const feed = command.params.get('F');
        if (feed !== undefined) words.set('F', feed);
        await gcodeMove.line({ ...command, params: words });
      }
    });
  }
}

function filamentAt(isAbsolute: boolean, from: number, value: number, index: number, count: number): number {
  return isAbsolute ? from + ((value - from) * index) / count : value / count;
}

async function restore(printer: Printer, command: Command): Promise<void> {
  const name = textParam(command, 'NAME', 'default');
  const isMoving = numberParam(command, 'MOVE', 0) !== 0;
  const speed = isMoving
    ? numberParam(command, 'MOVE_SPEED', printer.gcodeMove.savedSpeed(name) ?? printer.gcodeMove.speed, { above: 0 })
    : undefined;
  await printer.gcodeMove.restore(name, speed);
}

function setLimits(printer: Printer, command: Command): void {
  const { limits } = printer.toolhead;
  limits.maxVelocity = numberParam(command, 'VELOCITY', limits.maxVelocity, { above: 0 });
  limits.maxAccel = numberParam(command, 'ACCEL', limits.maxAccel, { above: 0 });
  limits.minimumCruiseRatio = numberParam(command, 'MINIMUM_CRUISE_RATIO', limits.minimumCruiseRatio, {
    min: 0,
    below: 1,
  });
  limits.squareCornerVelocity = numberParam(command, 'SQUARE_CORNER_VELOCITY', limits.squareCornerVelocity, { min: 0 });
  if (command.params.size > 0) return;
  printer.host.info(
    `max_velocity: ${limits.maxVelocity.toFixed(6)}\nmax_accel: ${limits.maxAccel.toFixed(6)}\n` +
      `minimum_cruise_ratio: ${limits.minimumCruiseRatio.toFixed(6)}\n` +
      `square_corner_velocity: ${limits.squareCornerVelocity.toFixed(6)}`,
  );
}

/** mm of X and Y to one step of their motors. */
const XY_STEP = 0.0125;

function sayPosition(printer: Printer): void {
  const { toolhead, gcodeMove } = printer;
  const spoken = (values: readonly number[], names: string, digits = 6): string =>
    names
      .split('')
      .map((name, axis) => `${name}:${values[axis]!.toFixed(digits)}`)
      .join(' ');
  const [x, y, z] = toolhead.position;
  const motors = printer.settings['printer']?.['kinematics'] === 'corexy' ? [x + y, x - y, z] : [x, y, z];
  // The motor's own count: homing gives the height a new name, and does not turn the motor back.
  const turned = [...motors.slice(0, 2).map((motor) => motor / XY_STEP), (z + toolhead.frame[2]) / Z_STEP];
  const names = Object.keys(printer.settings).filter((name) => name.startsWith('stepper_'));
  const axis = (name: string): number => 'xyz'.indexOf(name.charAt('stepper_'.length));
  printer.host.info(
    [
      `mcu: ${names.map((name) => `${name}:${Math.round(turned[axis(name)]!)}`).join(' ')}`,
      `stepper: ${names.map((name) => `${name}:${motors[axis(name)]!.toFixed(6)}`).join(' ')}`,
      `kinematic: ${spoken(toolhead.position, 'XYZ')}`,
      `toolhead: ${spoken(toolhead.position, 'XYZE')}`,
      `gcode: ${spoken(gcodeMove.last, 'XYZE')}`,
      `gcode base: ${spoken(gcodeMove.base, 'XYZE')}`,
      `gcode homing: ${spoken(gcodeMove.homing, 'XYZ')}`,
    ].join('\n'),
  );
}
