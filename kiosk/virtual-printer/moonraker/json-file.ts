import fs from 'node:fs';
import path from 'node:path';

/** A value kept in a file as JSON, written whole and then renamed, so that a crash leaves the old one. */
export class JsonFile<T> {
  readonly #path: string;
  readonly #fallback: () => T;

  constructor(file: string, fallback: () => T) {
    this.#path = file;
    this.#fallback = fallback;
  }

  read(): T {
    try {
      return JSON.parse(fs.readFileSync(this.#path, 'utf8')) as T;
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
