import type { Chain } from './chains.js';
import { type ChainKind, classify } from './classify.js';
import { type Layer, LayerScanner } from './layer-scanner.js';
import { LineSplitter } from './line-splitter.js';
import { moveSeconds } from './move-seconds.js';
import { noteSetting } from './settings-witness.js';
import type { ByteChunks, FirstLayerReading, Loop } from './types.js';
import { commentText } from './words.js';

export interface ReadingOptions {
  /** The last bytes of the file, where many slicers write their settings; asked for after the head. */
  readonly tail?: () => Promise<Uint8Array>;
}

/** Without a layer in as many bytes there is none; thumbnails take less. */
const LONGEST_PREFACE = 16 << 20;
/** mm; the thicker one is tried where lines of the thinner would be too thin for any nozzle. */
const FILAMENTS = [1.75, 2.85];
/** mm */
const THINNEST_LINE = 0.24;
const WIDEST_LINE = 2;
const USUAL_LINE_WIDTH = 0.5;
/** mm; a bed of 1 m² filled with lines of 0.4 mm takes a quarter of it. */
const LONGEST_LAYER = 10e6;
const SEMICOLON = 59;

/** Reads a G-code file from its head until the first layer is surely over. Never throws on what the file holds. */
export async function readFirstLayer(chunks: ByteChunks, options: ReadingOptions = {}): Promise<FirstLayerReading> {
  const scanner = new LayerScanner();
  const splitter = new LineSplitter((bytes, from, to, start, end) => scanner.line(bytes, from, to, start, end));
  let isWhole = true;
  let chunksAfter = 0;
  for await (const chunk of chunks) {
    splitter.push(chunk);
    if (scanner.isOver) chunksAfter++;
    if (scanner.hasEnough ? chunksAfter > 0 : chunksAfter > 1) isWhole = false;
    if (scanner.layer === undefined && splitter.position > LONGEST_PREFACE) isWhole = false;
    if (!isWhole) break;
  }
  if (isWhole) splitter.end();
  scanner.finish();
  // The settings are witnesses only: where the tail cannot be had, the head has to do.
  const tail = isWhole ? undefined : await options.tail?.().catch(() => undefined);
  if (tail !== undefined) noteTail(tail, scanner);
  return describe(scanner, splitter.position, isWhole);
}

/** Takes the settings from the comments of the file's last bytes; the first of them is cut anywhere. */
function noteTail(tail: Uint8Array, scanner: LayerScanner): void {
  const splitter = new LineSplitter((bytes, from, to) => {
    if (bytes[from] === SEMICOLON) noteSetting(commentText(bytes, from + 1, to), scanner.settings);
  });
  splitter.push(tail);
  splitter.end();
}

function describe(scanner: LayerScanner, position: number, isWhole: boolean): FirstLayerReading {
  const { layer, above } = scanner;
  if (layer === undefined) {
    return {
      firstLayer: null,
      loops: [],
      reason: 'Nothing is printed in what was read of the file.',
      path: scanner.pathWithin(0, 0),
    };
  }
  const length = layer.chains.reduce((sum, chain) => sum + chain.lengthMm, 0);
  const { filamentDiameter } = scanner.settings;
  const kinds = classify({
    path: scanner.path,
    first: {
      chains: length > LONGEST_LAYER ? [] : layer.chains,
      lineWidth: lineWidth(layer, layer.z, filamentDiameter),
    },
    above: above && { chains: above.chains, lineWidth: lineWidth(above, above.z - layer.z, filamentDiameter) },
    settings: scanner.settings,
  });
  const loops = toLoops(layer.chains, kinds);
  const end = layer.ends === undefined ? position : layer.ends.byteWithReset;
  const start = layer.ends?.byteWithReset !== layer.ends?.byte ? layer.begins.byteWithReset : layer.begins.byte;
  const reason =
    length > LONGEST_LAYER ? 'The lines of the first layer fit on no bed.' : explain(layer, loops, isWhole);
  const firstLayerPath = scanner.pathWithin(start, end);
  const reading = {
    firstLayer: { start, end, height: Math.round(layer.z * 1e4) / 1e4 },
    loops,
    path: { ...firstLayerPath, seconds: moveSeconds(firstLayerPath) },
  };
  return reason === undefined ? reading : { ...reading, reason };
}

/** Width of the lines of a layer as high as `height` from the filament they took, mm. */
function lineWidth({ chains }: Layer, height: number, filamentDiameter: number | undefined): number {
  let [length, filament] = [0, 0];
  for (const chain of chains) {
    length += chain.lengthMm;
    filament += chain.extruded;
  }
  for (const diameter of filamentDiameter === undefined ? FILAMENTS : [filamentDiameter]) {
    // Cross-section of a line: a rectangle with half circles at its ends.
    const area = (filament * Math.PI * (diameter / 2) ** 2) / length;
    const width = area / height + height * (1 - Math.PI / 4);
    if (width > THINNEST_LINE && width < WIDEST_LINE) return width;
  }
  return USUAL_LINE_WIDTH;
}

/** One entry for each loop of a skirt, one for each unbroken range of brim. */
function toLoops(chains: readonly Chain[], kinds: readonly ChainKind[]): Loop[] {
  const loops: Loop[] = [];
  let before: ChainKind = 'other';
  chains.forEach((chain, index) => {
    const kind = kinds[index] ?? 'other';
    const last = loops.at(-1);
    if (kind === 'brim' && before === 'brim' && last !== undefined) {
      loops[loops.length - 1] = {
        ...last,
        end: chain.endByte,
        lengthMm: last.lengthMm + chain.lengthMm,
        seconds: last.seconds + chain.seconds,
      };
    } else if (kind !== 'other') {
      loops.push({
        start: chain.startByte,
        end: chain.endByte,
        lengthMm: chain.lengthMm,
        seconds: chain.seconds,
        kind,
      });
    }
    before = kind;
  });
  return loops;
}

function explain(layer: Layer, loops: readonly Loop[], isWhole: boolean): string | undefined {
  if (layer.ends === undefined && !isWhole) return 'The first layer is longer than what was read of it.';
  if (loops.some((loop) => loop.kind === 'skirt/brim')) return 'The loops touch the object: they may be skirt or brim.';
  if (!loops.some((loop) => loop.kind === 'skirt')) return 'No loop stands apart around the object.';
  if (layer.ends !== undefined && layer.ends.from !== 'mark')
    return 'The file marks no layers; the first one ends where the height changes.';
  return undefined;
}
