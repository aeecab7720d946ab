import assert from 'node:assert/strict';
import { test } from 'node:test';
import { signal } from '@preact/signals-core';
import type { FirstLayerWatch } from '../../src/first-layer/first-layer-watch.js';
import { readRecipe, startOf } from '../../src/first-layer/test-recipe.js';
import type { Printer } from '../../src/printer/printer.js';
import { firstLayerWords } from '../../src/text/en-first-layer.js';

const heads: Readonly<Record<string, string>> = {
  'Vase.gcode': 'START_PRINT BED=60 EXTRUDER=215\n;LAYER_CHANGE\n',
  'Older.gcode': 'OLD_START\n;LAYER_CHANGE\n',
};

/** A printer with files, each a minute newer than the one before. */
function makePrinter(names: readonly string[]) {
  const files = names.map((filename, index) => ({
    filename,
    modified: 60 * index,
    first_layer_height: filename in heads ? 0.25 : 0.2,
    gcode_start_byte: 0,
  }));
  const printer = {
    files: { list: () => Promise.resolve({ files }) },
    status: { configfile: signal({ settings: {} }) },
    capabilities: signal({ macros: [{ name: 'START_PRINT' }, { name: 'OLD_START' }], levelling: undefined }),
  } as unknown as Printer;
  const watch = { readText: (path: string) => Promise.resolve(heads[path] ?? 'G28\n') } as unknown as FirstLayerWatch;
  return { printer, watch };
}

test('how a print begins here is told by the newest file that is not a test of our own', async () => {
  const { testFile, measuredFile } = firstLayerWords;
  const { printer, watch } = makePrinter(['Older.gcode', 'Vase.gcode', testFile, measuredFile]);
  const recipe = await readRecipe(printer, watch);
  const { lines, isPlain } = startOf(recipe, { name: 'PLA', nozzle: 230, bed: 70 }, printer);
  assert.deepEqual(lines, ['START_PRINT BED=70 EXTRUDER=230']);
  assert.equal(isPlain, false);
  assert.equal(recipe.layerHeight, 0.25);
});

test('with no files but our own it begins with plain commands', async () => {
  const { printer, watch } = makePrinter([firstLayerWords.testFile, firstLayerWords.measuredFile]);
  const recipe = await readRecipe(printer, watch);
  assert.equal(startOf(recipe, { name: 'PLA', nozzle: 230, bed: 70 }, printer).isPlain, true);
  assert.equal(recipe.layerHeight, 0.2, 'half of the nozzle');
  assert.equal(recipe.filaments.length, 1);
});
