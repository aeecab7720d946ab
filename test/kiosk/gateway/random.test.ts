import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { test } from 'node:test';
import { full, random, seed } from '../../support/long.js';
import { expectAlive, handshake, head, setStage, untilClosed, type Stage } from './stage.js';

/** Makes requests of which each part is usually right and sometimes anything else. */
class RequestMaker {
  readonly #chance: () => number;
  readonly #stage: Stage;

  constructor(stage: Stage, chance: () => number) {
    this.#stage = stage;
    this.#chance = chance;
  }

  make(at: number): Buffer {
    const { host, origin, port } = this.#stage;
    const method = this.#mostly(['GET', 'GET', 'POST', 'DELETE', 'HEAD'], ['OPTIONS', 'get', 'G E T', 'PUT']);
    const path = this.#mostly(
      ['/', `/printer/info?n=${at}`, '/websocket', '/host/about'],
      [`/server/../n${at}`, '/access/api_key', `/printer/%2e%2e/n${at}`, `http://${host}/printer/info`, '//'],
    );
    const lines = [
      `${method} ${path} ${this.#mostly(['HTTP/1.1'], ['HTTP/1.0', 'HTTP/2.0', 'HTTP/9', ''])}`,
      `Host: ${this.#mostly([host], ['evil.example', `localhost:${port}`, '', `${host}, ${host}`])}`,
      ...this.#sometimes(`Origin: ${this.#mostly([origin], ['null', 'http://evil.example'])}`),
      ...this.#sometimes(`Sec-Fetch-Site: ${this.#mostly(['same-origin'], ['cross-site', 'none'])}`),
      ...this.#sometimes(`Content-Length: ${this.#mostly(['0', '3'], ['-1', '99999999999999999999', '3, 3'])}`),
      ...this.#sometimes(`Transfer-Encoding: ${this.#mostly(['chunked'], ['gzip', 'chunked, chunked'])}`),
      ...(this.#chance() < 0.2 ? handshake : []),
      ...(this.#chance() < 0.1 ? [this.#noise()] : []),
      'X-Forwarded-For: 10.0.0.1',
    ];
    const body = this.#mostly(['', 'abc', '3\r\nabc\r\n0\r\n\r\n'], ['3\r\nabcdef', head(...lines)]);
    return Buffer.from(head(...lines) + body, 'latin1');
  }

  #pick(from: readonly string[]): string {
    return from[Math.floor(this.#chance() * from.length)] ?? '';
  }

  #mostly(right: readonly string[], wrong: readonly string[]): string {
    if (this.#chance() < 0.85) return this.#pick(right);
    return this.#chance() < 0.8 ? this.#pick(wrong) : this.#noise();
  }

  #sometimes(line: string): string[] {
    return this.#chance() < 0.3 ? [line] : [];
  }

  #noise(): string {
    const length = Math.floor(this.#chance() * 40);
    return Array.from({ length }, () => String.fromCharCode(this.#chance() * 256)).join('');
  }
}

async function statusOf(port: number, bytes: Buffer): Promise<number> {
  const socket = connect(port, '127.0.0.1');
  const closed = untilClosed(socket);
  socket.end(bytes);
  return Number(/^HTTP\/1\.1 (\d{3}) /.exec(await closed)?.[1] ?? 0);
}

test('of random requests none that breaks a rule reaches Moonraker, and the gateway stays up within its memory', async (t) => {
  const stage = await setStage(t);
  const maker = new RequestMaker(stage, random(seed()));
  const count = full(10_000);
  const statuses = new Map<number, number>();
  let memoryAtTenth = 0;
  for (let at = 0; at < count; at += 20) {
    const some = Array.from({ length: 20 }, (_, more) => statusOf(stage.port, maker.make(at + more)));
    for (const status of await Promise.all(some)) statuses.set(status, (statuses.get(status) ?? 0) + 1);
    if (at <= count / 10) memoryAtTenth = process.memoryUsage.rss();
  }
  for (const { method, url, headers } of stage.moonraker.hits) {
    assert.match(url, /^\/(printer\/info\?n=\d+|websocket|virtual\/truth)$/);
    assert.ok(['GET', 'POST', 'DELETE', 'HEAD'].includes(method), method);
    assert.ok(headers['x-forwarded-for'] === undefined && headers.origin === undefined);
    assert.equal(headers.host, new URL(stage.gateway.upstream.url).host);
  }
  for (const status of [200, 400, 403, 405, 421]) {
    assert.ok(statuses.has(status), `${status} among ${JSON.stringify([...statuses])}`);
  }
  assert.ok(process.memoryUsage.rss() - memoryAtTenth < 100 * 1024 * 1024, 'memory stays bounded');
  await expectAlive(stage);
});
