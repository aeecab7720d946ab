// The skirt ladder by touch: set up while the print heats, judged by the height at which every loop was really laid.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { openOtherClient, smallPrint } from '../support/other-client.mjs';
import { openStage, pause } from '../support/stage.mjs';

const FLAT = new URL('../samples/gcode/ps-flat150-skirt3-abs.gcode', import.meta.url);

const { skirt } = JSON.parse(
  readFileSync(new URL('../samples/gcode/ps-flat150-skirt3-abs.truth.json', import.meta.url)),
);

/** Heights of the nozzle while each loop is laid, mm, until the last one is behind it; loops by the bytes of the file. */
async function watchLoops(stage) {
  const heights = skirt.loops.map(() => []);
  const last = skirt.loops.at(-1).end;
  for (;;) {
    const truth = await stage.untilTruth(({ extruding }) => extruding);
    const loop = skirt.loops.findIndex(({ start, end }) => truth.byte >= start && truth.byte < end);
    if (loop >= 0) heights[loop].push(truth.nozzle.z);
    if (truth.byte > last) return heights;
    await pause(100);
  }
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
  const middles = heights.map((seen) => seen.slice(Math.ceil(seen.length / 4), Math.floor((seen.length * 3) / 4)));
  for (const [index, offset] of [0.03, 0, -0.03].entries()) {
    const middle = middles[index];
    const spread = Math.max(...middle) - Math.min(...middle);
    assert.ok(spread < 0.001, `loop ${index + 1} was laid at one offset: ${middle.join(' ')}`);
    assert.ok(Math.abs(middle[0] - middles[1][0] - offset) < 0.005, `loop ${index + 1}: ${middle[0]}`);
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

/** Which side of the square of `smallPrint` is being laid, from 0, counter-clockwise from the front; -1 near a corner. */
function sideOf({ x, y }, centre) {
  const [along, across] = [x - centre, y - centre];
  if (Math.min(Math.abs(along), Math.abs(across)) > 16) return -1;
  return Math.abs(across) > Math.abs(along) ? (across < 0 ? 0 : 2) : along > 0 ? 1 : 3;
}

/** The height at which the middle half of each side of a skirt’s only loop was laid, mm: the bed is not flat, so above it. */
async function watchSides(stage, centre) {
  const heights = [[], [], [], []];
  while (heights[3].length === 0 || sideOf((await stage.truth()).nozzle, centre) !== -1) {
    const { gap, nozzle } = await stage.untilTruth((truth) => truth.extruding && truth.laid?.loop === 1);
    const side = sideOf(nozzle, centre);
    if (side >= 0) heights[side].push(gap);
    await pause(100);
  }
  return heights;
}

test('a skirt of one loop is climbed in quarters over the bed-slinger’s mesh, but not one that goes by too fast', async (t) => {
  const stage = await openStage({ speed: 1.5, machine: 'bed-slinger', cold: true });
  t.after(() => stage.close());
  const other = await openOtherClient(stage.printerAddress);
  t.after(() => other.close());
  await stage.uploadText(smallPrint({ centre: 110, loops: 1, pieces: 2 }), 'small.gcode');
  await stage.go('#/first-layer/ladder');
  await other.call('printer.print.start', { filename: 'small.gcode' });
  await stage.tap('radio', '0.03');
  await stage.tap('button', 'Start with part 1');
  await stage.find('heading', 'The ladder is being laid');
  const heights = await watchSides(stage, 110);
  const level = heights[1][Math.floor(heights[1].length / 2)];
  for (const [index, offset] of [0.03, 0, -0.03, -0.06].entries()) {
    const side = heights[index];
    assert.ok(side.length > 3, `part ${index + 1} was seen`);
    for (const height of side)
      assert.ok(Math.abs(height - level - offset) < 0.005, `part ${index + 1}: ${JSON.stringify(heights)}`);
  }
  await stage.tap('link', 'Which looked best?');
  await stage.find('radiogroup', 'Which part looked best?');
  await stage.tap('button', 'Cannot tell');
  await stage.find('region', 'Skirt');
  await stage.text('status', 'At nozzle', (text) => text === '0.000 mm');
  assert.equal(await other.offset(), 0, 'the object begins as before');

  await other.script('M220 S200');
  await other.call('printer.print.cancel');
  await stage.go('#/first-layer/ladder');
  await other.call('printer.print.start', { filename: 'small.gcode' });
  await stage.untilWords(/Each step would last 1\.6 s/);
  await stage.find('link', 'First-layer test');
});

test('a step that comes late over a slow link is said to be late, and the rest moves on', async (t) => {
  const stage = await openStage({ speed: 1.5 });
  t.after(() => stage.close());
  const other = await openOtherClient(stage.printerAddress);
  t.after(() => other.close());
  await stage.uploadText(smallPrint({ pieces: 8, start: 'PRINT_START BED=90 EXTRUDER=260' }), 'small.gcode');
  await stage.go('#/first-layer/ladder');
  await other.call('printer.print.start', { filename: 'small.gcode' });
  await stage.tap('radio', '0.03');
  await stage.tap('button', 'Start with loop 1');
  await stage.untilTruth((truth) => truth.extruding);
  await stage.fault('slow', 15);
  await stage.tap('link', 'Ladder is being laid');
  await stage.untilWords(/Loop 2 0\.000 as now came late/);
  await stage.find('radiogroup', 'Which loop looked best?');
  await stage.untilWords(/Loop 3 −0\.030/);
  await stage.tap('button', 'Cannot tell');
  await stage.text('status', 'At nozzle', (text) => text === '0.000 mm');
});
