import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readWarnings } from '../../src/printer/warnings.js';

test('warnings are words, each once: what Moonraker writes for a web page is taken out', () => {
  const configfile = { warnings: [{ type: 'deprecated_option', message: "Option 'x' is deprecated" }, { message: 7 }] };
  const moonraker = ['Path (/a) is bad. Make sure<br/>that it exists.', "Option 'x' is deprecated", '<b>Old</b> 1 < 2'];
  assert.deepEqual(readWarnings(configfile, moonraker), [
    "Option 'x' is deprecated",
    'Path (/a) is bad. Make sure\nthat it exists.',
    'Old 1 < 2',
  ]);
  assert.deepEqual(readWarnings(undefined, []), []);
});
