import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { chmodSync, cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { test, type TestContext } from 'node:test';

const passing = "import { test } from 'node:test'; test('fine', () => {});";

/** What `test/run.mjs` would find in a checkout; all of it stands in for the real thing. */
interface Checkout {
  /** What the compiler makes: name of a test to its text. */
  readonly tests?: Readonly<Record<string, string>>;
  readonly install?: string;
  readonly chromium?: string;
}

/** Runs `test/run.mjs` in a small checkout of its own. */
async function runIn(
  t: TestContext,
  { tests = {}, install = '', chromium = '' }: Checkout,
  ...options: readonly string[]
): Promise<{ readonly code: number | null; readonly text: string; readonly last: string | undefined }> {
  const place = mkdtempSync(join(tmpdir(), 'feeler-run-'));
  t.after(() => rmSync(place, { recursive: true }));
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(place, path)), { recursive: true });
    writeFileSync(join(place, path), text);
  };
  cpSync(join('test', 'run.mjs'), join(place, 'test', 'run.mjs'));
  for (const name of ['count-reporter.mjs', 'glob.mjs']) {
    cpSync(join('test', 'support', name), join(place, 'test', 'support', name));
  }
  write('package.json', '{ "type": "module" }');
  write('kiosk/install.mjs', `export async function ensureInstalled() { ${install} }`);
  write('kiosk/build.mjs', 'export async function ensureBuilt() {}');
  write('kiosk/chromium.mjs', `export async function ensureChromium() { ${chromium} }`);
  mkdirSync(join(place, 'made'));
  for (const [name, text] of Object.entries(tests)) write(`made/${name}`, text);
  write('node_modules/.bin/tsc', '#!/bin/sh\nmkdir -p out/node && cp -r made out/node/test\n');
  chmodSync(join(place, 'node_modules/.bin/tsc'), 0o755);

  const { NODE_TEST_CONTEXT: _, ...env } = process.env;
  const child = spawn(process.execPath, ['test/run.mjs', ...options], { cwd: place, env });
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => (text += chunk.toString()));
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  return { code, text, last: /\d+ passed, \d+ failed\n$/.exec(text)?.[0].trim() };
}

test('counts what passed and what failed', async (t) => {
  const fine = await runIn(t, { tests: { 'a.test.js': passing, 'deep/b.test.js': passing } }, '--only', 'node');
  assert.deepEqual([fine.code, fine.last], [0, '3 passed, 0 failed'], fine.text);
  const failing = "import { test } from 'node:test'; test('bad', () => { throw new Error('no'); });";
  const bad = await runIn(t, { tests: { 'a.test.js': passing, 'b.test.js': failing } }, '--only', 'node');
  assert.deepEqual([bad.code, bad.last], [1, '2 passed, 1 failed'], bad.text);
});

test('a suite that is killed in the middle fails with a line that says so', async (t) => {
  const killer = "import { test } from 'node:test'; test('kills', () => process.kill(process.ppid, 'SIGKILL'));";
  const { code, text, last } = await runIn(t, { tests: { 'a.test.js': killer } }, '--only', 'node');
  assert.deepEqual([code, last], [1, '1 passed, 1 failed'], text);
  assert.match(text, /^node: ended before its tests were counted \(SIGKILL\)$/m);
});

test('a suite without a test, and a file without one, fail', async (t) => {
  const none = await runIn(t, {}, '--only', 'node');
  assert.deepEqual([none.code, none.last], [1, '1 passed, 1 failed'], none.text);
  assert.match(none.text, /^node: there is no test$/m);
  const empty = await runIn(t, { tests: { 'a.test.js': passing, 'b.test.js': '' } }, '--only', 'node');
  assert.deepEqual([empty.code, empty.last], [1, '2 passed, 1 failed'], empty.text);
  const skipped = "import { test } from 'node:test'; test.skip('later', () => {});";
  const left = await runIn(t, { tests: { 'a.test.js': skipped } }, '--only', 'node');
  assert.deepEqual([left.code, left.last], [1, '1 passed, 1 failed'], left.text);
  const group = "import { describe } from 'node:test'; describe('a group', () => {});";
  const hollow = await runIn(t, { tests: { 'a.test.js': group } }, '--only', 'node');
  assert.deepEqual([hollow.code, hollow.last], [1, '1 passed, 1 failed'], hollow.text);
  assert.match(hollow.text, /^node: no test was run$/m);
});

test('what is missing is said in one line, and the last line counts all the same', async (t) => {
  const offline = await runIn(t, { install: "throw new Error('npm install failed');" });
  assert.deepEqual([offline.code, offline.last], [1, '0 passed, 1 failed'], offline.text);
  assert.match(offline.text, /^what the tests need: npm install failed$/m);
  const noBrowser = await runIn(t, { chromium: "throw new Error('No Chromium');" }, '--only', 'size');
  assert.deepEqual([noBrowser.code, noBrowser.last], [1, '0 passed, 1 failed'], noBrowser.text);
  assert.match(noBrowser.text, /^what the tests need: No Chromium$/m);
});

test('an option that makes no sense ends with 2 and one line', async (t) => {
  for (const options of [['--only', 'nodes'], ['--only'], ['--lnog'], ['node']]) {
    const { code, text } = await runIn(t, {}, ...options);
    assert.equal(code, 2, text);
    assert.equal(text.trim().split('\n').length, 1, text);
  }
});
