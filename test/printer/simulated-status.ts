const settings = {
  printer: { kinematics: 'corexy', max_velocity: 300, max_accel: 5000 },
  stepper_z: { endstop_pin: '^PG10', position_endstop: -0.5, position_min: -5, position_max: 330 },
  extruder: { min_temp: 0, max_temp: 300 },
  quad_gantry_level: {},
  'gcode_macro g32': { gcode: '\nG28\nQUAD_GANTRY_LEVEL' },
  'gcode_macro lamp': { gcode: '\nSET_PIN PIN=caselight VALUE=1' },
};
const still = [0, 0, 0, 0];
const gcodeMove = {
  speed_factor: 1,
  speed: 1500,
  extrude_factor: 1,
  absolute_coordinates: true,
  homing_origin: still,
  position: still,
  gcode_position: still,
};
/** What Klipper lists. */
export const objects = [
  'gcode',
  'webhooks',
  'configfile',
  'toolhead',
  'print_stats',
  'gcode_move',
  'virtual_sdcard',
  'extruder',
  'quad_gantry_level',
  'system_stats',
  'gcode_macro G32',
  'gcode_macro LAMP',
];

/** The first answer of a subscription: every object that the simulated Klipper has. */
export function wholeStatus(webhooks: object, printState: string): object {
  return {
    webhooks,
    configfile: { settings, save_config_pending: false, save_config_pending_items: {} },
    print_stats: {
      filename: '',
      total_duration: 0,
      print_duration: 0,
      filament_used: 0,
      state: printState,
      message: '',
    },
    gcode_move: gcodeMove,
    virtual_sdcard: { file_path: null, progress: 0, is_active: false, file_position: 0, file_size: 0 },
    extruder: { temperature: 24, target: 0, power: 0 },
    quad_gantry_level: { applied: false },
    toolhead: {
      homed_axes: '',
      axis_minimum: [0, 0, -5, 0],
      axis_maximum: [350, 355, 330, 0],
      print_time: 0,
      estimated_print_time: 0,
      extruder: 'extruder',
      position: still,
      max_velocity: 300,
      max_accel: 5000,
    },
  };
}
