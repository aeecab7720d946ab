import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readConfigFiles, type ConfigReader } from '../../../src/first-layer/save/config-files.js';
import { offsetMacros } from '../../../src/first-layer/save/offset-macros.js';
import { amountObstacle, findTarget, nextValue, type Target } from '../../../src/first-layer/save/target.js';
import type { Macro } from '../../../src/printer/macros.js';
import type { Settings } from '../../../src/printer/settings.js';

const commands = new Set(['Z_OFFSET_APPLY_ENDSTOP', 'Z_OFFSET_APPLY_PROBE', 'SET_GCODE_OFFSET']);
const pin = { endstop_pin: '^PG10', position_endstop: -0.21, position_min: -5, position_max: 330 };
const virtualPin = { endstop_pin: 'probe:z_virtual_endstop', position_min: -2, position_max: 250 };

function macro(name: string, gcode: string): Macro {
  return { name, gcode, description: '', parameters: [], isHidden: false };
}

function find(settings: Settings, macros: readonly Macro[] = [], known: ReadonlySet<string> = commands) {
  return findTarget({ settings, macros, commands: known });
}

function targetOf(settings: Settings): Target {
  const found = find(settings);
  assert.ok(found.kind === 'target', JSON.stringify(found));
  return found.target;
}

test('a switch: position_endstop, also where a probe is there too', () => {
  const target = targetOf({ stepper_z: pin, probe: { z_offset: 1.5 } });
  assert.deepEqual(target.values, [{ section: 'stepper_z', option: 'position_endstop', old: -0.21 }]);
  assert.equal(target.command, 'Z_OFFSET_APPLY_ENDSTOP');
});

for (const section of ['probe', 'bltouch', 'smart_effector', 'probe_eddy_current btt_eddy']) {
  test(`a probe that is the endstop: z_offset of [${section}]`, () => {
    const target = targetOf({ stepper_z: virtualPin, [section]: { z_offset: 1.5 } });
    assert.deepEqual(target.values, [{ section, option: 'z_offset', old: 1.5 }]);
    assert.equal(target.command, 'Z_OFFSET_APPLY_PROBE');
  });
}

test('a delta: all three towers, b and c with the height of a where they name none', () => {
  const target = targetOf({
    stepper_a: { position_endstop: 297.05 },
    stepper_b: {},
    stepper_c: { position_endstop: 298 },
  });
  assert.deepEqual(
    target.values.map(({ old }) => old),
    [297.05, 297.05, 298],
  );
});

for (const [name, settings, macros, known, obstacle] of [
  ['nothing that decides Z', {}, [], commands, { why: 'unknown' }],
  [
    'a switch whose height Klipper cannot change, and a probe',
    { stepper_z: pin, probe: { z_offset: 1 } },
    [],
    new Set(['Z_OFFSET_APPLY_PROBE']),
    { why: 'only-probe', section: 'probe' },
  ],
  [
    'a Klipper without the command',
    { stepper_z: pin },
    [],
    new Set<string>(),
    { why: 'no-command', command: 'Z_OFFSET_APPLY_ENDSTOP' },
  ],
  [
    'z_calibration',
    { stepper_z: pin, z_calibration: {} },
    [],
    commands,
    { why: 'sets-itself', section: 'z_calibration' },
  ],
  ['Beacon', { stepper_z: virtualPin, beacon: {} }, [], commands, { why: 'sets-itself', section: 'beacon' }],
  [
    'Cartographer',
    { stepper_z: virtualPin, cartographer: {} },
    [],
    commands,
    { why: 'sets-itself', section: 'cartographer' },
  ],
  [
    'a load cell',
    { stepper_z: virtualPin, load_cell_probe: {} },
    [],
    commands,
    { why: 'sets-itself', section: 'load_cell_probe' },
  ],
  [
    'a wrapper that keeps the offset',
    { stepper_z: pin, save_variables: {} },
    [macro('SET_GCODE_OFFSET', '_KEEP'), macro('_KEEP', 'SAVE_VARIABLE VARIABLE=z VALUE=1')],
    commands,
    { why: 'persisted', macro: 'SET_GCODE_OFFSET', how: 'wrapper' },
  ],
  [
    'a macro that sets the offset from saved variables',
    { stepper_z: pin, save_variables: {} },
    [macro('LOAD', '{% set z = printer.save_variables.variables.z %}\nSET_GCODE_OFFSET Z={z}')],
    commands,
    { why: 'persisted', macro: 'LOAD', how: 'variables' },
  ],
  [
    'a delayed G-code that does',
    {
      stepper_z: pin,
      save_variables: {},
      'delayed_gcode load': {
        gcode: '{% set v = printer.save_variables.variables %}\nSET_GCODE_OFFSET Z={v.z} MOVE=0',
      },
    },
    [],
    commands,
    { why: 'persisted', macro: 'load', how: 'variables' },
  ],
] as const) {
  test(`refuses with the reason: ${name}`, () => {
    assert.deepEqual(find(settings as Settings, macros, known), { kind: 'obstacle', obstacle });
  });
}

test('a wrapper that keeps nothing is no obstacle', () => {
  assert.equal(
    find({ stepper_z: pin }, [macro('SET_GCODE_OFFSET', 'M117 moved\nSET_OFFSET_BASE {rawparams}')]).kind,
    'target',
  );
});

test('names the macros that set the offset, and what that means', () => {
  const macros = [
    macro('PRINT_START', 'G28\nSET_GCODE_OFFSET Z=0.02 MOVE=1'),
    macro('PRINT_END', 'SET_GCODE_OFFSET Z=0.0'),
    macro('HOT', 'SET_GCODE_OFFSET Z_ADJUST=-0.05'),
    macro('SIDE', 'SET_GCODE_OFFSET X=1'),
    macro('OLD', '# SET_GCODE_OFFSET Z=1 is what it did\n{# SET_GCODE_OFFSET Z=1 #}\n; SET_GCODE_OFFSET Z=1'),
  ];
  assert.deepEqual(offsetMacros(macros), [
    { name: 'PRINT_START', how: 'absolute', clears: false },
    { name: 'PRINT_END', how: 'absolute', clears: true },
    { name: 'HOT', how: 'relative', clears: false },
  ]);
});

test('sums are whole micrometres: closer is larger', () => {
  assert.equal(nextValue(-0.21, -55), -0.155);
  assert.equal(nextValue(-0.47, 25), -0.495);
  assert.equal(nextValue(0.1 + 0.2, 0), 0.3);
});

function reader(files: Readonly<Record<string, string>>): ConfigReader {
  return {
    text: async (path) => {
      const text = files[path];
      if (text === undefined) throw new Error(`no ${path}`);
      return text;
    },
    list: async (folder) =>
      Object.keys(files).flatMap((path) => {
        const cut = path.lastIndexOf('/');
        return (cut < 0 ? '' : path.slice(0, cut)) === folder ? [path.slice(cut + 1)] : [];
      }),
  };
}

const target = targetOf({ stepper_z: pin });

test('a value in the main file, or in its saved block, can be kept', async () => {
  for (const text of [
    '[stepper_z]\nposition_endstop: -0.21\n',
    '[stepper_z]\n#position_endstop: -0.5\n\n#*# <---------------------- SAVE_CONFIG ---------------------->\n#*# [stepper_z]\n#*# position_endstop = -0.210\n',
  ]) {
    const files = await readConfigFiles(reader({ 'printer.cfg': text }));
    assert.equal(amountObstacle(target, -55, files), undefined);
  }
});

test('a value in an included file is shown with file, line and the text to put there', async () => {
  const files = await readConfigFiles(
    reader({
      'printer.cfg': '[include parts/*.cfg]\n[printer]\nkinematics: corexy\n',
      'parts/z.cfg': '# Z\n[stepper_z]\nendstop_pin: PG10\nposition_endstop : -0.210  # measured\n',
      'parts/z.txt': '[stepper_z]\nposition_endstop: 9\n',
    }),
  );
  const obstacle = amountObstacle(target, -55, files);
  assert.ok(obstacle?.why === 'included');
  assert.deepEqual([obstacle.place.file, obstacle.place.number], ['parts/z.cfg', 4]);
  assert.equal(obstacle.next, 'position_endstop : -0.155  # measured');
});

test('includes of includes count from the file they stand in, each once', async () => {
  const files = await readConfigFiles(
    reader({
      'printer.cfg': '[include a/one.cfg]\n',
      'a/one.cfg': '[include two.cfg]\n[include ../printer.cfg]\n[include ../../etc/klipper.cfg]\n',
      'a/two.cfg': '[stepper_z]\nposition_endstop=-0.21\n',
    }),
  );
  assert.equal(amountObstacle(target, -55, files)?.why, 'included');
  assert.deepEqual(files.unreadable, ['../../etc/klipper.cfg']);
});

test('a result that Klipper would not start with is refused, with the line of the limit', async () => {
  const low = targetOf({ stepper_z: { ...pin, position_min: -0.25 } });
  const files = await readConfigFiles(
    reader({ 'printer.cfg': '[stepper_z]\nposition_endstop: -0.21\nposition_min: -0.25\n' }),
  );
  const obstacle = amountObstacle(low, 100, files);
  assert.ok(obstacle?.why === 'out-of-range');
  assert.deepEqual(
    [obstacle.bound, obstacle.limit, obstacle.wanted, obstacle.place?.number],
    ['position_min', -0.25, -0.31, 3],
  );
  assert.equal(amountObstacle(low, 40, files), undefined);
});
