// Installs the packages of package-lock.json when they are missing or others. Nothing is written to standard output.
import { spawn } from 'node:child_process';
import { readFileSync, realpathSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { alone } from './lock.mjs';

export const root = dirname(dirname(fileURLToPath(import.meta.url)));

/**
 * Makes `node_modules` what the lock file says; does nothing when it already is.
 * `quiet`: not a word unless it fails. Throws with npm's own words when it fails, and where Node is too old for the tools.
 */
export async function ensureInstalled({ quiet = false } = {}) {
  const [major] = process.versions.node.split('.');
  if (Number(major) < 20) throw new Error(`Node 20 or newer is wanted here, this is ${process.versions.node}`);
  if (isInstalled()) return;
  await alone(join(root, 'out', 'install.lock'), async () => {
    if (isInstalled()) return;
    if (!quiet) console.error('Installing packages …');
    await install();
  });
}

/** npm notes in node_modules what it has put there; only packages for other platforms may lack. */
function isInstalled() {
  const installed = installedPackages();
  return Object.entries(packagesIn(join(root, 'package-lock.json'))).every(
    ([path, wanted]) => path === '' || wanted.optional || installed[path]?.version === wanted.version,
  );
}

/** Nothing where there is no note, or one cut off with the npm that wrote it. */
function installedPackages() {
  try {
    return packagesIn(join(root, 'node_modules', '.package-lock.json')) ?? {};
  } catch {
    return {};
  }
}

function packagesIn(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages;
}

/**
 * Not `npm ci`: that one refuses a lock file without the packages of other platforms, which npm leaves out where a registry
 * does not have them. This one takes the versions of the lock file too, and writes nothing back. The tools that build are
 * wanted also where NODE_ENV says production.
 */
const COMMAND = ['install', '--no-save', '--include=dev', '--loglevel', 'error'];

function install() {
  const script = process.env.npm_execpath?.endsWith('.js') ? process.env.npm_execpath : undefined;
  const isWindows = process.platform === 'win32';
  const program = script ? process.execPath : isWindows ? 'npm.cmd' : 'npm';
  return new Promise((resolve, reject) => {
    const child = spawn(program, [...(script ? [script] : []), ...COMMAND], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: !script && isWindows,
    });
    const words = [];
    child.stdout.on('data', (chunk) => words.push(chunk));
    child.stderr.on('data', (chunk) => words.push(chunk));
    const end = () => child.kill('SIGKILL'); // told to end nicely it would first take back what it did
    process.once('exit', end);
    child.on('error', reject);
    child.on('close', (code) => {
      process.off('exit', end);
      if (code === 0) resolve();
      else reject(new Error(`npm install failed:\n${Buffer.concat(words).toString()}`));
    });
  });
}

if (realpathSync(process.argv[1] ?? '.') === fileURLToPath(import.meta.url)) await ensureInstalled();
