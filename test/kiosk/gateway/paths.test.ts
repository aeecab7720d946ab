import assert from 'node:assert/strict';
import { test } from 'node:test';
import { placeOf, plainPath } from '../../../kiosk/gateway/paths.js';

test('plain paths pass, with their query left alone', () => {
  for (const [target, path] of [
    ['/', '/'],
    ['/printer/info', '/printer/info'],
    ['/server/files/gcodes/a/b%20c.gcode?t=../..//', '/server/files/gcodes/a/b%20c.gcode'],
    ['/server/files/gcodes/50%25.gcode', '/server/files/gcodes/50%25.gcode'],
    ['/server/files/gcodes/15%2510mm.gcode', '/server/files/gcodes/15%2510mm.gcode'],
    ['/server/files/gcodes/gr%C3%BC%C3%9Fe..%20.gcode', '/server/files/gcodes/gr%C3%BC%C3%9Fe..%20.gcode'],
    ['/server/files/gcodes/', '/server/files/gcodes/'],
    ['/server/files/gcodes/.hidden', '/server/files/gcodes/.hidden'],
  ] as const) {
    assert.equal(plainPath(target), path);
  }
});

test('a target that another reader could take for another path is none', () => {
  for (const target of [
    '',
    '*',
    'printer/info',
    'http://127.0.0.1:7150/printer/info',
    'http://evil.example/',
    '//evil.example/printer/info',
    '/printer//info',
    '/printer/./info',
    '/printer/../access/api_key',
    '/printer/..',
    '/printer/%2e%2e/access/api_key',
    '/printer/.%2E/access/api_key',
    '/printer/%252e%252e/access/api_key',
    '/printer%2finfo',
    '/printer/..%2faccess/api_key',
    '/printer/%252faccess',
    '/printer\\info',
    '/printer/..\\access/api_key',
    '/printer/%5c..%5caccess',
    '/printer/info%00',
    '/printer/%0d%0aHost:%20evil',
    '/printer/%',
    '/printer/%zz',
    '/printer/%ff',
    '/printer/info#fragment',
    '/printer/in fo',
    '/printer/\u00e9',
    '/printer/info\u0000',
  ]) {
    assert.equal(plainPath(target), undefined, JSON.stringify(target));
  }
});

test('only what is used of Moonraker leads to it', () => {
  for (const path of ['/printer/info', '/server/files/upload', '/machine/reboot', '/access/info', '/access/login']) {
    assert.equal(placeOf(path), 'moonraker', path);
  }
  assert.equal(placeOf('/websocket'), 'socket');
  for (const path of [
    '/klippysocket',
    '/access/api_key',
    '/access/user',
    '/access/info/',
    '/access/',
    '/access',
    '/Access/info',
    '/PRINTER/info',
    '/%70rinter/info',
    '/printer',
    '/printerx/info',
    '/server',
    '/api/version',
    '/websocket/',
    '/virtual/truth',
    '/virtual/set',
    '/debug/',
    '/host',
  ]) {
    assert.equal(placeOf(path), 'file', path);
  }
});
