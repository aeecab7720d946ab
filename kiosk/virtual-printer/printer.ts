import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { PrinterClock } from './clock.js';
import { answerControl } from './control/control.js';
import { seedFolders } from './files.js';
import { endstopPosition } from './klipper/homing.js';
import { startKlipper, type Klipper } from './klipper/klipper.js';
import type { PrinterFiles } from './klipper/printer.js';
import { addDatabaseMethods } from './moonraker/database.js';
import { addFileMethods } from './moonraker/file-methods.js';
import { FileStore } from './moonraker/file-store.js';
import { GcodeFiles } from './moonraker/gcode-files.js';
import { History } from './moonraker/history.js';
import { answerHttp, sendError } from './moonraker/http.js';
import { JsonFile } from './moonraker/json-file.js';
import { KlippyLink } from './moonraker/klippy-link.js';
import { addPrinterMethods } from './moonraker/printer-methods.js';
import type { Methods } from './moonraker/rpc.js';
import { addServerMethods } from './moonraker/server-methods.js';
import { Sockets } from './moonraker/sockets.js';
import { Stores } from './moonraker/stores.js';
import type { Options } from './options.js';
import { Machine, STANDBY, WARM_BED } from './physics/machine.js';
import { shapeOf } from './physics/shapes.js';

/** The whole virtual printer: a machine, the Klipper program that drives it, and Moonraker in front of both. */
export class VirtualPrinter {
  readonly clock: PrinterClock;
  readonly machine: Machine;
  readonly sockets = new Sockets();
  readonly link: KlippyLink;
  readonly #options: Options;
  readonly #store: FileStore;
  readonly #gcodes: GcodeFiles;
  readonly #methods: Methods = new Map();
  readonly #server: http.Server;

  constructor(options: Options) {
    this.#options = options;
    this.clock = new PrinterClock(options.speed, (error) => console.error(error));
    this.machine = new Machine(this.clock, shapeOf(options.machine));
    const folders = seedFolders(options);
    this.#store = new FileStore(folders);
    this.#gcodes = new GcodeFiles(this.#store);
    this.link = new KlippyLink(this.clock);
    this.#wire();
    this.#server = http.createServer((request, response) => void this.#answer(request, response));
    this.#server.on('upgrade', (request, socket, head) => this.sockets.accept(request, socket, head, this.#methods));
    this.#begin();
  }

  /** Listens on this computer only; answers the address. */
  listen(): Promise<string> {
    return new Promise((resolve, reject) => {
      this.#server.once('error', reject);
      this.#server.listen(this.#options.port, '127.0.0.1', () => {
        resolve(`http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`);
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

  #wire(): void {
    const { link, sockets, clock } = this;
    const notify = (method: string, params?: readonly unknown[]): void => sockets.broadcast(method, params);
    const stores = new Stores(clock, link);
    link.broadcast = (method, params) => {
      if (method === 'notify_gcode_response') stores.said(String(params?.[0]), 'response');
      notify(method, params);
    };
    sockets.onClose = (caller) => link.forget(caller);
    const kept = (name: string): string => path.join(this.#options.data, this.#options.machine, name);
    const history = new History(new JsonFile(kept('history.json'), () => []), this.#gcodes);
    history.notify = (action, job) => notify('notify_history_changed', [{ action, job }]);
    history.follow(link);
    history.addMethods(this.#methods);
    addPrinterMethods(this.#methods, link, { restart: () => this.#restart() });
    addFileMethods(this.#methods, {
      store: this.#store,
      gcodes: this.#gcodes,
      notify,
      printing: () => this.#printing(),
    });
    addDatabaseMethods(
      this.#methods,
      new JsonFile(kept('database.json'), () => ({ moonraker: {}, gcode_metadata: {} })),
    );
    addServerMethods(this.#methods, link, stores, {
      connections: () => sockets.count,
      restart: () => sockets.closeAll(),
    });
  }

  #printing(): string | undefined {
    const stats = this.link.klipper?.printer.status.read('print_stats');
    const isUnderWay = stats?.['state'] === 'printing' || stats?.['state'] === 'paused';
    return isUnderWay ? String(stats['filename']) : undefined;
  }

  async #answer(request: http.IncomingMessage, response: http.ServerResponse): Promise<void> {
    try {
      if (request.url?.startsWith('/virtual/')) await answerControl(request, response, this);
      else {
        const notify = (method: string, params: readonly unknown[]): void => this.sockets.broadcast(method, params);
        await answerHttp(request, response, {
          methods: this.#methods,
          store: this.#store,
          gcodes: this.#gcodes,
          link: this.link,
          notify,
        });
      }
    } catch (error) {
      sendError(response, error);
    }
  }

  #begin(): void {
    if (!this.#options.isCold) {
      this.machine.setWarmth('warm');
    }
    const klipper = this.#start();
    if (this.#options.isCold) return;
    const { toolhead, gcodeMove, heaters } = klipper.printer;
    const [x, y] = this.machine.shape.middle;
    toolhead.stand([x, y, this.machine.homingHeight(x, y) + 20 - endstopPosition(klipper.printer, 2)]);
    toolhead.setPosition([...this.machine.shape.middle, 20, 0]);
    toolhead.setHomed([0, 1, 2], true);
    gcodeMove.reset();
    heaters.extruder.set(STANDBY);
    heaters.bed?.set(WARM_BED);
  }

  #start(): Klipper {
    const klipper = startKlipper(this.clock, this.machine, this.#files());
    klipper.sdcard.onBegin = () => this.machine.layer.begin([]);
    this.link.connect(klipper);
    return klipper;
  }

  async #restart(): Promise<void> {
    this.link.klipper?.host.end();
    this.machine.release();
    this.link.disconnect();
    this.clock.after(4, () => {
      this.#start();
      this.clock.after(0.3, () => this.sockets.broadcast('notify_klippy_ready'));
    });
  }

  #files(): PrinterFiles {
    const store = this.#store;
    return {
      readGcode: (name) => store.read('gcodes', name),
      listGcodes: () => store.list('gcodes'),
      readConfig: (name) => store.read('config', name)?.toString('utf8'),
      replaceConfig: (text) => void store.write('config', 'printer.cfg', text),
    };
  }
}
