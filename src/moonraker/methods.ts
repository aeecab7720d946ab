/** Every method of Moonraker that the panel uses: what its answer looks like, and what it wants. */
import * as v from 'valibot';
import { changedItem, directory, job, jobQueue, jobs, jobTotals, metadata, roots } from './file-schemas.js';
import * as machine from './machine-schemas.js';
import { maybe, number } from './schema-parts.js';

const anything = v.unknown();
const klippyState = v.string();
const status = v.object({ eventtime: number, status: v.record(v.string(), v.unknown()) });

/** The shape of each answer. */
export const results = {
  'server.connection.identify': v.object({ connection_id: number }),
  'server.info': v.object({
    klippy_connected: v.boolean(),
    klippy_state: klippyState,
    components: maybe(v.array(v.string())),
    warnings: maybe(v.array(v.string())),
    moonraker_version: maybe(v.string()),
    missing_klippy_requirements: maybe(v.array(v.string())),
  }),
  'server.restart': anything,
  'server.gcode_store': machine.gcodeStore,
  'server.temperature_store': machine.temperatureStore,
  'server.files.roots': roots,
  'server.files.get_directory': directory,
  'server.files.metadata': metadata,
  'server.files.metascan': metadata,
  'server.files.delete_file': changedItem,
  'server.files.move': changedItem,
  'server.files.copy': changedItem,
  'server.files.post_directory': changedItem,
  'server.files.delete_directory': changedItem,
  'server.history.list': jobs,
  'server.history.get_job': v.object({ job }),
  'server.history.totals': jobTotals,
  'server.history.delete_job': anything,
  'server.job_queue.status': jobQueue,
  'server.job_queue.post_job': jobQueue,
  'server.job_queue.delete_job': jobQueue,
  'server.job_queue.pause': jobQueue,
  'server.job_queue.start': jobQueue,
  'server.webcams.list': machine.webcams,
  'server.announcements.list': machine.announcements,
  'server.announcements.dismiss': anything,
  'server.database.get_item': v.object({ value: anything }),
  'server.database.post_item': anything,
  'machine.system_info': machine.systemInfo,
  'machine.proc_stats': machine.procStats,
  'machine.shutdown': anything,
  'machine.reboot': anything,
  'machine.services.restart': anything,
  'machine.update.status': machine.updates,
  'machine.update.refresh': machine.updates,
  'machine.update.full': anything,
  'machine.update.moonraker': anything,
  'machine.update.klipper': anything,
  'machine.update.client': anything,
  'machine.update.system': anything,
  'machine.device_power.devices': machine.powerDevices,
  'machine.device_power.post_device': v.record(v.string(), v.string()),
  'printer.info': v.object({
    state: klippyState,
    state_message: v.string(),
    hostname: maybe(v.string()),
    software_version: maybe(v.string()),
    app: maybe(v.string()),
    config_file: maybe(v.string()),
  }),
  'printer.objects.list': v.object({ objects: v.array(v.string()) }),
  'printer.objects.query': status,
  'printer.objects.subscribe': status,
  'printer.query_endstops.status': v.record(v.string(), v.string()),
  'printer.gcode.script': anything,
  'printer.print.start': anything,
  'printer.print.pause': anything,
  'printer.print.resume': anything,
  'printer.print.cancel': anything,
  'printer.emergency_stop': anything,
} as const;

interface FileMove {
  readonly source: string;
  readonly dest: string;
}
interface HistoryQuery {
  readonly limit?: number;
  readonly start?: number;
  /** Unix seconds. */
  readonly since?: number;
  readonly before?: number;
  readonly order?: 'asc' | 'desc';
}
/** Object name → the fields wanted. */
export type ObjectFields = Readonly<Record<string, readonly string[]>>;

/** What each method wants; methods that are not named here want nothing. Paths begin with their root, as `gcodes/a.gcode`. */
export interface Params {
  'server.connection.identify': { client_name: string; version: string; type: 'display'; url: string };
  'server.gcode_store': { count: number };
  'server.temperature_store': { include_monitors: boolean };
  'server.files.get_directory': { path: string; extended: boolean };
  'server.files.metadata': { filename: string };
  'server.files.metascan': { filename: string };
  'server.files.delete_file': { path: string };
  'server.files.move': FileMove;
  'server.files.copy': FileMove;
  'server.files.post_directory': { path: string };
  'server.files.delete_directory': { path: string; force: boolean };
  'server.history.list': HistoryQuery;
  'server.history.get_job': { uid: string };
  'server.history.delete_job': { uid: string } | { all: true };
  'server.job_queue.post_job': { filenames: readonly string[] };
  'server.job_queue.delete_job': { job_ids: readonly string[] } | { all: true };
  'server.announcements.dismiss': { entry_id: string };
  'server.database.get_item': { namespace: string; key: string };
  'server.database.post_item': { namespace: string; key: string; value: unknown };
  'machine.services.restart': { service: string };
  'machine.update.refresh': { name?: string };
  'machine.update.client': { name: string };
  'machine.device_power.post_device': { device: string; action: 'on' | 'off' | 'toggle' };
  'printer.objects.query': { objects: ObjectFields };
  'printer.objects.subscribe': { objects: ObjectFields };
  'printer.gcode.script': { script: string };
  'printer.print.start': { filename: string };
}

export type Method = keyof typeof results;
export type ResultOf<M extends Method> = v.InferOutput<(typeof results)[M]>;
/** The arguments after the method's name: its params, or none. */
export type ArgumentsOf<M extends Method> = M extends keyof Params ? [params: Params[M]] : [];
