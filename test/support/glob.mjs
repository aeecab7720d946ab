// Files below a folder whose names end in a suffix, sorted; Node 20 has no fs.glob.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

export function globSync(folder, suffix) {
  return readdirSync(folder, { recursive: true })
    .filter((name) => name.endsWith(suffix))
    .toSorted((one, other) => one.localeCompare(other))
    .map((name) => join(folder, name));
}
