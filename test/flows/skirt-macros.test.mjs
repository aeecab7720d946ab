// Prints whose macros set or clear the offset, heat for long, or whose printer cannot go below 0.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openOtherClient, smallPrint, watchScripts } from '../support/other-client.mjs';
import { LOST_LINK, openStage, pause } from '../support/stage.mjs';

const isAt = (value) => (text) => text === value;

/** A stage whose configuration was changed before its first print. */
async function openChanged(t, changes, options = {}) {
  const stage = await openStage({ speed: 4, allow: LOST_LINK, ...options });
  t.after(() => stage.close());
  const other = await openOtherClient(stage.printerAddress);
  t.after(() => other.close());
  for (const [file, change] of Object.entries(changes)) {
    const answer = await fetch(`${stage.printerAddress.replace(/\/$/, '')}/server/files/config/${file}`);
    await stage.uploadText(change(await answer.text()), file, 'config');
  }
  await other.call('printer.restart');
  await pause(1500);
  await stage.text('status', 'Connection', isAt('Live'));
  await stage.find('heading', '');
  return { stage, other };
}

async function print(stage, text, name = 'small') {
  await stage.uploadText(text, `${name}.gcode`);
  await stage.go(`#/file/${name}.gcode`);
  await stage.text('button', 'Print');
  await stage.tap('button', 'Print');
  await stage.answer('Print');
}

test('an end macro that clears the offset leaves what was changed in the print’s record', async (t) => {
  const { stage, other } = await openChanged(t, {
    'macros.cfg': (text) =>
      text.replace(
        'TURN_OFF_HEATERS\n    M107\n    G0 X175',
        'SET_GCODE_OFFSET Z=0\n    TURN_OFF_HEATERS\n    M107\n    G0 X175',
      ),
  });
  await print(stage, smallPrint());
  await stage.find('region', 'Skirt');
  await stage.tap('radio', '0.025');
  await stage.tap('button', 'Closer');
  await stage.text('status', 'At nozzle', isAt('−0.025 mm'));
  await stage.untilTruth((truth) => truth.file === null || truth.byte === 0, { timeout: 120_000 });
  await stage.gone('region', 'Skirt');
  assert.equal(await other.offset(), 0);
  await stage.go('#/first-layer');
  const said = await stage.untilWords(/the printer’s own/);
  assert.match(said, /small .*−0\.025/);
});

test('a start macro that sets an offset is what the print began with, and the printer’s own', async (t) => {
  const { stage } = await openChanged(t, {
    'macros.cfg': (text) =>
      text.replace('M117 Printing\n    G90', 'M117 Printing\n    SET_GCODE_OFFSET Z=0.05\n    G90'),
  });
  await print(stage, smallPrint());
  await stage.find('region', 'Skirt');
  await stage.text('status', 'At nozzle', isAt('+0.050 mm'));
  await stage.untilWords(/As it began/);
  await stage.tap('radio', '0.01');
  await stage.tap('button', 'Closer');
  await stage.text('status', 'At nozzle', isAt('+0.040 mm'));
  await stage.untilWords(/0\.010 closer than it began/);
  await stage.go('#/first-layer');
  await stage.untilWords(/the printer’s own/);
});

test('taps behind levelling and behind heating say what they wait for, and arrive once', async (t) => {
  const stage = await openStage({ speed: 4 });
  t.after(() => stage.close());
  await print(stage, smallPrint({ start: 'QUAD_GANTRY_LEVEL\nM109 S280\nPRINT_START BED=60 EXTRUDER=280' }));
  await stage.find('button', 'Cancel print');
  await stage.go('#/z-offset');
  await stage.tap('radio', '0.01');
  const scripts = await watchScripts(stage.page);
  await stage.tap('button', 'Closer');
  await stage.text('status', 'Asked', isAt('−0.010 mm'));
  await stage.untilWords(/waiting: levelling/);
  assert.equal(await stage.text('status', 'Accepted'), '0.000 mm');
  await stage.text('status', 'Accepted', isAt('−0.010 mm'));
  await stage.tap('button', 'Closer');
  await stage.text('status', 'Asked', isAt('−0.020 mm'));
  await stage.untilWords(/waiting: heating/);
  assert.equal(await stage.text('status', 'Accepted'), '−0.010 mm');
  await stage.go('#/print');
  await stage.find('region', 'Skirt', { timeout: 120_000 });
  await stage.text('status', 'At nozzle', isAt('−0.020 mm'));
  assert.deepEqual(scripts, Array(2).fill('SET_GCODE_OFFSET Z_ADJUST=-0.010 MOVE=1'));
});

test('with position_min 0 taps end above the lowest Z, the key says so, and the print lives', async (t) => {
  const { stage, other } = await openChanged(t, {
    'printer.cfg': (text) =>
      text
        .replace(/(\[stepper_z\][\s\S]*?position_min:\s*)-?[\d.]+/, '$10')
        .replace(/(\[stepper_z\][\s\S]*?position_endstop:\s*)-?[\d.]+/, '$10.0'),
  });
  await print(stage, smallPrint({ layers: 3 }));
  await stage.find('region', 'Skirt');
  await stage.tap('radio', '0.05');
  for (let tap = 0; tap < 6; tap += 1) {
    await stage.tap('button', 'Closer');
    await pause(150);
    if (await stage.has('button', 'Closer by')) await stage.tap('button', 'Closer by');
  }
  await stage.untilWords(/lowest Z of this printer, position_min 0\.000/);
  await stage.text('status', 'At nozzle', isAt('−0.150 mm'));
  assert.equal(await other.offset(), -150);
  await stage.untilTruth((truth) => truth.byte > 1200 || truth.file === null, { timeout: 120_000 });
  assert.equal(await other.state(), 'printing');
});

test('at idle, homed, the same keys move the nozzle, and what is refused is taken back; unhomed they are locked', async (t) => {
  const stage = await openStage({ speed: 4, hash: '#/z-offset' });
  t.after(() => stage.close());
  const other = await openOtherClient(stage.printerAddress);
  t.after(() => other.close());
  await stage.tap('radio', '0.05');
  await stage.tap('button', 'Farther');
  await stage.text('status', 'Asked', isAt('+0.050 mm'));
  await stage.text('status', 'At nozzle', isAt('+0.050 mm'));
  await stage.find('button', 'Z offset');

  // At the upper end of the axis Klipper refuses the move, but has taken the offset: that is set back, without MOVE.
  await other.script('G1 Z329.95 F900');
  await other.script('M400');
  const scripts = await watchScripts(stage.page);
  await stage.tap('button', 'Farther');
  await stage.untilWords(/Taken back: .*out of range/);
  await stage.text('status', 'Asked', isAt('+0.050 mm'));
  assert.equal(await other.offset(), 50);
  assert.deepEqual(scripts, ['SET_GCODE_OFFSET Z_ADJUST=+0.050 MOVE=1', 'SET_GCODE_OFFSET Z_ADJUST=-0.050']);
  await stage.tap('button', 'Closer');
  await stage.text('status', 'At nozzle', isAt('0.000 mm'));

  await other.script('M84');
  await stage.untilWords(/not homed/);
  await stage.tap('button', 'Closer');
  await pause(800);
  assert.equal(await other.offset(), 0);
});
