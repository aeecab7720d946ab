import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Client } from './client.js';
import { setStage, type Stage } from './contract/stage.js';
import type { MachineKind } from '../../../kiosk/virtual-printer/options.js';

/** mm that homing and levelling may be off together. */
const EXACT = 0.0045;

interface Machine {
  readonly kind: MachineKind;
  /** The reference point, and Klipper's value for the height of the homing sensor. */
  readonly middle: readonly [number, number];
  readonly p: number;
}

const MACHINES: readonly Machine[] = [
  { kind: 'v2.4', middle: [175, 175], p: -0.5 },
  { kind: 'bed-slinger', middle: [117.5, 117.5], p: 1.5 },
];

/** Where the first machine homes Z. */
const PIN = [206, 352] as const;

async function onStage(machine: MachineKind, run: (client: Client, stage: Stage) => Promise<void>): Promise<void> {
  const stage = await setStage({ machine, speed: 1000 });
  try {
    await run(await Client.connect(stage), stage);
  } finally {
    stage.end();
  }
}

function near(actual: number, expected: number, tolerance: number): void {
  assert.ok(Math.abs(actual - expected) <= tolerance, `${actual} is not within ${tolerance} of ${expected}`);
}

async function gapAt(client: Client, { middle }: Machine, z: number): Promise<number> {
  await client.script(`G90\nG0 Z5 F1200\nG0 X${middle[0]} Y${middle[1]} F6000\nG0 Z${z} F600\nM400`);
  return (await client.truth()).gap;
}

for (const machine of MACHINES) {
  const { kind, p } = machine;
  for (const [temperature, soak] of [
    ['cold', 0],
    ['soaked', 1],
  ] as const) {
    test(`straight after homing the gap is Z − P + S: ${kind}, ${temperature}`, () =>
      onStage(kind, async (client) => {
        const endstopHeight = p + 0.31;
        const answer = await client.post('/virtual/set', { endstopHeight, temperature, bed: 'flat', drift: 0 });
        assert.equal(answer.status, 204);
        await client.script('BED_MESH_CLEAR\nG28');
        const { expansion } = await client.truth();
        near(expansion, 0.1 * soak, 0.003);
        near(await gapAt(client, machine, 0.5), 0.5 - p + endstopHeight - expansion, EXACT);
      }));
  }

  test(`a higher P brings the nozzle down by as much: ${kind}`, () =>
    onStage(kind, async (client) => {
      await client.post('/virtual/set', { endstopHeight: p + 0.3, temperature: 'cold', bed: 'flat' });
      await client.script('BED_MESH_CLEAR\nG28');
      const before = await gapAt(client, machine, 1);
      await client.script(`SET_GCODE_OFFSET Z=-0.1`);
      await client.script(kind === 'v2.4' ? 'Z_OFFSET_APPLY_ENDSTOP' : 'Z_OFFSET_APPLY_PROBE');
      await client.script('SAVE_CONFIG');
      await client.until(() => client.notices.some(({ method }) => method === 'notify_klippy_ready'));
      await client.script('BED_MESH_CLEAR\nG28');
      near(await gapAt(client, machine, 1), before - 0.1, EXACT);
    }));

  test(`between two homings the bed rises as it soaks, and the probe sees it: ${kind}`, () =>
    onStage(kind, async (client, { sleep }) => {
      await client.post('/virtual/set', { temperature: 'cold', bed: 'flat' });
      await client.script('BED_MESH_CLEAR\nG28\nM140 S60\nM190 S60');
      const probe = async (): Promise<number> => {
        await client.script(
          `G0 Z5 F1200\nG0 X${machine.middle[0]} Y${machine.middle[1]} F6000\nPROBE_ACCURACY SAMPLES=5`,
        );
        const line = client.console.filter((text) => text.includes('average')).at(-1)!;
        return Number(/average (-?[\d.]+)/.exec(line)![1]);
      };
      const first = await probe();
      const cold = await client.truth();
      await sleep(15 * 60);
      const second = await probe();
      const warm = await client.truth();
      assert.ok(warm.expansion - cold.expansion > 0.03);
      near(second - first, warm.expansion - cold.expansion, 0.004);
    }));

  test(`soaks with two lags of 3 and 12 minutes: ${kind}`, () =>
    onStage(kind, async (client, { sleep, printer }) => {
      await client.post('/virtual/set', { temperature: 'cold' });
      printer.machine.plate.temperature = 60;
      await client.script('SET_IDLE_TIMEOUT TIMEOUT=100000\nM140 S60');
      await sleep(720);
      // Two lags in a row, after t: 1 − (720·e^(−t/720) − 180·e^(−t/180)) / 540.
      const expected = 1 - (720 * Math.exp(-1) - 180 * Math.exp(-4)) / 540;
      near((await client.truth()).soak, expected, 0.01);
      await sleep(2 * 3600);
      near((await client.truth()).soak, 1, 0.001);
    }));
}

test('a drift is added to the height of the bed until it is ended', () =>
  onStage('v2.4', async (client, { sleep }) => {
    await client.post('/virtual/set', { temperature: 'soaked', bed: 'flat', drift: 0.05 });
    const before = (await client.truth()).gap;
    await sleep(600);
    near((await client.truth()).gap, before - 0.05, 0.003);
    await client.post('/virtual/set', { drift: 0 });
    const ended = (await client.truth()).gap;
    await sleep(600);
    near((await client.truth()).gap, ended, 0.003);
  }));

test('a bowed bed is higher at its corners, and a mesh makes up for it', () =>
  onStage('v2.4', async (client) => {
    await client.post('/virtual/set', { temperature: 'soaked', bed: 'bowed' });
    await client.script('BED_MESH_CLEAR\nG28\nG0 X175 Y175 Z3 F6000\nM400');
    const middle = (await client.truth()).gap;
    await client.script('G0 X50 Y50\nM400');
    const corner = (await client.truth()).gap;
    assert.ok(corner < middle - 0.04, `${corner} against ${middle}`);
    await client.script('BED_MESH_CALIBRATE\nG0 Z0.5 F1200\nG0 X175 Y175 F6000\nM400');
    const meshMiddle = (await client.truth()).gap;
    await client.script('G0 X60 Y60\nM400');
    near((await client.truth()).gap, meshMiddle, 0.012);
  }));

test('counts a nozzle pressed into the bed, and loses steps when it is pressed deep', () =>
  onStage('v2.4', async (client) => {
    await client.post('/virtual/set', { endstopHeight: -0.5, temperature: 'cold', bed: 'flat' });
    await client.script('G28\nG0 Z1 F600\nG0 X175 Y175 F6000\nG0 Z-0.02 F600\nM400');
    assert.equal((await client.truth()).crashes, 0, 'touching is no crash');
    await client.script('G0 Z1\nG0 Z-0.06\nM400');
    assert.equal((await client.truth()).crashes, 1);
    await client.script('G0 Z1\nG0 Z-0.6\nM400');
    const deep = await client.truth();
    assert.equal(deep.crashes, 2);
    near(deep.gap, -0.2, 0.001);
    await client.script('G0 Z1\nM400');
    near((await client.truth()).gap, 1.4, 0.006);
  }));

test('levels a gantry that hangs askew over several rounds', () =>
  onStage('v2.4', async (client, { printer }) => {
    await client.post('/virtual/set', { temperature: 'cold', bed: 'flat' });
    printer.machine.gantry = [0.4, -1.1, 0.9, -0.2];
    await client.script('G28\nQUAD_GANTRY_LEVEL\nG28');
    const rounds = client.console.filter((line) => line.includes('Retries:')).length;
    assert.ok(rounds >= 2, `${rounds} rounds`);
    const { expansion } = await client.truth();
    near(await gapAt(client, MACHINES[0]!, 1), 1 + 0.5 - 0.24 - expansion, EXACT);
    await client.subscribe({ quad_gantry_level: null });
    assert.equal(client.status['quad_gantry_level']?.['applied'], true);
    await client.script('M84');
    await client.until(() => client.status['quad_gantry_level']?.['applied'] === false);
  }));

test('a homing is off by 0.002 at most, to either side', () =>
  onStage('v2.4', (_, { printer: { machine } }) => {
    const exact = machine.homingHeight(...PIN, false);
    const off = Array.from({ length: 500 }, () => machine.homingHeight(...PIN) - exact);
    assert.ok(off.every((by) => Math.abs(by) <= 0.002));
    assert.ok(Math.min(...off) < -0.001 && Math.max(...off) > 0.001);
    return Promise.resolve();
  }));

test('what levelling leaves at the middle is 0.002 at most, however askew the gantry hung', () =>
  onStage('v2.4', async (client, { printer: { machine } }) => {
    for (const gantry of [
      [0.4, -1.1, 0.9, -0.2],
      [-0.9, 0.3, 0.2, 1.2],
      [2, 2, -1, -1],
    ] as const) {
      machine.gantry = [...gantry];
      await client.script('G28\nQUAD_GANTRY_LEVEL\nG28');
      near(machine.tilt(...MACHINES[0]!.middle) - machine.tilt(...PIN), 0, 0.002);
    }
  }));
