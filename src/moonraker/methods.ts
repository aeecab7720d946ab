/** Every method of Moonraker that the panel uses: what its answer looks like, and what it wants. */
import * as v from 'valibot';
import type { laterResults } from './later-results.js';
import { listOf, maybe, number } from './schema-parts.js';

const anything = v.unknown();
const status = v.object({ eventtime: number, status: v.record(v.string(), v.unknown()) });

/** The shapes of the answers that the panel needs to start and to act; the others are loaded with the first of them. */
const firstResults = {
  'server.connection.identify': anything,
  'server.info': v.object({
    klippy_connected: v.boolean(),
    klippy_state: v.string(),
    components: maybe(v.array(v.string())),
    warnings: maybe(v.array(v.string())),
    moonraker_version: maybe(v.string()),
    missing_klippy_requirements: maybe(v.array(v.string())),
  }),
  'server.gcode_store': v.object({
    gcode_store: listOf(v.object({ message: v.string(), time: number, type: v.string() })),
  }),
  'printer.info': v.object({
    state: v.string(),
    state_message: v.string(),
    hostname: maybe(v.string()),
    software_version: maybe(v.string()),
    app: maybe(v.string()),
    config_file: maybe(v.string()),
  }),
  'printer.objects.list': v.object({ objects: v.array(v.string()) }),
  'printer.objects.query': status,
  'printer.objects.subscribe': status,
  'printer.gcode.script': anything,
  'printer.print.start': anything,
  'printer.print.pause': anything,
  'printer.print.resume': anything,
  'printer.print.cancel': anything,
  'printer.emergency_stop': anything,
} as const;

type Schemas = typeof firstResults & typeof laterResults;

/** The schema of a method's answer. */
export async function schemaOf<M extends Method>(method: M): Promise<Schemas[M]> {
  const known: Partial<Schemas> = firstResults;
  if (known[method] !== undefined) return known[method];
  const { laterResults } = await import('./later-results.js');
  const all: Schemas = { ...firstResults, ...laterResults };
  return all[method];
}

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

export type Method = keyof Schemas;
export type ResultOf<M extends Method> = v.InferOutput<Schemas[M]>;
/** The arguments after the method's name: its params, or none. */
export type ArgumentsOf<M extends Method> = M extends keyof Params ? [params: Params[M]] : [];
