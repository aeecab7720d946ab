import { randomBytes } from 'node:crypto';
import type { KlippyLink } from './klippy-link.js';
import { numberOf, RpcError, textOf, type Caller, type Methods } from './rpc.js';
import type { RawConfig } from '../config/parse.js';
import { serverConfig } from './server-config.js';
import type { Stores } from './stores.js';

export interface ServerFacts {
  /** moonraker.conf as parsed. */
  readonly config: RawConfig;
  connections(): number;
  restart(): void;
}

/** `server.*` and `machine.*` that need no Klipper. */
export function addServerMethods(methods: Methods, link: KlippyLink, stores: Stores, facts: ServerFacts): void {
  const identified = new WeakMap<Caller, object>();
  methods.set('server.info', () => ({
    klippy_connected: link.isConnected,
    klippy_state: link.state,
    components: COMPONENTS.concat(
      Object.keys(facts.config).some((name) => name === 'update_manager') ? ['update_manager', 'power'] : [],
    ),
    failed_components: [],
    registered_directories: link.isKnown ? [...DIRECTORIES, 'config_examples', 'docs'] : DIRECTORIES,
    warnings: [],
    websocket_count: facts.connections(),
    moonraker_version: 'v0.10.0-31-gd5ee171',
    missing_klippy_requirements: [],
    api_version: [1, 5, 0],
    api_version_string: '1.5.0',
  }));
  methods.set('server.connection.identify', (params, caller) => {
    if (!caller) throw new RpcError(400, 'No connection detected');
    const said = ['client_name', 'version', 'type', 'url'].map((key) => textOf(params, key));
    const before = identified.get(caller);
    if (before) throw new RpcError(400, `Connection already identified: ${pythonDict(before)}`);
    identified.set(caller, { name: said[0], version: said[1], type: said[2], url: said[3] });
    return { connection_id: caller.id };
  });
  methods.set('server.websocket.id', (_params, caller) => ({ websocket_id: caller?.id }));
  methods.set('server.temperature_store', () => stores.temperatures);
  methods.set('server.gcode_store', (params) => ({
    gcode_store: stores.console.slice(-numberOf(params, 'count', 1000)),
  }));
  methods.set('server.config', () => serverConfig(facts.config));
  methods.set('server.restart', () => {
    facts.restart();
    return 'ok';
  });
  methods.set('server.webcams.list', () => ({ webcams: [] }));
  addAnnouncements(methods);
  methods.set('access.oneshot_token', () => randomBytes(20).toString('base64url'));
}

function addAnnouncements(methods: Methods): void {
  const dismissed = new Set<string>();
  const list = (): object => ({
    entries: ANNOUNCEMENTS.map((entry) => ({ ...entry, dismissed: dismissed.has(entry.entry_id) })),
    feeds: ['moonraker', 'klipper'],
  });
  methods.set('server.announcements.list', list);
  methods.set('server.announcements.update', list);
  methods.set('server.announcements.dismiss', (params) => {
    const id = textOf(params, 'entry_id');
    dismissed.add(id);
    return { entry_id: id };
  });
}

const ANNOUNCEMENTS: readonly { readonly entry_id: string }[] = [];

function pythonDict(values: object): string {
  const pairs = Object.entries(values).map(([key, value]) => `'${key}': '${String(value)}'`);
  return `{${pairs.join(', ')}}`;
}

const DIRECTORIES = ['config', 'logs', 'gcodes'];

const COMPONENTS = [
  'secrets',
  'template',
  'klippy_connection',
  'jsonrpc',
  'internal_transport',
  'application',
  'websockets',
  'database',
  'dbus_manager',
  'file_manager',
  'authorization',
  'klippy_apis',
  'shell_command',
  'machine',
  'data_store',
  'proc_stats',
  'job_state',
  'job_queue',
  'history',
  'http_client',
  'announcements',
  'webcam',
  'extensions',
];
