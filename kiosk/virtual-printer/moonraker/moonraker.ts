import path from 'node:path';
import { parseConfig, type RawConfig } from '../config/parse.js';
import type { PrinterClock } from '../clock.js';
import { addDatabaseMethods, areNamespaces } from './database.js';
import { addFileMethods } from './file-methods.js';
import type { FileStore } from './file-store.js';
import { GcodeFiles } from './gcode-files.js';
import { areJobs, History } from './history.js';
import type { HttpServices } from './http.js';
import { addJobQueueMethods } from './job-queue.js';
import { JsonFile } from './json-file.js';
import type { KlippyLink } from './klippy-link.js';
import { addMachineMethods } from './machine-methods.js';
import { addPrinterMethods, type KlipperControl } from './printer-methods.js';
import type { Methods } from './rpc.js';
import { addServerMethods } from './server-methods.js';
import type { Sockets } from './sockets.js';
import { Stores } from './stores.js';
import type { Options } from '../options.js';

/** Everything Moonraker does besides talking to Klipper: files, history, stores, database. */
export class Moonraker implements HttpServices {
  readonly methods: Methods = new Map();
  readonly store: FileStore;
  readonly gcodes: GcodeFiles;
  readonly link: KlippyLink;
  readonly notify: (method: string, params?: readonly unknown[]) => void;
  readonly #clock: PrinterClock;
  readonly #sockets: Sockets;
  readonly #stores: Stores;
  readonly #config: RawConfig;
  readonly #kept: (name: string) => string;

  constructor(clock: PrinterClock, link: KlippyLink, sockets: Sockets, store: FileStore, options: Options) {
    this.#clock = clock;
    this.link = link;
    this.#sockets = sockets;
    this.store = store;
    this.gcodes = new GcodeFiles(store);
    this.notify = (method, params) => sockets.broadcast(method, params);
    this.#config = parseConfig(store.read('config', 'moonraker.conf')?.toString('utf8') ?? '', () => '');
    this.#stores = new Stores(clock, link);
    this.#kept = (name) => path.join(options.data, options.machine, name);
    link.broadcast = (method, params) => {
      if (method === 'notify_gcode_response') this.#stores.said(String(params?.[0]), 'response');
      this.notify(method, params);
    };
    link.onFound = () => {
      for (const root of ['config_examples', 'docs']) {
        const item = { modified: clock.wall(), size: 4096, permissions: 'r', path: '.', root };
        this.notify('notify_filelist_changed', [{ action: 'root_update', item }]);
      }
    };
    link.onScript = (script) => this.#stores.said(script, 'command');
    sockets.onClose = (caller) => link.forget(caller);
  }

  /** @param restart closes every connection and comes back. */
  addPrinter(control: KlipperControl, restart: () => void): void {
    const { methods, link, notify } = this;
    const clock = this.#clock;
    this.#addHistory();
    addPrinterMethods(methods, link, control);
    addFileMethods(methods, {
      store: this.store,
      gcodes: this.gcodes,
      notify,
      printing: () => this.#printing(),
      after: (seconds, run) => void clock.after(seconds, run),
    });
    addDatabaseMethods(
      methods,
      new JsonFile(this.#kept('database.json'), areNamespaces, () => ({
        announcements: {},
        fluidd: {},
        gcode_metadata: {},
        moonraker: {},
      })),
    );
    addJobQueueMethods(methods, link, () => clock.wall(), notify);
    const connections = (): number => this.#sockets.count;
    addServerMethods(methods, link, this.#stores, { config: this.#config, connections, restart });
    const names = Object.keys(this.#config);
    const devices = names.filter((name) => name.startsWith('power ')).map((name) => name.slice('power '.length));
    addMachineMethods(methods, clock, { hasUpdates: names.includes('update_manager'), devices }, notify, connections);
  }

  #addHistory(): void {
    const file = new JsonFile(this.#kept('history.json'), areJobs, () => []);
    const history = new History(file, this.gcodes, () => this.#clock.wall());
    history.notify = (action, job) => this.notify('notify_history_changed', [{ action, job }]);
    history.follow(this.link);
    history.addMethods(this.methods);
  }

  #printing(): string | undefined {
    const stats = this.link.klipper?.printer.status.read('print_stats');
    const isUnderWay = stats?.['state'] === 'printing' || stats?.['state'] === 'paused';
    return isUnderWay ? String(stats['filename']) : undefined;
  }
}
