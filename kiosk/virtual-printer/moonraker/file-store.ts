import fs from 'node:fs';
import path from 'node:path';
import { RpcError } from './rpc.js';

export type Root = 'gcodes' | 'config' | 'logs';
const ROOTS: readonly Root[] = ['config', 'logs', 'gcodes'];

export interface FileItem {
  /** Relative to its root, with forward slashes. */
  readonly path: string;
  readonly modified: number;
  readonly size: number;
}

/** The folders that Moonraker serves. No path ever leaves its root. */
export class FileStore {
  readonly #folders: Readonly<Record<Root, string>>;

  constructor(folders: Readonly<Record<Root, string>>) {
    this.#folders = folders;
    for (const folder of Object.values(folders)) fs.mkdirSync(folder, { recursive: true });
  }

  /** Real path of a file, or an error when it would lie outside its root. */
  real(root: Root, relative: string): string {
    const base = path.resolve(this.#folders[root]);
    const full = path.resolve(base, `./${relative}`);
    if (full !== base && !full.startsWith(base + path.sep)) throw new RpcError(403, 'Forbidden path');
    return full;
  }

  /** `gcodes/a/b.gcode` → root and the rest. */
  split(full: string): { readonly root: Root; readonly relative: string } {
    const [first = '', ...rest] = full.replace(/^\/+|\/+$/g, '').split('/');
    const root = ROOTS.find((name) => name === first);
    if (!root) throw new RpcError(400, `Invalid root path (${first})`);
    return { root, relative: rest.join('/') };
  }

  stat(root: Root, relative: string): FileItem | undefined {
    const stats = this.#stats(this.real(root, relative));
    if (!stats) return undefined;
    return { path: relative, modified: stats.mtimeMs / 1000, size: stats.isDirectory() ? 4096 : stats.size };
  }

  isFolder(root: Root, relative: string): boolean {
    return this.#stats(this.real(root, relative))?.isDirectory() === true;
  }

  #stats(full: string): fs.Stats | undefined {
    return fs.statSync(full, { throwIfNoEntry: false });
  }

  read(root: Root, relative: string): Buffer | undefined {
    const full = this.real(root, relative);
    return this.#stats(full)?.isFile() ? fs.readFileSync(full) : undefined;
  }

  write(root: Root, relative: string, bytes: Buffer | string): FileItem {
    const full = this.real(root, relative);
    fs.mkdirSync(path.dirname(full), { recursive: true });
    const part = `${full}.part`;
    fs.writeFileSync(part, bytes);
    fs.renameSync(part, full);
    return this.stat(root, relative)!;
  }

  append(root: Root, relative: string, text: string): void {
    fs.appendFileSync(this.real(root, relative), text);
  }

  /** Every file below a root, hidden folders left out. */
  list(root: Root, folder = ''): FileItem[] {
    return this.entries(root, folder).flatMap(({ name, isFolder }) => {
      const relative = folder === '' ? name : `${folder}/${name}`;
      if (isFolder) return name.startsWith('.') ? [] : this.list(root, relative);
      return [this.stat(root, relative)!];
    });
  }

  entries(root: Root, folder: string): { readonly name: string; readonly isFolder: boolean }[] {
    const full = this.real(root, folder);
    if (!this.#stats(full)?.isDirectory()) return [];
    const found = fs.readdirSync(full, { withFileTypes: true }).filter((entry) => !entry.name.endsWith('.part'));
    return found
      .map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }))
      .sort((a, b) => (a.name < b.name ? -1 : 1));
  }

  makeFolder(root: Root, relative: string): void {
    fs.mkdirSync(this.real(root, relative), { recursive: true });
  }

  move(from: { root: Root; relative: string }, to: { root: Root; relative: string }): void {
    fs.renameSync(this.real(from.root, from.relative), this.real(to.root, to.relative));
  }

  copy(from: { root: Root; relative: string }, to: { root: Root; relative: string }): void {
    fs.cpSync(this.real(from.root, from.relative), this.real(to.root, to.relative), { recursive: true });
  }

  delete(root: Root, relative: string): void {
    fs.rmSync(this.real(root, relative), { recursive: true, force: true });
  }
}
