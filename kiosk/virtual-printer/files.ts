import fs from 'node:fs';
import path from 'node:path';
import type { Options } from './options.js';
import type { Root } from './moonraker/file-store.js';

/** The folders below `--data`; what is shipped is put into them when they do not exist yet, and never again. */
export function seedFolders({ data, assets, machine }: Options): Readonly<Record<Root, string>> {
  const folders = {
    gcodes: path.join(data, machine, 'gcodes'),
    config: path.join(data, machine, 'config'),
    logs: path.join(data, machine, 'logs'),
  };
  seed(path.join(assets, 'files'), folders.gcodes);
  seed(path.join(assets, 'config', machine), folders.config);
  fs.mkdirSync(folders.logs, { recursive: true });
  return folders;
}

function seed(from: string, to: string): void {
  if (fs.existsSync(to)) return;
  const part = `${to}.part`;
  fs.rmSync(part, { recursive: true, force: true });
  fs.mkdirSync(part, { recursive: true });
  for (const name of fs.existsSync(from) ? fs.readdirSync(from) : [])
    fs.copyFileSync(path.join(from, name), path.join(part, name));
  fs.renameSync(part, to);
}
