import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeReadyBench } from './connected.js';

test('what would end a print by ending its host is refused while it runs', async () => {
  const { printer, upstream } = await makeReadyBench((before) => (before.printState = 'printing'));
  for (const method of ['machine.reboot', 'machine.shutdown', 'machine.update.full'] as const) {
    await assert.rejects(printer.server.call(method), { kind: 'gate' });
  }
  assert.ok(!upstream.open[0]!.sent.some(({ method }) => method.startsWith('machine.')));
  printer.close();
});

test('what Moonraker does not have is absent, not an error of the panel', async () => {
  const { printer, upstream } = await makeReadyBench();
  upstream.lacks.add('machine.device_power.devices');
  await assert.rejects(printer.server.call('machine.device_power.devices'), { kind: 'absent' });
  printer.close();
});

test('tells of load and of news by topic', async () => {
  const { printer, upstream } = await makeReadyBench();
  const socket = upstream.open[0]!;
  assert.equal(printer.server.changed('power'), 0);
  socket.notify('notify_power_changed', { device: 'lamp', status: 'on' });
  socket.notify('notify_proc_stat_update', { cpu_temp: 51.5, system_cpu_usage: { cpu: 12 } });
  socket.notify('notify_something_new', {});
  assert.equal(printer.server.changed('power'), 1);
  assert.equal(printer.server.changed('queue'), 0);
  const temperature = await new Promise((resolve) => {
    printer.server.load.subscribe((load) => load !== undefined && resolve(load.cpu_temp));
  });
  assert.equal(temperature, 51.5);
  printer.close();
});
