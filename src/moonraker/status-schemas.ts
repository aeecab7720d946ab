/**
 * The fields of Klipper's status objects that the panel shows, with Klipper's own names
 * (https://www.klipper3d.org/Status_Reference.html). The panel subscribes to exactly these.
 * A field that older Klippers lack is optional; an object is known once all the others have come.
 */
import * as v from 'valibot';

const number = v.pipe(v.number(), v.finite());
const text = v.nullable(v.string());
const mm = v.nullable(number);
/** X, Y, Z in mm, and E (and further axes) behind them where Klipper tells. */
const position = v.tupleWithRest([number, number, number], number);
const point = v.tupleWithRest([number, number], number);
const heights = v.array(v.array(number));
const anything = v.record(v.string(), v.unknown());

const webhooks = v.object({ state: v.string(), state_message: v.string() });
const printStats = v.object({
  filename: v.string(),
  total_duration: number,
  print_duration: number,
  filament_used: number,
  state: v.picklist(['standby', 'printing', 'paused', 'complete', 'cancelled', 'error']),
  message: v.string(),
  info: v.optional(v.object({ total_layer: v.nullish(number), current_layer: v.nullish(number) })),
});
const virtualSdcard = v.object({
  file_path: text,
  progress: number,
  is_active: v.boolean(),
  file_position: number,
  file_size: v.optional(number),
});
const gcodeMove = v.object({
  speed_factor: number,
  speed: number,
  extrude_factor: number,
  absolute_coordinates: v.boolean(),
  absolute_extrude: v.optional(v.boolean()),
  homing_origin: position,
  position,
  gcode_position: position,
});
const toolhead = v.object({
  homed_axes: v.string(),
  axis_minimum: position,
  axis_maximum: position,
  print_time: number,
  estimated_print_time: number,
  extruder: v.string(),
  position,
  max_velocity: number,
  max_accel: number,
  minimum_cruise_ratio: v.optional(number),
  square_corner_velocity: v.optional(number),
});
const motionReport = v.object({ live_position: position, live_velocity: number, live_extruder_velocity: number });
const displayStatus = v.object({ progress: number, message: text });
const idleTimeout = v.object({ state: v.string(), idle_timeout: v.optional(number) });
const manualProbe = v.object({ is_active: v.boolean(), z_position: mm, z_position_lower: mm, z_position_upper: mm });
const bedMesh = v.object({
  profile_name: v.string(),
  mesh_min: point,
  mesh_max: point,
  probed_matrix: heights,
  mesh_matrix: heights,
  profiles: v.optional(anything),
});
const levelled = v.object({ applied: v.boolean() });
const excludable = v.object({
  name: v.string(),
  center: v.optional(point),
  polygon: v.optional(v.array(point)),
});
const excludeObject = v.object({
  objects: v.array(excludable),
  excluded_objects: v.array(v.string()),
  current_object: text,
});
const configfile = v.object({
  settings: v.record(v.string(), anything),
  save_config_pending: v.boolean(),
  /** Section → option → new text; null where the section is to be removed. */
  save_config_pending_items: v.optional(v.record(v.string(), v.nullable(v.record(v.string(), v.nullable(v.string()))))),
  warnings: v.optional(v.array(anything)),
});
const gcode = v.object({ commands: v.record(v.string(), v.object({ help: v.optional(v.string()) })) });

/** One schema for each object that stands alone, by its name in Klipper. */
export const singles = {
  webhooks,
  print_stats: printStats,
  virtual_sdcard: virtualSdcard,
  gcode_move: gcodeMove,
  toolhead,
  motion_report: motionReport,
  display_status: displayStatus,
  idle_timeout: idleTimeout,
  manual_probe: manualProbe,
  bed_mesh: bedMesh,
  quad_gantry_level: levelled,
  z_tilt: levelled,
  exclude_object: excludeObject,
  configfile,
  gcode,
} as const;

const heater = v.object({ temperature: number, target: number, power: v.optional(number) });
const extruder = v.object({
  ...heater.entries,
  can_extrude: v.optional(v.boolean()),
  pressure_advance: v.optional(number),
  smooth_time: v.optional(number),
});
const sensor = v.object({
  temperature: number,
  measured_min_temp: v.optional(number),
  measured_max_temp: v.optional(number),
});
const fan = v.object({ speed: number, rpm: v.nullish(number) });
const temperatureFan = v.object({ ...fan.entries, temperature: number, target: number });
const output = v.object({ value: number });
const light = v.object({ color_data: v.array(v.array(number)) });
const filamentSensor = v.object({ filament_detected: v.boolean(), enabled: v.boolean() });

/** One schema for each kind of object of which a printer may have several. */
export const families = { heater, extruder, sensor, fan, temperatureFan, output, light, filamentSensor } as const;

export type SingleName = keyof typeof singles;
export type FamilyName = keyof typeof families;
