import type { FileEntry } from '../printer/files.js';
import type { Printer } from '../printer/printer.js';
import { settingNumber } from '../printer/settings.js';
import { firstLayerWords as words } from '../text/en-first-layer.js';
import type { FirstLayerWatch } from './first-layer-watch.js';
import type { Box } from './plan.js';
import { plainStartLines, startLinesOf } from './start-lines.js';
import type { TestPrint, TestShape } from './test-print.js';

/** A filament as the user's own files have it; temperatures of the first layer, °C. */
export interface TestFilament {
  readonly name: string;
  readonly nozzle: number;
  readonly bed: number;
}

/** What the user's newest files say about how a print is started here. */
export interface TestRecipe {
  readonly filaments: readonly TestFilament[];
  /** First layer, mm. */
  readonly layerHeight: number;
  /** Head of the newest file, for its start lines. */
  readonly head: string;
}

/** Files of our own: what they begin with was taken from others. */
const OWN: ReadonlySet<string> = new Set([words.testFile, words.measuredFile]);
const USUAL: TestFilament = { name: words.someFilament, nozzle: 210, bed: 60 };
/** Start lines stand around the first command of a file. */
const BEFORE = 4096;
const BEHIND = 1 << 15;

/** Reads the newest files of the printer. Rejects where there is no list. */
export async function readRecipe(printer: Printer, watch: FirstLayerWatch): Promise<TestRecipe> {
  const { files } = await printer.files.list();
  const newest = files.filter(({ filename }) => !OWN.has(filename)).sort((a, b) => b.modified - a.modified);
  const [first] = newest;
  const start = first?.gcode_start_byte ?? 0;
  const head = first
    ? await watch.readText(first.filename, Math.max(0, start - BEFORE), start + BEHIND).catch(() => '')
    : '';
  return {
    filaments: filamentsOf(newest),
    layerHeight: first?.first_layer_height ?? nozzleOf(printer) / 2,
    head,
  };
}

/** The start of a test: the newest file's own macros, else plain commands. */
export function startOf(
  recipe: TestRecipe,
  filament: TestFilament,
  printer: Printer,
): { readonly lines: readonly string[]; readonly isPlain: boolean } {
  const { macros, levelling } = printer.capabilities.value;
  const lines = startLinesOf(recipe.head, macros, filament);
  return lines.length > 0 ? { lines, isPlain: false } : { lines: plainStartLines(filament, levelling), isPlain: true };
}

/** A test of that shape on this printer, around the bed's middle where no place is chosen. */
export function testPrintOf(
  printer: Printer,
  recipe: TestRecipe,
  filament: TestFilament,
  shape: TestShape,
  bed: Box,
  centre: TestPrint['centre'] | undefined,
): TestPrint {
  return {
    shape,
    centre: centre ?? { x: (bed.minX + bed.maxX) / 2, y: (bed.minY + bed.maxY) / 2 },
    bed,
    nozzle: nozzleOf(printer),
    filamentDiameter: settingNumber(printer.status.configfile.value?.settings['extruder'], 'filament_diameter') ?? 1.75,
    layerHeight: recipe.layerHeight,
    isRound: printer.capabilities.value.hasRoundBed,
    start: startOf(recipe, filament, printer).lines,
    filament: filament.name,
  };
}

/** Diameter of the nozzle, mm. */
function nozzleOf(printer: Printer): number {
  return settingNumber(printer.status.configfile.value?.settings['extruder'], 'nozzle_diameter') ?? 0.4;
}

/** Distinct filaments, that of the newest file first. */
function filamentsOf(files: readonly FileEntry[]): readonly TestFilament[] {
  const found = new Map<string, TestFilament>();
  for (const {
    filament_name: brand,
    filament_type: kind,
    first_layer_extr_temp: nozzle,
    first_layer_bed_temp: bed,
  } of files) {
    const name = kind ?? brand;
    if (name === undefined || nozzle === undefined || bed === undefined || found.has(name)) continue;
    found.set(name, { name, nozzle, bed });
  }
  return found.size > 0 ? [...found.values()] : [USUAL];
}
