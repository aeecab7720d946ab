/** The shapes of the answers about files, past jobs and the host: not needed for the first screen, so loaded with their first use. */
import * as v from 'valibot';
import { changedItem, directory, job, jobQueue, jobs, jobTotals, metadata, roots } from './file-schemas.js';
import * as machine from './machine-schemas.js';

const anything = v.unknown();

export const laterResults = {
  'server.restart': anything,
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
  'printer.query_endstops.status': v.record(v.string(), v.string()),
} as const;
