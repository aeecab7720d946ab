import type { Printer } from './printer.js';

/** `toolhead`, `motion_report` and `stepper_enable`: what the motors were told, and where they are. */
export function installMotionStatus(printer: Printer, onMotorsOff: () => void): void {
  const { toolhead, status, settings, machine, gcode } = printer;
  const steppers = Object.keys(settings).filter((name) => name.startsWith('stepper_'));
  status.add('stepper_enable', () => ({
    steppers: Object.fromEntries([...steppers, 'extruder'].map((name) => [name, toolhead.homedAxes !== ''])),
  }));
  const off = async (): Promise<void> => {
    await toolhead.standstill();
    toolhead.setHomed([0, 1, 2], false);
    onMotorsOff();
  };
  gcode.register('M84', off);
  gcode.register('M18', off);
  status.add('motion_report', () => {
    const now = toolhead.estimated;
    const segment = toolhead.segment();
    const { nozzle, filament } = segment.velocity(now);
    return {
      live_position: segment.at(now),
      live_velocity: nozzle,
      live_extruder_velocity: filament,
      steppers: ['extruder', ...steppers],
      trapq: ['extruder', 'toolhead'],
    };
  });
  status.add('toolhead', () => ({
    homed_axes: toolhead.homedAxes,
    axis_minimum: toolhead.axisMin,
    axis_maximum: toolhead.axisMax,
    print_time: toolhead.printTime,
    stalls: toolhead.stalls,
    estimated_print_time: toolhead.estimated,
    extruder: 'extruder',
    position: toolhead.position,
    max_velocity: toolhead.limits.maxVelocity,
    max_accel: toolhead.limits.maxAccel,
    minimum_cruise_ratio: toolhead.limits.minimumCruiseRatio,
    square_corner_velocity: toolhead.limits.squareCornerVelocity,
    extra_axes: { extruder: 3 },
  }));
  machine.attach(toolhead);
}
