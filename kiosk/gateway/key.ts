import { closeSync, fsyncSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Moonraker's API key, for printers that do not trust this host. It is kept here and never given to the page. */
export class ApiKey {
  readonly #file: string;
  #key: string | undefined;

  /** `folder` is made when the first key is kept. */
  constructor(folder: string) {
    this.#file = join(folder, 'moonraker-key');
    try {
      this.#key = readFileSync(this.#file, 'utf8').trim() || undefined;
    } catch {
      this.#key = undefined; // none kept yet
    }
  }

  get isKept(): boolean {
    return this.#key !== undefined;
  }

  /** What Moonraker is sent; nothing without a key. */
  headers(): Record<string, string> {
    return headersFor(this.#key);
  }

  /** Keeps `key` for good, readable by this user alone. Throws when the folder cannot be written. */
  keep(key: string): void {
    mkdirSync(dirname(this.#file), { recursive: true, mode: 0o700 });
    const fresh = `${this.#file}.new`;
    rmSync(fresh, { force: true });
    const file = openSync(fresh, 'wx', 0o600);
    writeSync(file, `${key}\n`);
    fsyncSync(file);
    closeSync(file);
    renameSync(fresh, this.#file);
    this.#key = key;
  }

  forget(): void {
    rmSync(this.#file, { force: true });
    this.#key = undefined;
  }
}

export function headersFor(key: string | undefined): Record<string, string> {
  return key === undefined ? {} : { 'x-api-key': key };
}

/** Something that can be a key: Moonraker's are 32 hexadecimal digits, a header takes any visible ASCII. */
export function isKey(value: unknown): value is string {
  return typeof value === 'string' && /^[\x21-\x7e]{1,200}$/.test(value);
}
