import type { Fields } from '../klipper/status.js';
import type { KlippyLink } from './klippy-link.js';
import type { GcodeFiles } from './gcode-files.js';
import type { JsonFile } from './json-file.js';
import { isRecord, numberOf, RpcError, textOf, type Methods } from './rpc.js';

export interface Job {
  job_id: string;
  user: string;
  filename: string;
  status: string;
  start_time: number;
  end_time: number | null;
  print_duration: number;
  total_duration: number;
  filament_used: number;
  metadata: unknown;
  auxiliary_data: unknown[];
  exists: boolean;
}

/** Every print that was begun, newest last. */
export class History {
  readonly #file: JsonFile<Job[]>;
  readonly #jobs: Job[];
  readonly #gcodes: GcodeFiles;
  /** Seconds since 1970. */
  readonly #wall: () => number;
  #current: Job | undefined;
  #state = 'standby';
  notify: (action: string, job: object) => void = () => {};

  constructor(file: JsonFile<Job[]>, gcodes: GcodeFiles, wall: () => number) {
    this.#wall = wall;
    this.#file = file;
    this.#jobs = file.read();
    this.#gcodes = gcodes;
  }

  /** Looks at `print_stats` with every status frame. */
  look(stats: Fields): void {
    const state = String(stats['state']);
    const filename = String(stats['filename']);
    const isNew =
      this.#current &&
      (this.#current.filename !== filename || Number(stats['total_duration']) + 0.01 < this.#current.total_duration);
    if (this.#current && (isNew || ENDS[state])) this.#finish(isNew ? 'cancelled' : ENDS[state]!, isNew ? {} : stats);
    if (state === 'printing' && !this.#current && (this.#state !== 'paused' || isNew)) this.#begin(filename, stats);
    else if (this.#current) Object.assign(this.#current, durations(stats));
    this.#state = state;
  }

  #begin(filename: string, stats: Fields): void {
    const last = Number.parseInt(this.#jobs.at(-1)?.job_id ?? '0', 16);
    const id = (last + 1).toString(16).padStart(6, '0').toUpperCase();
    const { print_start_time: _start, job_id: _job, ...metadata } = this.#gcodes.metadata(filename) ?? {};
    this.#current = {
      job_id: id,
      user: '_TRUSTED_USER_',
      filename,
      status: 'in_progress',
      start_time: this.#wall(),
      end_time: null,
      ...durations(stats),
      metadata,
      auxiliary_data: [],
      exists: true,
    };
    this.#jobs.push(this.#current);
    this.#gcodes.printed(filename, this.#current.start_time, id);
    this.#file.write(this.#jobs);
    this.notify('added', this.#current);
  }

  #finish(status: string, stats: Fields): void {
    const job = this.#current!;
    this.#current = undefined;
    Object.assign(job, { status, end_time: this.#wall() }, 'state' in stats ? durations(stats) : {});
    this.#file.write(this.#jobs);
    this.notify('finished', job);
  }

  /** Klipper is gone or in shutdown: the print is over. */
  interrupt(status: string): void {
    if (this.#current) this.#finish(status, {});
    this.#state = 'standby';
  }

  addMethods(methods: Methods): void {
    methods.set('server.history.list', (params) => {
      const limit = numberOf(params, 'limit', 50);
      const start = numberOf(params, 'start', 0);
      const ordered = params['order'] === 'asc' ? [...this.#jobs] : [...this.#jobs].reverse();
      const page = ordered.slice(start, limit > 0 ? start + limit : undefined);
      return { count: page.length, jobs: page };
    });
    methods.set('server.history.get_job', (params) => {
      const uid = textOf(params, 'uid');
      const job = this.#jobs.find((one) => one.job_id === uid);
      if (!job) throw new RpcError(-32601, `Invalid job uid: ${uid}`);
      return { job };
    });
    methods.set('server.history.totals', () => ({ job_totals: this.#totals(), auxiliary_totals: [] }));
  }

  #totals(): object {
    const sum = (key: 'total_duration' | 'print_duration' | 'filament_used'): number =>
      this.#jobs.reduce((all, job) => all + job[key], 0);
    const longest = (key: 'total_duration' | 'print_duration'): number =>
      Math.max(0, ...this.#jobs.map((job) => job[key]));
    return {
      total_jobs: this.#jobs.length,
      total_time: sum('total_duration'),
      total_print_time: sum('print_duration'),
      total_filament_used: sum('filament_used'),
      longest_job: longest('total_duration'),
      longest_print: longest('print_duration'),
    };
  }

  /** Print a link to the live status with every frame. */
  follow(link: KlippyLink): void {
    link.onGone = () => this.interrupt('klippy_disconnect');
    link.onTick = ({ printer, host }) => {
      const stats = printer.status.read('print_stats');
      if (host.state === 'shutdown') this.interrupt('klippy_shutdown');
      else if (stats) this.look(stats);
    };
  }
}

const ENDS: Record<string, string> = {
  complete: 'completed',
  cancelled: 'cancelled',
  error: 'error',
  standby: 'cancelled',
};

function durations(stats: Fields): { print_duration: number; total_duration: number; filament_used: number } {
  return {
    print_duration: Number(stats['print_duration']),
    total_duration: Number(stats['total_duration']),
    filament_used: Number(stats['filament_used']),
  };
}

export function areJobs(value: unknown): value is Job[] {
  return Array.isArray(value) && value.every((job) => isRecord(job) && typeof job['job_id'] === 'string');
}
