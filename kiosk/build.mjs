// Builds what is older than its sources: the page, the gateway, and the programs that run from a checkout.
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { ensureInstalled, root } from './install.mjs';
import { alone } from './lock.mjs';

const tools = ['kiosk/build.mjs', 'package.json', 'package-lock.json', 'tsconfig.base.json'];
const pure = ['src/base', 'src/gcode', 'src/moonraker', 'src/first-layer', 'src/printer'];

/** What can be built: its sources, what comes out, and how it is made in the folder `into`. */
const targets = {
  page: {
    sources: [...tools, 'index.html', 'vite.config.ts', 'tsconfig.json', 'src', 'public'],
    result: 'dist',
    make: makePage,
  },
  gateway: {
    sources: [...tools, 'kiosk/gateway', 'kiosk/chromium.mjs'],
    result: 'dist-gateway',
    make: async (into) => {
      await makeProgram('kiosk/gateway/main.ts', join(into, 'gateway.js'), 'cjs');
      // The folder runs wherever it is put, also under a package.json that says otherwise.
      writeFileSync(join(into, 'package.json'), '{ "type": "commonjs" }\n');
    },
  },
  start: program('kiosk/start/main.ts', 'start', ['kiosk/start', 'kiosk/gateway', 'kiosk/chromium.mjs']),
  'virtual-printer': program('kiosk/virtual-printer/main.ts', 'virtual-printer', [...pure, 'kiosk/virtual-printer']),
  skirt: program('kiosk/commands/skirt.ts', 'skirt', [...pure, 'kiosk/commands']),
  track: program('kiosk/commands/track.ts', 'track', [...pure, 'kiosk/commands']),
};

function program(entry, name, sources) {
  return {
    sources: [...tools, ...sources],
    result: `out/bin/${name}.js`,
    make: (into) => makeProgram(entry, into, 'es'),
  };
}

/** Builds those of `names` (all by default) whose sources have changed since. `quiet`: not a word unless it fails. */
export async function ensureBuilt({ names = Object.keys(targets), quiet = false } = {}) {
  if (names.every(isFresh)) return;
  await alone(join(root, 'out', 'build.lock'), async () => {
    clearAway();
    for (const name of names) {
      if (isFresh(name)) continue;
      if (!quiet) console.error(`Building ${name} …`);
      await build(name);
    }
  });
}

/** What a build that was ended in the middle has left. */
function clearAway() {
  for (const name of readdirSync(join(root, 'out'))) {
    if (name.startsWith('building-')) rmSync(join(root, 'out', name), { recursive: true, force: true });
  }
}

/** Builds in a folder of its own and puts the result in place by renaming: no one ever sees half a build. */
async function build(name) {
  const { sources, result, make } = targets[name];
  const seen = digest(sources);
  const place = join(root, result);
  const fresh = join(root, 'out', `building-${process.pid}`, result);
  mkdirSync(dirname(fresh), { recursive: true });
  mkdirSync(dirname(place), { recursive: true });
  const old = join(root, 'out', `building-${process.pid}`, 'old');
  try {
    await make(fresh);
    if (existsSync(place)) renameSync(place, old);
    renameSync(fresh, place);
    mkdirSync(dirname(stamp(name)), { recursive: true });
    writeFileSync(stamp(name), seen);
  } finally {
    rmSync(join(root, 'out', `building-${process.pid}`), { recursive: true, force: true });
  }
}

function stamp(name) {
  return join(root, 'out', 'built', name);
}

function isFresh(name) {
  const { sources, result } = targets[name];
  return (
    existsSync(join(root, result)) && existsSync(stamp(name)) && readFileSync(stamp(name), 'utf8') === digest(sources)
  );
}

/** Names, sizes and times of all files below `paths`: also sees that one was taken away. */
function digest(paths) {
  const hash = createHash('sha256');
  for (const path of paths) for (const line of listing(join(root, path))) hash.update(line);
  return hash.digest('hex');
}

function listing(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return [];
  if (!found.isDirectory()) return [`${path} ${found.size} ${found.mtimeMs}\n`];
  return readdirSync(path)
    .toSorted()
    .flatMap((name) => listing(join(path, name)));
}

async function makePage(into) {
  const vite = await import('vite');
  await vite.build({ root, logLevel: 'warn', build: { outDir: into, emptyOutDir: true } });
  compress(into);
}

/** Puts a `.gz` and a `.br` beside every text file. */
function compress(folder) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) compress(path);
    else if (/\.(js|css|svg|json|txt)$/.test(entry.name)) {
      const text = readFileSync(path);
      writeFileSync(`${path}.gz`, gzipSync(text, { level: 9 }));
      writeFileSync(
        `${path}.br`,
        brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } }),
      );
    }
  }
}

/** One file with everything in it but Node's own modules (and Vite, which only `--dev` needs). */
async function makeProgram(entry, file, format) {
  const vite = await import('vite');
  await vite.build({
    root,
    configFile: false,
    logLevel: 'warn',
    publicDir: false,
    define: { FEELER_VERSION: JSON.stringify(JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')).version) },
    ssr: { noExternal: true, external: ['vite'], target: 'node' },
    build: {
      ssr: join(root, entry),
      target: 'node18',
      outDir: dirname(file),
      emptyOutDir: false,
      minify: false,
      rolldownOptions: {
        output: { format, entryFileNames: file.slice(dirname(file).length + 1), codeSplitting: false },
      },
    },
  });
}

if (realpathSync(process.argv[1] ?? '.') === fileURLToPath(import.meta.url)) {
  await ensureInstalled();
  await ensureBuilt();
}
