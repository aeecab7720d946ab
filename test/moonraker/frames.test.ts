import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readFrame, writeRequest } from '../../src/moonraker/frames.js';

test('reads results, errors and notifications', () => {
  assert.deepEqual(readFrame('{"jsonrpc":"2.0","result":"ok","id":3}'), { kind: 'result', id: 3, result: 'ok' });
  assert.deepEqual(readFrame('{"jsonrpc":"2.0","error":{"code":400,"message":"No"},"id":4}'), {
    kind: 'error',
    id: 4,
    code: 400,
    message: 'No',
  });
  assert.deepEqual(readFrame('{"jsonrpc":"2.0","method":"notify_klippy_ready"}'), {
    kind: 'notification',
    method: 'notify_klippy_ready',
    params: [],
  });
});

test('a null result is a result', () => {
  assert.deepEqual(readFrame('{"result":null,"id":1}'), { kind: 'result', id: 1, result: null });
});

for (const broken of [
  '',
  'null',
  '[]',
  '[{"result":1,"id":1}]',
  '{"result":1}',
  '{"result":1,"id":"1"}',
  '{"id":1}',
  '{"method":"notify_x","params":{}}',
  '{"jsonrpc": "2.0", "method": "notify_status_upd',
  '{"jsonrpc":"2.0","error":{"code":-32700,"message":"Parse error"},"id":null}',
  '{"temperature":NaN}',
]) {
  test(`drops ${broken === '' ? 'an empty frame' : broken}`, () => assert.equal(readFrame(broken), undefined));
}

test('a badly made error still ends its request', () => {
  assert.deepEqual(readFrame('{"error":"no","id":5}'), { kind: 'error', id: 5, code: 0, message: '' });
});

test('writes a request with and without params', () => {
  assert.equal(writeRequest(1, 'server.info', undefined), '{"jsonrpc":"2.0","method":"server.info","id":1}');
  assert.equal(
    writeRequest(2, 'printer.gcode.script', { script: 'G28' }),
    '{"jsonrpc":"2.0","method":"printer.gcode.script","params":{"script":"G28"},"id":2}',
  );
});
