import fs from 'node:fs';
import path from 'node:path';

/** A value kept in a file as JSON, written whole and then renamed, so that a crash leaves the old one. */
export class JsonFile<T> {
  readonly #path: string;
  readonly #check: (value: unknown) => value is T;
  readonly #fallback: () => T;

  /** @param check whether what was read is a value of this kind; anything else counts as not there. */
  constructor(file: string, check: (value: unknown) => value is T, fallback: () => T) {
    this.#path = file;
    this.#check = check;
    this.#fallback = fallback;
  }

  read(): T {
    try {
      const value: unknown = JSON.parse(fs.readFileSync(this.#path, 'utf8'));
      return this.#check(value) ? value : this.#fallback();
    } catch {
      return this.#fallback();
    }
  }

  write(value: T): void {
    fs.mkdirSync(path.dirname(this.#path), { recursive: true });
    fs.writeFileSync(`${this.#path}.part`, JSON.stringify(value));
    fs.renameSync(`${this.#path}.part`, this.#path);
  }
}
