import assert from 'node:assert/strict';
import { test } from 'node:test';
import { callOf } from '../../src/printer/macro-call.js';

test('a macro is called with what a person gave, and without what was left empty', () => {
  assert.equal(callOf('LOAD_FILAMENT', {}), 'LOAD_FILAMENT');
  assert.equal(callOf('LOAD_FILAMENT', { SPEED: ' 600 ', LENGTH: '' }), 'LOAD_FILAMENT SPEED=600');
});

test('a value with spaces stays one value, and no value can begin another command', () => {
  assert.equal(callOf('SAY', { MSG: 'hello there' }), 'SAY MSG="hello there"');
  assert.equal(callOf('SAY', { MSG: 'a"\nM112' }), 'SAY MSG=aM112');
  assert.equal(callOf('SAY', { MSG: 'a;b' }), 'SAY MSG="a;b"');
});
