import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as format from '../../src/text/format.js';

test('offsets carry a sign and three decimals, zero carries none', () => {
  assert.equal(format.offset(-20), '−0.020');
  assert.equal(format.offset(5), '+0.005');
  assert.equal(format.offset(0), '0.000');
  assert.equal(format.offset(-0), '0.000');
});

test('numbers have a real minus sign and no minus zero', () => {
  assert.equal(format.fixed(-12.5, 2), '−12.50');
  assert.equal(format.fixed(-0.001, 2), '0.00');
  assert.equal(format.fixed(1234.5, 0).length, 4);
});

test('durations are minutes and seconds, from an hour on hours and minutes', () => {
  assert.equal(format.duration(48), '0:48');
  assert.equal(format.duration(110.4), '1:50');
  assert.equal(format.duration(3599), '59:59');
  assert.equal(format.duration(4320), '1:12 h');
  assert.equal(format.duration(-3), '0:00');
});

test('a temperature that is not known is a dash', () => {
  assert.equal(format.degrees(214.6), '215°');
  assert.equal(format.degrees(undefined), '–');
});

test('the clock has two digits in 24 hours', () => {
  const morning = new Date(2026, 10, 24, 7, 5);
  assert.equal(format.clock(morning, true), '07:05');
  assert.match(format.clock(morning, false), /^7:05\sAM$/);
});

test('a day is told by its clock when it is today, else by its date', () => {
  const today = new Date(2026, 10, 24, 21, 14);
  assert.equal(format.day(new Date(2026, 10, 24, 16, 40), today, true), '16:40');
  assert.equal(format.day(new Date(2026, 9, 3), today, true), 'Oct 3');
  assert.equal(format.day(new Date(2025, 9, 3), today, true), 'Oct 3, 2025');
});

test('a title is the name without folder and ending', () => {
  assert.equal(format.fileTitle('parts/Pump bracket v4.gcode'), 'Pump bracket v4');
  assert.equal(format.fileTitle('a.b.g'), 'a.b');
});

test('sizes of files are short', () => {
  assert.equal(format.bytes(836_580), '837 KB');
  assert.equal(format.bytes(64_000_000), '64.0 MB');
  assert.equal(format.bytes(12), '1 KB');
});

test('steps are written without needless zeros', () => {
  assert.equal(format.stepSize(5), '0.005');
  assert.equal(format.stepSize(10), '0.01');
  assert.equal(format.stepSize(25), '0.025');
  assert.equal(format.stepSize(50), '0.05');
});
