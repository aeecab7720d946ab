import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Client } from './client.js';
import { setStage } from './contract/stage.js';
import type { MachineKind } from '../../../kiosk/virtual-printer/options.js';

type Config = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

async function configOf(machine: MachineKind): Promise<Config> {
  const stage = await setStage({ machine });
  try {
    const client = await Client.connect(stage);
    const { status } = await client.call<{ status: { configfile: { settings: Config } } }>('printer.objects.query', {
      objects: { configfile: ['settings'] },
    });
    return status.configfile.settings;
  } finally {
    stage.end();
  }
}

const has = (config: Config, kind: string): boolean =>
  Object.keys(config).some((name) => name === kind || name.startsWith(`${kind} `));

test('the first machine homes Z on a switch, and has a probe, a gantry, a chamber and all that hangs on it', async () => {
  const config = await configOf('v2.4');
  assert.equal(config['printer']?.['kinematics'], 'corexy');
  assert.equal(config['stepper_x']?.['position_max'], 350);
  assert.equal(typeof config['stepper_z']?.['position_endstop'], 'number');
  for (const kind of ['probe', 'quad_gantry_level', 'bed_mesh', 'heater_fan', 'neopixel', 'filament_switch_sensor']) {
    assert.ok(has(config, kind), kind);
  }
  assert.ok(Object.keys(config).some((name) => /chamber/.test(name)));
  assert.ok(Array.isArray(config['bed_mesh']?.['zero_reference_position']));
});

test('the second machine homes Z on its probe, and has no gantry, no chamber and a mesh without a zero', async () => {
  const config = await configOf('bed-slinger');
  assert.equal(config['printer']?.['kinematics'], 'cartesian');
  assert.equal(config['stepper_x']?.['position_max'], 235);
  assert.equal(config['stepper_z']?.['endstop_pin'], 'probe:z_virtual_endstop');
  assert.ok(has(config, 'bltouch') && has(config, 'bed_mesh'));
  assert.ok(!has(config, 'quad_gantry_level') && !has(config, 'z_tilt'));
  assert.ok(!Object.keys(config).some((name) => /chamber/.test(name)));
  assert.equal(config['bed_mesh']?.['zero_reference_position'] ?? undefined, undefined);
});

for (const machine of ['v2.4', 'bed-slinger'] as const) {
  const isAlways = machine === 'bed-slinger';
  test(`${isAlways ? 'has its mesh in force from the start and again after a restart' : 'starts without a mesh'}: ${machine}`, async () => {
    const stage = await setStage({ machine, speed: 100 });
    try {
      const client = await Client.connect(stage);
      const profile = async (): Promise<unknown> => {
        await client.subscribe({ bed_mesh: ['profile_name'] });
        return client.status['bed_mesh']?.['profile_name'];
      };
      const expected = isAlways ? 'default' : '';
      assert.equal(await profile(), expected);
      await client.script('BED_MESH_CLEAR\nRESTART');
      await client.until(() => client.notices.some(({ method }) => method === 'notify_klippy_ready'));
      await stage.sleep(5);
      assert.equal(await profile(), expected);
    } finally {
      stage.end();
    }
  });
}
