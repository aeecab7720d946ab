// Runs every kind of test and ends with one line, `N passed, N failed`.
//   node test/run.mjs [--long] [--only checks,node,elements,flows,size]
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureInstalled } from '../kiosk/install.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const counts = join(root, 'out', 'counts');
const isLong = process.argv.includes('--long');
const only = process.argv.includes('--only') ? process.argv[process.argv.indexOf('--only') + 1].split(',') : undefined;
const total = { passed: 0, failed: 0 };
const failures = [];

/** Runs a program of node_modules/.bin (or any other); resolves to its exit code. */
function run(command, args, env = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: {
        ...process.env,
        PATH: `${join(root, 'node_modules', '.bin')}:${process.env.PATH}`,
        ...(isLong ? { FEELER_LONG: '1' } : {}),
        ...env,
      },
    });
    child.on('error', (error) => {
      console.error(String(error));
      resolve(127);
    });
    child.on('exit', (code, signal) => resolve(signal ? 1 : (code ?? 1)));
  });
}

function count(name, passed, failed) {
  total.passed += passed;
  total.failed += failed;
  if (failed > 0) failures.push(name);
}

/** One check that passes or fails as a whole. */
async function check(name, command, args) {
  console.log(`\n== ${name}`);
  const code = await run(command, args);
  count(name, code === 0 ? 1 : 0, code === 0 ? 0 : 1);
  return code === 0;
}

/** A test runner that leaves its counts in a file; a runner that dies without counting is a failure. */
async function suite(name, command, args, env = {}) {
  console.log(`\n== ${name}`);
  const file = join(counts, `${name}.json`);
  rmSync(file, { force: true });
  const code = await run(command, args, env);
  const result = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : { passed: 0, failed: 1 };
  const failed = result.failed === 0 && (code !== 0 || result.passed === 0) ? 1 : result.failed;
  count(name, result.passed, failed);
}

function nodeTests(name, files, env = {}) {
  const reporter = './test/support/count-reporter.mjs';
  const destination = join(counts, `${name}.json`);
  return suite(
    name,
    process.execPath,
    [
      '--test',
      '--test-reporter=spec',
      '--test-reporter-destination=stdout',
      `--test-reporter=${reporter}`,
      `--test-reporter-destination=${destination}`,
      ...files,
    ],
    env,
  );
}

/** The board is Python; where there is none its tests are left out, as the flows on it are. */
function hasPython() {
  return spawnSync('python3', ['--version']).status === 0;
}

/** What cannot be built is one failure; what needs it fails on its own. */
async function build() {
  try {
    await ensureBuilt();
  } catch (error) {
    console.error(String(error));
    count('build', 0, 1);
  }
}

const wanted = (kind) => only === undefined || only.includes(kind);

await ensureInstalled();
mkdirSync(counts, { recursive: true });
const { ensureBuilt } = await import('../kiosk/build.mjs');
const { ensureChromium } = await import('../kiosk/chromium.mjs');

if (wanted('checks')) {
  await check('format', 'prettier', ['--check', '--log-level', 'warn', '.']);
  await check('lint', 'oxlint', ['--type-aware', '--quiet', '--deny-warnings', '.']);
  await check('types of the page', 'tsc', ['-p', 'tsconfig.json']);
  await check('types of the model, without DOM and Node', 'tsc', ['-p', 'tsconfig.model.json']);
  if (hasPython()) {
    const board = join('test', 'real');
    await check('the board of the real stand', 'python3', [
      '-m',
      'unittest',
      'discover',
      '-q',
      '-s',
      board,
      '-t',
      board,
    ]);
  } else if (process.env.CI === 'true') {
    count('python3 is missing', 0, 1);
  }
}

if (wanted('node')) {
  rmSync(join(root, 'out', 'node'), { recursive: true, force: true });
  if (await check('types of gateway, virtual printer and tests', 'tsc', ['-p', 'tsconfig.node.json'])) {
    await build();
    const { globSync } = await import('./support/glob.mjs');
    await nodeTests('node', globSync(join(root, 'out', 'node', 'test'), '.test.js'));
  }
}

const chromium = wanted('elements') || wanted('flows') || wanted('size') ? await ensureChromium() : undefined;
if (chromium) {
  if (wanted('elements')) {
    rmSync(join(root, 'out', 'ui'), { recursive: true, force: true });
    if (await check('types of the element tests', 'tsc', ['-p', 'tsconfig.test.json'])) {
      await suite('elements', 'wtr', ['--config', 'web-test-runner.config.mjs'], { CHROMIUM: chromium });
    }
  }
  await build();
  const { globSync } = await import('./support/glob.mjs');
  if (wanted('size')) await nodeTests('size', [join(root, 'test', 'size.test.mjs')], { CHROMIUM: chromium });
  if (wanted('flows')) {
    await nodeTests('flows', globSync(join(root, 'test', 'flows'), '.test.mjs'), { CHROMIUM: chromium });
  }
}

if (failures.length > 0) console.log(`\nfailed: ${failures.join(', ')}`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);
