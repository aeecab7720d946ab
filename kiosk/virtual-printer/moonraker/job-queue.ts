import { randomUUID } from 'node:crypto';
import type { KlippyLink } from './klippy-link.js';
import { RpcError, textOf, type Methods, type Params } from './rpc.js';

interface QueuedJob {
  readonly filename: string;
  readonly job_id: string;
  readonly time_added: number;
}

/** `server.job_queue.*`: files that wait to be printed one after the other. It starts paused, like Moonraker's. */
export function addJobQueueMethods(
  methods: Methods,
  link: KlippyLink,
  wall: () => number,
  notify: (method: string, params: readonly unknown[]) => void,
): void {
  let jobs: QueuedJob[] = [];
  let state: 'ready' | 'paused' = 'paused';
  const status = (): object => ({
    queued_jobs: jobs.map((job) => ({ ...job, time_in_queue: wall() - job.time_added })),
    queue_state: state,
  });
  const changed = (action: string): object => {
    notify('notify_job_queue_changed', [{ action, updated_queue: jobs, queue_state: state }]);
    return status();
  };
  methods.set('server.job_queue.status', status);
  methods.set('server.job_queue.post_job', (params) => {
    const added = namesOf(params, 'filenames').map((filename) => ({
      filename,
      job_id: randomUUID().replaceAll('-', '').slice(0, 16).toUpperCase(),
      time_added: wall(),
    }));
    jobs = params['reset'] === true ? added : [...jobs, ...added];
    return changed('jobs_added');
  });
  methods.set('server.job_queue.delete_job', (params) => {
    const ids = params['all'] === true ? jobs.map((job) => job.job_id) : namesOf(params, 'job_ids');
    jobs = jobs.filter((job) => !ids.includes(job.job_id));
    return changed('jobs_removed');
  });
  methods.set('server.job_queue.pause', () => {
    state = 'paused';
    return changed('state_changed');
  });
  methods.set('server.job_queue.start', async () => {
    const [next, ...rest] = jobs;
    state = 'ready';
    if (next) {
      await link.script(`SDCARD_PRINT_FILE FILENAME="${next.filename}"`);
      jobs = rest;
    }
    return changed('state_changed');
  });
  methods.set('server.job_queue.jump', (params) => {
    const id = textOf(params, 'job_id');
    const job = jobs.find((one) => one.job_id === id);
    if (!job) throw new RpcError(400, `Invalid job id: ${id}`);
    jobs = [job, ...jobs.filter((one) => one !== job)];
    return changed('jobs_reordered');
  });
}

function namesOf(params: Params, key: string): string[] {
  const value = params[key];
  if (typeof value === 'string') return value.split(',');
  if (Array.isArray(value)) return value.map(String);
  throw new RpcError(400, `No data for argument: ${key}`);
}
