import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hasExtrusion, ownChange } from '../../src/first-layer/own-lines.js';

const macro = (name: string, gcode: string) => ({ name, gcode, description: '', parameters: [], isHidden: false });
const macros = [
  macro('PRINT_START', 'G28\n_PREPARE BED={params.BED}'),
  macro('_PREPARE', '{% if x %}\n  SET_GCODE_OFFSET Z={0.05}\n{% endif %}'),
  macro('Print_End', 'G91\nSET_GCODE_OFFSET Z=0 ; clear'),
  macro('NUDGE', 'SET_GCODE_OFFSET Z_ADJUST=0.01 MOVE=1'),
  macro('PURGE', 'SAVE_GCODE_STATE NAME=p\nRESTORE_GCODE_STATE NAME=p'),
  macro('ROUND', 'ROUND2'),
  macro('ROUND2', 'ROUND'),
  macro('SAYS', '; SET_GCODE_OFFSET Z=1\n{# SET_GCODE_OFFSET Z=1 #}\nSET_GCODE_OFFSET X=1'),
];

const cases: [lines: string, how: ReturnType<typeof ownChange>][] = [
  ['G1 X10 Y10 E1', undefined],
  ['SET_GCODE_OFFSET Z=0.1', 'absolute'],
  ['set_gcode_offset z_adjust=-0.1 move=1', 'relative'],
  ['PRINT_START BED=60', 'absolute'],
  ['print_end', 'absolute'],
  ['NUDGE', 'relative'],
  ['G1 X1\nPURGE\nG1 X2', 'restored'],
  ['NUDGE\nPRINT_START', 'absolute'],
  ['ROUND', undefined],
  ['SAYS', undefined],
  ['; SET_GCODE_OFFSET Z=1', undefined],
];

for (const [lines, how] of cases) {
  test(`own lines: ${JSON.stringify(lines)} is ${how ?? 'none'}`, () => assert.equal(ownChange(lines, macros), how));
}

test('extrusion is a way with filament, not a purge, a travel or a wipe', () => {
  assert.equal(hasExtrusion('G1 X1 Y2 E.05'), true);
  assert.equal(hasExtrusion('G1 X1 Y2 E-.05\nG1 E5 F300\nG0 X1 Y1 ; E1\nPRINT_END'), false);
});
