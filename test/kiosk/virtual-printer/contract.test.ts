import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ACTIONS, BEGINNINGS, begin } from './contract/bench.js';
import { compare } from './contract/compare.js';
import { CONSOLE_NUMBERS, NOT_COMPARED, STREAMS } from './contract/not-compared.js';
import { Player } from './contract/player.js';
import { configOf, hear, isFields, jobsBefore, readRecording, type Heard, textOf } from './contract/recording.js';
import { asOnTheBench, setStage } from './contract/stage.js';

/** Every recording, and how many of its requests are held against what was answered. */
const RECORDINGS: Readonly<Record<string, number>> = {
  babystep_latency: 12,
  bed_mesh: 21,
  connect_subscribe: 30,
  connect_without_klippy: 70,
  console_gcode_responses: 44,
  errors: 74,
  estop_and_firmware_restart: 35,
  exclude_object: 10,
  file_ops: 22,
  filament_runout: 9,
  heater_ramp: 19,
  homing: 19,
  klippy_config_error: 17,
  klippy_killed: 18,
  moonraker_killed: 24,
  never_connected: 10,
  pause_resume_cancel: 19,
  print_start_while_paused: 10,
  print_with_babystep: 25,
  qgl: 8,
  save_config_restart: 16,
  z_endstop_calibrate_abort: 23,
  z_endstop_calibrate_accept: 32,
  z_offset_apply_endstop: 25,
  'real/uploads-and-folders': 27,
  'real/stop-in-homing': 33,
  'real/pause-resume-cancel': 21,
};

for (const [name, requests] of Object.entries(RECORDINGS)) {
  test(`answers like the printer that was recorded: ${name}`, async () => {
    const lines = readRecording(name);
    const beginning = BEGINNINGS[name] ?? {};
    const { speed = 40, startsKlipper = true, before } = beginning;
    const stage = await setStage(
      { isCold: true, speed, startsKlipper },
      asOnTheBench(configOf(lines), jobsBefore(lines)),
    );
    try {
      await begin(stage, beginning);
      const { uploads } = stage;
      uploads.length = 0;
      const played = await new Player(stage, ACTIONS, before).play(lines);
      const compared = compare(name, played);
      assert.deepEqual(compared.differences, []);
      assert.equal(compared.requests, requests);
      for (const { expected, got } of uploads) {
        assert.equal(got[0], expected[0]);
        assert.deepEqual(Object.keys(got[1]).sort(), Object.keys(expected[1]).sort());
      }
      if (name in STATES) assert.deepEqual(states(played.heard), STATES[name]);
    } finally {
      stage.end();
    }
  });
}

/** What Moonraker says of Klipper, one after the other, where it is polled while something starts. */
const STATES: Readonly<Record<string, readonly string[]>> = {
  connect_without_klippy: ['disconnected', 'startup', 'ready'],
  moonraker_killed: ['ready', 'disconnected', 'startup', 'ready'],
  'real/stop-in-homing': ['ready', 'shutdown', 'disconnected', 'startup', 'ready'],
};

function states(heard: readonly Heard[]): string[] {
  const said = heard.flatMap((one) => {
    const result = one.kind === 'answer' ? one.body['result'] : undefined;
    return isFields(result) && typeof result['klippy_state'] === 'string' ? [result['klippy_state']] : [];
  });
  return said.filter((state, index) => state !== said[index - 1]);
}

test('compares all the requests there are', () => {
  const total = Object.values(RECORDINGS).reduce((sum, requests) => sum + requests, 0);
  assert.equal(Object.keys(RECORDINGS).length, 27);
  assert.equal(total, 673);
});

test('says of everything it does not compare why', () => {
  for (const { reason } of [...NOT_COMPARED, ...CONSOLE_NUMBERS, ...STREAMS]) assert.ok(reason.length > 5);
});

test('provokes every error text of the recording of errors', () => {
  const texts = readRecording('errors').flatMap(({ dir, msg }) => {
    const heard = dir === 'recv' ? hear(msg) : undefined;
    const error = heard?.kind === 'answer' ? heard.body['error'] : undefined;
    return isFields(error) ? [textOf(error['message'])] : [];
  });
  // They are compared word by word above; here it is made sure that they are there to be compared.
  assert.equal(new Set(texts).size, 36);
});
