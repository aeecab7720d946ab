// Taps in the skirt, by touch, judged by where the nozzle really is: bursts, pauses, other clients, cancelled prints.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeHoldable, openOtherClient, smallPrint, watchScripts } from '../support/other-client.mjs';
import { openStage, pause } from '../support/stage.mjs';

const FLAT = new URL('../samples/gcode/ps-flat150-skirt3-abs.gcode', import.meta.url);
const isAt = (value) => (text) => text === value;

async function printFlat(t, options = {}) {
  const stage = await openStage({ speed: 2, ...options });
  t.after(() => stage.close());
  await stage.upload(FLAT, 'flat.gcode');
  await startPrint(stage, 'flat');
  await stage.find('region', 'Skirt');
  await stage.untilTruth((truth) => truth.extruding);
  return stage;
}

async function startPrint(stage, title) {
  await stage.tap('link', 'Files');
  await stage.tap('link', title);
  await stage.tap('button', 'Print');
  await stage.answer('Print');
}

/** The same on the machine whose bed moves and has its mesh active. */
async function printOnSlinger(t) {
  const stage = await openStage({ speed: 2, machine: 'bed-slinger' });
  t.after(() => stage.close());
  await makeHoldable(stage.page);
  await stage.uploadText(smallPrint({ centre: 110 }), 'small.gcode');
  await startPrint(stage, 'small');
  await stage.find('region', 'Skirt');
  await stage.untilTruth((truth) => truth.extruding);
  return stage;
}

/** Twenty taps of 0.005 mm within two seconds; `change`: what they did to the nozzle, from the truth before and after, mm. */
async function tapTwentyTimes(stage, change, tolerance) {
  const scripts = await watchScripts(stage.page);
  await stage.tap('radio', '0.005');
  const before = await stage.truth();
  const { x, y } = await stage.middle('button', 'Closer');
  for (let tap = 0; tap < 20; tap += 1) {
    await stage.page.touchscreen.tap(x, y);
    await pause(60);
  }
  await stage.text('status', 'Asked', isAt('−0.100 mm'));
  await stage.text('status', 'At nozzle', isAt('−0.100 mm'));
  const after = await stage.truth();
  assert.ok(Math.abs(change(before, after) + 0.1) < tolerance, JSON.stringify([before, after]));
  assert.ok(scripts.length < 20, scripts.join('\n'));
  assert.ok(
    scripts.every((script) => /^SET_GCODE_OFFSET Z_ADJUST=-0\.\d{3} MOVE=1$/.test(script)),
    scripts.join('\n'),
  );
}

test('twenty taps in two seconds end at exactly twenty steps, with fewer commands', async (t) => {
  const stage = await printFlat(t);
  await tapTwentyTimes(stage, (before, after) => after.nozzle.z - before.nozzle.z, 0.001);
});

test('so do they over a mesh; a tap is neither accepted nor at the nozzle while no status says so', async (t) => {
  const stage = await printOnSlinger(t);
  const other = await openOtherClient(stage.printerAddress);
  t.after(() => other.close());
  await stage.tap('radio', '0.01');
  await stage.page.evaluate(() => globalThis.holdStatus());
  await stage.tap('button', 'Farther');
  await stage.text('status', 'Asked', isAt('+0.010 mm'));
  await stage.until(async () => (await other.offset()) === 10);
  // Klipper has answered and the nozzle is there long since: the page has not been told.
  await pause(1500);
  assert.equal(await stage.text('status', 'Accepted'), '0.000 mm');
  assert.equal(await stage.text('status', 'At nozzle'), '0.000 mm');
  await stage.page.evaluate(() => globalThis.letStatusGo());
  await stage.text('status', 'Accepted', isAt('+0.010 mm'));
  await stage.text('status', 'At nozzle', isAt('+0.010 mm'));
  await stage.tap('button', 'Closer');
  await stage.text('status', 'At nozzle', isAt('0.000 mm'));
  // The mesh bends the line; the gap to the bed under it is what the taps change.
  await tapTwentyTimes(stage, (before, after) => after.gap - before.gap, 0.02);
  assert.equal(await other.offset(), -100);
});

test('more than the limit on its way waits for a second key', async (t) => {
  const stage = await printFlat(t);
  await stage.tap('radio', '0.05');
  for (let tap = 0; tap < 3; tap += 1) await stage.tap('button', 'Farther');
  await stage.text('status', 'Asked', isAt('+0.100 mm'));
  await stage.tap('button', 'Farther by 0.050');
  await stage.text('status', 'At nozzle', isAt('+0.150 mm'));
});

test('going far closer than it began is asked about once in a print, also after a reload', async (t) => {
  const stage = await printFlat(t);
  await stage.tap('radio', '0.05');
  await stage.tap('button', 'Closer');
  await stage.tap('button', 'Closer');
  await stage.text('status', 'At nozzle', isAt('−0.100 mm'));
  await stage.tap('button', 'Closer');
  await stage.untilWords(/0\.150 mm closer than it began/);
  await stage.tap('button', 'Leave');
  await stage.tap('radio', '0.05');
  assert.equal(await stage.text('status', 'Asked'), '−0.100 mm');
  await stage.tap('button', 'Closer');
  await stage.tap('button', 'Closer by 0.050');
  await stage.text('status', 'At nozzle', isAt('−0.150 mm'));
  await stage.tap('button', 'Closer');
  await stage.text('status', 'At nozzle', isAt('−0.200 mm'));
  await stage.reload();
  await stage.text('status', 'At nozzle', isAt('−0.200 mm'));
  await stage.tap('button', 'Closer');
  await stage.text('status', 'Asked', isAt('−0.250 mm'));
});

test('taps of a pause are kept as asked and sent once after Resume', async (t) => {
  const stage = await printFlat(t);
  const scripts = await watchScripts(stage.page);
  const before = await stage.truth();
  await stage.tap('radio', '0.01');
  await stage.tap('button', 'Pause');
  await stage.text('button', 'Resume', isAt('Resume'));
  await stage.tap('button', 'Closer');
  await stage.tap('button', 'Closer');
  await stage.text('status', 'Asked', isAt('−0.020 mm'));
  assert.equal(await stage.text('status', 'Accepted'), '0.000 mm');
  await pause(1500);
  assert.deepEqual(scripts, []);
  await stage.tap('button', 'Resume');
  await stage.text('status', 'At nozzle', isAt('−0.020 mm'));
  assert.deepEqual(scripts, ['SET_GCODE_OFFSET Z_ADJUST=-0.020 MOVE=1']);
  const after = await stage.untilTruth((truth) => truth.extruding);
  assert.ok(Math.abs(after.nozzle.z - before.nozzle.z + 0.02) < 0.001, `${before.nozzle.z} -> ${after.nozzle.z}`);
});

test('a tap right behind Pause survives it', async (t) => {
  const stage = await printFlat(t);
  const before = await stage.truth();
  await stage.tap('radio', '0.01');
  const closer = await stage.middle('button', 'Closer');
  await stage.tap('button', 'Pause');
  await stage.page.touchscreen.tap(closer.x, closer.y);
  await stage.text('button', 'Resume', isAt('Resume'));
  await pause(1500);
  await stage.tap('button', 'Resume');
  await stage.untilTruth((truth) => truth.extruding);
  await stage.text('status', 'At nozzle', isAt('−0.010 mm'));
  const isLower = ({ extruding, nozzle }) => extruding && Math.abs(nozzle.z - before.nozzle.z + 0.01) < 0.001;
  await stage.untilTruth(isLower);
});

test('a change from another client is shown, told apart, and never fought', async (t) => {
  const stage = await printFlat(t);
  const other = await openOtherClient(stage.printerAddress);
  t.after(() => other.close());
  await stage.tap('radio', '0.01');
  await stage.tap('button', 'Closer');
  await stage.text('status', 'At nozzle', isAt('−0.010 mm'));
  await other.script('SET_GCODE_OFFSET Z_ADJUST=0.03 MOVE=1');
  await stage.text('status', 'At nozzle', isAt('+0.020 mm'));
  await pause(1000);
  assert.equal(await other.offset(), 20);
  await stage.go('#/first-layer');
  await stage.page.waitForFunction(() => document.body !== null);
  const said = await stage.words();
  assert.match(said, /this panel/);
  assert.match(said, /elsewhere/);
});

test('a print that is cancelled leaves its offset and its record', async (t) => {
  const stage = await openStage({ speed: 4 });
  t.after(() => stage.close());
  const other = await openOtherClient(stage.printerAddress);
  t.after(() => other.close());
  await stage.uploadText(smallPrint(), 'small.gcode');
  await startPrint(stage, 'small');
  await stage.find('region', 'Skirt');
  await stage.tap('radio', '0.025');
  await stage.tap('button', 'Closer');
  await stage.text('status', 'At nozzle', isAt('−0.025 mm'));
  await stage.tap('button', 'Cancel print');
  await stage.answer('Cancel print');
  await stage.gone('region', 'Skirt');
  assert.equal(await other.offset(), -25);
  await stage.go('#/first-layer');
  await stage.untilWords(/small[\s\S]*−0\.025[\s\S]*not kept/);
});

test('what is not at the nozzle yet can be undone', async (t) => {
  const stage = await printFlat(t);
  const other = await openOtherClient(stage.printerAddress);
  t.after(() => other.close());
  await stage.tap('radio', '0.05');
  await stage.tap('button', 'Closer');
  await stage.text('status', 'Asked', isAt('−0.050 mm'));
  await stage.tap('button', 'Undo');
  await stage.text('status', 'Asked', isAt('0.000 mm'));
  await stage.text('status', 'Accepted', isAt('0.000 mm'));
  await stage.text('status', 'At nozzle', isAt('0.000 mm'));
  await pause(3000);
  assert.equal(await other.offset(), 0);
});

test('a laid stretch that looked best is gone back to by one relative command', async (t) => {
  const stage = await printFlat(t);
  await stage.tap('radio', '0.05');
  await stage.tap('button', 'Closer');
  await stage.text('status', 'At nozzle', isAt('−0.050 mm'));
  await pause(2500);
  const scripts = await watchScripts(stage.page);
  // The skirt begins in the front left corner: what is laid there was laid at 0.
  const spot = await stage.page.evaluate(() => {
    const find = (scope) => {
      for (const node of scope.querySelectorAll('*')) {
        if (node.localName === 'skirt-plan') return node;
        const found = node.shadowRoot && find(node.shadowRoot);
        if (found) return found;
      }
      return undefined;
    };
    const plan = find(document);
    const box = plan.getBoundingClientRect();
    const { x0, y0, x1, y1, kind, bounds, count } = plan.plan;
    const first = [...kind].indexOf(2);
    const scale = Math.min(
      (box.width - 68) / (bounds.maxX - bounds.minX),
      (box.height - 68) / (bounds.maxY - bounds.minY),
    );
    const x = (x0[first] * 3 + x1[first]) / 4 - (bounds.minX + bounds.maxX) / 2;
    const y = (y0[first] * 3 + y1[first]) / 4 - (bounds.minY + bounds.maxY) / 2;
    return { x: box.left + box.width / 2 + x * scale, y: box.top + box.height / 2 - y * scale, count };
  });
  await stage.page.touchscreen.tap(spot.x, spot.y);
  await stage.untilWords(/0\.000 mm here/);
  await stage.tap('button', 'This looked best');
  await stage.text('status', 'At nozzle', isAt('0.000 mm'));
  assert.deepEqual(scripts, ['SET_GCODE_OFFSET Z_ADJUST=+0.050 MOVE=1']);
});
