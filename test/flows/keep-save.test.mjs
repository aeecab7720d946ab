// Closer in the skirt, kept for the next prints: judged by the file on the disk and by the nozzle's true height afterwards.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { configOf, heightAtZero, printSmall, savedValue, tapCloser, uploadSmall } from '../support/keep-flow.mjs';
import { openStage } from '../support/stage.mjs';

for (const [machine, section, option] of [
  ['v2.4', 'stepper_z', 'position_endstop'],
  ['bed-slinger', 'bltouch', 'z_offset'],
]) {
  test(`what people change in the skirt is kept on the ${machine}: ${option} of [${section}]`, async (t) => {
    const stage = await openStage({ speed: 4, machine });
    t.after(() => stage.close());
    await uploadSmall(stage);
    const before = await heightAtZero(stage);
    const saved = await savedValue(stage, machine, section, option);

    await printSmall(stage);
    await tapCloser(stage, 2, '−0.020 mm');
    await stage.tap('switch', 'Keep for next prints');
    await stage.text('switch', 'Keep for next prints', (text) => /\+ 0\.020 → /.test(text));

    // The question comes by itself after the print; until it is answered nothing is written.
    const question = await stage.text('heading', 'Keep 0.020 closer for the next prints?');
    assert.ok(question);
    assert.equal(await savedValue(stage, machine, section, option), saved);
    await stage.tap('button', 'Apply and restart');
    await stage.text('heading', 'Saved and read again');
    const [backup] = /printer-\d{8}_\d{6}\.cfg/.exec(await stage.text('note', 'printer-')) ?? [];
    assert.ok(backup !== undefined && (await configOf(stage, machine, backup)).length > 0, 'the old file is there');

    const value = await savedValue(stage, machine, section, option);
    assert.ok(value !== undefined && value !== saved, `${saved} -> ${value}`);
    const after = await heightAtZero(stage);
    assert.ok(Math.abs(after - before + 0.02) < 0.004, `${before} -> ${after}`);
    assert.equal((await stage.truth()).crashes, 0);
    await stage.tap('button', 'Done');
    assert.equal(await stage.has('button', 'Z offset −'), false, 'the live offset is 0 again');
  });
}
