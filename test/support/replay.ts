import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';

type Fields = Record<string, unknown>;
interface Line {
  readonly dir: string;
  readonly msg?: unknown;
}
export type Answer =
  { readonly result: unknown } | { readonly error: { readonly code: number; readonly message: string } };

/** What a recorded printer answers: by method and params, and for every question about objects its last status. */
export class Replay {
  readonly #answers: { readonly method: string; readonly params: unknown; readonly answer: Answer }[] = [];
  readonly #status: Record<string, Fields> = {};
  #eventtime = 0;
  /** The status updates of the recording, in order. */
  readonly updates: { readonly status: unknown; readonly eventtime: number }[] = [];

  constructor(jsonl: string) {
    const asked = new Map<unknown, { readonly method: string; readonly params: unknown }>();
    for (const text of jsonl.split('\n')) {
      if (text.trim() === '') continue;
      const { dir, msg } = JSON.parse(text) as Line;
      if (!isFields(msg)) continue;
      if (dir === 'send') asked.set(msg['id'], { method: String(msg['method']), params: msg['params'] });
      else if (dir === 'recv') this.#hear(msg, asked.get(msg['id']));
    }
  }

  /** The recording of a printer in `test/recordings/wire/printers`. */
  static ofPrinter(name: string): Replay {
    return new Replay(readFileSync(join('test', 'recordings', 'wire', 'printers', `${name}.jsonl`), 'utf8'));
  }

  answer(method: string, params: unknown): Answer {
    if (method === 'printer.objects.query' || method === 'printer.objects.subscribe') return this.#query(params);
    const same = this.#answers.filter((one) => one.method === method);
    const exact = same.findLast((one) => isDeepStrictEqual(one.params ?? {}, params ?? {}));
    return (exact ?? same.at(-1))?.answer ?? presetAnswers[method] ?? unknownMethod;
  }

  #query(params: unknown): Answer {
    const wanted = isFields(params) && isFields(params['objects']) ? params['objects'] : {};
    const status: Record<string, Fields> = {};
    for (const [name, fields] of Object.entries(wanted)) {
      const object = this.#status[name];
      if (object === undefined) continue;
      status[name] = Array.isArray(fields)
        ? Object.fromEntries(Object.entries(object).filter(([field]) => fields.includes(field)))
        : object;
    }
    return { result: { eventtime: this.#eventtime, status } };
  }

  #hear(msg: Fields, request: { readonly method: string; readonly params: unknown } | undefined): void {
    if (msg['method'] === 'notify_status_update' && Array.isArray(msg['params'])) {
      const [status, eventtime] = msg['params'] as unknown[];
      this.updates.push({ status, eventtime: Number(eventtime) });
      this.#merge(status, eventtime);
    }
    if (request === undefined) return;
    const error = msg['error'] as { code: number; message: string } | undefined;
    this.#answers.push({ ...request, answer: error === undefined ? { result: msg['result'] } : { error } });
    const result = msg['result'];
    if (request.method.startsWith('printer.objects.') && isFields(result)) {
      this.#merge(result['status'], result['eventtime']);
    }
  }

  #merge(status: unknown, eventtime: unknown): void {
    if (!isFields(status)) return;
    for (const [name, fields] of Object.entries(status)) {
      if (isFields(fields)) this.#status[name] = { ...this.#status[name], ...fields };
    }
    if (typeof eventtime === 'number') this.#eventtime = eventtime;
  }
}

const unknownMethod: Answer = { error: { code: -32601, message: 'Method not found' } };

/** What every Moonraker answers, where the recording did not ask. */
const presetAnswers: Readonly<Record<string, Answer>> = {
  'server.connection.identify': { result: { connection_id: 1 } },
  'server.gcode_store': { result: { gcode_store: [] } },
  'server.temperature_store': { result: {} },
  'server.files.get_directory': { result: { dirs: [], files: [] } },
  'server.history.list': { result: { count: 0, jobs: [] } },
};

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
