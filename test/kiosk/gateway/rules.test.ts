import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judge, type Asked } from '../../../kiosk/gateway/rules.js';

const own = { host: '127.0.0.1:7150', origin: 'http://127.0.0.1:7150', token: 'secret' };

const places = ['/', '/assets/a.js', '/printer/info', '/host/about', '/websocket'] as const;
const hosts = [
  '127.0.0.1:7150',
  'localhost:7150',
  '[::1]:7150',
  '127.0.0.1',
  '127.0.0.1:7151',
  '127.0.0.1:7150.',
  '127.0.0.1.evil.example:7150',
  'evil.example',
  '127.1:7150',
  '0.0.0.0:7150',
  '',
  undefined,
] as const;
const origins = [
  own.origin,
  'null',
  'http://127.0.0.1:7151',
  'http://localhost:7150',
  'https://127.0.0.1:7150',
  'http://127.0.0.1:7150.evil.example',
  'HTTP://127.0.0.1:7150',
  undefined,
] as const;
const sites = ['same-origin', 'same-site', 'cross-site', 'none', undefined] as const;
const uses = ['document', 'iframe', 'script', 'empty', 'image', undefined] as const;
const methods = ['GET', 'HEAD', 'POST', 'DELETE', 'OPTIONS', 'PUT'] as const;

interface Case {
  readonly place: (typeof places)[number];
  readonly host: string | undefined;
  readonly origin: string | undefined;
  readonly site: string | undefined;
  readonly use: string | undefined;
  readonly method: string;
  readonly isUpgrade: boolean;
}

function asked(one: Case): Asked {
  const headers: [string, string | undefined][] = [
    ['Host', one.host],
    ['Origin', one.origin],
    ['Sec-Fetch-Site', one.site],
    ['Sec-Fetch-Dest', one.use],
    ['Sec-Fetch-Mode', one.use === 'document' || one.use === 'iframe' ? 'navigate' : one.use && 'cors'],
    ['Upgrade', one.isUpgrade ? 'websocket' : undefined],
    ['Sec-WebSocket-Version', one.isUpgrade ? '13' : undefined],
    ['Sec-WebSocket-Key', one.isUpgrade ? 'dGhlIHNhbXBsZSBub25jZQ==' : undefined],
    ['X-Feeler-Panel', own.token],
    ['Content-Type', 'application/json'],
  ];
  return {
    method: one.method,
    version: '1.1',
    target: one.place,
    rawHeaders: headers.flatMap(([name, value]) => (value === undefined ? [] : [name, value])),
    isUpgrade: one.isUpgrade,
  };
}

function* allCases(): Generator<Case> {
  for (const place of places)
    for (const host of hosts)
      for (const origin of origins)
        for (const site of sites)
          for (const use of uses)
            for (const method of methods)
              for (const isUpgrade of [false, true]) yield { place, host, origin, site, use, method, isUpgrade };
}

test('every crossing of host, origin, site, use, method and upgrade is decided as kiosk.md 4.2 says', () => {
  let count = 0;
  const taken = new Map<string, number>();
  for (const one of allCases()) {
    count += 1;
    const verdict = judge(asked(one), own);
    const about = JSON.stringify(one);
    if (one.host !== own.host) {
      const isOtherName = one.host === 'localhost:7150' || one.host === '[::1]:7150';
      if (isOtherName && one.method === 'GET' && one.place === '/' && !one.isUpgrade) {
        assert.deepEqual(verdict, { kind: 'elsewhere', location: 'http://127.0.0.1:7150/' }, about);
      } else {
        assert.ok(verdict.kind === 'refused' && verdict.status === 421, about);
      }
      continue;
    }
    if (verdict.kind !== 'taken') {
      assert.equal(verdict.kind, 'refused', about);
      continue;
    }
    taken.set(one.place, (taken.get(one.place) ?? 0) + 1);
    const isVisit = one.method === 'GET' && one.place === '/' && one.use === 'document' && !one.isUpgrade;
    if (isVisit) continue;
    assert.ok(one.origin === undefined || one.origin === own.origin, about);
    assert.ok(one.site === undefined || one.site === 'same-origin', about);
    if (one.method !== 'GET' || one.isUpgrade || one.place === '/websocket')
      assert.equal(one.origin, own.origin, about);
    assert.notEqual(one.method, 'OPTIONS', about);
    if (one.place === '/printer/info' || one.place === '/host/about') {
      assert.ok(!['document', 'iframe', 'script'].includes(one.use ?? ''), about);
    }
  }
  assert.equal(count, places.length * hosts.length * origins.length * sites.length * uses.length * methods.length * 2);
  assert.deepEqual([...taken.keys()], [...places]);
});

const good: Case = {
  place: '/printer/info',
  host: own.host,
  origin: own.origin,
  site: 'same-origin',
  use: 'empty',
  method: 'POST',
  isUpgrade: false,
};

test('the page, its calls and its websocket are taken', () => {
  for (const [one, place] of [
    [good, 'moonraker'],
    [{ ...good, method: 'GET', origin: undefined }, 'moonraker'],
    [{ ...good, method: 'GET', origin: undefined, place: '/', site: 'none', use: 'document' }, 'page'],
    [{ ...good, method: 'GET', origin: undefined, place: '/', site: 'cross-site', use: 'document' }, 'page'],
    [{ ...good, method: 'GET', origin: undefined, place: '/assets/a.js', use: 'script' }, 'file'],
    [{ ...good, method: 'GET', isUpgrade: true, place: '/websocket', site: undefined, use: undefined }, 'socket'],
    [{ ...good, place: '/host/about' }, 'host'],
    [{ ...good, site: undefined, use: undefined }, 'moonraker'],
  ] as const) {
    const verdict = judge(asked(one), own);
    assert.ok(verdict.kind === 'taken' && verdict.place === place, JSON.stringify([one, verdict]));
  }
});

test('a control of the host wants the token of the page, and JSON', () => {
  const base = asked({ ...good, place: '/host/about' });
  const change = (name: string, value: string | undefined): Asked => {
    const at = base.rawHeaders.indexOf(name);
    return { ...base, rawHeaders: base.rawHeaders.toSpliced(at, 2, ...(value === undefined ? [] : [name, value])) };
  };
  const status = (one: Asked) => {
    const verdict = judge(one, own);
    return verdict.kind === 'refused' ? verdict.status : verdict.kind;
  };
  assert.equal(status(base), 'taken');
  assert.equal(status(change('X-Feeler-Panel', undefined)), 403);
  assert.equal(status(change('X-Feeler-Panel', 'secretx')), 403);
  assert.equal(status(change('Content-Type', 'text/plain')), 415);
  assert.equal(status(change('Content-Type', undefined)), 415);
  assert.equal(status(change('Content-Type', 'application/json; charset=utf-8')), 'taken');
});

test('no header that counts may come twice, also when both say the same', () => {
  for (const [name, value] of [
    ['Origin', own.origin],
    ['Sec-Fetch-Site', 'same-origin'],
    ['Sec-Fetch-Dest', 'empty'],
    ['Content-Type', 'application/json'],
    ['Content-Length', '0'],
    ['Authorization', 'Bearer a'],
    ['Range', 'bytes=0-1'],
  ] as const) {
    const once = asked({ ...good, origin: undefined, site: undefined, use: undefined, method: 'GET' });
    const raw = once.rawHeaders.filter((_, at, all) => all[at - (at % 2)] !== name);
    const verdict = judge({ ...once, rawHeaders: [...raw, name, value, name.toUpperCase(), value] }, own);
    assert.ok(verdict.kind === 'refused' && verdict.status === 400, name);
  }
  const hostTwice = judge({ ...asked(good), rawHeaders: ['Host', own.host, 'host', own.host] }, own);
  assert.ok(hostTwice.kind === 'refused' && hostTwice.status === 421);
});

test('a websocket wants the whole handshake', () => {
  const base = asked({ ...good, place: '/websocket', method: 'GET', isUpgrade: true });
  assert.equal(judge(base, own).kind, 'taken');
  for (const [name, value] of [
    ['Upgrade', 'h2c'],
    ['Sec-WebSocket-Version', '8'],
    ['Sec-WebSocket-Key', 'short'],
  ] as const) {
    const rawHeaders = base.rawHeaders.toSpliced(base.rawHeaders.indexOf(name), 2, name, value);
    assert.equal(judge({ ...base, rawHeaders }, own).kind, 'refused', name);
  }
  assert.equal(judge({ ...base, isUpgrade: false }, own).kind, 'refused');
});
