import assert from 'node:assert/strict';
import { test } from 'node:test';
import { bracketOf, moveOf } from '../../../src/first-layer/guide/bracket.js';
import { lastTries } from '../../../src/first-layer/guide/levelling.js';
import { canBegin } from '../../../src/first-layer/guide/prepare-rows.js';
import { findingsOf, includedAt } from '../../../src/first-layer/guide/preflight.js';
import { probeOver, referencePoint, startPoint } from '../../../src/first-layer/guide/place.js';
import { findRoad, hasRoom, roomAdvised, type OpenRoad } from '../../../src/first-layer/guide/road.js';
import { judgeSoak, readAccuracy, type Round } from '../../../src/first-layer/guide/soak.js';
import { voron } from './fake.js';
import { readCapabilities } from '../../../src/printer/read-capabilities.js';
import type { Settings } from '../../../src/printer/settings.js';

function capabilities(settings: Settings, commands: readonly string[], objects: readonly string[] = []) {
  return readCapabilities({ settings, commands, objects, toolhead: undefined, components: [] });
}

const axes = {
  stepper_x: { position_max: 350 },
  stepper_y: { position_max: 350 },
};
const both = ['Z_ENDSTOP_CALIBRATE', 'PROBE_CALIBRATE', 'Z_OFFSET_APPLY_ENDSTOP', 'Z_OFFSET_APPLY_PROBE'];
const onSwitch = {
  ...axes,
  stepper_z: { endstop_pin: 'PG10', position_endstop: -0.5, position_min: -5, position_max: 330 },
  probe: { z_offset: 1.5, y_offset: 25 },
};

test('a switch leads to Z_ENDSTOP_CALIBRATE, though there is a probe', () => {
  const road = findRoad(onSwitch, capabilities(onSwitch, both));
  assert.equal(road.kind, 'switch');
  assert.deepEqual(road.kind === 'switch' && road.value, {
    section: 'stepper_z',
    option: 'position_endstop',
    old: -0.5,
  });
  assert.equal(road.kind === 'switch' && road.hasPin, false, 'no safe_z_home: it sits on the frame');
});

test('a pin beside the bed is known by safe_z_home or homing_override', () => {
  for (const section of ['safe_z_home', 'homing_override']) {
    const settings = { ...onSwitch, [section]: {} };
    const road = findRoad(settings, capabilities(settings, both));
    assert.equal(road.kind === 'switch' && road.hasPin, true);
  }
});

test('a probe that is the endstop leads to PROBE_CALIBRATE', () => {
  const settings = { ...onSwitch, stepper_z: { endstop_pin: 'probe:z_virtual_endstop', position_min: -2 } };
  const road = findRoad(settings, capabilities(settings, both));
  assert.equal(road.kind === 'probe' && road.command, 'PROBE_CALIBRATE');
});

test('no road: a delta, a missing command, and what sets Z by itself', () => {
  const delta = { printer: { kinematics: 'delta' }, stepper_a: { position_endstop: 300, endstop_pin: 'PA1' } };
  const refused = (settings: Settings, commands: readonly string[]) => {
    const road = findRoad(settings, capabilities(settings, commands));
    return road.kind === 'none' ? road.why.kind : road.kind;
  };
  assert.equal(refused(delta, both), 'round-bed');
  assert.equal(refused(onSwitch, ['Z_OFFSET_APPLY_ENDSTOP']), 'no-command');
  assert.equal(refused({ ...onSwitch, z_calibration: {} }, both), 'sets-itself');
  assert.equal(refused({ ...onSwitch, beacon: {} }, both), 'sets-itself');
});

test('the room that is advised is enough, in whole millimetres, and never less than 2', () => {
  const { road } = voron.machine;
  assert.ok(road.kind === 'switch');
  for (const [old, advised] of [
    [0.8, -2],
    [-0.5, -2],
    [-1, -2],
    [-1.2, -3],
    [-2.5, -4],
  ] as const) {
    const short: OpenRoad = { ...road, positionMin: advised + 1, value: { ...road.value, old } };
    assert.equal(roomAdvised(short), advised);
    assert.equal(hasRoom({ ...short, positionMin: advised }), true);
  }
});

test('room: a whole millimetre under the switch, or under 0 with a probe', () => {
  const room = (kind: 'switch' | 'probe', old: number, positionMin: number) =>
    kind === 'switch'
      ? hasRoom({
          kind,
          command: 'Z_ENDSTOP_CALIBRATE',
          value: { section: 'stepper_z', option: 'position_endstop', old },
          positionMin,
          positionMax: 330,
          hasPin: true,
        })
      : hasRoom({
          kind,
          command: 'PROBE_CALIBRATE',
          value: { section: 'probe', option: 'z_offset', old },
          positionMin,
          hasPin: false,
        });
  assert.equal(room('switch', -0.5, -1.5), true);
  assert.equal(room('switch', -0.5, -1.4), false);
  assert.equal(room('switch', 0, 0), false);
  assert.equal(room('probe', 1.5, -1), true);
  assert.equal(room('probe', 1.5, -0.5), false);
});

test('before it begins: first what is not right, also where Klipper does not tell; nothing is named for what is not so', () => {
  const { road } = voron.machine;
  assert.ok(road.kind === 'switch');
  const found = (change: Partial<typeof voron>) =>
    findingsOf({ ...voron, ...change }, road).map(({ what, isGood }) => `${what}${isGood ? '' : '!'}`);
  assert.deepEqual(found({}), ['offset', 'room', 'road', 'levelling', 'mesh']);
  assert.deepEqual(found({ live: undefined, pending: undefined, isPrinting: true }), [
    'offset!',
    'pending!',
    'printing!',
    'room',
    'road',
    'levelling',
    'mesh',
  ]);
});

test('a value in an included file is told before anything is sent; while the files are not read nothing is', () => {
  const { road } = voron.machine;
  assert.ok(road.kind === 'switch');
  const inFile = (file: string) => {
    const option = { section: 'stepper_z', option: 'position_endstop', isSaved: false };
    const options = [{ ...option, file, number: 14, text: 'position_endstop: -0.5' }];
    return { ...voron, files: { main: 'printer.cfg', options, headers: [], unreadable: [] } };
  };
  const included = inFile('axes/z.cfg');
  assert.deepEqual(findingsOf(included, road)[0], { what: 'included', isGood: false });
  assert.deepEqual([includedAt(included)?.file, includedAt(included)?.number], ['axes/z.cfg', 14]);
  assert.equal(canBegin(included), false);
  for (const facts of [inFile('printer.cfg'), { ...voron, files: undefined }]) {
    assert.equal(
      findingsOf(facts, road).some(({ what }) => what === 'included'),
      false,
    );
    assert.equal(canBegin(facts), true);
  }
});

test('the point is the mesh’s reference or the bed’s centre; with a probe the nozzle leaves room for its offset', () => {
  const plain = capabilities(onSwitch, both);
  assert.deepEqual(referencePoint(plain), [175, 175]);
  const meshed = { ...onSwitch, bed_mesh: { zero_reference_position: [100, 120] } };
  assert.deepEqual(referencePoint(capabilities(meshed, both)), [100, 120]);
  assert.deepEqual(probeOver([175, 175], plain), [175, 150]);
  assert.deepEqual(startPoint(findRoad(onSwitch, plain), [175, 175], plain), [175, 175]);
  assert.deepEqual(probeOver([175, 10], plain), [175, 0], 'as far as the axes reach');
});

test('half a gap is only between a free and a stuck height, and towards the nearest tried', () => {
  const bracket = bracketOf([
    { z: 500, feel: 'free' },
    { z: 100, feel: 'stuck' },
    { z: 200, feel: 'free' },
  ]);
  assert.deepEqual(bracket, { free: 200, stuck: 100 });
  const standing = { z: 200, start: 20_000, lower: 100, upper: 500, bracket };
  assert.deepEqual(moveOf('closer', 'half', standing), { kind: 'go', target: 150, word: '-' });
  const untried = { ...standing, bracket: { free: 200, stuck: undefined } };
  assert.equal(moveOf('closer', 'half', untried).kind, 'locked');
});

test('coarse steps are locked near the bed and past what was stuck', () => {
  const far = { z: 2500, start: 20_000, lower: undefined, upper: 3500, bracket: { free: 3500, stuck: undefined } };
  assert.deepEqual(moveOf('closer', 1000, far), { kind: 'locked', why: 'near' });
  assert.equal(moveOf('closer', 100, far).kind, 'go');
  const close = { ...far, z: 140, bracket: { free: 150, stuck: 100 } };
  assert.deepEqual(moveOf('closer', 50, close), { kind: 'locked', why: 'past-stuck' });
  assert.deepEqual(moveOf('closer', 10, close), { kind: 'go', target: 130, word: '-0.010' });
});

test('a newer answer beats an older one', () => {
  const marks = [
    { z: 100, feel: 'stuck' as const },
    { z: 90, feel: 'free' as const },
  ];
  assert.deepEqual(bracketOf(marks), { free: 90, stuck: undefined });
});

test('the mean is read from Klipper’s own line', () => {
  const line =
    'probe accuracy results: maximum 2.519448, minimum 2.506948, range 0.012500, average -0.513198, median 2.513198, standard deviation 0.006250';
  assert.equal(readAccuracy(line), -0.513198);
  assert.equal(readAccuracy('probe at 1,2 is z=3'), undefined);
});

/** Rounds every 30 s of a bed that moves by so many mm in ten minutes. */
function rounds(drift: number, minutes: number): Round[] {
  return Array.from({ length: minutes * 2 + 1 }, (_, index) => ({ at: index * 30, mean: (drift * index) / 20 }));
}

test('stable: all of a whole window within the limit; a drift of 0.05 mm in ten minutes never is', () => {
  const rule = { limit: 0.01, window: 600 };
  assert.equal(judgeSoak(rounds(0.005, 12), rule).isStable, true);
  assert.equal(judgeSoak(rounds(0.005, 9), rule).isStable, false, 'not yet a whole window');
  for (const minutes of [12, 30, 90]) assert.equal(judgeSoak(rounds(0.05, minutes), rule).isStable, false);
  assert.equal(judgeSoak([], rule).isStable, false);
});

test('the tries of the last levelling, by Klipper’s lines', () => {
  const line = (retry: number, range: string) =>
    `Retries: ${retry}/5 Probed points range: ${range} tolerance: 0.007500`;
  const tries = lastTries([line(0, '0.9'), line(1, '0.1'), 'ok', line(0, '0.467500'), line(1, '0.012500')]);
  assert.deepEqual(
    tries.map(({ range }) => range),
    [0.4675, 0.0125],
  );
  assert.equal(tries[0]?.tolerance, 0.0075);
});
