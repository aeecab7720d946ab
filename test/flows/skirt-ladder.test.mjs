// The skirt ladder by touch: set up while the print heats, judged by the height at which every loop was really laid.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openOtherClient } from '../support/other-client.mjs';
import { openStage, pause } from '../support/stage.mjs';

const FLAT = new URL('../samples/gcode/ps-flat150-skirt3-abs.gcode', import.meta.url);

/** Heights of the line under the nozzle while each loop is laid, mm, until nothing of the skirt is laid any more. */
async function watchLoops(stage) {
  const heights = new Map();
  const deadline = Date.now() + 120_000;
  let isBehind = false;
  while (!isBehind && Date.now() < deadline) {
    const truth = await stage.truth();
    if (truth.extruding && truth.laid && truth.laid.loop > 0) {
      const seen = heights.get(truth.laid.loop) ?? [];
      seen.push(truth.nozzle.z);
      heights.set(truth.laid.loop, seen);
    }
    isBehind = heights.size >= 3 && truth.extruding && !(truth.laid?.loop > 0);
    await pause(100);
  }
  return heights;
}

test('a ladder set up while heating lays each loop at its own height, goes back, and asks which was best', async (t) => {
  const stage = await openStage({ speed: 2 });
  t.after(() => stage.close());
  const other = await openOtherClient(stage.printerAddress);
  t.after(() => other.close());
  await stage.upload(FLAT, 'flat.gcode');
  await stage.tap('link', 'Files');
  await stage.tap('link', 'flat');
  await stage.tap('button', 'Print');
  await stage.answer('Print');
  await stage.find('button', 'Cancel print');
  await stage.go('#/first-layer/ladder');
  await stage.tap('radio', '0.03');
  await stage.tap('button', 'Start with loop 1');
  await stage.find('heading', 'The ladder is being laid');
  const heights = await watchLoops(stage);
  assert.deepEqual([...heights.keys()], [1, 2, 3]);
  const wanted = [0.03, 0, -0.03];
  for (const [index, offset] of wanted.entries()) {
    const seen = heights.get(index + 1);
    const middle = seen.slice(Math.ceil(seen.length / 4), Math.floor((seen.length * 3) / 4));
    const spread = Math.max(...middle) - Math.min(...middle);
    assert.ok(spread < 0.001, `loop ${index + 1} was laid at one offset: ${middle.join(' ')}`);
    assert.ok(Math.abs(middle[0] - heights.get(2).at(-3) - offset) < 0.005, `loop ${index + 1}: ${middle[0]}`);
  }
  assert.equal(await other.offset(), 0, 'the object begins as before');
  await stage.go('#/first-layer/ladder');
  await stage.find('radiogroup', 'Which loop looked best?');
  await stage.tap('radio', 'Loop 3');
  await stage.tap('button', 'Use loop 3');
  await stage.find('region', 'Skirt');
  assert.equal(await stage.text('status', 'At nozzle', (text) => text === '−0.030 mm'), '−0.030 mm');
  assert.equal(await other.offset(), -30);
});
