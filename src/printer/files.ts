import { signal, type ReadonlySignal } from '@preact/signals-core';
import type { Http } from '../moonraker/http.js';
import type { ResultOf } from '../moonraker/methods.js';
import type { Moonraker } from '../moonraker/moonraker.js';
import { PrinterError, printerError } from './errors.js';

export type Metadata = ResultOf<'server.files.metadata'>;
export type Directory = ResultOf<'server.files.get_directory'>;
export type FileEntry = Directory['files'][number];

/** The root of what can be printed. */
const gcodes = 'gcodes';
/** Between the parts of an upload; no G-code holds it. */
const BOUNDARY = 'feeler-5f0c1c2f9a7e4b7f';

/** Files on the printer. A path is relative to its root, which is `gcodes` where none is named. Each verb rejects with a {@link PrinterError}. */
export class Files {
  readonly #moonraker: Moonraker;
  readonly #http: Http;
  readonly #changed = signal(0);

  constructor(moonraker: Moonraker, http: Http) {
    this.#moonraker = moonraker;
    this.#http = http;
  }

  /** Grows whenever a file or folder of any root changed or was read by Moonraker, and after each new link. */
  get changed(): ReadonlySignal<number> {
    return this.#changed;
  }

  /** Takes a `notify_filelist_changed` or `notify_metadata_update` in. */
  noteChange(): void {
    this.#changed.value += 1;
  }

  /** What is in a folder, without hidden files and the folders of thumbnails. */
  async list(path = '', root = gcodes): Promise<Directory> {
    const whole = path === '' ? root : `${root}/${path}`;
    const found = await this.#call(() =>
      this.#moonraker.call('server.files.get_directory', { path: whole, extended: true }),
    );
    return {
      ...found,
      dirs: found.dirs.filter(({ dirname }) => !dirname.startsWith('.')),
      files: found.files.filter(({ filename }) => !filename.startsWith('.')),
    };
  }

  /** What Moonraker read out of a G-code file. */
  metadata(path: string): Promise<Metadata> {
    return this.#call(() => this.#moonraker.call('server.files.metadata', { filename: path }));
  }

  /** Has Moonraker read the file once more. */
  rescan(path: string): Promise<Metadata> {
    return this.#call(() => this.#moonraker.call('server.files.metascan', { filename: path }));
  }

  async remove(path: string, root = gcodes): Promise<void> {
    await this.#call(() => this.#moonraker.call('server.files.delete_file', { path: `${root}/${path}` }));
  }

  /** Removes a folder with all that is in it. */
  async removeFolder(path: string, root = gcodes): Promise<void> {
    const whole = `${root}/${path}`;
    await this.#call(() => this.#moonraker.call('server.files.delete_directory', { path: whole, force: true }));
  }

  async makeFolder(path: string, root = gcodes): Promise<void> {
    await this.#call(() => this.#moonraker.call('server.files.post_directory', { path: `${root}/${path}` }));
  }

  /** Moves or renames; both paths within one root. */
  async move(from: string, to: string, root = gcodes): Promise<void> {
    const move = { source: `${root}/${from}`, dest: `${root}/${to}` };
    await this.#call(() => this.#moonraker.call('server.files.move', move));
  }

  /** Copies, also from one root to another. */
  async copy(from: string, to: string, root = gcodes, toRoot = root): Promise<void> {
    const copy = { source: `${root}/${from}`, dest: `${toRoot}/${to}` };
    await this.#call(() => this.#moonraker.call('server.files.copy', copy));
  }

  /** Where the file itself is, on the page's own origin. */
  url(path: string, root = gcodes): string {
    return `/server/files/${[root, ...path.split('/')].map(encodeURIComponent).join('/')}`;
  }

  /** Where a thumbnail is: `relativePath` of the metadata counts from the file's own folder. */
  thumbnailUrl(path: string, relativePath: string): string {
    const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/') + 1) : '';
    return this.url(folder + relativePath);
  }

  /** The text of a small file, as `printer.cfg` of the root `config`. */
  async text(path: string, root = gcodes): Promise<string> {
    const answer = await this.#call(() => this.#http.send({ method: 'GET', path: this.url(path, root) }));
    if (answer.status === 200) return answer.text;
    throw new PrinterError({ kind: 'refused' }, `${path}: ${answer.status}`);
  }

  /** Puts a text on the printer as a file, in place of one of that name; done when Moonraker has read it. */
  async upload(path: string, text: string, root = gcodes): Promise<void> {
    const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/')) : '';
    const name = path.slice(path.lastIndexOf('/') + 1);
    const fields = { root, path: folder };
    const parts = Object.entries(fields).map(([field, value]) => formPart(`name="${field}"`, value));
    const body = [...parts, formPart(`name="file"; filename="${name}"`, text), `--${BOUNDARY}--\r\n`].join('');
    const headers = { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` };
    const answer = await this.#call(() =>
      this.#http.send({ method: 'POST', path: '/server/files/upload', headers, body }),
    );
    if (answer.status !== 201) throw new PrinterError({ kind: 'refused' }, `${name}: ${answer.status}`);
  }

  async #call<T>(send: () => Promise<T>): Promise<T> {
    try {
      return await send();
    } catch (error) {
      throw printerError(error);
    }
  }
}

function formPart(disposition: string, value: string): string {
  return `--${BOUNDARY}\r\nContent-Disposition: form-data; ${disposition}\r\n\r\n${value}\r\n`;
}
