import { numberParam, textParam, type Command } from '../gcode/command.js';
import { GcodeError } from '../gcode/errors.js';
import { withAxis } from '../motion/coord.js';
import { notValid } from './devices.js';
import type { Printer } from './printer.js';

/** Moving motors past all that Klipper knows: SET_KINEMATIC_POSITION, FORCE_MOVE, SET_STEPPER_ENABLE, planes. */
export function installKinematicsCommands(printer: Printer, onMotorsOff: () => void): void {
  const { gcode, toolhead, gcodeMove, host } = printer;
  const steppers = [...Object.keys(printer.settings).filter((name) => name.startsWith('stepper_')), 'extruder'];
  const known = (command: Command): string => {
    const name = textParam(command, 'STEPPER');
    if (!steppers.includes(name)) throw notValid(name, 'STEPPER', steppers);
    return name;
  };
  gcode.register('G17', () => {});
  for (const plane of ['G18', 'G19']) {
    gcode.register(plane, () => {
      throw new GcodeError(`${plane} is not supported by this printer`);
    });
  }
  gcode.register(
    'SET_STEPPER_ENABLE',
    (command) => {
      known(command);
      if (numberParam(command, 'ENABLE', 1) !== 0) return;
      toolhead.setHomed([0, 1, 2], false);
      onMotorsOff();
    },
    'Enable/disable individual stepper by name',
  );
  gcode.register(
    'STEPPER_BUZZ',
    async (command) => {
      known(command);
      await host.sleep(2);
    },
    'Oscillate a given stepper to help id it',
  );
  if (!printer.settings['force_move']) return;
  gcode.register(
    'SET_KINEMATIC_POSITION',
    (command) => {
      const place = (['X', 'Y', 'Z'] as const).reduce(
        (at, key, axis) => withAxis(at, axis, numberParam(command, key, at[axis])),
        toolhead.position,
      );
      toolhead.setPosition(place);
      toolhead.setHomed([0, 1, 2], true);
      gcodeMove.reset();
    },
    'Force a low-level kinematic position',
  );
  gcode.register(
    'FORCE_MOVE',
    async (command) => {
      const axis = 'xyz'.indexOf(known(command).charAt('stepper_'.length));
      const distance = numberParam(command, 'DISTANCE');
      const speed = numberParam(command, 'VELOCITY', undefined, { above: 0 });
      if (axis < 0) return;
      const before = toolhead.position;
      await toolhead.run(axis, before[axis]! + distance, Math.abs(distance), speed);
      toolhead.setPosition(before);
    },
    'Manually move a stepper; invalidates kinematics',
  );
}
