// How long the first layer of a full 350 mm bed takes to read: 3 MB, in the browser, at a sixth of this processor's speed.
import { spawnSync } from 'node:child_process';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { ensureBuilt } from '../../kiosk/build.mjs';
import { ensureInstalled } from '../../kiosk/install.mjs';
import { readInBrowser } from '../support/large-file.mjs';

const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
const ROUNDS = 5;

await ensureInstalled();
await ensureBuilt();
spawnSync(join(root, 'node_modules', '.bin', 'tsc'), ['-p', 'tsconfig.node.json'], { cwd: root, stdio: 'inherit' });
const makers = pathToFileURL(join(root, 'out', 'node', 'test', 'support', 'gcode-makers.js'));
const { fullPlate } = await import(makers.href);

const bytes = fullPlate(350, 2);
console.log(`${(bytes.length / 1e6).toFixed(1)} MB of first layer`);
for (let round = 0; round < ROUNDS; round++) {
  const { milliseconds, longTasks } = await readInBrowser(bytes);
  console.log(`${milliseconds.toFixed(0)} ms, ${longTasks.length} long tasks on the page`);
}
