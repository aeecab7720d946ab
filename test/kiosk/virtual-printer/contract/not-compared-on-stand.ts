import type { Exception } from './not-compared.js';

/** Options that Kalico has besides Klipper's, or no longer. */
const OPTIONS = [
  'adaptive_horizontal_move_z|alternate_probe_direction|always_fire_events|bad_probe_retries|bad_probe_strategy',
  'check_on_print_start|clear_zhop_on_z_moves|current_change_dwell_time|damping_ratio_z|description|drop_first_result',
  'enable_respond|enforce_lift_speed|home_current|home_y_before_x|increasing_threshold|is_non_critical',
  'lost_update_tolerance|max_stepper_error|min_home_dist|min_horizontal_move_z|nozzle_scrubber_gcode|off_below',
  'pattern_spacing|per_move_pressure_advance|pid_version|reconnect_interval|reference_voltage|retry_speed',
  'runout_distance|scan_overshoot|scrubbing_frequency|shaper_freq_z|shaper_type_z|smart|standby_speed',
  'use_probe_xy_offsets|use_sensorless_homing|with_subdirs|z_hop_height',
].join('|');

/** Commands that only Kalico has. */
const COMMANDS = [
  'HEATER_INTERRUPT|LOG_ROLLOVER|RELOAD_GCODE_MACROS|COLD_EXTRUDE|SET_SMOOTH_TIME|PID_PROFILE|SET_HEATER_PID',
  'BED_MESH_CHECK|GET_RETRACTION|CLEAR_RETRACTION|RESET_RETRACTION|(?:EXAMPLE|ENABLE|DISABLE)_TELEMETRY',
  'TELEMETRY_EXAMPLE|RESET_VELOCITY_LIMIT|M302',
].join('|');

const STATUS = '^(?:first )?printer\\.objects\\.(?:query|subscribe) result\\.status\\.';

/** What is true only of the stand's Klipper, which is Kalico, and of its Moonraker, a package of 0.11. */
const exceptions: readonly Omit<Exception, 'recording'>[] = [
  {
    where: /server\.info result\.(registered_directories|warnings|moonraker_version)/,
    what: 'all',
    reason: 'a packaged Moonraker has no folders of documents and says so in its warnings',
  },
  { where: /server\.files\.roots result$/, what: 'value', reason: 'a packaged Moonraker has no folders of documents' },
  {
    where: /printer\.info result\.(app|hostname|python_path|software_version)/,
    what: 'all',
    reason: 'Kalico names itself, and does not know its own version',
  },
  {
    where: /printer\.objects\.list result\.objects$/,
    what: 'value',
    reason: 'Kalico has one more, telemetry',
  },
  { where: new RegExp(`${STATUS}gcode\\.commands\\.(${COMMANDS})`), what: 'all', reason: 'commands of Kalico' },
  {
    where: new RegExp(`${STATUS}configfile\\.settings\\.((danger_options|exclude_object)$|.*\\.(${OPTIONS})$)`),
    what: 'all',
    reason: 'options of Kalico',
  },
  {
    where: new RegExp(`${STATUS}configfile\\.warnings`),
    what: 'all',
    reason: 'Kalico finds other options too old, and knows no deprecated code of the board',
  },
  {
    where: new RegExp(`${STATUS}idle_timeout\\.idle_timeout`),
    what: 'all',
    reason: 'Klipper told its idle time only later',
  },
  {
    where: /^server\.temperature_store result\.[^.]+\.\w+$/,
    what: 'value',
    reason: 'as many as there are seconds since the start',
  },
];

export const ON_THE_STAND: readonly Exception[] = exceptions.map((one) => ({ ...one, recording: 'real/' }));

/** Lines of its console that Klipper words otherwise. */
export const SAID_ON_THE_STAND: readonly { readonly line: RegExp; readonly klipper: string }[] = [
  { line: /^File opened: (.*) Size: (\d+)$/u, klipper: 'File opened:$1 Size:$2' },
];
