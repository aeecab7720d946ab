import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { WebSocket } from 'ws';
import { ApiKey } from '../../../kiosk/gateway/key.js';
import { setStage, tokenOf, type Stage } from './stage.js';

const rightKey = '0123456789abcdef0123456789abcdef';

/** Moonraker as it is where localhost is not trusted. */
async function setStageWithLogin(test: Parameters<typeof setStage>[0]): Promise<Stage> {
  const stage = await setStage(test);
  stage.moonraker.answer = (request, response) =>
    response.writeHead(request.headers['x-api-key'] === rightKey ? 200 : 401).end('{}');
  return stage;
}

async function postKey(stage: Stage, body: string, headers: Record<string, string> = {}): Promise<Response> {
  return fetch(`${stage.origin}/host/key`, {
    method: 'POST',
    headers: {
      origin: stage.origin,
      'content-type': 'application/json',
      'x-feeler-panel': await tokenOf(stage),
      ...headers,
    },
    body,
  });
}

test('a key that Moonraker takes is kept and goes with every request and socket', async (t) => {
  const stage = await setStageWithLogin(t);
  assert.equal((await fetch(`${stage.origin}/printer/info`)).status, 401);
  const kept = await postKey(stage, JSON.stringify({ key: rightKey }));
  assert.deepEqual([kept.status, await kept.json()], [200, { kept: true }]);
  assert.equal((await fetch(`${stage.origin}/printer/info`)).status, 200);
  const socket = new WebSocket(`ws://${stage.host}/websocket`, { origin: stage.origin });
  await new Promise((resolve) => socket.once('open', resolve));
  assert.equal(stage.moonraker.hits.at(-1)?.headers['x-api-key'], rightKey);
  socket.close();
});

test('it is kept readable by this user alone, is found at the next start, and is never told', async (t) => {
  const stage = await setStageWithLogin(t);
  await postKey(stage, JSON.stringify({ key: rightKey }));
  const file = join(stage.data, 'moonraker-key');
  assert.equal(statSync(file).mode & 0o777, 0o600);
  assert.equal(statSync(stage.data).mode & 0o777, 0o700);
  assert.equal(readFileSync(file, 'utf8').trim(), rightKey);
  assert.deepEqual(new ApiKey(stage.data).headers(), { 'x-api-key': rightKey });
  for (const path of ['/', '/host/key', '/host/about', '/printer/info']) {
    const answer = await fetch(stage.origin + path);
    assert.ok(!(await answer.text()).includes(rightKey), path);
    assert.ok(!JSON.stringify([...answer.headers]).includes(rightKey), path);
  }
  assert.deepEqual(await (await fetch(`${stage.origin}/host/key`)).json(), { kept: true });
});

test('a key that Moonraker refuses, or that cannot be tried, is not kept', async (t) => {
  const stage = await setStageWithLogin(t);
  assert.equal((await postKey(stage, '{"key":"wrong"}')).status, 403);
  await stage.moonraker.end();
  assert.equal((await postKey(stage, JSON.stringify({ key: rightKey }))).status, 503);
  await stage.moonraker.start();
  assert.deepEqual(await (await fetch(`${stage.origin}/host/key`)).json(), { kept: false });
});

test('it can be forgotten', async (t) => {
  const stage = await setStageWithLogin(t);
  await postKey(stage, JSON.stringify({ key: rightKey }));
  const answer = await fetch(`${stage.origin}/host/key`, {
    method: 'DELETE',
    headers: {
      origin: stage.origin,
      'content-type': 'application/json',
      'x-feeler-panel': await tokenOf(stage),
    },
  });
  assert.deepEqual(await answer.json(), { kept: false });
  assert.deepEqual(new ApiKey(stage.data).headers(), {});
  assert.equal((await fetch(`${stage.origin}/printer/info`)).status, 401);
});

test('what is no key, no JSON, too long, or not from the page is refused', async (t) => {
  const stage = await setStageWithLogin(t);
  for (const [body, headers, status] of [
    ['{"key":""}', {}, 400],
    ['{"key":"a\\r\\nX-Evil: b"}', {}, 400],
    ['{"key":5}', {}, 400],
    ['null', {}, 400],
    ['{', {}, 400],
    [JSON.stringify({ key: 'x'.repeat(17_000) }), {}, 413],
    [JSON.stringify({ key: rightKey }), { 'x-feeler-panel': 'guessed' }, 403],
    [JSON.stringify({ key: rightKey }), { 'content-type': 'text/plain' }, 415],
    [JSON.stringify({ key: rightKey }), { origin: 'http://evil.example' }, 403],
  ] as const) {
    assert.equal((await postKey(stage, body, headers)).status, status, body.slice(0, 40));
  }
  assert.deepEqual(stage.moonraker.hits, []);
});

test('a file that a person put there is read, an empty one is none', () => {
  const folder = mkdtempSync(join(tmpdir(), 'feeler-key-'));
  const key = new ApiKey(folder);
  assert.equal(key.isKept, false);
  key.keep(rightKey);
  assert.equal(new ApiKey(folder).isKept, true);
  key.forget();
  assert.equal(new ApiKey(folder).isKept, false);
  rmSync(folder, { recursive: true });
});
