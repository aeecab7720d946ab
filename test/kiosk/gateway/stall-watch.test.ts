import assert from 'node:assert/strict';
import { test } from 'node:test';
import { StallWatch } from '../../../kiosk/gateway/stall-watch.js';

test('a stream that stands still is told of, one that flows or has ended is not', (t) => {
  t.mock.timers.enable({ apis: ['setTimeout'] });
  let stalls = 0;
  const watch = new StallWatch(30_000, () => (stalls += 1)).resume();
  for (let second = 0; second < 100; second += 20) {
    watch.write('x');
    t.mock.timers.tick(20_000);
  }
  assert.equal(stalls, 0);
  t.mock.timers.tick(10_000);
  assert.equal(stalls, 1);

  const whole = new StallWatch(30_000, () => (stalls += 1)).resume();
  whole.end('x');
  const cut = new StallWatch(30_000, () => (stalls += 1)).resume();
  cut.destroy();
  t.mock.timers.tick(60_000);
  assert.equal(stalls, 1);
});
