import { computed, effect, type ReadonlySignal } from '@preact/signals-core';
import type { Clock } from '../base/clock.js';
import { Connection } from '../moonraker/connection.js';
import type { Http } from '../moonraker/http.js';
import { Moonraker } from '../moonraker/moonraker.js';
import type { OpenSocket } from '../moonraker/socket.js';
import type { PrintState } from '../moonraker/types.js';
import { AgeKeeper } from './age-keeper.js';
import type { Age } from './age.js';
import type { Capabilities } from './capabilities.js';
import { Commands } from './commands.js';
import { Console, type ConsoleLine } from './console.js';
import { findDevices, type Devices, type Fan, type Sensor } from './devices.js';
import { EmergencyStop } from './emergency-stop.js';
import { Files } from './files.js';
import { Gcode } from './gcode.js';
import { Heat } from './heat.js';
import type { Heater } from './heater.js';
import { History } from './history.js';
import { Job } from './job.js';
import { Mesh } from './mesh.js';
import { Motion } from './motion.js';
import { distribute } from './notifications.js';
import { Offset } from './offset.js';
import type { Phase } from './phase.js';
import { Prompts, type Prompt } from './prompt.js';
import { readCapabilities } from './read-capabilities.js';
import { Server } from './server.js';
import { Session } from './session.js';
import { Status } from './status.js';
import { readWarnings } from './warnings.js';

export interface PrinterParts {
  readonly openSocket: OpenSocket;
  readonly http: Http;
  readonly clock: Clock;
  /** A number in [0, 1), for the jitter between attempts to connect. */
  readonly random: () => number;
  /** The panel's own version, told to Moonraker. */
  readonly version: string;
}

/**
 * The printer: its state as signals, what it does as verbs. It shows nothing that the printer did not say, and sends nothing
 * that nobody asked for. Verbs reject with a PrinterError, never by the clock.
 */
export class Printer {
  readonly status = new Status();
  readonly phase: ReadonlySignal<Phase>;
  readonly age: ReadonlySignal<Age>;
  /** `print_stats.state` while it is true: undefined unless Klipper is ready. */
  readonly printState: ReadonlySignal<PrintState | undefined>;
  /** Whether a print runs or is paused. */
  readonly isOccupied: ReadonlySignal<boolean>;
  readonly capabilities: ReadonlySignal<Capabilities>;
  readonly devices: ReadonlySignal<Devices>;
  readonly heaters: ReadonlySignal<readonly Heater[]>;
  readonly sensors: ReadonlySignal<readonly Sensor[]>;
  readonly fans: ReadonlySignal<readonly Fan[]>;
  readonly console: ReadonlySignal<readonly ConsoleLine[]>;
  /** The question that a macro asks just now; none while Klipper could not take the answer. */
  readonly prompt: ReadonlySignal<Prompt | undefined>;
  /** What Klipper and Moonraker have to complain of. */
  readonly warnings: ReadonlySignal<readonly string[]>;

  readonly gcode: Gcode;
  readonly job: Job;
  readonly motion: Motion;
  readonly heat: Heat;
  readonly offset: Offset;
  readonly mesh: Mesh;
  readonly files: Files;
  readonly history: History;
  readonly server: Server;
  readonly emergency: EmergencyStop;

  readonly #connection: Connection;
  readonly #moonraker: Moonraker;
  readonly #session: Session;
  readonly #ages: AgeKeeper;
  readonly #console = new Console();
  readonly #prompts = new Prompts();
  #stopWatching: (() => void) | undefined;

  constructor({ openSocket, http, clock, random, version }: PrinterParts) {
    const greeting = {
      method: 'server.connection.identify',
      params: { client_name: 'Feeler', version, type: 'display', url: 'https://www.klipper3d.org' },
    };
    this.#connection = new Connection(
      { openSocket, clock, random, greeting, ping: 'server.info' },
      {
        up: () => this.#linkUp(),
        down: () => this.#session.linkDown(),
        failed: () => this.#session.connectFailed(),
        broken: () => this.status.countBroken(),
        notified: (method, params) => this.#notified(method, params),
      },
    );
    this.#moonraker = new Moonraker(this.#connection);
    const isUp = () => this.#connection.isUp;
    this.#session = new Session({ moonraker: this.#moonraker, http, clock, status: this.status, isUp });
    this.#ages = new AgeKeeper(clock, {
      heardAt: () => this.#connection.heardAt,
      isStopped: () => isStopped(this.#session.phase.peek()),
    });
    this.phase = this.#session.phase;
    this.age = this.#ages.age;
    this.console = this.#console.lines;
    // A prompt that nobody can answer could not be closed either, and would lie over what helps.
    const canAnswer = computed(() => this.age.value.kind !== 'lost' && !isStopped(this.phase.value));
    this.prompt = computed(() => (canAnswer.value ? this.#prompts.shown.value : undefined));

    const { status } = this;
    const found = this.#session.found;
    const settings = computed(() => status.configfile.value?.settings ?? {});
    const commands = computed(() => {
      const told = status.gcode.value?.commands;
      return told ? Object.keys(told) : found.value.described;
    });
    this.printState = computed(() => (this.phase.value.kind === 'ready' ? status.printStats.value?.state : undefined));
    this.isOccupied = computed(() => this.printState.value === 'printing' || this.printState.value === 'paused');
    const axes = computed(() =>
      JSON.stringify([status.toolhead.value?.axis_minimum, status.toolhead.value?.axis_maximum]),
    );
    this.capabilities = computed(() => {
      void axes.value;
      return readCapabilities({
        ...found.value,
        settings: settings.value,
        commands: commands.value,
        toolhead: status.toolhead.peek(),
      });
    });
    this.devices = computed(() => findDevices(found.value.objects, settings.value, status));
    this.heaters = computed(() => this.devices.value.heaters);
    this.sensors = computed(() => this.devices.value.sensors);
    this.fans = computed(() => this.devices.value.fans);
    this.warnings = computed(() => readWarnings(status.configfile.value, found.value.warnings));

    this.emergency = new EmergencyStop({ moonraker: this.#moonraker, http, clock });
    const { stops } = this.#session;
    const { presses } = this.emergency;
    const situation = { phase: this.phase, age: this.age, printState: this.printState, stops, presses };
    const channel = new Commands(this.#moonraker, situation);
    this.gcode = new Gcode(channel, this.capabilities, this.#console);
    this.job = new Job(channel);
    this.motion = new Motion(this.gcode, channel, this.capabilities, status.gcodeMove);
    this.heat = new Heat(this.gcode, this.heaters);
    this.offset = new Offset(this.gcode);
    this.mesh = new Mesh(this.gcode);
    this.files = new Files(this.#moonraker, http);
    this.history = new History(this.#moonraker);
    this.server = new Server(this.#moonraker, situation);
  }

  /** Connects, and stays connected until {@link Printer.close}. */
  start(): void {
    this.#ages.start();
    const stops = [
      effect(() => {
        const { kind } = this.phase.value;
        if (kind === 'klipper-shutdown') this.emergency.seenShutdown();
        if (kind === 'ready') this.emergency.seenReady();
        this.#ages.look();
      }),
      effect(() => {
        const frame = this.status.frame.value;
        if (frame !== undefined) this.#ages.statusCame(frame.eventtime);
      }),
    ];
    this.#stopWatching = () => stops.forEach((stop) => stop());
    this.#connection.start();
  }

  /** The page has become visible: look for a link at once. */
  wake(): void {
    this.#connection.wake();
    this.#ages.look();
  }

  close(): void {
    this.#stopWatching?.();
    this.#stopWatching = undefined;
    this.#ages.stop();
    this.#session.stop();
    this.#connection.stop();
  }

  /** Stops the machine at once. Passes every gate; how it goes is in `emergency.state`. */
  emergencyStop(): void {
    this.emergency.press();
  }

  /** Restarts Klipper's host part: what helps out of an error of the configuration. */
  restart(): Promise<void> {
    return this.gcode.run('RESTART');
  }

  /** Restarts Klipper and its boards: what helps out of a shutdown. */
  firmwareRestart(): Promise<void> {
    return this.gcode.run('FIRMWARE_RESTART');
  }

  /** Writes what is pending into the configuration, and restarts. */
  saveConfig(): Promise<void> {
    return this.gcode.run('SAVE_CONFIG');
  }

  /** Sizes of all that could grow, for tests that look for leaks. */
  get load(): { readonly sockets: number; readonly waiting: number; readonly objects: number } {
    return { ...this.#connection.load, objects: this.status.size };
  }

  #linkUp(): void {
    this.#session.linkUp();
    this.files.noteChange();
    this.history.noteChange();
    this.#moonraker.call('server.gcode_store', { count: 100 }).then(
      ({ gcode_store: lines }) => this.#restoreConsole(lines),
      () => undefined,
    );
  }

  /** A prompt that waited before the page was loaded, or the link lost, waits still. */
  #restoreConsole(lines: Parameters<Console['restore']>[0]): void {
    this.#console.restore(lines);
    this.#prompts.clear();
    for (const { message } of lines) this.#prompts.hear(message);
  }

  #notified(method: string, params: readonly unknown[]): void {
    const { status, files, history, server } = this;
    const hearers = {
      session: this.#session,
      console: this.#console,
      prompts: this.#prompts,
      status,
      files,
      history,
      server,
    };
    distribute(method, params, hearers);
  }
}

/** Whether Klipper is known not to be sending. */
function isStopped(phase: Phase): boolean {
  switch (phase.kind) {
    case 'unauthorized':
    case 'klipper-disconnected':
    case 'klipper-starting':
    case 'klipper-error':
    case 'klipper-shutdown':
      return true;
    case 'connecting':
    case 'no-gateway':
    case 'no-moonraker':
    case 'ready':
      return false;
  }
}
