import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FakeClock } from './fake-clock.js';
import { FakeSocket } from './fake-socket.js';
import { Replay, type Answer } from './replay.js';

interface Line {
  /** Seconds. */
  readonly t: number;
  readonly dir: string;
  readonly msg?: unknown;
}
interface Message {
  readonly id?: number;
  readonly method?: string;
  readonly params?: readonly unknown[];
  readonly result?: { readonly klippy_state?: string; readonly state?: string; readonly state_message?: string };
  readonly error?: { readonly code: number; readonly message: string };
}

const gone: NonNullable<Message['error']> = { code: 503, message: 'Klippy Host not connected' };

/**
 * Plays a recorded session in its own time: its notifications when they came, its breaks of the link, and to each question
 * about Klipper what it would have heard at that moment.
 */
export class ReplaySession {
  readonly #clock: FakeClock;
  readonly #lines: readonly Line[];
  readonly #replay: Replay;
  readonly #sockets = new Set<FakeSocket>();
  readonly #asked = new Map<unknown, string>();
  #isOpen = false;
  #state = 'disconnected';
  #message = '';
  /** How Moonraker says that Klipper is not there. */
  #gone = gone;
  /** Seconds from the first to the last line. */
  readonly seconds: number;

  constructor(name: string, clock: FakeClock) {
    const text = readFileSync(join('test', 'recordings', 'wire', 'sessions', `${name}.jsonl`), 'utf8');
    this.#lines = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as Line);
    this.#replay = new Replay(text);
    this.#clock = clock;
    this.seconds = this.#lines.at(-1)?.t ?? 0;
    for (const line of this.#lines) clock.after(line.t * 1000, () => this.#play(line));
  }

  readonly openSocket = (): FakeSocket => {
    if (!this.#isOpen) throw new Error('refused');
    const socket = new FakeSocket();
    socket.onsent = ({ id, method, params }) =>
      this.#clock.after(1, () =>
        socket.receive(JSON.stringify({ jsonrpc: '2.0', id, ...this.#answer(method, params) })),
      );
    this.#sockets.add(socket);
    this.#clock.after(1, () => socket.open());
    return socket;
  };

  #answer(method: string, params: unknown): Answer {
    if (method === 'server.info') {
      const connected = this.#state !== 'disconnected';
      return { result: { klippy_connected: connected, klippy_state: this.#state } };
    }
    if (!method.startsWith('printer.')) return this.#replay.answer(method, params);
    if (this.#state === 'disconnected') return { error: this.#gone };
    if (method === 'printer.info') return { result: { state: this.#state, state_message: this.#message } };
    const answer = this.#replay.answer(method, params);
    if (method !== 'printer.objects.subscribe' || !('result' in answer)) return answer;
    // The recording's last word on Klipper is not what it said now.
    const result = answer.result as { readonly eventtime: number; readonly status: object };
    const webhooks = { state: this.#state, state_message: this.#message };
    return { result: { ...result, status: { ...result.status, webhooks } } };
  }

  #play({ dir, msg }: Line): void {
    if (dir === 'open') this.#isOpen = true;
    if (dir === 'close') this.#close();
    const message = typeof msg === 'object' && msg !== null ? (msg as Message) : {};
    if (dir === 'send') this.#asked.set(message.id, message.method ?? '');
    if (dir !== 'recv') return;
    this.#learn(message);
    if (message.method === undefined) return;
    for (const socket of this.#sockets) socket.notify(message.method, ...(message.params ?? []));
  }

  /** Keeps what Klipper is like at this moment of the recording. */
  #learn({ id, method, params, result, error }: Message): void {
    if (method === 'notify_klippy_disconnected') this.#become('disconnected', '');
    if (method === 'notify_klippy_ready') this.#become('ready', 'Printer is ready');
    const [told] = params ?? [];
    if (told === '// Klipper state: Shutdown') this.#become('shutdown', '');
    if (method === 'notify_status_update') {
      const { webhooks } = told as { readonly webhooks?: { readonly state?: string; readonly state_message?: string } };
      this.#become(webhooks?.state ?? this.#state, webhooks?.state_message ?? this.#message);
    }
    const asked = this.#asked.get(id);
    if (asked === 'server.info' && result?.klippy_state !== undefined) this.#state = result.klippy_state;
    if (asked !== 'printer.info') return;
    this.#become(result?.state ?? 'disconnected', result?.state_message ?? '');
    if (error !== undefined) this.#gone = error;
  }

  #become(state: string, message: string): void {
    this.#state = state;
    this.#message = message;
  }

  #close(): void {
    this.#isOpen = false;
    for (const socket of this.#sockets) socket.drop();
    this.#sockets.clear();
  }
}
