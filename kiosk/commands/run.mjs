// Runs one of the commands that take files: `run.mjs skirt FILE.gcode`. In a fresh clone it first installs and builds,
// without a word, since standard output belongs to the answer.
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { ensureBuilt } from '../build.mjs';
import { ensureInstalled, root } from '../install.mjs';

const commands = ['skirt', 'track'];
const [command] = process.argv.splice(2, 1);
if (!commands.includes(command)) {
  console.error(`Usage: run.mjs ${commands.join('|')} FILE …`);
  process.exit(2);
}
await ensureInstalled({ quiet: true });
await ensureBuilt({ names: [command], quiet: true });
// npm moves to the project; names of files are meant from where the person stands.
if (process.env.npm_lifecycle_event === command && process.env.INIT_CWD) process.chdir(process.env.INIT_CWD);
await import(pathToFileURL(join(root, 'out', 'bin', `${command}.js`)).href);
