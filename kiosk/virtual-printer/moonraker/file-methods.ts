import path from 'node:path';
import type { FileItem, FileStore, Root } from './file-store.js';
import type { GcodeFiles } from './gcode-files.js';
import { flagOf, RpcError, textOf, type Methods, type Params } from './rpc.js';

export interface FileServices {
  readonly store: FileStore;
  readonly gcodes: GcodeFiles;
  /** The file that is being printed, if one is. */
  printing(): string | undefined;
  notify(method: string, params: readonly unknown[]): void;
  /** Runs later, in printer seconds. */
  after(seconds: number, run: () => void): void;
}

/** `server.files.*` */
export function addFileMethods(methods: Methods, services: FileServices): void {
  const { store, gcodes } = services;
  methods.set('server.files.roots', () => ROOT_LIST);
  methods.set('server.files.list', (params) => {
    const { root } = store.split(textOf(params, 'root', 'gcodes'));
    return store
      .list(root)
      .filter((item) => root !== 'gcodes' || gcodes.isGcode(item.path))
      .map(({ path, modified, size }) => ({ path, modified, size, permissions: 'rw' }));
  });
  methods.set('server.files.metadata', (params) => {
    const filename = textOf(params, 'filename');
    const found = gcodes.metadata(filename);
    if (!found) throw new RpcError(-32601, `Metadata not available for <${filename}>`);
    return { ...found, filename };
  });
  methods.set('server.files.thumbnails', (params) => {
    const filename = textOf(params, 'filename');
    return thumbnails(gcodes, filename);
  });
  methods.set('server.files.get_directory', (params) =>
    directory(services, textOf(params, 'path', 'gcodes'), flagOf(params, 'extended')),
  );
  methods.set('server.files.metascan', (params) => {
    const filename = textOf(params, 'filename');
    const item = store.stat('gcodes', filename);
    if (!item) throw new RpcError(-32601, `File '${filename}' does not exist`);
    for (const picture of [...gcodes.drop(filename)].reverse()) tell(services, 'delete_file', gone('gcodes', picture));
    for (const picture of gcodes.scan(filename, item))
      tell(services, 'create_file', described('gcodes', store.stat('gcodes', picture)!));
    return { ...gcodes.metadata(filename), filename };
  });
  addChanges(methods, services);
}

function addChanges(methods: Methods, services: FileServices): void {
  const { store, gcodes } = services;
  methods.set('server.files.post_directory', (params) => {
    const { root, relative } = store.split(textOf(params, 'path'));
    if (store.stat(root, relative)) throw new RpcError(400, `Directory already exists: ${relative}`);
    store.makeFolder(root, relative);
    return tell(services, 'create_dir', described(root, store.stat(root, relative)!));
  });
  methods.set('server.files.delete_directory', (params) => {
    const { root, relative } = store.split(textOf(params, 'path'));
    if (!store.isFolder(root, relative)) throw new RpcError(-32601, `Directory does not exist (${relative})`);
    if (store.entries(root, relative).length > 0 && !flagOf(params, 'force')) {
      throw new RpcError(400, `[Errno 39] Directory not empty: '/home/pi/printer_data/${root}/${relative}'`);
    }
    refuseInUse(services, relative, root);
    for (const item of store.list(root, relative)) gcodes.drop(item.path);
    store.delete(root, relative);
    return tellLater(services, 'delete_dir', gone(root, relative));
  });
  methods.set('server.files.delete_file', (params) => {
    const { root, relative } = store.split(textOf(params, 'path'));
    if (!store.stat(root, relative) || store.isFolder(root, relative)) {
      throw new RpcError(400, `Invalid file path: ${root}/${relative}`);
    }
    refuseInUse(services, relative, root);
    store.delete(root, relative);
    const pictures = root === 'gcodes' ? gcodes.drop(relative) : [];
    const answer = tellLater(services, 'delete_file', gone(root, relative));
    services.after(2 * OBSERVED, () => {
      for (const picture of [...pictures].reverse()) tell(services, 'delete_file', gone('gcodes', picture));
    });
    return answer;
  });
  methods.set('server.files.move', (params) => {
    const { from, to } = ends(services, params);
    refuseInUse(services, from.relative, from.root);
    store.move(from, to);
    const pictures = from.root === 'gcodes' && to.root === 'gcodes' ? gcodes.move(from.relative, to.relative) : [];
    for (const [before, after] of pictures) {
      tell(services, 'move_file', described('gcodes', store.stat('gcodes', after)!), { path: before, root: 'gcodes' });
    }
    return tell(services, 'move_file', described(to.root, store.stat(to.root, to.relative)!), {
      path: from.relative,
      root: from.root,
    });
  });
  methods.set('server.files.copy', (params) => {
    const { from, to } = ends(services, params);
    store.copy(from, to);
    for (const picture of rescan(services, to))
      tell(services, 'create_file', described('gcodes', store.stat('gcodes', picture)!));
    return tell(services, 'create_file', described(to.root, store.stat(to.root, to.relative)!));
  });
}

interface Place {
  readonly root: Root;
  readonly relative: string;
}

/** Where a file is to go from and to; into a folder under its own name. */
function ends({ store }: FileServices, params: Params): { readonly from: Place; readonly to: Place } {
  const from = store.split(textOf(params, 'source'));
  const to = store.split(textOf(params, 'dest'));
  if (!store.stat(from.root, from.relative))
    throw new RpcError(-32601, `File ${textOf(params, 'source')} does not exist`);
  if (!store.isFolder(to.root, to.relative)) return { from, to };
  return { from, to: { root: to.root, relative: path.posix.join(to.relative, path.posix.basename(from.relative)) } };
}

/** Reads a file that has come to a new place; answers its thumbnails. */
function rescan({ store, gcodes }: FileServices, { root, relative }: Place): readonly string[] {
  const item = store.stat(root, relative);
  return item && root === 'gcodes' && gcodes.isGcode(relative) ? gcodes.scan(relative, item) : [];
}

function tell({ notify }: FileServices, action: string, item: object, source?: object): object {
  const news = source ? { action, item, source_item: source } : { action, item };
  notify('notify_filelist_changed', [news]);
  return news;
}

/** What goes is told when the observer of the file system has noticed. */
function tellLater(services: FileServices, action: string, item: object): object {
  services.after(OBSERVED, () => tell(services, action, item));
  return { action, item };
}

/** Printer seconds until the file system's observer notices that something is gone. */
const OBSERVED = 0.25;

function refuseInUse({ printing }: FileServices, relative: string, root: Root): void {
  const file = printing();
  if (root === 'gcodes' && file !== undefined && (file === relative || file.startsWith(`${relative}/`))) {
    throw new RpcError(403, 'File currently in use');
  }
}

/** A file as notifications and answers have it. */
export function described(root: Root, item: FileItem): object {
  return { modified: item.modified, size: item.size, permissions: 'rw', path: item.path, root };
}

function gone(root: Root, relative: string): object {
  return { modified: 0, size: 0, permissions: '', path: relative, root };
}

function thumbnails(gcodes: GcodeFiles, filename: string): object[] {
  const found = gcodes.thumbnails(filename);
  const folder = path.posix.dirname(filename);
  return found.map(({ relative_path: own, ...rest }) => ({
    ...rest,
    thumbnail_path: path.posix.join(folder, own),
  }));
}

function directory(services: FileServices, full: string, isExtended: boolean): object {
  const { store, gcodes } = services;
  const { root, relative } = store.split(full);
  if (!store.isFolder(root, relative)) throw new RpcError(-32601, `Directory does not exist (${relative})`);
  const at = (name: string): string => (relative === '' ? name : `${relative}/${name}`);
  const entries = store.entries(root, relative);
  const facts = (name: string): object => {
    const { modified, size } = store.stat(root, at(name))!;
    return { modified, size, permissions: 'rw' };
  };
  return {
    dirs: entries.filter((entry) => entry.isFolder).map(({ name }) => ({ ...facts(name), dirname: name })),
    files: entries
      .filter((entry) => !entry.isFolder)
      .map(({ name }) => {
        const metadata = isExtended && root === 'gcodes' ? gcodes.metadata(at(name)) : undefined;
        return { ...facts(name), filename: name, ...metadata };
      }),
    disk_usage: { total: 31_457_280_000, used: 9_663_676_416, free: 21_793_603_584 },
    root_info: { name: root, permissions: root === 'logs' ? 'r' : 'rw' },
  };
}

const ROOT_LIST = [
  { name: 'config', path: '/home/pi/printer_data/config', permissions: 'rw' },
  { name: 'logs', path: '/home/pi/printer_data/logs', permissions: 'r' },
  { name: 'gcodes', path: '/home/pi/printer_data/gcodes', permissions: 'rw' },
  { name: 'config_examples', path: '/home/pi/klipper/config', permissions: 'r' },
  { name: 'docs', path: '/home/pi/klipper/docs', permissions: 'r' },
];
