import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Jogger } from '../../src/printer/jogger.js';
import { makeReadyBench } from './connected.js';

const NOWHERE = { z_position: null, z_position_lower: null, z_position_upper: null };

/** A homed printer whose status the test tells. */
async function makeJogging(isHeldUp = false) {
  const { printer, upstream, clock } = await makeReadyBench(
    (before) => (before.scriptTakes = isHeldUp ? undefined : 0),
  );
  const jogger = new Jogger(printer);
  let eventtime = 10_000;
  const tell = (status: { idle?: string; goal?: number; live?: number; homed?: string; isCalibrating?: boolean }) => {
    eventtime += 0.25;
    const at = (x: number) => [x, 0, 10, 0];
    printer.status.update(
      {
        ...(status.idle === undefined ? {} : { idle_timeout: { state: status.idle } }),
        ...(status.isCalibrating === undefined
          ? {}
          : { manual_probe: { is_active: status.isCalibrating, ...NOWHERE } }),
        ...(status.goal === undefined
          ? {}
          : {
              toolhead: { position: at(status.goal), homed_axes: status.homed ?? 'xyz' },
              gcode_move: { position: at(status.goal), gcode_position: at(status.goal) },
            }),
        ...(status.live === undefined
          ? {}
          : { motion_report: { live_position: at(status.live), live_velocity: 0, live_extruder_velocity: 0 } }),
      },
      eventtime,
    );
  };
  tell({ idle: 'Ready', goal: 100, live: 100 });
  jogger.start();
  const end = () => {
    jogger.stop();
    printer.close();
  };
  return { jogger, upstream, clock, tell, end };
}

test('one tap is one move', async () => {
  const { jogger, upstream, end } = await makeJogging();
  await jogger.jog('x', 10);
  await jogger.jog('y', -0.1);
  assert.deepEqual(upstream.scripts, ['G91\nG1 X10 F6000\nG90', 'G91\nG1 Y-0.1 F6000\nG90']);
  end();
});

test('taps that come faster than the nozzle moves are dropped: it never runs on for more than a second', async () => {
  const { jogger, upstream, tell, end } = await makeJogging();
  for (let tap = 0; tap < 20; tap++) await jogger.jog('x', 25);
  assert.equal(upstream.scripts.length, 4);
  tell({ idle: 'Printing', goal: 200, live: 150 });
  await jogger.jog('x', 50);
  assert.equal(upstream.scripts.length, 5, 'half a second has been made up for');
  await jogger.jog('x', 50);
  assert.equal(upstream.scripts.length, 5);
  tell({ goal: 250, live: 250 });
  await jogger.jog('x', -50);
  assert.equal(upstream.scripts.length, 6);
  end();
});

test('a move that takes long is made, but nothing is queued behind it', async () => {
  const { jogger, upstream, end } = await makeJogging();
  await jogger.jog('z', 50);
  await jogger.jog('z', 50);
  assert.equal(upstream.scripts.length, 1);
  end();
});

test('while the printer is held up, taps do not pile up', async () => {
  const { jogger, upstream, clock, tell, end } = await makeJogging(true);
  const taps = Array.from({ length: 30 }, () => jogger.jog('x', 10).catch(() => undefined));
  await clock.wind(10);
  tell({ goal: 100, live: 100 });
  await clock.wind(5000);
  assert.ok(upstream.scripts.length <= 10, `${upstream.scripts.length}`);
  assert.equal(jogger.isActive.value, true);
  upstream.finishScripts();
  await Promise.all(taps);
  tell({ goal: 100, live: 100 });
  assert.equal(jogger.isActive.value, false);
  end();
});

test('what others have under way locks the keys, what began here does not', async () => {
  const { jogger, tell, end } = await makeJogging();
  tell({ idle: 'Printing' });
  assert.deepEqual(jogger.lockOf('x', 1), { why: 'busy' });
  tell({ idle: 'Ready' });
  assert.equal(jogger.lockOf('x', 1), undefined);
  await jogger.jog('x', 0.1);
  tell({ goal: 100.1, live: 100.1 });
  tell({ idle: 'Printing' });
  assert.equal(jogger.lockOf('x', 1), undefined, 'the state follows the move late');
  tell({ idle: 'Ready' });
  tell({ idle: 'Printing' });
  assert.deepEqual(jogger.lockOf('x', 1), { why: 'busy' });
  end();
});

test('an open calibration locks every move: after one it would end without its result', async () => {
  const { jogger, tell, end } = await makeJogging();
  tell({ isCalibrating: true });
  assert.deepEqual(jogger.lockOf('x', 1), { why: 'calibrating' });
  assert.deepEqual(jogger.lockOf('z', 1), { why: 'calibrating' });
  tell({ isCalibrating: false });
  assert.equal(jogger.lockOf('x', 1), undefined);
  end();
});

test('an axis that lost its home is locked', async () => {
  const { jogger, tell, end } = await makeJogging();
  tell({ goal: 100, homed: 'yz' });
  assert.deepEqual(jogger.lockOf('x', 1), { why: 'not-homed', axis: 'x' });
  assert.equal(jogger.lockOf('z', 1), undefined);
  end();
});

test('a refused move tells why and leaves nothing ahead', async () => {
  const { jogger, upstream, end } = await makeJogging();
  upstream.refusal = 'Move out of range: 360.000 0.000 10.000 [0.000]';
  await assert.rejects(jogger.jog('x', 50), { kind: 'refused', message: /Move out of range/ });
  assert.equal(jogger.isActive.value, false);
  end();
});
