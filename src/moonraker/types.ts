/** What crosses the wire, as types: Klipper's status objects with Klipper's own field names. */
import type { InferOutput } from 'valibot';
import type { families, singles } from './status-schemas.js';

type Single<Name extends keyof typeof singles> = Readonly<InferOutput<(typeof singles)[Name]>>;
type Family<Name extends keyof typeof families> = Readonly<InferOutput<(typeof families)[Name]>>;

export type WebhooksStatus = Single<'webhooks'>;
export type PrintStatsStatus = Single<'print_stats'>;
export type VirtualSdcardStatus = Single<'virtual_sdcard'>;
export type GcodeMoveStatus = Single<'gcode_move'>;
export type ToolheadStatus = Single<'toolhead'>;
export type MotionReportStatus = Single<'motion_report'>;
export type DisplayStatus = Single<'display_status'>;
export type IdleTimeoutStatus = Single<'idle_timeout'>;
export type ManualProbeStatus = Single<'manual_probe'>;
export type BedMeshStatus = Single<'bed_mesh'>;
export type LevelStatus = Single<'quad_gantry_level'>;
export type ExcludeObjectStatus = Single<'exclude_object'>;
export type ConfigfileStatus = Single<'configfile'>;
export type GcodeStatus = Single<'gcode'>;
export type SensorStatus = Family<'sensor'>;
export type FanStatus = Family<'fan'>;
export type OutputStatus = Family<'output'>;
export type LightStatus = Family<'light'>;
export type FilamentSensorStatus = Family<'filamentSensor'>;
/** What `print_stats.state` may say. */
export type PrintState = PrintStatsStatus['state'];
