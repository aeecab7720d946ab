// What was kept, judged by the nozzle's true height in the next print, whatever macros set, clear or put back meanwhile.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  editConfig,
  heightInPrint,
  printSmall,
  smallPrint,
  startSmall,
  tapCloser,
  uploadSmall,
} from '../support/keep-flow.mjs';
import { openStage } from '../support/stage.mjs';

const isAt = (value) => (text) => text === value;

/** Answers the question after a print, and leaves what it says at the end. */
async function keep(stage, question) {
  await stage.text('heading', question);
  await stage.tap('button', 'Apply and restart');
  await stage.text('heading', 'Saved and read again');
  await stage.tap('button', 'Done');
}

function assertSame(height, claimed, what) {
  assert.ok(Math.abs(height - claimed) < 0.004, `${what}: ${claimed} -> ${height}`);
}

for (const machine of ['v2.4', 'bed-slinger']) {
  test(`a start macro with an absolute Z, taps while heating, RESUME and an end macro that clears, on the ${machine}`, async (t) => {
    const stage = await openStage({ speed: 4, machine });
    t.after(() => stage.close());
    await editConfig(stage, machine, 'macros.cfg', (text) =>
      text
        .replace('M117 Heating\n', 'M117 Heating\n    SET_GCODE_OFFSET Z=0.013\n')
        .replace('M117 Done\n', 'M117 Done\n    SET_GCODE_OFFSET Z=0\n'),
    );
    await uploadSmall(stage);

    // Tapped while the start macro heats, before anything is laid.
    await startSmall(stage);
    await stage.find('button', 'Cancel print');
    await stage.go('#/z-offset');
    await stage.untilStatus('toolhead', 'homed_axes', (axes) => axes === 'xyz');
    await tapCloser(stage, 2, '−0.007 mm');
    assert.equal((await stage.truth()).laid, null, 'nothing is laid yet');
    await stage.text('status', 'At nozzle', isAt('−0.007 mm'));
    const first = await heightInPrint(stage);
    await stage.text('heading', 'Keep 0.020 closer for the next prints?');
    await stage.untilWords(/PRINT_END clears the offset.*PRINT_START sets the offset itself/);
    // Asked again after a reload: the question is kept with the job.
    await stage.reload();
    await keep(stage, 'Keep 0.020 closer for the next prints?');

    await printSmall(stage);
    assertSame(await heightInPrint(stage), first, 'the start macro sets its own again, and what was kept is below it');

    // RESUME puts back what PAUSE found: what somebody else changed meanwhile is gone, and is not kept.
    await tapCloser(stage, 1, '+0.003 mm');
    await stage.text('status', 'At nozzle', isAt('+0.003 mm'));
    const second = await heightInPrint(stage);
    await stage.tap('button', 'Pause');
    await stage.find('button', 'Resume');
    await stage.script('SET_GCODE_OFFSET Z_ADJUST=-0.05 MOVE=1');
    await stage.text('status', 'Accepted', isAt('−0.047 mm'));
    await stage.tap('button', 'Resume');
    await stage.find('button', 'Pause');
    assertSame(await heightInPrint(stage), second, 'RESUME put the offset back');
    await keep(stage, 'Keep 0.010 closer for the next prints?');

    await printSmall(stage);
    assertSame(await heightInPrint(stage), second, 'only what stayed is kept');
    assertSame(second, first - 0.01, 'both amounts came together');
    assert.equal((await stage.truth()).crashes, 0);
  });
}

test('no macro at all: "not now" before a second print keeps the height there, and keeping it later counts once', async (t) => {
  const stage = await openStage({ speed: 4 });
  t.after(() => stage.close());
  const text = smallPrint('M140 S60\nM104 S200\nG28\nM190 S60\nM109 S200\nG90', 'M104 S0\nM140 S0');
  await uploadSmall(stage, text);
  await printSmall(stage);
  const before = await heightInPrint(stage, text);
  await tapCloser(stage, 2, '−0.020 mm');
  await stage.text('status', 'At nozzle', isAt('−0.020 mm'));
  const first = await heightInPrint(stage, text);
  assertSame(first, before - 0.02, 'the taps');
  await stage.text('heading', 'Keep 0.020 closer for the next prints?');
  await stage.tap('button', 'Not now');
  const { isReminded } = await printSmall(stage, { reminder: /0\.020 mm closer is not kept yet\. It is still live/ });
  assert.equal(isReminded, true);
  assertSame(await heightInPrint(stage, text), first, 'still live in the second print');
  await tapCloser(stage, 1, '−0.030 mm');
  await stage.text('status', 'At nozzle', isAt('−0.030 mm'));
  const second = await heightInPrint(stage, text);
  await stage.tap('button', 'Cancel print');
  await stage.answer('Cancel print');
  await keep(stage, 'Keep 0.030 closer for the next prints?');
  await printSmall(stage);
  assertSame(await heightInPrint(stage, text), second, 'kept once');
});
