import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Client } from './client.js';
import { setStage } from './contract/stage.js';

for (const [script, message] of [
  ['G28', 'Homing failed due to printer shutdown'],
  ['PROBE', 'Probing failed due to printer shutdown'],
] as const) {
  test(`a shutdown in the middle of ${script} is an error of its own`, async () => {
    const stage = await setStage({ speed: 20 });
    try {
      const client = await Client.connect(stage);
      await client.call('printer.gcode.script', { script: 'G28\nG0 Z9 F900\nM400' });
      const refused = assert.rejects(client.call('printer.gcode.script', { script }), new RegExp(message, 'u'));
      await stage.sleep(0.5);
      await client.call('printer.emergency_stop');
      await refused;
    } finally {
      stage.end();
    }
  });
}
