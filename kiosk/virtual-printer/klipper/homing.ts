import { num, pair, text, type Section } from '../config/settings.js';
import { GcodeError, Interrupted } from '../gcode/errors.js';
import type { Command } from '../gcode/command.js';
import { withAxis } from '../motion/coord.js';
import type { Printer } from './printer.js';

const LETTERS = ['X', 'Y', 'Z'] as const;
const STEPPERS = ['stepper_x', 'stepper_y', 'stepper_z'] as const;

/** G28, with a safe place for Z where the configuration has one. */
export function installHoming(printer: Printer): void {
  printer.gcode.register('G28', (command) => refusedInShutdown(printer, 'Homing', home(printer, command)));
}

/** A shutdown in the middle of a search for a sensor is an error of its own, told once that search has been given up. */
export async function refusedInShutdown<T>(
  printer: Printer,
  what: 'Homing' | 'Probing',
  search: Promise<T>,
): Promise<T> {
  try {
    return await search;
  } catch (error) {
    const { host } = printer;
    if (!(error instanceof Interrupted) || host.state !== 'shutdown') throw error;
    await host.sleep(GIVEN_UP);
    throw new GcodeError(`${what} failed due to printer shutdown`);
  }
}

async function home(printer: Printer, command: Command): Promise<void> {
  const named = LETTERS.map((letter, axis) => (command.params.has(letter) ? axis : -1)).filter((axis) => axis >= 0);
  const axes = named.length > 0 ? named : [0, 1, 2];
  const safe = printer.settings['safe_z_home'];
  if (!safe) {
    for (const axis of axes) await homeAxis(printer, axis);
    return;
  }
  await hop(printer, safe);
  for (const axis of axes) if (axis < 2) await homeAxis(printer, axis);
  if (!axes.includes(2)) return;
  const { toolhead } = printer;
  const [x, y] = pair(safe, 'home_xy_position') ?? printer.machine.shape.middle;
  await toolhead.move([x, y, toolhead.position[2], toolhead.position[3]], num(safe, 'speed', 50));
  printer.gcodeMove.reset();
  await homeAxis(printer, 2);
  await hopUp(printer, safe);
}

/** Lifts the nozzle before it travels, also when Z is not known yet. */
async function hop(printer: Printer, safe: Section): Promise<void> {
  const { toolhead } = printer;
  const height = num(safe, 'z_hop', 0);
  if (height === 0) return;
  if (toolhead.isHomed(2)) {
    await hopUp(printer, safe);
    return;
  }
  toolhead.setPosition(withAxis(toolhead.position, 2, 0));
  toolhead.setHomed([2], true);
  try {
    await hopUp(printer, safe);
  } finally {
    toolhead.setHomed([2], false);
  }
}

async function hopUp(printer: Printer, safe: Section): Promise<void> {
  const { toolhead } = printer;
  const height = num(safe, 'z_hop', 0);
  if (toolhead.position[2] < height) {
    await toolhead.move(withAxis(toolhead.position, 2, height), num(safe, 'z_hop_speed', 15));
    printer.gcodeMove.reset();
  }
}

/** Where Klipper says an axis is when its sensor fires. */
export function endstopPosition(printer: Printer, axis: number): number {
  const section = printer.settings[STEPPERS[axis]!];
  if (isProbeHomed(printer) && axis === 2)
    return num(printer.settings['probe'] ?? printer.settings['bltouch'], 'z_offset', 0);
  return num(section, 'position_endstop', 0);
}

export function isProbeHomed(printer: Printer): boolean {
  return text(printer.settings['stepper_z'], 'endstop_pin').endsWith('z_virtual_endstop');
}

async function homeAxis(printer: Printer, axis: number): Promise<void> {
  const { toolhead } = printer;
  const section = printer.settings[STEPPERS[axis]!];
  const end = endstopPosition(printer, axis);
  const isFar = section?.['homing_positive_dir'] === true;
  const range = isFar ? end - toolhead.axisMin[axis]! : toolhead.axisMax[axis]! - end;
  const way = isFar ? 1 : -1;
  await approach(printer, axis, end - way * 1.5 * range, end, num(section, 'homing_speed', 5));
  const retract = num(section, 'homing_retract_dist', 5);
  if (retract > 0) {
    const back = withAxis(toolhead.position, axis, end - way * retract);
    await toolhead.move(back, num(section, 'homing_retract_speed', 5));
    await approach(printer, axis, end - way * 2 * retract, end, num(section, 'second_homing_speed', 2));
  }
  printer.gcodeMove.homed([axis]);
}

/** Drives an axis to its sensor and says there that it is at `end`. The axis counts as homed from the start. */
async function approach(printer: Printer, axis: number, believed: number, end: number, speed: number): Promise<void> {
  const { toolhead, gcodeMove, machine } = printer;
  toolhead.setPosition(withAxis(toolhead.position, axis, believed));
  toolhead.setHomed([axis], true);
  gcodeMove.reset();
  const frame = toolhead.frame;
  const trigger = axis === 2 ? homingHeight(printer) : end;
  const distance = Math.max(0, Math.abs(trigger - (believed + frame[axis]!)));
  try {
    if (machine.losesHomingOf === axis) {
      machine.losesHomingOf = undefined;
      await printer.host.sleep(1);
      throw new GcodeError(`Error during homing ${STEPPERS[axis]!}: Communication timeout during homing`);
    }
    await toolhead.run(axis, end, distance, speed);
  } catch (error) {
    // In a shutdown everything stays as it was.
    if (printer.host.isReady) toolhead.setHomed([0, 1, 2], false);
    throw error;
  }
  machine.homedAt(axis);
  toolhead.setPosition(withAxis(toolhead.position, axis, end));
}

function homingHeight(printer: Printer): number {
  const { position, frame } = printer.toolhead;
  const [x, y] = [position[0] + frame[0], position[1] + frame[1]];
  const probe = printer.settings['probe'] ?? printer.settings['bltouch'];
  if (!isProbeHomed(printer)) return printer.machine.homingHeight(x, y);
  const [px, py] = [x + num(probe, 'x_offset', 0), y + num(probe, 'y_offset', 0)];
  return printer.machine.homingHeight(px, py) + printer.machine.bed.unevenness(px, py);
}

/** Seconds. */
const GIVEN_UP = 0.3;
