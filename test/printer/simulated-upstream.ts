import { FakeSocket, type SentRequest } from '../support/fake-socket.js';
import { objects as usualObjects, wholeStatus } from './simulated-status.js';
import type { FakeClock } from '../support/fake-clock.js';
import type { Http, HttpAnswer, HttpRequest } from '../../src/moonraker/http.js';

export type KlipperState = 'ready' | 'startup' | 'error' | 'shutdown' | 'disconnected';

/** What a new socket meets. */
export type Door = 'open' | 'refuses' | 'hangs';

interface Script {
  readonly finish: () => void;
  readonly fail: () => void;
}

const updateEvery = 250;

/** A Moonraker with a Klipper behind it, both of which can be made to fail in all ways, on a fake clock. */
export class SimulatedUpstream implements Http {
  readonly #clock: FakeClock;
  readonly sockets: FakeSocket[] = [];
  readonly scripts: string[] = [];
  readonly requests: HttpRequest[] = [];
  klipper: KlipperState = 'ready';
  door: Door = 'open';
  /** Nothing comes out of the sockets there are; what they are sent is held until it ends. */
  isSilent = false;
  /** Whether the gateway answers HTTP, and what Moonraker does behind it. */
  gatewayAnswers = true;
  moonrakerAnswers = true;
  /** What the gateway says for a Moonraker that does not answer. */
  gatewayStatus = 502;
  /** How long a script takes to be answered, ms; undefined: until `finishScripts`. */
  scriptTakes: number | undefined = 0;
  printState = 'standby';
  /** Told of each attempt to open a socket. */
  onknock: (() => void) | undefined;
  /** With these words every script is refused. */
  refusal: string | undefined;
  /** How Moonraker refuses what only Klipper could answer: 503, or −32601 before Klipper first came. */
  absentCode = 503;
  /** What the console said so far. */
  gcodeStore: readonly string[] = [];
  /** What Klipper says it has, and its commands with their help. */
  objects: readonly string[] = usualObjects;
  help: Readonly<Record<string, string>> = {};
  /** Methods that this Moonraker does not have. */
  readonly lacks = new Set<string>();
  /** Moonraker wants a login first. */
  wantsLogin = false;
  readonly #subscribed = new Set<FakeSocket>();
  readonly #held: (() => void)[] = [];
  readonly #scripts: Script[] = [];
  #dead = new WeakSet<FakeSocket>();

  constructor(clock: FakeClock) {
    this.#clock = clock;
    this.#beat();
  }

  get message(): string {
    return {
      ready: 'Printer is ready',
      startup: 'Starting',
      error: 'Bad config',
      shutdown: 'Stopped',
      disconnected: '',
    }[this.klipper];
  }

  readonly openSocket = (): FakeSocket => {
    this.onknock?.();
    if (this.door === 'refuses') throw new Error('refused');
    const socket = new FakeSocket();
    this.sockets.push(socket);
    socket.onsent = (request) => this.#take(socket, request);
    if (this.door === 'open') this.#clock.after(1, () => socket.open());
    return socket;
  };

  send(request: HttpRequest): Promise<HttpAnswer> {
    this.requests.push(request);
    if (!this.gatewayAnswers) return Promise.reject(new Error('nobody'));
    if (request.path === '/host/about') {
      const upstream = { answering: this.moonrakerAnswers };
      return Promise.resolve({ status: 200, text: JSON.stringify({ name: 'feeler', upstream }) });
    }
    if (this.wantsLogin)
      return Promise.resolve({ status: 401, text: '{"error":{"code":401,"message":"Unauthorized"}}' });
    if (!this.moonrakerAnswers) {
      const error = { code: this.gatewayStatus, message: 'Moonraker does not answer' };
      return Promise.resolve({ status: this.gatewayStatus, text: JSON.stringify({ error }) });
    }
    if (this.klipper === 'disconnected') {
      const error = { code: 503, message: 'Klippy Host not connected' };
      return Promise.resolve({ status: 503, text: JSON.stringify({ error }) });
    }
    if (request.path === '/printer/emergency_stop') this.shutdown();
    return Promise.resolve({ status: 200, text: '{"result":"ok"}' });
  }

  get open(): readonly FakeSocket[] {
    return this.sockets.filter((socket) => !socket.isClosed);
  }

  /** Moonraker ends: every socket closes. */
  kill(): void {
    for (const socket of this.open) socket.drop();
    this.#forget();
  }

  /** The sockets there are lead nowhere any more, and nobody tells the page. New ones are as the door says. */
  halfOpen(): void {
    for (const socket of this.open) this.#dead.add(socket);
    this.#forget();
  }

  /** Sends the first half of a frame as if it were a whole one, then closes. */
  cutMidFrame(): void {
    for (const socket of this.open) socket.receive('{"jsonrpc": "2.0", "method": "notify_status_upd');
    this.kill();
  }

  endSilence(): void {
    this.isSilent = false;
    for (const go of this.#held.splice(0)) go();
  }

  shutdown(): void {
    if (this.klipper === 'disconnected' || this.klipper === 'shutdown') return;
    this.klipper = 'shutdown';
    this.#notify('notify_gcode_response', '// Klipper state: Shutdown');
    this.finishScripts();
    this.#clock.after(200, () => this.#notify('notify_klippy_shutdown'));
  }

  /** Klipper goes and comes back as something else after a while. An end in error tells nobody. */
  restart(then: KlipperState, ms: number): void {
    this.klipper = 'disconnected';
    this.#subscribed.clear();
    this.#notify('notify_klippy_disconnected');
    for (const { fail } of this.#scripts.splice(0)) fail();
    this.#clock.after(ms / 2, () => (this.klipper = 'startup'));
    this.#clock.after(ms, () => {
      this.klipper = then;
      if (then === 'ready') this.#notify('notify_klippy_ready');
    });
  }

  /** Klipper tells nobody of news any more, until it is asked to again. */
  forgetSubscriptions(): void {
    this.#subscribed.clear();
  }

  finishScripts(): void {
    for (const { finish } of this.#scripts.splice(0)) finish();
  }

  #forget(): void {
    this.#subscribed.clear();
    this.#scripts.length = 0;
    this.#held.length = 0;
  }

  #out(socket: FakeSocket, send: () => void): void {
    if (this.#dead.has(socket)) return;
    if (this.isSilent) this.#held.push(send);
    else send();
  }

  #notify(method: string, ...params: readonly unknown[]): void {
    for (const socket of this.open) this.#out(socket, () => socket.notify(method, ...params));
  }

  #beat(): void {
    this.#clock.after(updateEvery, () => this.#beat());
    const eventtime = this.#clock.now() / 1000;
    if (this.klipper === 'disconnected' || this.klipper === 'startup') return;
    for (const socket of this.#subscribed) {
      if (socket.isClosed) continue;
      const status = { toolhead: { estimated_print_time: eventtime }, webhooks: this.#webhooks() };
      this.#out(socket, () => socket.notify('notify_status_update', status, eventtime));
    }
  }

  #webhooks(): object {
    return { state: this.klipper, state_message: this.message };
  }

  #take(socket: FakeSocket, request: SentRequest): void {
    if (this.#dead.has(socket)) return;
    this.#out(socket, () => this.#answer(socket, request));
  }

  #answer(socket: FakeSocket, { id, method, params }: SentRequest): void {
    if (this.wantsLogin) return socket.refuse(id, 401, 'Unauthorized');
    if (this.lacks.has(method)) return socket.refuse(id, -32601, 'Method not found');
    if (method === 'server.connection.identify') return socket.answer(id, { connection_id: id });
    if (method === 'server.gcode_store') {
      const store = this.gcodeStore.map((message) => ({ message, time: 1, type: 'response' }));
      return socket.answer(id, { gcode_store: store });
    }
    const isConnected = this.klipper !== 'disconnected';
    if (method === 'server.info') {
      return socket.answer(id, { klippy_connected: isConnected, klippy_state: this.klipper });
    }
    if (!isConnected) return socket.refuse(id, this.absentCode, 'Klippy Host not connected');
    switch (method) {
      case 'printer.info':
        return socket.answer(id, { state: this.klipper, state_message: this.message });
      case 'printer.objects.list':
        return socket.answer(id, { objects: this.objects });
      case 'printer.gcode.help':
        return socket.answer(id, this.help);
      case 'printer.objects.subscribe':
        this.#subscribed.add(socket);
        return socket.answer(id, {
          eventtime: this.#clock.now() / 1000,
          status: wholeStatus(this.#webhooks(), this.printState),
        });
      case 'printer.emergency_stop':
        this.shutdown();
        return socket.answer(id, 'ok');
      case 'printer.gcode.script':
        return this.#run(socket, id, String(params['script']));
      default:
        return socket.answer(id, 'ok');
    }
  }

  #run(socket: FakeSocket, id: number, script: string): void {
    this.scripts.push(script);
    if (this.refusal !== undefined) return socket.refuse(id, 400, this.refusal);
    if (script === 'FIRMWARE_RESTART' || script === 'RESTART') {
      socket.answer(id, 'ok');
      this.restart('ready', 2000);
      return;
    }
    const pending: Script = {
      finish: () => this.#out(socket, () => socket.answer(id, 'ok')),
      fail: () => this.#out(socket, () => socket.refuse(id, 503, 'Klippy Disconnected')),
    };
    if (this.scriptTakes === 0) return pending.finish();
    this.#scripts.push(pending);
    if (this.scriptTakes !== undefined) this.#clock.after(this.scriptTakes, () => this.#finish(pending));
  }

  #finish(pending: Script): void {
    const index = this.#scripts.indexOf(pending);
    if (index >= 0) this.#scripts.splice(index, 1)[0]?.finish();
  }
}
