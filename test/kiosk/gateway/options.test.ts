import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { BadOption } from '../../../kiosk/gateway/bad-option.js';
import { readGatewayOptions } from '../../../kiosk/gateway/options.js';

test('without options it is the panel of this host', () => {
  const options = readGatewayOptions([]);
  assert.equal(options?.port, 7150);
  assert.equal(options.moonraker.href, 'http://127.0.0.1:7125/');
  assert.equal(options.kiosk, false);
});

test('each option is taken as it was meant', () => {
  const options = readGatewayOptions([
    '--port',
    '0',
    '--moonraker=http://voron.local:7125/',
    '--data',
    'here',
    '--kiosk',
  ]);
  assert.deepEqual(options, {
    port: 0,
    moonraker: new URL('http://voron.local:7125'),
    data: resolve('here'),
    kiosk: true,
  });
  assert.equal(readGatewayOptions(['--help']), undefined);
});

test('what cannot be meant is refused in one line', () => {
  for (const args of [
    ['--port'],
    ['--port', '65536'],
    ['--port', '-1'],
    ['--port', '1.5'],
    ['--port', '0x10'],
    ['--port', ''],
    ['--port', '1', '--port', '2'],
    ['--moonraker', 'voron.local'],
    ['--moonraker', 'ftp://voron.local'],
    ['--moonraker', 'http://a:b@voron.local'],
    ['--moonraker', 'http://voron.local/path'],
    ['--moonraker', ''],
    ['--data', ''],
    ['--kiosk=yes'],
    ['--speed', '2'],
    ['--unknown'],
    ['loose'],
  ]) {
    assert.throws(
      () => readGatewayOptions(args),
      (error) => error instanceof BadOption && error.message !== '' && !error.message.includes('\n'),
      args.join(' '),
    );
  }
});
