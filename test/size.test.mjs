// Every byte is parsed on the printer's small computer: the first screen and each further screen have a budget.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';
import { openStage } from './support/stage.mjs';

const dist = join(dirname(dirname(fileURLToPath(import.meta.url))), 'dist');
const KB = 1024;
const FIRST_SCREEN = 45 * KB;
const FURTHER_SCREEN = 15 * KB;

const gzipped = (path) => gzipSync(readFileSync(join(dist, path)), { level: 9 }).length;

test('the first screen is painted from at most 45 KB of gzipped JavaScript and CSS', async () => {
  const stage = await openStage();
  try {
    await stage.page.waitForFunction(() => performance.getEntriesByName('first screen').length > 0);
    const loaded = await stage.page.evaluate(() => {
      const painted = performance.getEntriesByName('first screen')[0].startTime;
      return performance
        .getEntriesByType('resource')
        .filter((entry) => entry.startTime < painted && /\.(js|css)$/.test(entry.name))
        .map((entry) => new URL(entry.name).pathname);
    });
    assert.ok(loaded.length >= 2, 'script and style were seen');
    const total = loaded.reduce((sum, path) => sum + gzipped(path), 0);
    console.log(`first screen: ${(total / KB).toFixed(1)} KB in ${loaded.length} files`);
    assert.ok(total <= FIRST_SCREEN, `${total} bytes: ${loaded.join(' ')}`);
  } finally {
    await stage.close();
  }
});

test('each further screen adds at most 15 KB gzipped', () => {
  const names = readdirSync(join(dist, 'assets')).filter((name) => name.endsWith('.js'));
  const entry = /src="\.\/(assets\/[^"]+\.js)"/.exec(readFileSync(join(dist, 'index.html'), 'utf8'))[1];
  const first = importsOf(entry);
  const screens = names.filter((name) => name.includes('-screen-')).map((name) => `assets/${name}`);
  assert.ok(screens.length >= 3, 'screens are loaded one by one');
  for (const screen of screens) {
    const added = [...importsOf(screen)].filter((file) => !first.has(file));
    const total = added.reduce((sum, file) => sum + gzipped(file), 0);
    console.log(`${screen}: ${(total / KB).toFixed(1)} KB`);
    assert.ok(total <= FURTHER_SCREEN, `${screen}: ${total} bytes in ${added.join(' ')}`);
  }
});

/** A script and all that it imports at once, in turn. */
function importsOf(file, seen = new Set()) {
  if (seen.has(file)) return seen;
  seen.add(file);
  const text = readFileSync(join(dist, file), 'utf8');
  for (const [, name] of text.matchAll(/(?:from|import)\s*["']\.\/([\w.-]+\.js)["']/g))
    importsOf(`assets/${name}`, seen);
  return seen;
}

test('nothing but the page and hashed files is served', () => {
  assert.ok(readdirSync(dist).includes('index.html'));
  for (const name of readdirSync(join(dist, 'assets'))) assert.match(name, /-[\w-]{8}\.[a-z0-9]+(\.gz|\.br)?$/);
});
