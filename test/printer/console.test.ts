import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Console, readLine } from '../../src/printer/console.js';

test('tells notes, errors, echoes and answers apart and takes their prefixes off', () => {
  assert.deepEqual(readLine('// one\n// two'), { kind: 'note', text: 'one\ntwo' });
  assert.deepEqual(readLine('!! Move out of range'), { kind: 'error', text: 'Move out of range' });
  assert.deepEqual(readLine('echo: hello'), { kind: 'echo', text: 'hello' });
  assert.deepEqual(readLine('B:24.0 /0.0 T0:26.6 /60.0'), { kind: 'answer', text: 'B:24.0 /0.0 T0:26.6 /60.0' });
});

test('keeps the newest 500 lines, each with a number of its own', () => {
  const console = new Console();
  for (let i = 0; i < 2000; i++) console.hear(`line ${i}`);
  const lines = console.lines.value;
  assert.equal(lines.length, 500);
  assert.equal(lines.at(-1)?.text, 'line 1999');
  assert.equal(new Set(lines.map(({ id }) => id)).size, 500);
});

test('shows what Moonraker kept, with its times, and what a person sent', () => {
  const console = new Console();
  console.hear('old');
  console.restore([
    { message: 'G28', time: 10, type: 'command' },
    { message: '// done', time: 11, type: 'response' },
  ]);
  console.sent('M117 hi');
  assert.deepEqual(
    console.lines.value.map(({ kind, text, time }) => [kind, text, time]),
    [
      ['command', 'G28', 10],
      ['note', 'done', 11],
      ['command', 'M117 hi', undefined],
    ],
  );
});
