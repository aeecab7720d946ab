// When the panel comes up by itself: at once, never over something open or under a finger, and not again once it was left.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { smallPrint } from '../support/other-client.mjs';
import { LOST_LINK, openStage, pause } from '../support/stage.mjs';

/** A stage with a small file on it, and what another client does with it. */
async function openWithFile(t, { centre, ...options }) {
  const stage = await openStage({ speed: 2, allow: LOST_LINK, ...options });
  t.after(() => stage.close());
  await stage.uploadText(smallPrint({ centre }), 'small.gcode');
  const post = async (path) => {
    const answer = await fetch(`${stage.printerAddress}${path}`, { method: 'POST' });
    assert.equal(answer.status, 200, path);
  };
  return {
    stage,
    print: () => post('/printer/print/start?filename=small.gcode'),
    cancel: () => post('/printer/print/cancel'),
  };
}

const isExtruding = (truth) => truth.extruding;

test('it waits until the number pad is closed and the finger is lifted', async (t) => {
  const { stage, print } = await openWithFile(t, { centre: 110, machine: 'bed-slinger', hash: '#/move' });
  await stage.tap('button', 'Nozzle');
  await stage.find('textbox', 'Nozzle');
  await print();
  await stage.untilTruth(isExtruding);
  await pause(1500);
  assert.equal(await stage.hash(), '#/move');
  await stage.find('textbox', 'Nozzle');
  const finger = await stage.page.touchscreen.touchStart(400, 20);
  await stage.page.keyboard.press('Escape');
  await stage.gone('textbox', 'Nozzle');
  await pause(1500);
  assert.equal(await stage.hash(), '#/move');
  await finger.end();
  await stage.find('region', 'Skirt');
  assert.equal(await stage.hash(), '#/print');
});

test('it comes within a second, is left alone through a lost link, comes with the next print, and stays away when told', async (t) => {
  const { stage, print, cancel } = await openWithFile(t, {});
  const opened = stage.find('region', 'Skirt', { timeout: 120_000 }).then(() => Date.now());
  await print();
  await stage.untilTruth(isExtruding);
  const began = Date.now();
  const late = (await opened) - began;
  t.diagnostic(`open ${late} ms after the first extrusion was seen`);
  assert.ok(late < 1000, `${late} ms`);

  await stage.go('#/files');
  await stage.gone('region', 'Skirt');
  await stage.fault('drop-sockets', 4);
  await stage.text('status', 'Connection', (text) => text !== 'Live');
  await stage.text('status', 'Connection', (text) => text === 'Live');
  await pause(1500);
  assert.equal(await stage.hash(), '#/files');

  await cancel();
  await print();
  await stage.find('region', 'Skirt', { timeout: 120_000 });
  await stage.go('#/settings');
  await stage.tap('switch', 'Opens by itself');
  await cancel();
  await print();
  await stage.untilTruth(isExtruding);
  await pause(1500);
  assert.equal(await stage.hash(), '#/settings');
});
