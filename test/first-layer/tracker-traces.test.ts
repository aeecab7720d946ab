import assert from 'node:assert/strict';
import { test } from 'node:test';
import { loadSample, read, samplePath, type Truth } from '../support/gcode-samples.js';
import {
  loadTrace,
  play,
  reloadedAfter,
  type Row,
  timeOfByte,
  timeOfStart,
  type Trace,
  withGap,
} from '../support/gcode-traces.js';
import { full } from '../support/long.js';

const names = [
  'ps-cube30-babysteps-move1',
  'ps-cube30-skirt3-rel-voronprofile',
  'ps-flat150-skirt3-abs',
  'ps-tower-brim-skirt2',
  'synthetic-orca-perobject-skirt',
];
/** Seconds by which a loop's end may be missed. */
const AT_LOOP_ENDS = 0.3;

for (const name of names) {
  const trace = loadTrace(samplePath('traces', `${name}.trace.json`));
  const { bytes, truth } = loadSample(trace.file.slice(0, -'.gcode'.length));
  const runs = truth.skirt.groups.map((group) => {
    const begins = timeOfStart(trace, group.start) ?? 0;
    return { ...group, begins, ends: timeOfByte(trace, group.end) };
  });

  test(`${name}: the end of each loop is seen within 0.3 s`, async () => {
    const rows = play(trace, await read(bytes));
    for (const run of runs) {
      for (const [rank, index] of run.loops.entries()) {
        const loop = truth.skirt.loops[index];
        const ends = loop === undefined ? undefined : timeOfByte(trace, loop.end);
        if (ends === undefined) continue;
        const seen = rows.find(({ status, place }) => {
          const isPast = place.phase !== 'skirt' || (place.loop ?? 0) > rank + 1;
          return status.estimatedPrintTime > run.begins + 0.3 && isPast;
        });
        const late = (seen?.status.estimatedPrintTime ?? Infinity) - ends;
        assert.ok(Math.abs(late) <= AT_LOOP_ENDS, `loop ${rank + 1} ended ${late} s before it was seen`);
      }
    }
  });

  test(`${name}: seconds left are right from the second update of a run on`, async () => {
    const rows = play(trace, await read(bytes));
    for (const { begins, ends } of runs) {
      if (ends === undefined) continue;
      const during = rows.filter(({ status: { estimatedPrintTime: now } }) => now > begins && now < ends);
      assert.ok(during.length > 4);
      for (const { status, place } of during.slice(1)) {
        const wrong = (place.secondsLeft ?? Infinity) - (ends - status.estimatedPrintTime);
        assert.ok(Math.abs(wrong) < 0.03 * (ends - begins) + 0.4, `${wrong} s wrong at ${status.estimatedPrintTime}`);
      }
    }
  });

  test(`${name}: it says skirt only while skirt is laid`, async () => {
    for (const { status, place } of play(trace, await read(bytes)))
      expectHonest(trace, truth, status.estimatedPrintTime, place.phase);
  });

  test(`${name}: a panel that comes up in mid-print is right within 2 s`, async () => {
    const reading = await read(bytes);
    const whole = play(trace, reading);
    const step = Math.max(1, Math.round(trace.updates.length / full(100)));
    for (let count = 1; count < trace.updates.length; count += step) {
      const late = play(reloadedAfter(trace, count), reading);
      expectAgreement(late.slice(8), whole.slice(count + 8), `reload after ${count}`);
    }
  });

  test(`${name}: after a gap it is right within 2 s`, async () => {
    const reading = await read(bytes);
    const whole = play(trace, reading);
    const step = Math.max(1, Math.round(trace.updates.length / full(60)));
    for (const length of [4, 20, 80]) {
      for (let from = 0; from + length < trace.updates.length; from += step) {
        const rows = play(withGap(trace, from, from + length), reading);
        expectAgreement(rows.slice(from + 8), whole.slice(from + length + 8), `gap of ${length} after ${from}`);
      }
    }
  });
}

/** Skirt may be said while a run's loops are laid, from a quarter second before to where something else begins. */
function expectHonest(trace: Trace, truth: Truth, now: number, phase: string): void {
  if (phase !== 'skirt') return;
  const isTrue = truth.skirt.groups.some((group) => {
    const next = truth.first_layer_sequence.find(({ start }) => start >= group.end);
    const begins = timeOfStart(trace, group.start) ?? 0;
    const over = (next && timeOfStart(trace, next.start)) ?? Infinity;
    return now >= begins - 0.25 && now <= over;
  });
  assert.ok(isTrue, `skirt at ${now}`);
}

/** Both say the same phase and, within a third of a second, the same place. */
function expectAgreement(rows: readonly Row[], whole: readonly Row[], what: string): void {
  assert.ok(rows.length === whole.length);
  for (const [index, row] of rows.entries()) {
    const other = whole[index];
    assert.ok(other);
    assert.equal(row.status.estimatedPrintTime, other.status.estimatedPrintTime);
    const isSame = row.place.phase === other.place.phase && row.place.loop === other.place.loop;
    const isNear = Math.abs((row.place.secondsLeft ?? 0) - (other.place.secondsLeft ?? 0)) < 0.3;
    assert.ok(
      isSame && isNear,
      `${what}, update ${index}: ${JSON.stringify(row.place)} for ${JSON.stringify(other.place)}`,
    );
  }
}
