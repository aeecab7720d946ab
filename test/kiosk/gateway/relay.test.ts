import assert from 'node:assert/strict';
import { createServer, request, type IncomingMessage } from 'node:http';
import { connect, createServer as createTcpServer, type AddressInfo } from 'node:net';
import { test } from 'node:test';
import { setTimeout as delay } from 'node:timers/promises';
import { full } from '../../support/long.js';
import { head, sendRaw, setStage, untilClosed } from './stage.js';

test('Moonraker hears its own host and nothing of where the request came from', async (t) => {
  const stage = await setStage(t);
  const lines = [
    'POST /server/database/item?key=a%20b HTTP/1.1',
    `Host: ${stage.host}`,
    `Origin: ${stage.origin}`,
    'Sec-Fetch-Site: same-origin',
    'X-Forwarded-For: 10.0.0.1',
    'X-Forwarded-For: 10.0.0.2',
    'X-Forwarded-Host: evil.example',
    'X-Forwarded-Proto: https',
    'X-Real-IP: 10.0.0.1',
    'X-Scheme: https',
    'Forwarded: for=10.0.0.1',
    'Cookie: a=b',
    'Referer: http://evil.example/',
    'X-Api-Key: of-another',
    'Connection: keep-alive, X-Api-Key',
    'Authorization: Bearer token',
    'Content-Type: application/json',
    'Content-Length: 7',
  ];
  assert.equal((await sendRaw(stage.port, `${head(...lines)}{"a":1}`)).status, 200);
  const [hit] = stage.moonraker.hits;
  assert.deepEqual(hit, {
    method: 'POST',
    url: '/server/database/item?key=a%20b',
    headers: {
      authorization: 'Bearer token',
      'content-type': 'application/json',
      'content-length': '7',
      connection: 'close',
      host: new URL(stage.gateway.upstream.url).host,
    },
    body: '{"a":1}',
  });
});

test('the page hears what Moonraker answered, without its leave for others', async (t) => {
  const stage = await setStage(t);
  stage.moonraker.answer = (_, response) => {
    response.writeHead(404, {
      'Access-Control-Allow-Origin': '*',
      'Access-Control-Allow-Credentials': 'true',
      'Set-Cookie': 'a=b',
      'WWW-Authenticate': 'Basic',
      'Content-Security-Policy': 'default-src *',
      'Content-Type': 'application/json',
      ETag: '"x"',
    });
    response.end('{"error":{"code":404}}');
  };
  const answer = await fetch(`${stage.origin}/server/files/metadata?filename=none`);
  assert.equal(answer.status, 404);
  assert.deepEqual(await answer.json(), { error: { code: 404 } });
  assert.equal(answer.headers.get('etag'), '"x"');
  for (const name of [
    'access-control-allow-origin',
    'access-control-allow-credentials',
    'set-cookie',
    'www-authenticate',
  ]) {
    assert.equal(answer.headers.get(name), null, name);
  }
  assert.match(answer.headers.get('content-security-policy') ?? '', /^default-src 'self'/);
});

test('a part of a file is asked for and answered as a part', async (t) => {
  const stage = await setStage(t);
  stage.moonraker.answer = (asked, response) => {
    assert.equal(asked.headers.range, 'bytes=10-13');
    response
      .writeHead(206, { 'Content-Range': 'bytes 10-13/100', 'Content-Length': 4, 'Accept-Ranges': 'bytes' })
      .end('abcd');
  };
  const answer = await fetch(`${stage.origin}/server/files/gcodes/a.gcode`, { headers: { range: 'bytes=10-13' } });
  assert.equal(answer.status, 206);
  assert.equal(answer.headers.get('content-range'), 'bytes 10-13/100');
  assert.equal(await answer.text(), 'abcd');
});

/** Takes and gives streams of any length without keeping them. */
async function startBulk(t: { after(then: () => void): void }, bytes: number) {
  let received = 0;
  const server = createServer((asked, response) => {
    if (asked.method === 'GET') {
      const block = Buffer.alloc(65_536, 'x');
      let left = bytes;
      const more = (): void => {
        while (left > 0) {
          left -= block.length;
          if (!response.write(block)) {
            response.once('drain', more);
            return;
          }
        }
        response.end();
      };
      more();
      return;
    }
    asked.on('data', (chunk: Buffer) => (received += chunk.length));
    asked.on('end', () => response.end(JSON.stringify({ received })));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  t.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return new URL(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
}

const block = Buffer.alloc(65_536, 'x');

test('files of any size pass in both directions at constant memory', async (t) => {
  const bytes = full(2048) * 1024 * 1024;
  const stage = await setStage(t, await startBulk(t, bytes));
  const before = process.memoryUsage.rss();
  let peak = 0;
  const watch = setInterval(() => (peak = Math.max(peak, process.memoryUsage.rss())), 20);
  t.after(() => clearInterval(watch));

  let got = 0;
  const download = await fetch(`${stage.origin}/server/files/gcodes/big.gcode`);
  for await (const chunk of download.body ?? []) got += (chunk as Uint8Array).length;
  assert.equal(got, bytes);

  const answer = await new Promise<IncomingMessage>((resolve, reject) => {
    const upload = request(`${stage.origin}/server/files/upload`, {
      method: 'POST',
      headers: { origin: stage.origin, 'content-type': 'application/octet-stream', 'content-length': bytes },
    });
    upload.on('response', resolve).on('error', reject);
    let left = bytes;
    const more = (): void => {
      while (left > 0) {
        left -= block.length;
        if (!upload.write(block)) {
          upload.once('drain', more);
          return;
        }
      }
      upload.end();
    };
    more();
  });
  let text = '';
  for await (const chunk of answer) text += String(chunk);
  assert.equal(text, JSON.stringify({ received: bytes }));
  assert.ok(peak - before < 120 * 1024 * 1024, `${Math.round((peak - before) / 1e6)} MB more`);
});

test('who does not read makes Moonraker wait instead of the gateway keep', async (t) => {
  const bytes = 512 * 1024 * 1024;
  const stage = await setStage(t, await startBulk(t, bytes));
  const before = process.memoryUsage.rss();
  const sockets = Array.from({ length: 10 }, () => {
    const socket = connect(stage.port, '127.0.0.1');
    socket.pause().write(head('GET /server/files/gcodes/big.gcode HTTP/1.1', `Host: ${stage.host}`));
    return socket;
  });
  await delay(1000);
  assert.ok(process.memoryUsage.rss() - before < 150 * 1024 * 1024);
  assert.equal((await fetch(stage.origin)).status, 200);
  for (const socket of sockets) socket.destroy();
});

test('without Moonraker the page still loads, and calls get an error that says so', async (t) => {
  const stage = await setStage(t);
  await stage.moonraker.end();
  assert.equal((await fetch(stage.origin)).status, 200);
  const answer = await fetch(`${stage.origin}/printer/info`);
  assert.equal(answer.status, 502);
  assert.deepEqual(await answer.json(), {
    error: { code: 502, message: `Moonraker at ${stage.gateway.upstream.url} does not answer` },
  });
  const post = await fetch(`${stage.origin}/printer/emergency_stop`, {
    method: 'POST',
    headers: { origin: stage.origin },
  });
  assert.equal(post.status, 502);
  await stage.moonraker.start();
});

test('an answer that breaks off is seen to break off, and a command is not sent twice', async (t) => {
  const stage = await setStage(t);
  stage.moonraker.answer = (_, response) => {
    response.writeHead(200, { 'Content-Length': 100 });
    response.write('half', () => response.destroy());
  };
  await assert.rejects(async () => (await fetch(`${stage.origin}/printer/info`)).text());
  stage.moonraker.answer = (_, response) => response.destroy();
  const before = stage.moonraker.hits.length;
  const post = await fetch(`${stage.origin}/printer/print/start`, {
    method: 'POST',
    headers: { origin: stage.origin },
  });
  assert.equal(post.status, 502);
  assert.equal(stage.moonraker.hits.length, before + 1);
});

test('a command may take its time, and the page is served meanwhile', async (t) => {
  const stage = await setStage(t);
  let finish = (): void => undefined;
  const asked = new Promise<void>((resolve) => {
    stage.moonraker.answer = (_, response) => {
      finish = () => response.end('{"result":"ok"}');
      resolve();
    };
  });
  const command = fetch(`${stage.origin}/printer/gcode/script?script=G28`, {
    method: 'POST',
    headers: { origin: stage.origin },
  });
  await asked;
  assert.equal((await fetch(stage.origin)).status, 200);
  finish();
  assert.deepEqual(await (await command).json(), { result: 'ok' });
});

test('who reads hears after a minute that Moonraker gives no answer; a command has no such minute', async (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  const stage = await setStage(t);
  stage.moonraker.answer = () => undefined;
  const from = [`Host: ${stage.host}`, `Origin: ${stage.origin}`, 'Content-Length: 0'];
  const answered: string[] = [];
  const reading = sendRaw(stage.port, head('GET /server/info HTTP/1.1', ...from)).then((raw) => {
    answered.push('reading');
    return raw;
  });
  void sendRaw(stage.port, head('POST /printer/gcode/script?script=G28 HTTP/1.1', ...from)).then(() =>
    answered.push('command'),
  );
  while (stage.moonraker.hits.length < 2) await new Promise(setImmediate);
  t.mock.timers.tick(59_999);
  await new Promise(setImmediate);
  assert.deepEqual(answered, []);
  t.mock.timers.tick(1);
  const { status, body } = await reading;
  assert.equal(status, 504);
  assert.match(body, /gives no answer/);
  t.mock.timers.tick(3_600_000);
  await new Promise(setImmediate);
  assert.deepEqual(answered, ['reading']);
});

test('commands that nobody waits for any more do not keep others out', async (t) => {
  const stage = await setStage(t);
  stage.moonraker.answer = (asked, response) => asked.method === 'GET' && response.end('{}');
  const from = ['POST /printer/gcode/script HTTP/1.1', `Host: ${stage.host}`, `Origin: ${stage.origin}`];
  const sockets = Array.from({ length: 64 }, () => connect(stage.port, '127.0.0.1'));
  for (const socket of sockets) socket.write(head(...from, 'Content-Length: 0'));
  while (stage.moonraker.hits.length < 64) await delay(5);
  const status = async () => (await fetch(`${stage.origin}/printer/info`)).status;
  assert.equal(await status(), 503);
  assert.equal((await fetch(stage.origin)).status, 200);
  for (const socket of sockets) socket.destroy();
  while ((await status()) !== 200) await delay(50);
});

test('a body that is too large or breaks off is no request at Moonraker', async (t) => {
  const stage = await setStage(t);
  const from = ['POST /server/database/item HTTP/1.1', `Host: ${stage.host}`, `Origin: ${stage.origin}`];
  const told = await sendRaw(stage.port, head(...from, 'Content-Length: 2000000'));
  assert.equal(told.status, 413);
  const chunk = `10000\r\n${'x'.repeat(65_536)}\r\n`;
  const counted = await sendRaw(stage.port, head(...from, 'Transfer-Encoding: chunked') + chunk.repeat(30));
  assert.ok(counted.status === 413 || counted.status === 0, String(counted.status));
  const cut = connect(stage.port, '127.0.0.1');
  const closed = untilClosed(cut);
  cut.end(`${head(...from, 'Content-Length: 100')}half`);
  await closed;
  assert.equal(stage.moonraker.connections, 0);
  assert.equal((await fetch(`${stage.origin}/printer/info`)).status, 200);
});

test('a large upload waits to be told to go on, and is told no without having been sent', async (t) => {
  const stage = await setStage(t);
  const upload = (origin: string) =>
    new Promise<number>((resolve, reject) => {
      const asked = request(`${stage.origin}/server/files/upload`, {
        method: 'POST',
        headers: { origin, expect: '100-continue', 'content-length': 4 },
      });
      asked.once('continue', () => asked.end('file'));
      asked.once('response', (answer) => resolve(answer.resume().statusCode ?? 0)).once('error', reject);
      asked.flushHeaders();
    });
  assert.equal(await upload('http://evil.example'), 403);
  assert.equal(stage.moonraker.connections, 0);
  assert.equal(await upload(stage.origin), 200);
  assert.deepEqual(
    stage.moonraker.hits.map((hit) => hit.body),
    ['file'],
  );
});

test('something that is no Moonraker at all does no harm', async (t) => {
  const garbage = createTcpServer((socket) => socket.on('error', () => undefined).end('SSH-2.0-OpenSSH_9\r\n'));
  await new Promise<void>((resolve) => garbage.listen(0, '127.0.0.1', resolve));
  t.after(() => garbage.close());
  const stage = await setStage(t, new URL(`http://127.0.0.1:${(garbage.address() as AddressInfo).port}`));
  assert.equal((await fetch(`${stage.origin}/printer/info`)).status, 502);
  const about = await (await fetch(`${stage.origin}/host/about`)).text();
  assert.match(about, /"answering":false/);
});
