import { WebSocket } from 'ws';
import type { Stage } from './contract/stage.js';

type Fields = Record<string, unknown>;
export interface Truth {
  readonly nozzle: { readonly x: number; readonly y: number; readonly z: number };
  readonly gap: number;
  readonly extruding: boolean;
  readonly laid: { readonly loop: number; readonly height: number } | null;
  readonly file: string | null;
  readonly byte: number;
  readonly bed: number;
  readonly nozzleTemp: number;
  readonly expansion: number;
  readonly soak: number;
  readonly crashes: number;
  readonly printTime: number;
}

/** Real milliseconds that a slow computer may need for what takes no printer time. */
const PATIENCE = 15_000;

/** A client of the virtual printer that keeps what it is told. */
export class Client {
  readonly stage: Stage;
  readonly socket: WebSocket;
  readonly status: Record<string, Fields> = {};
  readonly notices: { readonly method: string; readonly params: readonly unknown[] }[] = [];
  readonly frames: { readonly status: Record<string, Fields>; readonly eventtime: number }[] = [];
  readonly #waiting = new Map<number, { resolve: (value: unknown) => void; reject: (error: Error) => void }>();
  #id = 0;

  private constructor(stage: Stage, socket: WebSocket) {
    this.stage = stage;
    this.socket = socket;
    socket.on('error', () => {});
    socket.on('message', (data: Buffer) => this.#hear(JSON.parse(data.toString()) as Fields));
  }

  static async connect(stage: Stage): Promise<Client> {
    const socket = new WebSocket(`${stage.url.replace('http', 'ws')}/websocket`);
    const client = new Client(stage, socket);
    await new Promise((resolve, reject) => {
      socket.once('open', resolve);
      socket.once('error', reject);
    });
    return client;
  }

  call<T = Fields>(method: string, params: object = {}): Promise<T> {
    this.#id += 1;
    const id = this.#id;
    this.socket.send(JSON.stringify({ jsonrpc: '2.0', method, params, id }));
    return new Promise((resolve, reject) =>
      this.#waiting.set(id, { resolve: resolve as (value: unknown) => void, reject }),
    );
  }

  script(script: string): Promise<unknown> {
    return this.call('printer.gcode.script', { script });
  }

  async subscribe(objects: Record<string, readonly string[] | null>): Promise<void> {
    const { status } = await this.call<{ status: Record<string, Fields> }>('printer.objects.subscribe', { objects });
    this.#merge(status);
  }

  async truth(): Promise<Truth> {
    return (await (await fetch(`${this.stage.url}/virtual/truth`)).json()) as Truth;
  }

  post(path: string, body: unknown, headers: Record<string, string> = {}): Promise<Response> {
    return fetch(`${this.stage.url}${path}`, { method: 'POST', body: JSON.stringify(body), headers });
  }

  async upload(name: string, content: string | Buffer): Promise<Response> {
    const form = new FormData();
    form.append('file', new Blob([content]), name);
    return fetch(`${this.stage.url}/server/files/upload`, { method: 'POST', body: form });
  }

  /** Waits in printer time until something is so. */
  async until(isSo: () => boolean | Promise<boolean>, seconds = 600): Promise<void> {
    const limit = this.stage.printer.clock.now() + seconds;
    const patience = performance.now() + PATIENCE;
    while (!(await isSo())) {
      const isLate = this.stage.printer.clock.now() > limit && performance.now() > patience;
      if (isLate) throw new Error(`not so within ${seconds} s: ${isSo.toString()}`);
      await this.stage.sleep(0.1);
    }
  }

  /** Lines of the console so far. */
  get console(): string[] {
    return this.notices
      .filter(({ method }) => method === 'notify_gcode_response')
      .map(({ params }) => params[0] as string);
  }

  #hear(message: Fields): void {
    if (typeof message['method'] === 'string') {
      const params = (message['params'] ?? []) as unknown[];
      if (message['method'] === 'notify_status_update') {
        const status = params[0] as Record<string, Fields>;
        this.frames.push({ status, eventtime: params[1] as number });
        this.#merge(status);
      } else this.notices.push({ method: message['method'], params });
      return;
    }
    const waiting = this.#waiting.get(message['id'] as number);
    this.#waiting.delete(message['id'] as number);
    if ('error' in message) waiting?.reject(new Error(JSON.stringify(message['error'])));
    else waiting?.resolve(message['result']);
  }

  #merge(status: Record<string, Fields>): void {
    for (const [name, fields] of Object.entries(status)) this.status[name] = { ...this.status[name], ...fields };
  }
}
