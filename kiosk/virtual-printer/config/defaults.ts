import type { Setting } from './settings.js';

type Values = Record<string, Setting>;

/** What Klipper takes where a section says nothing. @param own what it does say, for defaults that depend on it. */
export function defaultsOf(section: string, own: Values): Values {
  const [kind = ''] = section.toLowerCase().split(' ');
  const number = (key: string, fallback: number): number => (typeof own[key] === 'number' ? own[key] : fallback);
  switch (kind) {
    case 'mcu':
      return { baud: 250000 };
    case 'temperature_sensor':
      return sensorDefaults(String(own['sensor_type']));
    case 'printer':
      return { minimum_cruise_ratio: 0.5, square_corner_velocity: 5 };
    case 'gcode_macro':
      return { description: 'G-Code macro' };
    case 'stepper_x':
    case 'stepper_y':
    case 'stepper_z':
      return {
        full_steps_per_rotation: 200,
        gear_ratio: [],
        position_min: 0,
        homing_speed: 5,
        second_homing_speed: number('homing_speed', 5) / 2,
        homing_retract_speed: number('homing_speed', 5),
        homing_retract_dist: 5,
        homing_positive_dir: isHomedToTheFarEnd(number),
      };
    case 'stepper_z1':
    case 'stepper_z2':
    case 'stepper_z3':
      return { full_steps_per_rotation: 200, gear_ratio: [] };
    case 'tmc2209':
      return { ...TMC2209 };
    case 'extruder':
      return { ...THERMISTOR, ...EXTRUDER };
    case 'heater_bed':
      return { ...THERMISTOR, ...HEATER };
    case 'verify_heater':
      return {
        hysteresis: 5,
        max_error: 120,
        heating_gain: 2,
        check_gain_time: section.endsWith('heater_bed') ? 60 : 20,
      };
    case 'probe':
    case 'bltouch':
      return { ...PROBE, lift_speed: number('speed', 5) };
    case 'fan':
    case 'heater_fan':
    case 'controller_fan':
    case 'fan_generic':
      return { ...FAN, ...FANS[kind] };
    default:
      return { ...OTHERS[kind] };
  }
}

function sensorDefaults(type: string): Values {
  const range = { min_temp: -273.15, max_temp: 99999999.9 };
  if (type === 'temperature_mcu') return { sensor_mcu: 'mcu', ...range };
  return type === 'temperature_host' ? range : { ...THERMISTOR, ...range };
}

function isHomedToTheFarEnd(number: (key: string, fallback: number) => number): boolean {
  const end = number('position_endstop', 0);
  return end > (number('position_min', 0) + number('position_max', 0)) / 2;
}

const THERMISTOR: Values = { pullup_resistor: 4700, inline_resistor: 0 };
const HEATER: Values = { min_extrude_temp: 170, max_power: 1, smooth_time: 1, pwm_cycle_time: 0.1 };
const EXTRUDER: Values = {
  ...HEATER,
  max_extrude_cross_section: 0.64,
  max_extrude_only_velocity: 79.82432411074329,
  max_extrude_only_accel: 1330.4054018457214,
  max_extrude_only_distance: 50,
  instantaneous_corner_velocity: 1,
  pressure_advance: 0,
  pressure_advance_smooth_time: 0.04,
  full_steps_per_rotation: 200,
};
const PROBE: Values = {
  x_offset: 0,
  y_offset: 0,
  speed: 5,
  samples: 1,
  sample_retract_dist: 2,
  samples_result: 'average',
  samples_tolerance: 0.1,
  samples_tolerance_retries: 0,
  deactivate_on_each_sample: true,
  activate_gcode: '',
  deactivate_gcode: '',
};
const FAN: Values = {
  max_power: 1,
  kick_start_time: 0.1,
  off_below: 0,
  cycle_time: 0.01,
  hardware_pwm: false,
  shutdown_speed: 0,
};
const FANS: Record<string, Values> = {
  fan: { tachometer_poll_interval: 0.0015 },
  heater_fan: {
    shutdown_speed: 1,
    fan_speed: 1,
    heater: ['extruder'],
    heater_temp: 50,
    tachometer_poll_interval: 0.0015,
  },
  controller_fan: { fan_speed: 1, idle_speed: 1, idle_timeout: 30 },
};
const OTHERS: Record<string, Values> = {
  output_pin: { hardware_pwm: false, scale: 1, value: 0, shutdown_value: 0 },
  neopixel: { initial_red: 0, initial_green: 0, initial_blue: 0, initial_white: 0 },
  filament_switch_sensor: { debounce_delay: 0, pause_delay: 0.5, event_delay: 3, pause_on_runout: true },
  safe_z_home: { speed: 50, z_hop: 0, z_hop_speed: 15, move_to_previous: false },
  quad_gantry_level: { retries: 0, retry_tolerance: 0, max_adjust: 4, horizontal_move_z: 5, speed: 50 },
  bed_mesh: {
    adaptive_margin: 0,
    bicubic_tension: 0.2,
    scan_overshoot: 0,
    split_delta_z: 0.025,
    move_check_distance: 5,
    fade_start: 1,
    fade_end: 0,
    horizontal_move_z: 5,
    speed: 50,
    mesh_pps: [2, 2],
  },
  respond: { default_type: 'echo', default_prefix: 'echo:' },
  pause_resume: { recover_velocity: 50 },
  idle_timeout: { timeout: 600, gcode: '\nTURN_OFF_HEATERS\nM84' },
  input_shaper: {
    shaper_type_x: 'mzv',
    damping_ratio_x: 0.1,
    shaper_type_y: 'mzv',
    damping_ratio_y: 0.1,
    shaper_type_z: 'mzv',
    damping_ratio_z: 0.1,
    shaper_freq_z: 0,
  },
};
const TMC2209: Values = {
  uart_address: 0,
  hold_current: 2,
  sense_resistor: 0.11,
  interpolate: true,
  driver_multistep_filt: true,
  driver_toff: 3,
  driver_hstrt: 5,
  driver_hend: 0,
  driver_tbl: 2,
  driver_semin: 0,
  driver_seup: 0,
  driver_semax: 0,
  driver_sedn: 0,
  driver_seimin: 0,
  driver_iholddelay: 8,
  driver_pwm_ofs: 36,
  driver_pwm_grad: 14,
  driver_pwm_freq: 1,
  driver_pwm_autoscale: true,
  driver_pwm_autograd: true,
  driver_freewheel: 0,
  driver_pwm_reg: 8,
  driver_pwm_lim: 12,
  driver_tpowerdown: 20,
  driver_sgthrs: 0,
};
