// Filament by hand: locked while cold and while a print runs, pushed and drawn back by as much as was chosen.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openStage } from '../support/stage.mjs';

const MACHINES = ['v2.4', 'bed-slinger'];

const PLATE = new URL('../samples/gcode/ps-plate4-skirt3-exclude.gcode', import.meta.url);

for (const machine of MACHINES) {
  test(`${machine}: filament is pushed and drawn back once the nozzle is warm, and in a print only while it is paused`, async (t) => {
    const stage = await openStage({ machine, speed: 20, cold: true, hash: '#/menu' });
    t.after(() => stage.close());
    const pushed = async () => (await stage.statusOf('toolhead', 'position'))[3];
    const key = (name, holds) => stage.text('button', name, holds);
    await stage.tap('link', 'Filament');
    await key('Extrude', (text) => text.includes('nozzle is cold'));
    await stage.tap('button', 'Extrude');
    await stage.find('button', 'Clear');
    await stage.type('220');
    await stage.tap('button', 'Enter');
    await key('Extrude', (text) => text.includes('10 mm'));
    const before = await pushed();
    await stage.tap('button', 'Extrude');
    await stage.until(async () => Math.abs((await pushed()) - before - 10) < 0.01);
    await stage.tap('radio', '5');
    await key('Retract', (text) => text.includes('5 mm'));
    await stage.tap('button', 'Retract');
    await stage.until(async () => Math.abs((await pushed()) - before - 5) < 0.01);
    await stage.untilStatus('gcode_move', 'absolute_extrude', (isAbsolute) => isAbsolute === true);

    await stage.upload(PLATE, 'Plate.gcode');
    await stage.go('#/file/Plate.gcode');
    await stage.tap('button', 'Print');
    await stage.answer('Print');
    await stage.find('region', 'Skirt');
    await stage.go('#/filament');
    await key('Extrude', (text) => text.includes('a print is on'));
    const { byte } = await stage.truth();
    await stage.tap('button', 'Extrude');
    await stage.untilTruth((truth) => truth.byte > byte);
    assert.ok(await stage.has('button', 'Extrude a print is on'));
    await stage.script('PAUSE');
    await key('Extrude', (text) => text.includes('10 mm'));
    const paused = await pushed();
    await stage.tap('button', 'Extrude');
    await stage.until(async () => Math.abs((await pushed()) - paused - 10) < 0.01);
  });
}
