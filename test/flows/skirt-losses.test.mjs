// What may go in mid-skirt: the page, the link, Moonraker. The picture stays, nothing is sent twice, nothing is forgotten.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { openOtherClient, watchScripts } from '../support/other-client.mjs';
import { LOST_LINK, openStage, pause } from '../support/stage.mjs';

const FLAT = new URL('../samples/gcode/ps-flat150-skirt3-abs.gcode', import.meta.url);
const isAt = (value) => (text) => text === value;

async function printFlat(t, options = {}) {
  const stage = await openStage({ speed: 1.5, allow: LOST_LINK, ...options });
  t.after(() => stage.close());
  await stage.upload(FLAT, 'flat.gcode');
  await stage.tap('link', 'Files');
  await stage.tap('link', 'flat');
  await stage.tap('button', 'Print');
  await stage.answer('Print');
  await stage.find('region', 'Skirt');
  await stage.untilTruth((truth) => truth.extruding);
  await stage.tap('radio', '0.01');
  return stage;
}

test('a reload in mid-skirt keeps where it began, the taps that arrived and the ledger', async (t) => {
  const stage = await printFlat(t);
  await stage.tap('button', 'Closer');
  await stage.text('status', 'At nozzle', isAt('−0.010 mm'));
  await stage.tap('button', 'Closer');
  await stage.text('status', 'At nozzle', isAt('−0.020 mm'));
  await stage.untilWords(/0\.020 closer than it began/);
  await stage.reload();
  await stage.find('region', 'Skirt');
  await stage.untilWords(/× ?2/);
  await stage.untilWords(/0\.020 closer than it began/);
  await stage.go('#/first-layer');
  const said = await stage.untilWords(/this panel\s*×2/);
  assert.match(said, /Skirt loop 1/);
  await stage.tap('button', 'Farther, back to 0.000');
  await stage.go('#/print');
  await stage.text('status', 'At nozzle', isAt('0.000 mm'));
});

for (const kind of ['drop-sockets', 'moonraker-down']) {
  test(`${kind} in mid-skirt locks the keys with the reason, sends nothing behind, and goes on`, async (t) => {
    const stage = await printFlat(t);
    const other = await openOtherClient(stage.printerAddress);
    t.after(() => other.close());
    await stage.tap('button', 'Closer');
    await stage.text('status', 'At nozzle', isAt('−0.010 mm'));
    const scripts = await watchScripts(stage.page);
    await stage.fault(kind, 6);
    await stage.untilWords(/no link to the printer/);
    await stage.find('region', 'Skirt');
    await stage.tap('button', 'Closer');
    await stage.tap('button', 'Closer');
    await stage.text('status', 'Connection', (text) => text !== 'Live');
    await stage.find('region', 'Skirt');
    await stage.text('status', 'Connection', isAt('Live'));
    await pause(1500);
    assert.deepEqual(scripts, []);
    assert.equal(await stage.text('status', 'Asked'), '−0.010 mm');
    await stage.tap('button', 'Closer');
    await stage.text('status', 'At nozzle', isAt('−0.020 mm'));
    await stage.untilWords(/0\.020 closer than it began/);
  });
}
