import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BadOption } from '../../../kiosk/gateway/bad-option.js';
import { readStartOptions } from '../../../kiosk/start/options.js';

test('without options a warm Voron runs at the speed of life', () => {
  const options = readStartOptions([]);
  assert.deepEqual(options?.printer, { machine: { name: 'v2.4', speed: 1, isCold: false } });
  assert.equal(options.port, 7150);
  assert.equal(options.isDev, false);
});

test('the virtual printer is chosen by its options', () => {
  const options = readStartOptions(['--speed', '2.5', '--cold', '--machine', 'bed-slinger', '--dev']);
  assert.deepEqual(options?.printer, { machine: { name: 'bed-slinger', speed: 2.5, isCold: true } });
  assert.equal(options.isDev, true);
});

test('a named Moonraker is used instead', () => {
  const options = readStartOptions(['--moonraker', 'http://voron.local']);
  assert.deepEqual(options?.printer, { moonraker: new URL('http://voron.local') });
});

test('what cannot be meant is refused', () => {
  for (const args of [
    ['--speed', '0'],
    ['--speed', '-1'],
    ['--speed', 'fast'],
    ['--speed', ''],
    ['--speed', 'Infinity'],
    ['--speed', 'NaN'],
    ['--speed', '1001'],
    ['--speed', '1e-9'],
    ['--machine', ''],
    ['--machine', 'V2.4'],
    ['--cold=no'],
    ['--cold', '--cold'],
    ['x'],
  ]) {
    assert.throws(() => readStartOptions(args), BadOption, args.join(' '));
  }
});
