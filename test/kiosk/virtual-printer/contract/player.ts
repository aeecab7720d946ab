import { WebSocket } from 'ws';
import { isDeepStrictEqual } from 'node:util';
import { hear, isFields, type Fields, type Heard, type Json, type Line, textOf } from './recording.js';
import type { Beginning } from './bench.js';
import type { Stage } from './stage.js';

/** Does on the virtual printer what a note of the recording says was done on the bench. */
export type Action = (stage: Stage, note: Fields) => void | Promise<void>;

export interface Played {
  readonly expected: readonly Heard[];
  readonly heard: readonly Heard[];
  /** Method by request id, as sent. */
  readonly methods: ReadonlyMap<Json, string>;
  readonly closes: readonly number[];
}

/** Fields whose changes the recorded client waited for, or that say how far a print is. */
const MILESTONES: readonly (readonly [string, string])[] = [
  ['print_stats', 'state'],
  ['print_stats', 'info'],
  ['pause_resume', 'is_paused'],
  ['webhooks', 'state'],
  ['filament_switch_sensor runout', 'filament_detected'],
];

/** Sends what was sent, each request when everything that had come before it then has come now. */
export class Player {
  readonly #stage: Stage;
  readonly #actions: ReadonlyMap<string, Action>;
  readonly #before: NonNullable<Beginning['before']>;
  readonly #expected: Heard[] = [];
  readonly #heard: Heard[] = [];
  readonly #methods = new Map<Json, string>();
  readonly #closes: number[] = [];
  #status: Record<string, Record<string, Json>> = {};
  #socket: WebSocket | undefined;
  #isOpen = false;
  #wake: () => void = () => {};

  constructor(stage: Stage, actions: ReadonlyMap<string, Action>, before: Beginning['before'] = {}) {
    this.#stage = stage;
    this.#actions = actions;
    this.#before = before;
  }

  async play(lines: readonly Line[]): Promise<Played> {
    let last = 0;
    for (const line of lines) {
      const gap = line.t - last;
      const isEvent = await this.#line(line, gap);
      if (isEvent) last = line.t;
    }
    await this.#caughtUp();
    await this.#stage.sleep(1);
    this.#socket?.close();
    return { expected: this.#expected, heard: this.#heard, methods: this.#methods, closes: this.#closes };
  }

  /** True when time is to be counted from this line on. */
  async #line(line: Line, gap: number): Promise<boolean> {
    switch (line.dir) {
      case 'open':
        if (gap > 0.05) await this.#stage.sleep(gap);
        await this.#open();
        return true;
      case 'close':
        await this.#caughtUp();
        if (gap > 0.05) await this.#stage.sleep(gap);
        if (isFields(line.msg) && line.msg['code'] === 1001 && this.#isOpen) this.#stage.printer.restartMoonraker();
        if (isFields(line.msg) && line.msg['code'] !== null) await this.#until(() => !this.#isOpen);
        return true;
      case 'recv':
        return this.#expect(hear(line.msg));
      case 'send':
      case 'send-raw':
        await this.#caughtUp();
        if (gap > 0.05) await this.#stage.sleep(gap);
        await this.#before[requestId(line)]?.(this.#stage);
        this.#send(line);
        return true;
      case 'note':
        return this.#note(line.msg, gap);
    }
  }

  #send(line: Line): void {
    let message = typeof line.msg === 'string' ? line.msg : JSON.stringify(line.msg);
    if (message === '[batch]') message = BATCH;
    if (isFields(line.msg) && 'id' in line.msg) this.#methods.set(line.msg['id'], textOf(line.msg['method']));
    this.#socket?.send(message);
  }

  async #note(note: Fields, gap: number): Promise<boolean> {
    const text = textOf(note['text']);
    const action = this.#actions.get(text);
    if (!action) return false;
    await this.#caughtUp();
    if (gap > 0.05) await this.#stage.sleep(gap);
    await action(this.#stage, note);
    return true;
  }

  #expect(heard: Heard): boolean {
    this.#expected.push(heard);
    if (heard.kind !== 'status') return heard.kind === 'answer' || heard.kind === 'batch' || heard.kind === 'notice';
    return milestones(heard.status).length > 0;
  }

  /** Everything the recorded client had seen by now has been seen. */
  async #caughtUp(): Promise<void> {
    const ids = this.#expected.flatMap((one) => (one.kind === 'answer' ? [one.id] : []));
    const notices = this.#expected.filter(
      (one) => one.kind === 'notice' && one.method !== 'notify_klippy_ready',
    ).length;
    const goals = latest(this.#expected);
    await this.#until(() => {
      const seen = this.#heard.flatMap((one) => (one.kind === 'answer' ? [one.id] : []));
      const told = this.#heard.filter((one) => one.kind === 'notice' && one.method !== 'notify_klippy_ready').length;
      const isThere = goals.every(([object, field, value]) => isDeepStrictEqual(this.#status[object]?.[field], value));
      return ids.every((id) => seen.includes(id)) && told >= notices && isThere && this.#isReadyAsOften();
    });
  }

  /** A start of Klipper that the client was told of; the one before the recording began does not count. */
  #isReadyAsOften(): boolean {
    const starts = (list: readonly Heard[]): number => {
      const first = list.findIndex((one) => one.kind === 'notice' && one.method === 'notify_klippy_disconnected');
      return first < 0
        ? 0
        : list.slice(first).filter((one) => one.kind === 'notice' && one.method === 'notify_klippy_ready').length;
    };
    return starts(this.#heard) >= starts(this.#expected);
  }

  async #until(isDone: () => boolean): Promise<void> {
    const limit = this.#stage.printer.clock.now() + PATIENCE;
    while (!isDone() && this.#stage.printer.clock.now() < limit) {
      await Promise.race([new Promise<void>((resolve) => (this.#wake = resolve)), this.#stage.sleep(1)]);
    }
  }

  async #open(): Promise<void> {
    const socket = new WebSocket(`${this.#stage.url.replace('http', 'ws')}/websocket`);
    this.#socket = socket;
    socket.on('message', (data: Buffer) => this.#hear(JSON.parse(data.toString()) as Fields | readonly Fields[]));
    socket.on('close', (code) => {
      if (this.#isOpen) this.#closes.push(code);
      this.#isOpen = false;
      this.#wake();
    });
    socket.on('error', () => {});
    const isThere = await new Promise<boolean>((resolve) => {
      socket.once('open', () => resolve(true));
      socket.once('close', () => resolve(false));
    });
    if (!isThere) {
      await this.#stage.sleep(0.02);
      await this.#open();
      return;
    }
    this.#isOpen = true;
  }

  #hear(message: Fields | readonly Fields[]): void {
    const heard = hear(message);
    if (heard.kind === 'status') this.#merge(heard.status);
    if (heard.kind === 'answer' && isFields(heard.body['result']) && isFields(heard.body['result']['status'])) {
      this.#merge(heard.body['result']['status']);
    }
    this.#heard.push(heard);
    this.#wake();
  }

  #merge(status: Fields): void {
    for (const [name, fields] of Object.entries(status)) {
      if (isFields(fields)) this.#status[name] = { ...this.#status[name], ...fields };
    }
  }
}

function requestId({ msg }: Line): number {
  return isFields(msg) ? Number(msg['id']) : -1;
}

/** Printer seconds after which a wait is given up; the comparison then says what is missing. */
const PATIENCE = 400;
const BATCH =
  '[{"jsonrpc":"2.0","method":"server.info","id":9002},{"jsonrpc":"2.0","method":"printer.info","id":9003}]';

type Milestone = readonly [object: string, field: string, value: Json];

function milestones(status: Fields): Milestone[] {
  return MILESTONES.flatMap(([object, field]): Milestone[] => {
    const fields = status[object];
    return isFields(fields) && field in fields ? [[object, field, fields[field]!]] : [];
  });
}

/** The last value of every milestone, since the last time the printer went away. */
function latest(expected: readonly Heard[]): Milestone[] {
  const found = new Map<string, Milestone>();
  for (const one of expected) {
    if (one.kind === 'status')
      for (const milestone of milestones(one.status)) found.set(`${milestone[0]} ${milestone[1]}`, milestone);
    if (one.kind === 'notice' && one.method.startsWith('notify_klippy')) found.clear();
  }
  return [...found.values()];
}
