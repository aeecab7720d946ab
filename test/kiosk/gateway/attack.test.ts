import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { test } from 'node:test';
import { full } from '../../support/long.js';
import { expectAlive, handshake, head, sendRaw, setStage, tokenOf, untilClosed, type Stage } from './stage.js';

/** Sends each, wants a refusal, and wants nothing of it at Moonraker, not even a connection. */
async function expectRefused(stage: Stage, requests: readonly string[], statuses: readonly number[]): Promise<void> {
  for (const request of requests) {
    const { status, head: answer } = await sendRaw(stage.port, request);
    assert.ok(statuses.includes(status), `${status} for ${JSON.stringify(request)}`);
    assert.doesNotMatch(answer, /access-control/i);
  }
  assert.equal(stage.moonraker.connections, 0);
}

test('a foreign, missing or doubled Host gets a page that says what to open', async (t) => {
  const stage = await setStage(t);
  const { port, host, origin } = stage;
  const hosts = [
    'Host: evil.example',
    `Host: evil.example:${port}`,
    `Host: 127.0.0.1.evil.example:${port}`,
    'Host:',
    '',
  ];
  const requests = hosts.flatMap((line) =>
    ['GET / HTTP/1.1', 'GET /printer/info HTTP/1.1', 'POST /printer/print/start HTTP/1.1'].map((first) =>
      head(first, ...(line ? [line] : []), `Origin: ${origin}`),
    ),
  );
  requests.push(head('GET /printer/info HTTP/1.1', `Host: ${host}`, `Host: ${host}`));
  requests.push(head('GET /printer/info HTTP/1.1', `Host: ${host}`, 'Host: evil.example'));
  requests.push(head('GET /printer/info HTTP/1.0'));
  requests.push(head('GET /websocket HTTP/1.1', 'Host: evil.example', 'Origin: http://evil.example', ...handshake));
  await expectRefused(stage, requests, [421]);
  const { body } = await sendRaw(port, head('GET / HTTP/1.1', 'Host: evil.example'));
  assert.match(body, new RegExp(`open that address`));
  assert.ok(body.includes(`${origin}/`));
  await expectAlive(stage);
});

test('it listens on 127.0.0.1 alone', async (t) => {
  const stage = await setStage(t);
  for (const host of ['127.0.0.2', '::1']) {
    const socket = connect(stage.port, host);
    const isOpen = await new Promise((resolve) =>
      socket.once('connect', () => resolve(true)).once('error', () => resolve(false)),
    );
    socket.destroy();
    assert.equal(isOpen, false, host);
  }
});

test('the page is sent on from localhost and [::1], nothing else is', async (t) => {
  const stage = await setStage(t);
  for (const name of ['localhost', '[::1]']) {
    const there = await sendRaw(stage.port, head('GET / HTTP/1.1', `Host: ${name}:${stage.port}`));
    assert.equal(there.status, 307);
    assert.match(there.head, new RegExp(`^location: ${stage.origin}/\r?$`, 'im'));
    await expectRefused(
      stage,
      [
        head('GET /printer/info HTTP/1.1', `Host: ${name}:${stage.port}`),
        head('GET /host/about HTTP/1.1', `Host: ${name}:${stage.port}`),
        head('POST / HTTP/1.1', `Host: ${name}:${stage.port}`, `Origin: ${stage.origin}`),
        head('GET / HTTP/1.1', `Host: ${name}:1`),
        head('GET / HTTP/1.1', `Host: ${name}`),
      ],
      [421],
    );
  }
});

test('another page cannot post, call or open a socket', async (t) => {
  const stage = await setStage(t);
  const { host, origin } = stage;
  const foreign = ['http://evil.example', 'null', 'http://localhost:7150', `${origin}.evil.example`, `${origin}/`];
  const posts = foreign.map((from) =>
    head('POST /printer/gcode/script?script=M112 HTTP/1.1', `Host: ${host}`, `Origin: ${from}`, 'Content-Length: 0'),
  );
  const upgrades = foreign.map((from) =>
    head('GET /websocket HTTP/1.1', `Host: ${host}`, `Origin: ${from}`, ...handshake),
  );
  const sites = ['cross-site', 'same-site', 'none'].flatMap((site) => [
    head('GET /printer/info HTTP/1.1', `Host: ${host}`, `Sec-Fetch-Site: ${site}`),
    head('GET /host/about HTTP/1.1', `Host: ${host}`, `Sec-Fetch-Site: ${site}`),
    head('GET /assets/main-abc123.js HTTP/1.1', `Host: ${host}`, `Sec-Fetch-Site: ${site}`),
    head('GET /websocket HTTP/1.1', `Host: ${host}`, `Origin: ${origin}`, `Sec-Fetch-Site: ${site}`, ...handshake),
    head('POST /printer/emergency_stop HTTP/1.1', `Host: ${host}`, `Origin: ${origin}`, `Sec-Fetch-Site: ${site}`),
  ]);
  await expectRefused(
    stage,
    [
      ...posts,
      ...upgrades,
      ...sites,
      head('POST /printer/print/start HTTP/1.1', `Host: ${host}`, 'Content-Length: 0'),
      head('DELETE /server/files/gcodes/a.gcode HTTP/1.1', `Host: ${host}`),
      head('GET /websocket HTTP/1.1', `Host: ${host}`, ...handshake),
      head('GET /printer/info HTTP/1.1', `Host: ${host}`, 'Origin: http://evil.example'),
      head('POST /host/key HTTP/1.1', `Host: ${host}`, `Origin: ${origin}`, 'Content-Length: 0'),
    ],
    [403],
  );
  await expectRefused(
    stage,
    [
      head('OPTIONS /printer/print/start HTTP/1.1', `Host: ${host}`, `Origin: ${origin}`),
      head('PUT /printer/print/start HTTP/1.1', `Host: ${host}`, `Origin: ${origin}`),
      head('TRACE / HTTP/1.1', `Host: ${host}`, `Origin: ${origin}`),
      head('CONNECT evil.example:80 HTTP/1.1', `Host: ${host}`),
    ],
    [405],
  );
});

test('a page of another site can open the panel as a page, and only so', async (t) => {
  const stage = await setStage(t);
  const visit = (mode: string, use: string) =>
    sendRaw(
      stage.port,
      head(
        'GET / HTTP/1.1',
        `Host: ${stage.host}`,
        'Sec-Fetch-Site: cross-site',
        `Sec-Fetch-Mode: ${mode}`,
        `Sec-Fetch-Dest: ${use}`,
      ),
    );
  const opened = await visit('navigate', 'document');
  assert.equal(opened.status, 200);
  assert.match(opened.head, /frame-ancestors 'none'/);
  assert.equal((await visit('navigate', 'iframe')).status, 403);
  assert.equal((await visit('no-cors', 'script')).status, 403);
  assert.equal((await visit('cors', 'empty')).status, 403);
});

test('no trick with a path reaches Moonraker', async (t) => {
  const stage = await setStage(t);
  const targets = [
    '//evil.example/printer/info',
    '/printer//info',
    '/printer/../access/api_key',
    '/server/%2e%2e/access/api_key',
    '/server/%2E%2e%2faccess%2fapi_key',
    '/server/..%5caccess%5capi_key',
    '/server\\..\\access\\api_key',
    '/server/%252e%252e/access/api_key',
    '/access/api_key',
    '/access/info/../api_key',
    '/klippysocket',
    '/%70rinter/info',
    '/virtual/set',
    '/server/files/x%00',
    `http://${stage.host}/printer/info`,
    'http://evil.example/printer/info',
    `https://${stage.host}/printer/info`,
    '*',
    'printer/info',
    '/printer/info\t',
    '/printer/\u00ff',
  ];
  const from = [`Host: ${stage.host}`, `Origin: ${stage.origin}`];
  await expectRefused(
    stage,
    targets.map((target) => head(`GET ${target} HTTP/1.1`, ...from)),
    [400, 404],
  );
  await expectRefused(
    stage,
    targets.map((target) => head(`GET ${target} HTTP/1.1`, ...from, ...handshake)),
    [400, 404],
  );
  await expectAlive(stage);
});

test('no request hides in another', async (t) => {
  const stage = await setStage(t);
  const from = ['POST /printer/query_endstops/status HTTP/1.1', `Host: ${stage.host}`, `Origin: ${stage.origin}`];
  const hidden = head('POST /printer/emergency_stop HTTP/1.1', `Host: ${stage.host}`, `Origin: ${stage.origin}`);
  const bodies = [
    `${head(...from, 'Content-Length: 4', 'Transfer-Encoding: chunked')}0\r\n\r\n${hidden}`,
    `${head(...from, 'Transfer-Encoding: chunked', 'Content-Length: 4')}0\r\n\r\n${hidden}`,
    `${head(...from, 'Content-Length: 0', 'Content-Length: 5')}${hidden}`,
    `${head(...from, 'Content-Length: 0, 5')}${hidden}`,
    `${head(...from, 'Content-Length: +5')}${hidden}`,
    `${head(...from, 'Content-Length: 0x5')}${hidden}`,
    `${head(...from, 'Content-Length: -1')}${hidden}`,
    `${head(...from, 'Transfer-Encoding: identity, chunked')}0\r\n\r\n${hidden}`,
    `${head(...from, 'Transfer-Encoding: xchunked')}0\r\n\r\n${hidden}`,
    `${head(...from, 'Transfer-Encoding: chunked', 'Transfer-Encoding: identity')}0\r\n\r\n${hidden}`,
    `${head(...from, 'Transfer-Encoding : chunked')}0\r\n\r\n${hidden}`,
    `${head(...from, 'X: y\rTransfer-Encoding: chunked')}0\r\n\r\n${hidden}`,
    `${head(...from, 'X: y\0z')}${hidden}`,
    `${head('GET /printer/info HTTP/1.1', `Host: ${stage.host}`, 'Content-Length: 5')}hello`,
    `${head('GET /printer/info HTTP/1.1', `Host: ${stage.host}`, 'Transfer-Encoding: chunked')}0\r\n\r\n`,
    head('POST /printer/info HTTP/2.0', `Host: ${stage.host}`),
    'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
    '\u0016\u0003\u0001\u0002\u0000\u0001\u0000',
  ];
  for (const bytes of bodies) {
    const { status } = await sendRaw(stage.port, bytes);
    assert.ok([400, 405, 505, 0].includes(status), `${status} for ${JSON.stringify(bytes)}`);
  }
  assert.equal(stage.moonraker.connections, 0);
  // A broken chunk shows itself when the head has passed on already: Moonraker then sees no whole request.
  const broken = `${head(...from, 'Transfer-Encoding: chunked')}5\r\nhelloworld\r\n0\r\n\r\n${hidden}`;
  await sendRaw(stage.port, broken);
  assert.deepEqual(stage.moonraker.hits, []);
  await expectAlive(stage);
});

test('a head that is too long, has too many lines, or hides one behind them is refused', async (t) => {
  const stage = await setStage(t);
  const from = ['GET /printer/info HTTP/1.1', `Host: ${stage.host}`];
  const many = (count: number) => Array.from({ length: count }, (_, at) => `X-${at}: y`);
  await expectRefused(
    stage,
    [
      head(...from, `X-Long: ${'x'.repeat(20_000)}`),
      head(`GET /printer/info?${'x'.repeat(20_000)} HTTP/1.1`, `Host: ${stage.host}`),
      head(...from, ...many(2500), 'Sec-Fetch-Site: cross-site'),
      head(...from, ...many(150)),
    ],
    [431],
  );
  await expectRefused(stage, [head(...from, ...many(60), 'Sec-Fetch-Site: cross-site')], [403]);
});

test('200 idle connections, and heads and bodies that do not come, keep nobody out and are closed in time', async (t) => {
  const stage = await setStage(t);
  const idle = Array.from({ length: 200 }, () => untilClosed(connect(stage.port, '127.0.0.1')));
  const slow = Array.from({ length: 200 }, () => {
    const socket = connect(stage.port, '127.0.0.1');
    socket.write('GET /printer/info HTTP/1.1\r\nHost: 127');
    return untilClosed(socket);
  });
  await expectAlive(stage);
  const from = [`Host: ${stage.host}`, `Origin: ${stage.origin}`, 'Content-Length: 100'];
  const control = [`X-Feeler-Panel: ${await tokenOf(stage)}`, 'Content-Type: application/json'];
  const bodies = ['POST /host/key HTTP/1.1', 'POST /printer/gcode/script HTTP/1.1'].map((first) => {
    const socket = connect(stage.port, '127.0.0.1');
    socket.write(`${head(first, ...from, ...control)}{"half":`);
    return untilClosed(socket);
  });
  for (const text of await Promise.all(idle)) assert.equal(text, '');
  for (const text of await Promise.all(slow)) assert.match(text, /^$|^HTTP\/1\.1 408 /);
  for (const text of await Promise.all(bodies)) assert.match(text, /^HTTP\/1\.1 408 /);
  assert.ok(stage.moonraker.hits.every((hit) => hit.method === 'GET'));
  await expectAlive(stage);
});

test('sides that close half, or vanish in mid-request, leave nothing behind', async (t) => {
  const stage = await setStage(t);
  const request = head('GET /printer/info HTTP/1.1', `Host: ${stage.host}`);
  const post = ['POST /printer/info HTTP/1.1', `Host: ${stage.host}`, `Origin: ${stage.origin}`, 'Content-Length: 2'];
  for (const whole of [request, `${head(...post)}{}`]) {
    const half = connect({ port: stage.port, host: '127.0.0.1', allowHalfOpen: true });
    half.end(whole);
    assert.match(await untilClosed(half), /^HTTP\/1\.1 200 /);
  }
  for (let count = 0; count < full(500); count += 1) {
    const socket = connect(stage.port, '127.0.0.1');
    const closed = untilClosed(socket);
    const from = [`Host: ${stage.host}`, `Origin: ${stage.origin}`];
    const kinds = [
      request.slice(0, 30),
      `${head('POST /server/files/upload HTTP/1.1', ...from, 'Content-Length: 1000')}some`,
      head('GET /websocket HTTP/1.1', ...from, ...handshake),
      `${head('POST /host/key HTTP/1.1', ...from, 'Content-Length: 10')}{`,
    ];
    socket.write(kinds[count % kinds.length] ?? '', () => socket.resetAndDestroy());
    await closed;
  }
  await expectAlive(stage);
  assert.ok(stage.moonraker.hits.every((hit) => hit.url !== '/server/files/upload'));
});
