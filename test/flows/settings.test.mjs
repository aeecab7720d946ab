// What a person chose outlives a browser that is killed, a database that is broken or deleted; a lost file of the panel is fetched again.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { launch } from 'puppeteer-core';
import { findChromium } from '../../kiosk/chromium.mjs';
import { openStage } from '../support/stage.mjs';

/** Opens the panel in a browser of its own whose profile stays; the stage then plays on its page. */
async function reopen(stage) {
  const browser = await launch({
    executablePath: findChromium(),
    headless: true,
    userDataDir: join(stage.data, 'profile'),
    args: ['--no-sandbox', '--disable-dev-shm-usage'],
  });
  stage.page = await browser.newPage();
  await stage.page.setViewport({ width: 800, height: 480, hasTouch: true });
  await stage.page.evaluateOnNewDocument(noteWrites);
  await stage.page.goto(`${stage.address}#/settings`);
  await stage.find('switch', 'Opens by itself');
  return browser;
}

/** Runs in the page before its own scripts: how durable each writing transaction is. */
function noteWrites() {
  window.writes = [];
  const transaction = IDBDatabase.prototype.transaction;
  IDBDatabase.prototype.transaction = function note(...args) {
    const made = transaction.apply(this, args);
    if (made.mode === 'readwrite') window.writes.push(made.durability);
    return made;
  };
}

/** Runs in the page: one request to the panel's store; resolves once its transaction is complete. */
function inStore(mode, method, ...args) {
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('feeler');
    opening.addEventListener('error', () => reject(opening.error));
    opening.addEventListener('success', () => {
      const database = opening.result;
      const doing = database.transaction('settings', mode);
      const request = doing.objectStore('settings')[method](...args);
      doing.addEventListener('complete', () => {
        database.close();
        resolve(request.result);
      });
    });
  });
}

const stored = (stage, key = 'settings') => stage.page.evaluate(inStore, 'readonly', 'get', key);
const theme = (stage) => stage.page.evaluate(() => document.documentElement.dataset.theme);

async function choose(stage, name, field, value) {
  await stage.tap('radio', name);
  await stage.until(async () => (await stored(stage))?.[field] === value);
}

test('settings outlive a killed browser, and a database that is broken or deleted', async (t) => {
  const stage = await openStage({ speed: 20, hash: '#/menu' });
  t.after(() => stage.close());
  let browser = await reopen(stage);
  t.after(() => browser.close().catch(() => undefined));
  await choose(stage, 'Light', 'theme', 'light');
  const writes = await stage.page.evaluate(() => window.writes);
  assert.ok(writes.length > 0 && writes.every((durability) => durability === 'strict'), writes.join(' '));
  process.kill(0 - (browser.process()?.pid ?? Number.NaN), 'SIGKILL'); // with all its children

  browser = await reopen(stage);
  assert.equal(await theme(stage), 'light');
  await stage.go('#/console');
  await stage.tap('button', 'Send');
  await stage.tap('button', 'Keyboard language');
  await stage.until(async () => (await stored(stage)).keyboard === 'de');
  await stage.reload();
  await stage.tap('button', 'Send');
  await stage.find('button', 'ö');
  await stage.go('#/settings');

  const broken = { version: 1, theme: 'light', step: 'far', presets: 7 };
  await stage.page.evaluate(inStore, 'readwrite', 'put', broken, 'settings');
  await stage.reload();
  await stage.untilWords(/could not be read/);
  assert.equal(await theme(stage), 'light', 'what was not broken holds');
  assert.deepEqual(await stored(stage, 'settings-unreadable'), broken, 'nothing is destroyed');

  await stage.page.evaluate(() => {
    return new Promise((resolve) => indexedDB.deleteDatabase('feeler').addEventListener('success', resolve));
  });
  await choose(stage, 'By day', 'theme', 'by-day');
  await stage.reload();
  await stage.find('radio', 'By day');
  assert.equal((await stored(stage)).theme, 'by-day');
});

test('a page whose code is lost says so and comes at a further try', async (t) => {
  const stage = await openStage({ speed: 20, hash: '#/settings', allow: [/net::ERR_FAILED/] });
  t.after(() => stage.close());
  await stage.find('switch', 'Opens by itself');
  let isLost = true;
  await stage.page.setRequestInterception(true);
  stage.page.on('request', (request) => {
    return isLost && /macros-screen/.test(request.url()) ? request.abort() : request.continue();
  });
  await stage.reload();
  await stage.find('switch', 'Opens by itself');
  await stage.go('#/macros');
  await stage.untilWords(/could not be loaded/);
  assert.ok(await stage.has('link', 'Menu'), 'the frame stays');
  assert.ok(await stage.has('button', 'Emergency stop'));
  isLost = false;
  await stage.tap('button', 'Try again');
  await stage.find('link', 'LOAD_FILAMENT');
});
