import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Client } from './client.js';
import { setStage } from './contract/stage.js';
import type { MachineKind } from '../../../kiosk/virtual-printer/options.js';

async function onStage(machine: MachineKind, run: (client: Client) => Promise<void>): Promise<void> {
  const stage = await setStage({ machine, speed: 200 });
  try {
    await run(await Client.connect(stage));
  } finally {
    stage.end();
  }
}

/** Finds the height at which a gauge of 0.1 mm just fits, by what a person would feel: the true gap. */
async function findGauge(client: Client, gauge: number): Promise<void> {
  for (;;) {
    const { gap } = await client.truth();
    const left = gap - gauge;
    if (Math.abs(left) < 0.002) return;
    const step = left > 1.5 ? -1 : left > 0.15 ? -0.1 : left > 0.015 ? -0.01 : left > 0 ? -0.0025 : 0.0025;
    await client.script(`TESTZ Z=${step}`);
    await client.script('M400');
  }
}

async function saveAndHome(client: Client): Promise<void> {
  await client.script('SAVE_CONFIG');
  await client.until(() => client.notices.some(({ method }) => method === 'notify_klippy_ready'));
  await client.script('BED_MESH_CLEAR\nG28');
}

for (const [how, temperature] of [
  ['hot, and lowered by the gauge', 'soaked'],
  ['cold, with the gauge left in', 'cold'],
] as const) {
  test(`the guide ends at the right height of the switch: ${how}`, () =>
    onStage('v2.4', async (client) => {
      const endstopHeight = -0.21;
      await client.post('/virtual/set', { endstopHeight, temperature, bed: 'flat' });
      await client.script('G28\nG0 Z5 F900\nG0 X175 Y175 F6000\nM400');
      await client.script('Z_ENDSTOP_CALIBRATE');
      await findGauge(client, 0.1);
      if (temperature === 'soaked') await client.script('TESTZ Z=-0.1\nM400');
      await client.script('ACCEPT');
      await client.subscribe({ configfile: ['save_config_pending_items'] });
      const items = client.status['configfile']!['save_config_pending_items'] as Record<string, Record<string, string>>;
      const found = Number(items['stepper_z']!['position_endstop']);
      assert.ok(Math.abs(found - (endstopHeight - 0.1)) < 0.006, `${found}`);
      await saveAndHome(client);
      await client.script('G0 X175 Y175 F6000\nG0 Z1 F600\nM400');
      const { gap, expansion } = await client.truth();
      assert.ok(Math.abs(gap - (1 + 0.1 - expansion)) < 0.009, `${gap}`);
    }));
}

test('the guide finds the offset of a probe that is the endstop', () =>
  onStage('bed-slinger', async (client) => {
    await client.post('/virtual/set', { endstopHeight: 1.83, temperature: 'soaked', bed: 'flat' });
    await client.script('BED_MESH_CLEAR\nG28\nG0 X157.5 Y127.5 F6000');
    await client.script('PROBE_CALIBRATE');
    await findGauge(client, 0.1);
    await client.script('TESTZ Z=-0.1\nM400');
    await client.script('ACCEPT');
    await client.subscribe({ configfile: ['save_config_pending_items'] });
    const items = client.status['configfile']!['save_config_pending_items'] as Record<string, Record<string, string>>;
    const found = Number(items['bltouch']!['z_offset']);
    assert.ok(Math.abs(found - 1.73) < 0.006, `${found}`);
    await saveAndHome(client);
    await client.script('G0 X117.5 Y117.5 F6000\nG0 Z1 F300\nM400');
    assert.ok(Math.abs((await client.truth()).gap - 1) < 0.009);
  }));

test('ACCEPT above the start, or elsewhere, ends without a result and is answered ok', () =>
  onStage('v2.4', async (client) => {
    await client.subscribe({ manual_probe: null, configfile: ['save_config_pending'] });
    for (const before of ['TESTZ Z=1', 'TESTZ Z=-1\nG0 X100 F6000']) {
      await client.script('G0 Z10 F900\nG0 X175 Y175 F6000\nM400');
      await client.script('Z_ENDSTOP_CALIBRATE');
      await client.script(before);
      assert.equal(await client.script('ACCEPT'), 'ok');
      assert.match(client.console.at(-1)!, /^\/\/ Manual probe failed! Use TESTZ/);
    }
    await client.stage.sleep(1);
    assert.equal(client.status['manual_probe']!['is_active'], false);
    assert.equal(client.status['configfile']!['save_config_pending'], false);
  }));

test('plus and minus halve the way to what was tried, by at most 0.2 mm', () =>
  onStage('v2.4', async (client) => {
    await client.subscribe({ manual_probe: null });
    await client.script('G0 Z5 F900\nM400');
    await client.script('Z_ENDSTOP_CALIBRATE');
    const z = async (wish: string): Promise<number> => {
      await client.script(`TESTZ Z=${wish}`);
      await client.stage.sleep(1);
      return Math.round(Number(client.status['manual_probe']!['z_position']) * 10_000) / 10_000;
    };
    assert.equal(await z('-1'), 4);
    assert.equal(await z('+'), 4.2);
    assert.equal(await z('-'), 4.1);
    assert.equal(await z('--'), 4);
    assert.equal(await z('-'), 3.8);
    await client.script('TESTZ Z=0.0001');
    assert.ok(client.console.some((line) => line.includes('WARNING: No change in position')));
    await client.script('ABORT');
    await client.stage.sleep(1);
    assert.deepEqual(client.status['manual_probe'], {
      is_active: false,
      z_position: null,
      z_position_lower: null,
      z_position_upper: null,
    });
  }));

test('the bed’s screws are told in turns from the first one, on the machine that has them', () =>
  onStage('bed-slinger', async (client) => {
    await client.post('/virtual/set', { bed: 'flat' });
    await client.script('BED_MESH_CLEAR\nG28');
    await client.script('SCREWS_TILT_CALCULATE');
    const said = client.notices.flatMap(({ method, params }) =>
      method === 'notify_gcode_response' ? [String(params[0])] : [],
    );
    const screws = said.filter((line) => / screw(?: \(base\))? : x=/.test(line));
    assert.match(screws[0] ?? '', /^\/\/ front left screw \(base\) : x=70\.5, y=37\.0, z=-?\d\.\d{5}$/);
    for (const line of screws.slice(1)) assert.match(line, /^\/\/ .* screw : x=.* : adjust C?CW 00:00$/);
    assert.equal(screws.length, 4);
  }));

test('the motor of Z counts on through a homing, so that a switch that moved can be seen in it', () =>
  onStage('v2.4', async (client) => {
    const homedAt = async (): Promise<number> => {
      client.notices.length = 0;
      await client.script('G28 Z');
      await client.script('GET_POSITION');
      const text = client.notices.map(({ params }) => String(params[0])).find((line) => line.includes('mcu: ')) ?? '';
      const count = Number(/mcu:.* stepper_z:(-?\d+)/.exec(text)?.[1]);
      return count * 0.0025 - Number(/stepper:.* stepper_z:(-?[\d.]+)/.exec(text)?.[1]);
    };
    await client.script('G28');
    const first = await homedAt();
    const second = await homedAt();
    assert.ok(Math.abs(second - first) < 0.008, `${first} ${second}`);
    await client.post('/virtual/set', { endstopHeight: -0.31 });
    const moved = (await homedAt()) - second;
    assert.ok(Math.abs(moved) > 0.05, `${moved}`);
  }));
