import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { test, type TestContext } from 'node:test';
import { promisify } from 'node:util';
import { folder, root, Running } from './run.js';

const run = promisify(execFile);

/** A checkout that wants one package, and an npm that notes how it was called and then notes what it has put there. */
function checkout(t: TestContext) {
  const place = folder(t);
  for (const name of ['install.mjs', 'lock.mjs']) cpSync(join(root, 'kiosk', name), join(place, 'kiosk', name));
  const lock = JSON.stringify({ packages: { '': {}, 'node_modules/a': { version: '1.0.0' } } });
  writeFileSync(join(place, 'package-lock.json'), lock);
  writeFileSync(join(place, 'package.json'), '{ "type": "commonjs" }');
  writeFileSync(
    join(place, 'npm.js'),
    `const fs = require('fs');
    fs.appendFileSync('asked', process.argv.slice(2).join(' ') + '\\n');
    fs.mkdirSync('node_modules', { recursive: true });
    fs.copyFileSync('package-lock.json', 'node_modules/.package-lock.json');`,
  );
  return {
    noted: join(place, 'node_modules', '.package-lock.json'),
    install: () =>
      run(process.execPath, ['kiosk/install.mjs'], {
        cwd: place,
        env: { ...process.env, npm_execpath: join(place, 'npm.js') },
      }),
    asked: () => readFileSync(join(place, 'asked'), 'utf8').trim().split('\n'),
  };
}

test('installs what is missing once, with the tools that build, and says nothing on standard output', async (t) => {
  const { install, asked } = checkout(t);
  assert.equal((await install()).stdout, '');
  await install();
  assert.equal(asked().length, 1);
  assert.match(asked()[0] ?? '', /--include=dev/);
});

test('installs again when a package is another, or when npm was ended while it noted them', async (t) => {
  const { install, asked, noted } = checkout(t);
  await install();
  for (const text of ['{"packages":{"node_modules/a":{"version":"0.9.0"}}}', '{"packages":{"node_mod', '', '{}']) {
    mkdirSync(join(noted, '..'), { recursive: true });
    writeFileSync(noted, text);
    await install();
  }
  assert.equal(asked().length, 5);
});

test('a Node that is too old for the tools is told of in one line', async (t) => {
  const pretend = `data:text/javascript,Object.defineProperty(process.versions, 'node', { value: '18.19.1' })`;
  const start = new Running(t, process.execPath, ['--import', pretend, join('kiosk', 'start.mjs'), '--help']);
  assert.equal(await start.ended, 1);
  assert.equal(start.out, '');
  assert.equal(start.err, 'Node 20 or newer is wanted here, this is 18.19.1\n');
});

const lockModule = pathToFileURL(join(root, 'kiosk', 'lock.mjs')).href;
const hold = (lock: string, work: string) => [
  '--input-type=module',
  '-e',
  `import { alone } from '${lockModule}'; await alone(${JSON.stringify(lock)}, () => ${work});`,
];

test('who is ended in the middle gives the lock back', async (t) => {
  const lock = join(folder(t), 'lock');
  await run(process.execPath, hold(lock, 'process.exit(0)'));
  assert.equal(existsSync(lock), false);
});

test('who waits long says for what, and goes on when it is gone', { timeout: 60_000 }, async (t) => {
  const lock = join(folder(t), 'lock');
  writeFileSync(lock, String(process.pid));
  const waiting = new Running(t, process.execPath, hold(lock, "console.log('in')"));
  await new Promise((resolve) => waiting.child.stderr?.once('data', resolve));
  assert.ok(waiting.err.includes(lock), waiting.err);
  assert.equal(waiting.out, '');
  rmSync(lock);
  assert.equal(await waiting.ended, 0);
  assert.equal(waiting.out, 'in\n');
});
