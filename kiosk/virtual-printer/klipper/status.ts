export type Fields = Record<string, unknown>;
/** Object name → its fields; null asks for all of them. */
export type Wanted = Record<string, readonly string[] | null>;

/** All objects of `printer.objects`, by name, in the order they were loaded. */
export class StatusBoard {
  readonly #objects = new Map<string, () => Fields>();

  add(name: string, read: () => Fields): void {
    this.#objects.set(name, read);
  }

  get names(): string[] {
    return [...this.#objects.keys()];
  }

  has(name: string): boolean {
    return this.#objects.has(name);
  }

  read(name: string): Fields | undefined {
    return this.#objects.get(name)?.();
  }

  /** The wanted fields; unknown objects and fields are left out without a word, as Klipper does. */
  query(wanted: Wanted): Record<string, Fields> {
    const found: Record<string, Fields> = {};
    for (const [name, fields] of Object.entries(wanted)) {
      const all = this.read(name);
      if (!all) continue;
      found[name] = fields === null ? all : pick(all, fields);
    }
    return found;
  }
}

function pick(all: Fields, fields: readonly string[]): Fields {
  return Object.fromEntries(fields.map((field) => [field, field in all ? all[field] : null]));
}

/** What changed between two answers to the same question; undefined when nothing did. */
export function difference(
  before: Record<string, Fields>,
  after: Record<string, Fields>,
): Record<string, Fields> | undefined {
  const changed: Record<string, Fields> = {};
  for (const [name, fields] of Object.entries(after)) {
    const old = before[name] ?? {};
    const news = Object.entries(fields).filter(([key, value]) => !isSame(old[key], value));
    if (news.length > 0) changed[name] = Object.fromEntries(news);
  }
  return Object.keys(changed).length > 0 ? changed : undefined;
}

function isSame(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const keys = Object.keys(b);
  if (Object.keys(a).length !== keys.length) return false;
  return keys.every((key) => isSame((a as Fields)[key], (b as Fields)[key]));
}
