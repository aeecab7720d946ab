import http from 'node:http';
import { readFirstLayer } from '../../src/gcode/read-first-layer.js';
import { PrinterClock } from './clock.js';
import { answerControl } from './control/control.js';
import { seedFolders } from './files.js';
import { endstopPosition } from './klipper/homing.js';
import type { Klipper } from './klipper/klipper.js';
import type { World } from './control/world.js';
import { Lifecycle } from './lifecycle.js';
import { FileStore } from './moonraker/file-store.js';
import { answerHttp, sendError } from './moonraker/http.js';
import { KlippyLink } from './moonraker/klippy-link.js';
import { Moonraker } from './moonraker/moonraker.js';
import { Sockets } from './moonraker/sockets.js';
import type { Options } from './options.js';
import { Machine, STANDBY, WARM_BED } from './physics/machine.js';
import { shapeOf } from './physics/shapes.js';
import { printerFiles } from './printer-files.js';

/** The whole virtual printer: a machine, the Klipper program that drives it, and Moonraker in front of both. */
export class VirtualPrinter implements World {
  readonly clock: PrinterClock;
  readonly machine: Machine;
  readonly sockets = new Sockets();
  readonly link: KlippyLink;
  readonly lifecycle: Lifecycle;
  /** Moonraker is not there: every connection is cut. */
  isDown = false;
  readonly #options: Options;
  readonly #moonraker: Moonraker;
  readonly #server: http.Server;

  constructor(options: Options) {
    this.#options = options;
    this.clock = new PrinterClock(options.speed, (error) => console.error(error));
    this.machine = new Machine(this.clock, shapeOf(options.machine));
    const store = new FileStore(seedFolders(options));
    this.link = new KlippyLink(this.clock);
    this.#moonraker = new Moonraker(this.clock, this.link, this.sockets, store, options);
    this.lifecycle = new Lifecycle(
      this.clock,
      this.machine,
      this.link,
      printerFiles(store, this.#moonraker.notify, () => this.clock.wall()),
    );
    this.lifecycle.onLog = (text) => store.append('logs', 'klippy.log', `${text.trimEnd()}\n`);
    this.lifecycle.onStart = ({ sdcard }) => (sdcard.onBegin = (bytes) => void this.#readSkirt(bytes));
    this.#moonraker.addPrinter(this.lifecycle, () => this.restartMoonraker());
    this.#server = http.createServer((request, response) => void this.#answer(request, response));
    this.#server.on('upgrade', (request, socket, head) => {
      socket.on('error', () => socket.destroy());
      const isSocket = request.url?.split('?')[0] === '/websocket';
      if (this.isDown || !isSocket) socket.destroy();
      else this.sockets.accept(request, socket, head, this.#moonraker.methods);
    });
    if (options.startsKlipper !== false) this.#begin(this.lifecycle.boot());
  }

  /** Listens on this computer only; answers the address. */
  listen(): Promise<string> {
    return new Promise((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(this.#options.port, '127.0.0.1', () => {
        const address = this.#server.address();
        resolve(`http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`);
      });
    });
  }

  close(): void {
    this.sockets.dropAll();
    this.#server.close();
    this.#server.closeAllConnections();
    this.link.klipper?.host.end();
    this.clock.stop();
  }

  /** Closes all connections and forgets who was subscribed; a moment later it is there again. */
  restartMoonraker(): void {
    this.clock.after(0.02, () => this.#leave());
  }

  #leave(): void {
    this.sockets.closeAll();
    this.isDown = true;
    this.clock.after(MOONRAKER_RESTART, () => {
      this.isDown = false;
      this.link.forgetAll();
    });
  }

  async #readSkirt(bytes: Buffer): Promise<void> {
    this.machine.layer.begin([]);
    const { loops } = await readFirstLayer(inChunks(bytes), { tail: () => Promise.resolve(bytes.subarray(-65_536)) });
    this.machine.layer.begin(loops);
  }

  async #answer(request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
    try {
      if (request.url?.startsWith('/virtual/')) await answerControl(request, response, this);
      else if (this.isDown) request.socket.destroy();
      else {
        if (this.sockets.delay > 0) await new Promise((resolve) => setTimeout(resolve, this.sockets.delay * 1000));
        await answerHttp(request, response, this.#moonraker);
      }
    } catch (error) {
      sendError(response, error);
    }
  }

  /** How the world begins: warm, homed and levelled, unless it is to be cold. */
  #begin({ printer, gantry }: Klipper): void {
    const { machine } = this;
    if (this.#options.isCold) {
      if (gantry) machine.gantry = [0.35, -0.75, 0.6, -0.15];
      return;
    }
    machine.setWarmth('warm');
    const { toolhead, gcodeMove, heaters } = printer;
    const [x, y] = machine.shape.middle;
    toolhead.stand([x, y, machine.homingHeight(x, y) + START_Z - endstopPosition(printer, 2)]);
    machine.homedAt(2);
    toolhead.setPosition([x, y, START_Z, 0]);
    toolhead.setHomed([0, 1, 2], true);
    gcodeMove.reset();
    if (gantry) gantry.isApplied = true;
    heaters.extruder.set(STANDBY);
    heaters.bed?.set(WARM_BED);
  }
}

/** A file bit by bit, with room for others in between. */
async function* inChunks(bytes: Buffer): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += CHUNK) {
    yield bytes.subarray(at, at + CHUNK);
    await new Promise((resolve) => setImmediate(resolve));
  }
}

const CHUNK = 65_536;

/** mm at which the nozzle of a warm machine waits. */
const START_Z = 20;
/** Printer seconds until a restarted Moonraker answers. */
const MOONRAKER_RESTART = 1.3;
