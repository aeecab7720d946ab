import assert from 'node:assert/strict';
import { request } from 'node:http';
import { test } from 'node:test';
import { setStage } from './stage.js';

const policy =
  "default-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; img-src 'self' data: blob:; connect-src 'self'; " +
  "worker-src 'self'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'";

/** The body as it came, not decoded. */
function getBytes(url: string, accept: string): Promise<{ encoding: string | undefined; body: string }> {
  return new Promise((resolve, reject) => {
    request(url, { headers: { 'accept-encoding': accept } }, (answer) => {
      let body = '';
      answer.on('data', (chunk: Buffer) => (body += chunk.toString('latin1')));
      answer.on('end', () => resolve({ encoding: answer.headers['content-encoding'], body }));
    })
      .on('error', reject)
      .end();
  });
}

test('every answer carries the policy of the page and no leave for others', async (t) => {
  const stage = await setStage(t);
  for (const path of ['/', '/assets/main-abc123.js', '/none', '/host/about', '/printer/info', '/access/api_key']) {
    const { headers } = await fetch(stage.origin + path);
    assert.equal(headers.get('content-security-policy'), policy, path);
    assert.equal(headers.get('x-content-type-options'), 'nosniff', path);
    assert.equal(headers.get('cross-origin-resource-policy'), 'same-origin', path);
    assert.equal(headers.get('cross-origin-opener-policy'), 'same-origin', path);
    assert.equal(headers.get('access-control-allow-origin'), null, path);
  }
});

test('hashed files are kept for ever, the page never', async (t) => {
  const stage = await setStage(t);
  const cache = async (path: string) => (await fetch(stage.origin + path)).headers.get('cache-control');
  assert.equal(await cache('/assets/main-abc123.js'), 'public, max-age=31536000, immutable');
  assert.equal(await cache('/'), 'no-store');
  assert.equal(await cache('/index.html'), 'no-store');
  assert.equal(await cache('/logo.svg'), 'no-cache');
  assert.equal((await fetch(`${stage.origin}/assets/none.js`)).status, 404);
});

test('the file compressed at build time is sent to who can read it', async (t) => {
  const stage = await setStage(t);
  const file = `${stage.origin}/assets/main-abc123.js`;
  assert.deepEqual(await getBytes(file, 'gzip, deflate, br, zstd'), { encoding: 'br', body: 'as brotli' });
  assert.deepEqual(await getBytes(file, 'gzip'), { encoding: 'gzip', body: 'as gzip' });
  assert.deepEqual(await getBytes(file, 'identity'), { encoding: undefined, body: 'export {};' });
  assert.equal((await fetch(`${file}.gz`)).status, 404);
  assert.equal((await fetch(file)).headers.get('content-type'), 'text/javascript; charset=utf-8');
});

test('the page carries a token that is another at every start', async (t) => {
  const first = await setStage(t);
  const second = await setStage(t);
  const token = async (origin: string) =>
    /<head>\s*<meta name="feeler-panel" content="([\w-]{32,})" \/>/.exec(await (await fetch(origin)).text())?.[1];
  assert.ok(await token(first.origin));
  assert.equal(await token(first.origin), await token(first.origin));
  assert.notEqual(await token(first.origin), await token(second.origin));
});

test('about says what is connected, and asks it each time', async (t) => {
  const stage = await setStage(t);
  const about = async () => (await (await fetch(`${stage.origin}/host/about`)).json()) as { build: string };
  const url = stage.gateway.upstream.url;
  stage.moonraker.answer = (_, response) => response.writeHead(404).end('{}');
  const said = { name: 'feeler', version: '1.2.3', build: (await about()).build };
  assert.match(said.build, /^[0-9a-f]{12}$/);
  assert.deepEqual(await about(), { ...said, upstream: { url, kind: 'moonraker', answering: true } });
  stage.moonraker.answer = (asked, response) =>
    asked.url === '/virtual/truth' ? response.end('{"nozzle":{"x":1},"gap":0.2}') : response.writeHead(404).end();
  assert.deepEqual(await about(), { ...said, upstream: { url, kind: 'virtual', answering: true } });
  stage.moonraker.answer = (_, response) => response.destroy();
  assert.deepEqual(await about(), { ...said, upstream: { url, kind: 'virtual', answering: false } });
});
