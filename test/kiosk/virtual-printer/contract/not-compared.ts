import { ON_THE_STAND } from './not-compared-on-stand.js';

/** What is left out of the comparison, and why. One table; everything else must be equal. */
export interface Exception {
  /** Against `method path`, as `printer.info result.process_id`. */
  readonly where: RegExp;
  /** `value`: only the kind of value must be equal. `all`: not looked at. */
  readonly what: 'value' | 'all';
  readonly reason: string;
  /** Only in this recording, or in those whose names begin so where it ends in a slash. */
  readonly recording?: string;
}

/** Whether an exception counts in a recording. */
export function counts({ recording }: Pick<Exception, 'recording'>, name: string): boolean {
  return recording === undefined || recording === name || (recording.endsWith('/') && name.startsWith(recording));
}

const STATUS = '(?:first )?printer\\.objects\\.(?:query|subscribe) result\\.status\\.';
const status = (path: string): RegExp => new RegExp(`^${STATUS}${path}`);

export const NOT_COMPARED: readonly Exception[] = [
  ...ON_THE_STAND,
  {
    where: /^printer\.info error\.message$/,
    what: 'value',
    recording: 'save_config_restart',
    reason: 'sent while Klipper was leaving: whether it got there first is chance',
  },
  {
    where: status('tmc2209 [^.]+\\.(mcu_phase_offset|phase_offset_position|drv_status)'),
    what: 'all',
    reason: 'registers of drivers that are not there; unknown until the first homing',
  },
  {
    where:
      /^first printer\.objects\.subscribe result\.status\.(display_status\.message|configfile\.save_config_pending|probe\.last_query|query_endstops\.|fan\.rpm|bed_mesh|save_variables|exclude_object|gcode_macro PAUSE|print_stats\.info|virtual_sdcard\.file_path|manual_probe)/,
    what: 'all',
    reason: 'there or not, depending on what was done before the recording',
  },
  {
    where: /^first printer\.objects\.subscribe result\.status\.(?!configfile|gcode )/,
    what: 'value',
    reason: 'the state in which what was done before the recording had left the printer',
  },
  {
    where: /^machine\.(system_info|proc_stats) result\.[^.]+\.(ifb\d|[^.]*\.ip_addresses)/,
    what: 'all',
    reason: 'network of another computer',
  },
  {
    where: /^machine\.proc_stats result\.(moonraker_stats|network\.ifb|cpu_temp)/,
    what: 'all',
    reason: 'load of another computer',
  },
  { where: /^machine\.(system_info|proc_stats) result\./, what: 'value', reason: 'another computer' },
  { where: /connection_id|websocket_id$/, what: 'value', reason: 'counts the sockets of one server' },
  { where: /websocket_count$/, what: 'value', reason: 'who else was connected to the bench' },
  { where: status('save_variables\\.'), what: 'all', reason: 'what recordings before had saved' },
  {
    where: /^(printer\.info (result|error)|server\.info result\.(klippy_|registered_directories))/,
    what: 'all',
    recording: 'moonraker_killed',
    reason: 'polled while Moonraker starts; the order of the states has a test of its own',
  },
  {
    where:
      /^(printer\.info (result|error)|server\.info result\.klippy_|printer\.objects\.subscribe result\.status\.(output_pin|idle_timeout))/,
    what: 'all',
    recording: 'real/stop-in-homing',
    reason: 'polled once a second while Klipper starts; the order of the states has a test of its own',
  },
  {
    where:
      /^(printer\.info (result|error)|server\.info result\.klippy_|printer\.objects\.subscribe result\.status\.(output_pin|idle_timeout))/,
    what: 'all',
    recording: 'connect_without_klippy',
    reason: 'polled ten times a second while Klipper starts; the order of the states has a test of its own',
  },
  {
    where: /^first server\.info result\.klippy_state/,
    what: 'value',
    reason: 'Klipper had just been started when some recordings began',
  },
  { where: /\.(modified|time|start_time|print_start_time|end_time|time_added)$/, what: 'value', reason: 'the date' },
  { where: /disk_usage\./, what: 'value', reason: 'another disk' },
  { where: /^server\.files\.list result$/, what: 'value', reason: 'what else lay in the folders of the bench' },
  {
    where: /\.(total_duration|print_duration|filament_used)$/,
    what: 'value',
    reason: 'another speed of heating, and a print ended a little earlier or later',
  },
  { where: /eventtime$/, what: 'value', reason: 'seconds since the computer was switched on' },
  { where: /uuid$|oneshot_token result$/, what: 'value', reason: 'random' },
  { where: /process_id$|cpu_info$/, what: 'value', reason: 'of another computer' },
  {
    where: status('(mcu\\.last_stats|system_stats)\\.'),
    what: 'value',
    reason: 'traffic and load of another computer',
  },
  {
    where: status('(extruder|heater_bed|temperature_(sensor|host) [^.]+)\\.(temperature|power|measured_)'),
    what: 'value',
    reason: 'temperatures of another room, told a moment earlier or later',
  },
  { where: status('idle_timeout\\.printing_time'), what: 'value', reason: 'how long the bench took' },
  { where: status('(fan|heater_fan [^.]+)\\.rpm'), what: 'value', reason: 'another fan' },
  {
    where: status('toolhead\\.(print_time|estimated_print_time)'),
    what: 'value',
    reason: 'seconds since the board was switched on',
  },
];

/** Lines of the console whose numbers or repetition are those of the bench. Numbers become `#`. */
export const CONSOLE_NUMBERS: readonly {
  readonly line: RegExp;
  readonly reason: string;
  readonly recording?: string;
}[] = [
  { line: /^(B|T\d?|C):[\d.]+ \//, reason: 'temperatures, and how often they are told while something heats' },
  { line: /^\/\/ probe: at /, reason: 'the heights of another bed' },
  {
    line: /^\/\/ (Gantry-relative|Actuator Positions|Average|Making the following|Retries)/,
    reason: 'the heights of another gantry, and how many rounds it took',
  },
  { line: /^\/\/ probe accuracy results/, reason: 'the noise of another probe' },
  { line: /^\/\/ PROBE_ACCURACY at/, reason: 'the mesh of another bed is in Z' },
  { line: /^\/\/ Result: at /, reason: 'the height of another bed' },
  { line: /^\/\/ Z position: /, recording: 'bed_mesh', reason: 'above where the probe found another bed' },
  { line: /^\/\/ mcu: /, reason: 'motor steps since a start that was not recorded' },
  { line: /^X:[\d.-]+ Y:/, reason: 'the place where the recording before this one had left the nozzle' },
];

/** Whole streams that are not compared in one recording, and notices of which it is chance after which answer they come. */
export const STREAMS: readonly {
  readonly recording: string;
  readonly stream: 'files' | 'order of files' | 'notify_klippy_ready' | 'notify_history_changed';
  readonly reason: string;
}[] = [
  {
    recording: 'klippy_config_error',
    stream: 'files',
    reason: 'printer.cfg was edited past Moonraker, and an observer of the file system is not played',
  },
  {
    recording: 'real/uploads-and-folders',
    stream: 'order of files',
    reason:
      'an observer of the file system tells of a file in a new folder up to a second late, even after it was deleted',
  },
  {
    recording: 'real/stop-in-homing',
    stream: 'notify_klippy_ready',
    reason: 'polled once a second while Klipper starts; the order of the states has a test of its own',
  },
  {
    recording: 'real/pause-resume-cancel',
    stream: 'notify_history_changed',
    reason: 'Moonraker learns of the end from a status, four times a second',
  },
];
