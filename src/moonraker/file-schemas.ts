/** Files, jobs and queue as Moonraker describes them (https://moonraker.readthedocs.io/en/latest/external_api/). */
import * as v from 'valibot';
import { listOf, maybe, number } from './schema-parts.js';

const thumbnail = v.object({ width: number, height: number, size: maybe(number), relative_path: v.string() });

/** What Moonraker reads out of a G-code file; any of it may be missing. */
export const metadata = v.object({
  filename: maybe(v.string()),
  size: maybe(number),
  modified: maybe(number),
  uuid: maybe(v.string()),
  slicer: maybe(v.string()),
  slicer_version: maybe(v.string()),
  gcode_start_byte: maybe(number),
  gcode_end_byte: maybe(number),
  layer_count: maybe(number),
  object_height: maybe(number),
  estimated_time: maybe(number),
  nozzle_diameter: maybe(number),
  layer_height: maybe(number),
  first_layer_height: maybe(number),
  first_layer_extr_temp: maybe(number),
  first_layer_bed_temp: maybe(number),
  chamber_temp: maybe(number),
  filament_name: maybe(v.string()),
  filament_type: maybe(v.string()),
  filament_total: maybe(number),
  filament_weight_total: maybe(number),
  thumbnails: maybe(listOf(thumbnail)),
  print_start_time: maybe(number),
  job_id: maybe(v.string()),
});

const file = v.object({ ...metadata.entries, filename: v.string(), modified: number, size: number });
const folder = v.object({ dirname: v.string(), modified: number });
export const directory = v.object({
  dirs: listOf(folder),
  files: listOf(file),
  disk_usage: maybe(v.object({ total: number, used: number, free: number })),
});

export const roots = listOf(v.object({ name: v.string(), permissions: v.string() }));

export const changedItem = v.object({
  action: v.string(),
  item: v.object({ path: v.string(), root: v.string(), modified: maybe(number), size: maybe(number) }),
});

export const job = v.object({
  job_id: v.string(),
  filename: v.string(),
  exists: maybe(v.boolean()),
  status: v.string(),
  start_time: number,
  end_time: maybe(number),
  print_duration: number,
  total_duration: number,
  filament_used: number,
  metadata: maybe(metadata),
});
export const jobs = v.object({ count: number, jobs: listOf(job) });
export const jobTotals = v.object({
  job_totals: v.object({
    total_jobs: number,
    total_time: number,
    total_print_time: number,
    total_filament_used: number,
    longest_print: maybe(number),
  }),
});

export const jobQueue = v.object({
  queued_jobs: listOf(v.object({ job_id: v.string(), filename: v.string() })),
  queue_state: v.string(),
});
