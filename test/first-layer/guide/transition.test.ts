import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Facts } from '../../../src/first-layer/guide/facts.js';
import { readRecord, recordOf } from '../../../src/first-layer/guide/guide-record.js';
import { secondsLeft } from '../../../src/first-layer/guide/motors-off.js';
import { beginning, phaseNames, type Memory } from '../../../src/first-layer/guide/memory.js';
import { table } from '../../../src/first-layer/guide/table.js';
import { restored, scriptOf } from '../../../src/first-layer/guide/transition.js';
import { SmallPrinter, voron } from './fake.js';

/** Walks to the first height, at Z 20. */
function lowering(mode: 'hot' | 'cold' = 'cold', change: Partial<Memory> = {}): SmallPrinter {
  const printer = new SmallPrinter(voron, { mode, ...change });
  for (let turn = 0; turn < 5; turn += 1) printer.say('next');
  if (mode === 'hot') printer.say('skip');
  assert.equal(printer.phase, 'lowering');
  return printer;
}

function closer(printer: SmallPrinter, size: number): void {
  printer.say({ kind: 'move', direction: 'closer', size });
}

test('cold: the whole way sends the scripts of the guide, in its order, each by itself', () => {
  const printer = lowering();
  assert.deepEqual(printer.sent, [
    'G28',
    'SET_IDLE_TIMEOUT TIMEOUT=7200',
    'G28',
    'BED_MESH_CLEAR',
    'SET_GCODE_OFFSET Z=+0.000',
    'QUAD_GANTRY_LEVEL',
    'G28',
    'G90\nG0 Z20 F600\nG0 X175 Y175 F6000',
    'Z_ENDSTOP_CALIBRATE',
  ]);
  for (let turn = 0; turn < 18; turn += 1) closer(printer, 1000);
  closer(printer, 1000);
  assert.equal(printer.facts.probe.z, 2000, 'a whole millimetre is locked near the bed');
  for (let turn = 0; turn < 22; turn += 1) closer(printer, 100);
  assert.equal(printer.facts.probe.z, -200);
  printer.say({ kind: 'move', direction: 'farther', size: 50 });
  printer.say({ kind: 'accept' });
  assert.equal(printer.phase, 'accepted');
  assert.equal(printer.state.memory.next, -0.35);
  printer.say('next');
  assert.equal(printer.phase, 'saving');
  printer.saved(-0.35);
  printer.look();
  assert.equal(printer.phase, 'saved');
  printer.sent.length = 0;
  printer.say('next');
  assert.equal(printer.phase, 'soak');
  assert.ok(printer.sent.includes('SET_HEATER_TEMPERATURE HEATER=heater_bed TARGET=60'), 'the bed is on for the check');
  assert.ok(!printer.sent.some((script) => script.includes('HEATER=extruder')), 'the nozzle stays cold');
  printer.say('skip');
  const asked: string[] = [];
  for (const height of [1, 0.2, 0.1, 0]) {
    assert.equal(printer.phase, 'descend', `asked before ${height}`);
    printer.sent.length = 0;
    printer.say('next');
    asked.push(...printer.sent);
    assert.equal(printer.facts.position?.[2], height);
    printer.say({ kind: 'yes' });
  }
  assert.deepEqual(asked, [
    'G0 Z1 F300',
    'G0 Z10 F600',
    'G0 Z0.2 F300',
    'G0 Z10 F600',
    'G0 Z0.1 F300',
    'G0 Z10 F600',
    'G0 Z0 F300',
  ]);
  assert.equal(printer.phase, 'checked');
  printer.say({ kind: 'load' });
  assert.equal(printer.phase, 'done');
  assert.equal(printer.sent.at(-1), 'SET_IDLE_TIMEOUT TIMEOUT=600');
});

/** A guide that waits for the save of −0.6. */
function saving(): SmallPrinter {
  const pending = [{ section: 'stepper_z', option: 'position_endstop', text: '-0.600' }];
  const printer = new SmallPrinter({ ...voron, pending }, { phase: 'accepted', old: -0.5, next: -0.6 });
  printer.say('next');
  assert.equal(printer.phase, 'saving');
  return printer;
}

test('saved is what the configuration shows, also where the save was left before the guide was here', () => {
  const printer = saving();
  printer.saved(-0.6);
  printer.set({ save: undefined });
  printer.look();
  assert.equal(printer.phase, 'saving', 'until the routine is here it may still have a question');
  printer.set({ save: 'idle' });
  printer.look();
  assert.equal(printer.phase, 'saved');
});

test('an earlier save that was never left does not count as this one', () => {
  const printer = saving();
  printer.set({ save: 'saved' });
  printer.look();
  assert.equal(printer.phase, 'saving');
  const same = saving();
  same.state = { ...same.state, memory: { ...same.state.memory, next: -0.5 } };
  same.set({ save: 'idle' });
  same.look();
  assert.equal(same.phase, 'saving', 'the value as it was proves nothing');
  same.set({ save: 'saved' });
  same.look();
  assert.equal(same.phase, 'saved');
});

test('nothing is applied before the routine is here that saves it', () => {
  const pending = [{ section: 'stepper_z', option: 'position_endstop', text: '-0.600' }];
  const printer = new SmallPrinter(
    { ...voron, pending, save: undefined },
    { phase: 'accepted', old: -0.5, next: -0.6 },
  );
  printer.say('next');
  assert.equal(printer.phase, 'accepted');
  const hand = new SmallPrinter({ ...voron, save: undefined }, { phase: 'by-hand', handKept: -5 });
  hand.say('next');
  assert.equal(hand.phase, 'by-hand');
});

test('hot: the paper comes out first, then its thickness comes off as a step of its own', () => {
  const printer = lowering('hot');
  closer(printer, 1000);
  printer.say({ kind: 'accept' });
  assert.equal(printer.phase, 'take-out');
  printer.sent.length = 0;
  printer.say('next');
  assert.deepEqual(printer.sent, ['TESTZ Z=-0.100', 'ACCEPT']);
  assert.equal(printer.state.memory.next, -0.5 - 18.9);
});

test('a value with which Klipper would not start again is not saved', () => {
  const printer = lowering();
  closer(printer, 1000);
  printer.say({ kind: 'accept' });
  assert.equal(printer.state.memory.next, -19.5);
  printer.say('next');
  assert.equal(printer.phase, 'accepted');
  printer.say({ kind: 'drop' });
  assert.equal(printer.sent.at(-1), 'RESTART');
  assert.equal(printer.phase, 'explained');
});

for (const [thickness, script] of [
  [80, 'TESTZ Z=+0.020'],
  [150, 'TESTZ Z=-0.050'],
] as const) {
  test(`cold with ${thickness} µm: the difference to 0.1 is a step of its own`, () => {
    const printer = lowering('cold', { thickness });
    closer(printer, 1000);
    printer.say({ kind: 'accept' });
    assert.equal(printer.phase, 'take-out');
    printer.sent.length = 0;
    printer.say('next');
    assert.equal(printer.sent[0], script);
    assert.equal(printer.phase, 'accepted');
  });
}

test('ACCEPT at the start height is not offered, and without a value that waits nothing counts as accepted', () => {
  const printer = lowering();
  printer.say({ kind: 'accept' });
  assert.equal(printer.phase, 'lowering');
  closer(printer, 1000);
  printer.deaf.add('ACCEPT');
  printer.say({ kind: 'accept' });
  assert.equal(printer.phase, 'failed');
  assert.equal(printer.state.memory.failure?.why, 'not-so');
});

test('a TESTZ out of range is told in Klipper’s words, and leads back to homing since Klipper has ended the probe', () => {
  const printer = lowering();
  printer.step({ kind: 'answer', answer: { kind: 'move', direction: 'closer', size: 1000 } });
  printer.set({ probe: { isActive: false, z: undefined, lower: undefined, upper: undefined } });
  printer.step({ kind: 'refused', message: 'Move out of range', isStopped: false });
  assert.deepEqual(printer.state.memory.failure, { at: 'testing', why: 'refused', message: 'Move out of range' });
  printer.sent.length = 0;
  printer.say('next');
  assert.equal(printer.sent[0], 'G28');
});

test('nothing is tried again while the printer is not there', () => {
  const failure = { at: 'level', why: 'stopped', message: '' } as const;
  const printer = new SmallPrinter({ ...voron, isReady: false }, { phase: 'failed', failure, mode: 'cold' });
  printer.say('next');
  assert.equal(printer.phase, 'failed');
  assert.deepEqual(printer.sent, []);
});

test('an unknown command is no success, though it is answered ok', () => {
  const printer = lowering();
  printer.step({ kind: 'answer', answer: { kind: 'move', direction: 'closer', size: 1000 } });
  printer.step({ kind: 'said', text: 'Unknown command:"TESTZ"' });
  assert.equal(printer.phase, 'failed');
});

test('motors released in a manual probe: ABORT is sent, and ACCEPT is not offered', () => {
  const printer = lowering();
  closer(printer, 1000);
  printer.set({ isHomed: false });
  printer.sent.length = 0;
  printer.take({ kind: 'look' });
  assert.deepEqual(printer.sent, ['ABORT']);
  assert.equal(printer.phase, 'failed');
  assert.equal(printer.state.memory.failure?.why, 'motors-off');
  printer.say({ kind: 'accept' });
  assert.equal(printer.phase, 'failed');
});

for (const phase of ['descend', 'check'] as const) {
  test(`motors released in "${phase}" of the check: it stands still, and begins anew with homing, or with the heat`, () => {
    const again = (warmth: Partial<Facts>): SmallPrinter => {
      const printer = new SmallPrinter({ ...voron, ...warmth, isHomed: true }, { phase, part: 'check', height: 1 });
      printer.set({ isHomed: false });
      printer.look();
      assert.equal(printer.state.memory.failure?.why, 'motors-off');
      assert.deepEqual(printer.sent, []);
      printer.say('next');
      return printer;
    };
    const warm = again({ bed: { now: 60, target: 60 }, nozzle: { now: 150, target: 150 } });
    assert.equal(warm.sent[0], 'G28');
    assert.equal(warm.phase, 'descend');
    assert.equal(again({ bed: { now: 58, target: 0 }, nozzle: { now: 150, target: 150 } }).phase, 'soak');
    assert.equal(again({ bed: { now: 60, target: 60 }, nozzle: { now: 140, target: 0 } }).phase, 'soak');
  });
}

for (const phase of ['descend', 'check', 'wrong'] as const) {
  test(`a check that is left in "${phase}" claims no height`, () => {
    const printer = new SmallPrinter({ ...voron, isHomed: true }, { phase, part: 'check', height: 3 });
    printer.say('abort');
    assert.equal(printer.phase, 'explained');
  });
}

test('motors released in the soak: the heaters went off too, so that it begins anew with heat and no old rounds', () => {
  const rounds = [{ at: 1, mean: 0 }];
  const printer = new SmallPrinter({ ...voron, isHomed: true }, { phase: 'soak', rounds, soakFrom: 1 });
  printer.set({ isHomed: false });
  printer.look();
  assert.equal(printer.state.memory.failure?.why, 'motors-off');
  assert.deepEqual(printer.state.memory.rounds, []);
  printer.say('next');
  assert.equal(printer.sent[0], 'SET_IDLE_TIMEOUT TIMEOUT=7200');
  assert.equal(printer.sent[1], 'SET_HEATER_TEMPERATURE HEATER=heater_bed TARGET=60');
  assert.equal(printer.phase, 'soak');
});

test('Klipper restarted while the nozzle was lowered hot: it is heated and soaked again, not set on a bed that cools', () => {
  const printer = lowering('hot');
  assert.ok(printer.state.memory.soaked);
  printer.restart();
  printer.look();
  assert.equal(printer.state.memory.failure?.why, 'ended');
  printer.sent.length = 0;
  printer.say('next');
  assert.equal(printer.sent[0], 'SET_IDLE_TIMEOUT TIMEOUT=7200');
  assert.equal(printer.phase, 'soak');
  assert.equal(printer.state.memory.soaked, undefined);
  assert.equal(printer.facts.bed?.target, 60);
  const cold = lowering('cold');
  cold.restart();
  cold.look();
  cold.sent.length = 0;
  cold.say('next');
  assert.equal(cold.sent[0], 'G28', 'what is set cold needs no heat');
});

for (const [why, act] of [
  ['a restart', (printer: SmallPrinter) => printer.restart()],
  ['a lost link', () => undefined],
] as const) {
  test(`the soak after ${why}: heated where that is off, never "heating up" for ever`, () => {
    const printer = new SmallPrinter(voron, { phase: 'cleaning' });
    printer.say('next');
    assert.equal(printer.phase, 'soak');
    printer.set({ isReady: false });
    printer.look();
    act(printer);
    printer.set({ isReady: true });
    printer.look();
    assert.equal(printer.phase, 'failed');
    printer.sent.length = 0;
    printer.say('next');
    assert.equal(printer.sent[0], why === 'a restart' ? 'SET_IDLE_TIMEOUT TIMEOUT=7200' : 'G28');
    assert.equal(printer.facts.bed?.target, 60);
    assert.equal(printer.phase, 'soak');
  });
}

for (const [phase, answer, on] of [
  ['turning', { kind: 'next' }, 'lowering'],
  ['accepted', { kind: 'feel-again' }, 'lowering'],
  ['wrong', { kind: 'next' }, 'lowering'],
] as const) {
  test(`"${answer.kind}" in "${phase}" after the heaters went off heats again`, () => {
    const next = (target: number): SmallPrinter['phase'] => {
      const heaters = { bed: { now: 60, target }, nozzle: { now: 150, target: target && 150 } };
      const pending = [{ section: 'stepper_z', option: 'position_endstop', text: '-0.6' }];
      const printer = new SmallPrinter({ ...voron, ...heaters, pending }, { phase });
      printer.say(answer);
      return printer.phase;
    };
    assert.equal(next(60), on);
    assert.equal(next(0), 'soak');
  });
}

test('the idle timeout in force before comes back, not the configured one, also after a second try', () => {
  const printer = new SmallPrinter({ ...voron, idle: { timeout: 900, quiet: 0 } }, { mode: 'cold', phase: 'cleaning' });
  printer.deaf.add('G28');
  printer.set({ isHomed: false });
  printer.say('next');
  assert.equal(printer.phase, 'failed');
  assert.equal(printer.facts.idle.timeout, 7200);
  printer.state = { ...printer.state, memory: { ...printer.state.memory, phase: 'cleaning', failure: undefined } };
  printer.say('next');
  printer.say('abort');
  assert.equal(printer.sent.at(-1), 'SET_IDLE_TIMEOUT TIMEOUT=900');
  assert.equal(printer.phase, 'explained');
});

test('a longer idle timeout is left as it is; what has been quiet for long gets the full time from now on', () => {
  const script = (timeout: number, quiet: number) => {
    const printer = new SmallPrinter({ ...voron, idle: { timeout, quiet } }, { mode: 'cold', phase: 'cleaning' });
    printer.say('next');
    return printer.sent[0];
  };
  assert.equal(script(20_000, 0), 'SET_IDLE_TIMEOUT TIMEOUT=20000');
  assert.equal(script(600, 300.5), 'SET_IDLE_TIMEOUT TIMEOUT=7501');
});

test('told when the motors are about to be released, only where a height would be lost', () => {
  const facts = { ...voron, isHomed: true, idle: { timeout: 600, quiet: 400 } };
  const left = (change: Partial<Memory>, more = {}) => secondsLeft({ ...beginning, ...change }, { ...facts, ...more });
  assert.equal(left({ phase: 'lowering' }), 200);
  assert.equal(left({ phase: 'check' }), 200);
  assert.equal(left({ phase: 'accepted' }), undefined);
  assert.equal(left({ phase: 'lowering' }, { idle: { timeout: 600, quiet: 100 } }), undefined);
  assert.equal(left({ phase: 'lowering' }, { isHomed: false }), undefined);
  const silent = { idle: { timeout: undefined, quiet: 7000 } };
  assert.equal(
    left({ phase: 'lowering', idleBefore: 600, isAwake: true }, silent),
    200,
    'an older Klipper does not tell it',
  );
  assert.equal(left({ phase: 'lowering', idleBefore: 600 }, silent), 0, 'what was only asked for does not count');
});

test('a manual probe ended by another client is said', () => {
  const printer = lowering();
  printer.do('ABORT');
  printer.look();
  assert.equal(printer.state.memory.failure?.why, 'ended');
});

test('a manual probe that another client began is joined', () => {
  const started = {
    ...voron,
    isHomed: true,
    probe: { isActive: true, z: 5000, lower: undefined, upper: 6000 },
  };
  const soaked = { by: 'time', limit: 0.01, window: 600, wasSkipped: false } as const;
  const printer = new SmallPrinter(started, { soaked });
  printer.look();
  assert.equal(printer.phase, 'joining');
  printer.say({ kind: 'mode', mode: 'cold' });
  printer.say('next');
  assert.equal(printer.phase, 'lowering');
  assert.equal(printer.state.memory.soaked, undefined, 'the soak of an earlier one says nothing of it');
  printer.say({ kind: 'accept' });
  assert.equal(printer.phase, 'accepted');
});

test('a live offset that comes before the last question leads back to where it is asked about', () => {
  for (const [part, phase] of [
    ['set', 'preflight'],
    ['check', 'explained'],
  ] as const) {
    const printer = new SmallPrinter({ ...voron, live: -60 }, { phase: 'cleaning', mode: 'cold', part });
    printer.say('next');
    assert.equal(printer.phase, phase);
    assert.deepEqual(printer.sent, []);
  }
});

test('nothing begins with too little room, a live offset, or in a print', () => {
  const { road } = voron.machine;
  assert.equal(road.kind, 'switch');
  for (const change of [
    { live: -20 },
    { isPrinting: true },
    { machine: { ...voron.machine, road: { ...road, positionMin: 0 } as typeof road } },
  ]) {
    const printer = new SmallPrinter({ ...voron, ...change }, { phase: 'preflight' });
    printer.say('next');
    assert.equal(printer.phase, 'preflight');
    assert.deepEqual(printer.sent, []);
  }
});

for (const [phase, answer] of [
  ['preflight', { kind: 'zero' }],
  ['cleaning', { kind: 'next' }],
  ['descend', { kind: 'next' }],
  ['checked', { kind: 'load' }],
  ['accepted', { kind: 'drop' }],
] as const) {
  test(`a print that began meanwhile: "${answer.kind}" in "${phase}" sends nothing, and says why`, () => {
    const printer = new SmallPrinter(
      { ...voron, isHomed: true, isPrinting: true },
      { phase, height: 1, idleBefore: 600 },
    );
    if (phase === 'checked') printer.set({ mesh: '' });
    printer.say(answer);
    assert.deepEqual(printer.sent, []);
    assert.equal(printer.state.memory.failure?.why, 'printing');
    printer.say('abort');
    assert.deepEqual(printer.sent, ['SET_IDLE_TIMEOUT TIMEOUT=600'], 'the way out is open');
    assert.notEqual(printer.phase, 'failed');
  });
}

test('a print that began while the bed is probed: the nozzle is not lifted into it', () => {
  const printer = new SmallPrinter({ ...voron, isHomed: true }, { phase: 'soak', mode: 'cold', bed: 25 });
  printer.step({ kind: 'look' });
  printer.step({ kind: 'look' });
  assert.equal(scriptOf(printer.state, printer.facts), 'PROBE_ACCURACY');
  printer.step({ kind: 'measured', mean: 0 });
  printer.set({ isPrinting: true });
  printer.take({ kind: 'answered' });
  assert.deepEqual(printer.sent, []);
  assert.equal(printer.state.memory.failure?.why, 'printing');
});

test('a lost link in the soak: the bed is not probed again before a person says so, and homed first', () => {
  const printer = new SmallPrinter({ ...voron, isHomed: true }, { phase: 'soak', mode: 'cold', bed: 25 });
  printer.set({ isReady: false });
  printer.look();
  printer.set({ isReady: true });
  for (let status = 0; status < 3; status += 1) printer.take({ kind: 'look' });
  assert.deepEqual(printer.sent, []);
  assert.equal(printer.state.memory.failure?.why, 'cut');
  printer.say('next');
  assert.equal(printer.sent[0], 'G28');
});

test('a reload while the nozzle is lifted over the bed: it is not probed again either', () => {
  const lifted: [number, number, number] = [175, 150, 10];
  const printer = new SmallPrinter({ ...voron, isHomed: true, position: lifted }, { phase: 'soak-lift', mode: 'cold' });
  printer.set({ bed: { now: 60, target: 60 } });
  for (let status = 0; status < 3; status += 1) printer.take({ kind: 'look' });
  assert.deepEqual(printer.sent, []);
  assert.equal(printer.state.memory.failure?.why, 'cut');
});

test('a guide that could not be ended does not claim a height when it is tried again', () => {
  const printer = new SmallPrinter(voron, { phase: 'rest' });
  printer.look();
  assert.equal(printer.state.memory.failure?.why, 'cut');
  printer.say('next');
  assert.equal(printer.phase, 'explained');
});

test('Abort in a step ends after it, and aborts a manual probe', () => {
  const printer = new SmallPrinter(voron, { phase: 'cleaning', mode: 'cold' });
  printer.step({ kind: 'answer', answer: { kind: 'next' } });
  printer.step({ kind: 'answer', answer: { kind: 'abort' } });
  printer.do('SET_IDLE_TIMEOUT TIMEOUT=7200');
  printer.take({ kind: 'answered' });
  assert.equal(printer.phase, 'explained');
  assert.ok(!printer.sent.includes('G28'));
});

test('the probe as endstop: PROBE_CALIBRATE from Z 10, without going to 20', () => {
  const printer = new SmallPrinter(
    {
      ...voron,
      machine: {
        ...voron.machine,
        road: {
          kind: 'probe',
          command: 'PROBE_CALIBRATE',
          value: { section: 'bltouch', option: 'z_offset', old: 1.8 },
          positionMin: -2,
          hasPin: false,
        },
      },
    },
    { mode: 'cold' },
  );
  for (let turn = 0; turn < 4; turn += 1) printer.say('next');
  assert.equal(printer.phase, 'lowering');
  assert.deepEqual(printer.sent.slice(-2), ['G90\nG0 X175 Y175 F6000\nG0 Z10 F600', 'PROBE_CALIBRATE']);
});

for (const phase of phaseNames) {
  test(`a reload in "${phase}" sends nothing that nobody asked for, and leaves a way on`, () => {
    const isProbing = table[phase].needsProbe === true;
    const memory = readRecord(JSON.parse(JSON.stringify(recordOf({ ...lowering().state.memory, phase }))));
    assert.ok(memory);
    const printer = new SmallPrinter(
      {
        ...voron,
        isHomed: true,
        bed: { now: 60, target: 60 },
        nozzle: { now: 150, target: 150 },
        probe: { isActive: isProbing, z: isProbing ? 20_000 : undefined, lower: undefined, upper: undefined },
      },
      {
        ...memory,
        soakFrom: undefined,
        failure: phase === 'failed' ? { at: 'level', why: 'cut', message: '' } : undefined,
      },
    );
    printer.state = restored(printer.state.memory);
    printer.step({ kind: 'look' });
    if (phase === 'aborting') return assert.equal(printer.phase, 'rest', 'what a person aborted stays aborted');
    for (let status = 0; status < 3; status += 1) printer.look();
    assert.notEqual(printer.state.run.kind, 'sent');
    assert.equal(table[printer.phase].kind, 'ask', `stays in ${printer.phase}`);
  });
}
