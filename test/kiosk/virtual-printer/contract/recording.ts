import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };
export type Fields = { readonly [key: string]: Json };

/** One line of a recording: what was sent, received, noted. Seconds since its start. */
export type Line =
  | { readonly t: number; readonly dir: 'open' | 'close'; readonly msg: Json }
  | { readonly t: number; readonly dir: 'send' | 'recv'; readonly msg: Fields | readonly Fields[] }
  | { readonly t: number; readonly dir: 'send-raw'; readonly msg: string }
  | { readonly t: number; readonly dir: 'note'; readonly msg: Fields };

export function readRecording(name: string): readonly Line[] {
  const text = readFileSync(join('test', 'recordings', `${name}.jsonl`), 'utf8');
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Line);
}

export function isFields(value: Json | undefined): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A received message as the comparison sees it. */
export type Heard =
  | { readonly kind: 'answer'; readonly id: Json; readonly body: Fields }
  | { readonly kind: 'batch'; readonly body: readonly Fields[] }
  | { readonly kind: 'console'; readonly text: string }
  | { readonly kind: 'status'; readonly status: Fields }
  | { readonly kind: 'files'; readonly body: Fields }
  | { readonly kind: 'notice'; readonly method: string; readonly params: Json }
  | { readonly kind: 'noise' };

export function hear(message: Fields | readonly Fields[]): Heard {
  if (Array.isArray(message)) return { kind: 'batch', body: message as readonly Fields[] };
  const body = message as Fields;
  const method = body['method'];
  if (typeof method !== 'string') return { kind: 'answer', id: body['id'] ?? null, body };
  const params = (body['params'] ?? []) as readonly Json[];
  switch (method) {
    case 'notify_gcode_response':
      return { kind: 'console', text: textOf(params[0]) };
    case 'notify_status_update':
      return { kind: 'status', status: params[0] as Fields };
    case 'notify_filelist_changed':
      return { kind: 'files', body: params[0] as Fields };
    case 'notify_proc_stat_update':
      return { kind: 'noise' };
    default:
      return { kind: 'notice', method, params: params[0] ?? null };
  }
}

/** The configuration that the recorded Klipper had read, from the first note or answer that holds it. */
export function configOf(lines: readonly Line[]): Fields | undefined {
  for (const { dir, msg } of lines) {
    if (dir === 'note' && isFields(msg['config'])) return msg['config'];
    if (dir !== 'recv' || !isFields(msg)) continue;
    const result = msg['result'];
    const status = isFields(result) ? result['status'] : undefined;
    const file = isFields(status) ? status['configfile'] : undefined;
    if (isFields(file) && isFields(file['config'])) return file['config'];
  }
  return undefined;
}

/** The prints that had been made before a recording, oldest first, as its own list of prints has them. */
export function jobsBefore(lines: readonly Line[]): readonly Json[] {
  const began = new Set(
    lines.flatMap(({ dir, msg }) => {
      const heard = dir === 'recv' ? hear(msg) : undefined;
      const isNew = heard?.kind === 'notice' && heard.method === 'notify_history_changed' && isFields(heard.params);
      const job = isNew && isFields(heard.params) ? heard.params['job'] : undefined;
      return isFields(job) ? [job['job_id']] : [];
    }),
  );
  for (const { dir, msg } of lines) {
    const result = dir === 'recv' && isFields(msg) ? msg['result'] : undefined;
    if (!isFields(result) || !Array.isArray(result['jobs'])) continue;
    return (result['jobs'] as readonly Fields[]).filter((job) => !began.has(job['job_id'])).reverse();
  }
  return [];
}

/** A value as text; text as it is. */
export function textOf(value: Json | undefined): string {
  return typeof value === 'string' ? value : JSON.stringify(value ?? null);
}
