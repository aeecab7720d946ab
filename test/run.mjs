// Runs every kind of test and ends with one line, `N passed, N failed`.
//   node test/run.mjs [--long] [--only checks,node,elements,flows,size]
import { spawn, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { ensureInstalled } from '../kiosk/install.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const counts = join(root, 'out', 'counts');
const kinds = ['checks', 'node', 'elements', 'flows', 'size'];
const { isLong, only } = readOptions();
const total = { passed: 0, failed: 0 };
const failures = [];

function readOptions() {
  try {
    const { long, only } = parseArgs({ options: { long: { type: 'boolean' }, only: { type: 'string' } } }).values;
    const unknown = only?.split(',').find((kind) => !kinds.includes(kind));
    if (unknown !== undefined) throw new Error(`There is no kind of test '${unknown}', only ${kinds.join(', ')}`);
    return { isLong: long ?? false, only: only?.split(',') ?? kinds };
  } catch (error) {
    console.error(error.message);
    return process.exit(2);
  }
}

/** Runs a program of node_modules/.bin (or any other); resolves to its exit code, or the signal that ended it. */
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
    child.on('exit', (code, signal) => resolve(code ?? signal));
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

/** One failure that no test could tell of, said in one line. */
function fail(name, why) {
  console.error(`${name}: ${why}`);
  count(name, 0, 1);
}

/** A test runner that leaves its counts in a file; one that dies without counting, or runs nothing, is a failure. */
async function suite(name, command, args, env = {}) {
  console.log(`\n== ${name}`);
  const file = join(counts, `${name}.json`);
  rmSync(file, { force: true });
  const code = await run(command, args, env);
  const counted = countsIn(file);
  if (!counted) {
    fail(name, `ended before its tests were counted (${code})`);
    return;
  }
  count(name, counted.passed, counted.failed);
  if (counted.failed > 0) return;
  if (counted.passed === 0) fail(name, 'no test was run');
  else if (code !== 0) fail(name, `ended with ${code}, though every test passed`);
}

/** Undefined where there is no file, or one cut off with its writer. */
function countsIn(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

async function nodeTests(name, files, env = {}) {
  // Without a file Node would look for some by itself.
  if (files.length === 0) {
    fail(name, 'there is no test');
    return;
  }
  const reporter = './test/support/count-reporter.mjs';
  const destination = join(counts, `${name}.json`);
  await suite(
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

async function runChecks() {
  await check('format', 'prettier', ['--check', '--log-level', 'warn', '.']);
  await check('lint', 'oxlint', ['--type-aware', '--quiet', '--deny-warnings', '.']);
  await check('types of the page', 'tsc', ['-p', 'tsconfig.json']);
  await check('types of the model, without DOM and Node', 'tsc', ['-p', 'tsconfig.model.json']);
  if (hasPython()) {
    const board = join('test', 'real');
    const unittest = ['-m', 'unittest', 'discover', '-q', '-s', board, '-t', board];
    await check('the board of the real stand', 'python3', unittest);
  } else if (process.env.CI === 'true') {
    fail('python3', 'it is missing');
  } else {
    console.error('python3 is missing: the tests of the real stand’s board are left out.');
  }
}

async function runAll() {
  await ensureInstalled();
  mkdirSync(counts, { recursive: true });
  const { ensureBuilt } = await import('../kiosk/build.mjs');
  const { ensureChromium } = await import('../kiosk/chromium.mjs');
  const { globSync } = await import('./support/glob.mjs');
  const wanted = (kind) => only.includes(kind);
  // What cannot be built is one failure; what needs it fails on its own.
  const build = () => ensureBuilt().catch((error) => fail('build', error.message));

  if (wanted('checks')) await runChecks();
  if (wanted('node')) {
    rmSync(join(root, 'out', 'node'), { recursive: true, force: true });
    if (await check('types of gateway, virtual printer and tests', 'tsc', ['-p', 'tsconfig.node.json'])) {
      await build();
      await nodeTests('node', globSync(join(root, 'out', 'node', 'test'), '.test.js'));
    }
  }

  const needsBrowser = wanted('elements') || wanted('flows') || wanted('size');
  const chromium = needsBrowser ? await ensureChromium() : undefined;
  if (!chromium) return;
  const env = { CHROMIUM: chromium };
  if (wanted('elements')) {
    rmSync(join(root, 'out', 'ui'), { recursive: true, force: true });
    if (await check('types of the element tests', 'tsc', ['-p', 'tsconfig.test.json'])) {
      await suite('elements', 'wtr', ['--config', 'web-test-runner.config.mjs'], env);
    }
  }
  await build();
  if (wanted('size')) await nodeTests('size', [join(root, 'test', 'size.test.mjs')], env);
  if (wanted('flows')) await nodeTests('flows', globSync(join(root, 'test', 'flows'), '.test.mjs'), env);
}

await runAll().catch((error) => fail('what the tests need', error.message));
if (failures.length > 0) console.log(`\nfailed: ${failures.join(', ')}`);
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exit(total.failed === 0 && total.passed > 0 ? 0 : 1);
