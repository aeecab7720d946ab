import assert from 'node:assert/strict';
import { test } from 'node:test';
import { WebSocket } from 'ws';
import { securityHeaders } from '../../../kiosk/gateway/answers.js';
import { nodeStart } from './run.js';

function openReload(url: string, origin: string): Promise<string> {
  const socket = new WebSocket(url.replace('http', 'ws'), 'vite-ping', { origin });
  return new Promise((resolve) => {
    socket.once('open', () => resolve('open')).once('error', (error) => resolve(error.message));
  });
}

test('npm run dev serves the sources under the same rules and the same policy', { timeout: 120_000 }, async (t) => {
  const dev = nodeStart(t, '--dev', '--port', '0', '--moonraker', 'http://127.0.0.1:9');
  const url = await dev.ready();
  const { origin } = new URL(url);
  for (const path of ['', '@vite/client', 'src/main.ts', 'none']) {
    const answer = await fetch(url + path);
    assert.equal(answer.headers.get('content-security-policy'), securityHeaders['content-security-policy'], path);
    assert.equal(answer.status, path === 'none' ? 404 : 200, path);
    await answer.arrayBuffer();
  }
  const page = await (await fetch(url)).text();
  assert.match(page, /<meta name="feeler-panel" content="[\w-]+"/);
  assert.match(page, /src="\/@vite\/client"/);
  assert.equal((await fetch(url, { headers: { origin: 'http://evil.example' } })).status, 403);
  assert.equal((await fetch(`${url}src/main.ts`, { headers: { 'sec-fetch-site': 'cross-site' } })).status, 403);
  assert.equal((await fetch(`${url}server/info`)).status, 502);
  assert.equal(await openReload(url, origin), 'open');
  assert.match(await openReload(url, 'http://evil.example'), /403/);
  dev.child.kill('SIGTERM');
  assert.equal(await dev.ended, 0);
});
