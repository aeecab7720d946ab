/**
 * Makes the files that the samples lack by rewriting samples line by line. The truth is carried along: every place of
 * it is the beginning of a line, and the maker knows where each line went.
 */
import type { Range, Sample, Truth } from './gcode-samples.js';

const encoder = new TextEncoder();
const decoder = new TextDecoder();

/** Takes a line without its newline and where it began; gives what stands there instead, undefined for nothing at all. */
export type LineRewrite = (line: string, start: number) => string | undefined;

export function rewrite(sample: Sample, name: string, change: LineRewrite): Sample {
  const parts: Uint8Array[] = [];
  const moved = new Map<number, number>();
  let length = 0;
  let start = 0;
  for (const line of linesOf(sample.bytes)) {
    moved.set(start, length);
    const isLast = start + line.length >= sample.bytes.length;
    const changed = change(decoder.decode(line), start);
    start += line.length + 1;
    if (changed === undefined) continue;
    const bytes = encoder.encode(isLast ? changed : `${changed}\n`);
    parts.push(bytes);
    length += bytes.length;
  }
  moved.set(start, length);
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const part of parts) {
    bytes.set(part, at);
    at += part.length;
  }
  return { name: `${sample.name} ${name}`, bytes, truth: moveTruth(sample.truth, (byte) => moved.get(byte) ?? length) };
}

export function withCrlf(sample: Sample): Sample {
  return rewrite(sample, 'CRLF', (line) => `${line}\r`);
}

/** Without any comment; lines that were nothing else are gone, or left empty. */
export function withoutComments(sample: Sample, leave: 'nothing' | 'empty lines'): Sample {
  return rewrite(sample, `without comments, leaving ${leave}`, (line) => {
    const at = line.indexOf(';');
    if (at < 0) return line;
    const command = line.slice(0, at).trimEnd();
    return command === '' && leave === 'nothing' ? undefined : command;
  });
}

/** The same bytes, without the last one, which is a newline. */
export function withFinalLineCut(sample: Sample): Sample {
  return { ...sample, name: `${sample.name} without final newline`, bytes: sample.bytes.slice(0, -1) };
}

/** Another height of the first layer; all layers above rise with it. */
export function withFirstLayerAt(sample: Sample, height: number): Sample {
  const rise = height - sample.truth.first_layer_height;
  const made = rewrite(sample, `first layer at ${height}`, (line) =>
    line.replace(
      /^(G[01][^;]*\bZ)(\d*\.?\d+)/,
      (_, before: string, z: string) => before + (Number(z) + rise).toFixed(3),
    ),
  );
  return { ...made, truth: { ...made.truth, first_layer_height: height } };
}

/** Puts lines in front of the first layer. */
export function withBefore(sample: Sample, name: string, lines: readonly string[]): Sample {
  return insertAt(sample, name, sample.truth.first_layer.start, lines);
}

/** Absolute E turned into relative, or the other way round. */
export function withExtrusion(sample: Sample, wanted: 'absolute' | 'relative'): Sample {
  let isRelative = false;
  let last = 0;
  return rewrite(sample, `${wanted} E`, (line) => {
    if (/^M8[23]\b/.test(line)) {
      isRelative = line.startsWith('M83');
      return `${wanted === 'relative' ? 'M83' : 'M82'}${line.slice(3)}`;
    }
    const reset = /^G92 .*\bE(-?\d*\.?\d+)/.exec(line);
    if (reset) last = Number(reset[1]);
    const word = /^(G[0-3]\b[^;]*?\bE)(-?\d*\.?\d+)(.*)$/.exec(line);
    if (!word) return line;
    const delta = isRelative ? Number(word[2]) : Number(word[2]) - last;
    last += delta;
    return `${word[1]}${(wanted === 'relative' ? delta : last).toFixed(5)}${word[3]}`;
  });
}

/** Every layer of the sample printed with the first layer's skirt again, as a draft shield is. */
export function withDraftShield(sample: Sample): Sample {
  const skirt = sample.truth.skirt.groups[0];
  if (skirt === undefined) throw new Error(`${sample.name} has no skirt`);
  const loop = decoder.decode(sample.bytes.slice(skirt.start, skirt.end)).trimEnd();
  const first = /X\S+ Y\S+/.exec(loop)?.[0] ?? '';
  let layer = 0;
  let isDue = false;
  return rewrite(sample, 'draft shield', (line) => {
    if (/^;(?:LAYER_CHANGE|LAYER:)/.test(line) && layer++ > 0) isDue = true;
    const isTravel = /^G[01] .*X\S+ Y\S+/.test(line) && !line.includes('E');
    if (!isDue || !isTravel) return line;
    isDue = false;
    return `G1 ${first} F9000\nG1 E.75 F1800\n;TYPE:Skirt/Brim\nG1 F1800\n${loop}\nG1 E-.75 F3000\n;TYPE:Perimeter\n${line}`;
  });
}

/** A second copy of the object printed after the first is finished, from its own first layer, with or without a skirt. */
export function sequential(sample: Sample, offsetX: number, repeatsSkirt: boolean): Sample {
  const { truth } = sample;
  const [first, , third] = truth.layer_starts;
  const end = third?.[0] ?? sample.bytes.length;
  const from = first?.[0] ?? 0;
  const head = decoder.decode(sample.bytes.slice(0, end));
  const region = truth.skirt.groups[0];
  const again = decoder
    .decode(sample.bytes.slice(from, end))
    .split('\n')
    .map((line) =>
      line.replace(
        /^(G[0-3][^;]*?\bX)(\d*\.?\d+)/,
        (_, before: string, x: string) => before + (Number(x) + offsetX).toFixed(3),
      ),
    );
  const text = again.join('\n');
  const withoutSkirt =
    region === undefined || repeatsSkirt
      ? text
      : text.slice(0, region.start - from) + text.slice(Math.max(region.end - from, 0));
  const tail = decoder.decode(sample.bytes.slice(end));
  const bytes = encoder.encode(`${head}G1 Z30 F600\nG1 E-1 F1800\n${withoutSkirt}${tail}`);
  return { ...sample, name: `${sample.name} sequential`, bytes };
}

/** All places and arcs `factor` times as wide, all lines too: what a nozzle prints that is so much wider. */
export function widened(sample: Sample, factor: number): Sample {
  return rewrite(sample, `${factor} times as wide`, (line) =>
    /^G[0-3]\b/.test(line)
      ? line.replace(
          /([XYIJE])(-?\d*\.?\d+)/g,
          (_, letter: string, value: string) =>
            letter + (Number(value) * (letter === 'E' ? factor * factor : factor)).toFixed(5),
        )
      : line,
  );
}

/** The skirt drawn together about (`x`, `y`), with the travel that leads to it. */
export function withSkirtShrunk(sample: Sample, factor: number, x: number, y: number): Sample {
  const skirt = sample.truth.skirt.groups[0];
  const shrink = (middle: number) => (_: string, letter: string, value: string) =>
    letter + (middle + (Number(value) - middle) * factor).toFixed(3);
  return rewrite(sample, 'skirt shrunk', (line, start) => {
    const isNear = skirt !== undefined && start >= sample.truth.first_layer.start && start < skirt.end;
    return isNear ? line.replace(/(X)(\d+\.?\d*)/, shrink(x)).replace(/(Y)(\d+\.?\d*)/, shrink(y)) : line;
  });
}

/** Comments changed or, where nothing is given, removed. */
export function withComments(sample: Sample, name: string, change: (comment: string) => string | undefined): Sample {
  return rewrite(sample, name, (line) => (line.startsWith(';') ? change(line) : line));
}

function insertAt(sample: Sample, name: string, at: number, lines: readonly string[]): Sample {
  const inserted = encoder.encode(`${lines.join('\n')}\n`);
  const bytes = new Uint8Array(sample.bytes.length + inserted.length);
  bytes.set(sample.bytes.subarray(0, at));
  bytes.set(inserted, at);
  bytes.set(sample.bytes.subarray(at), at + inserted.length);
  const truth = moveTruth(sample.truth, (byte) => (byte >= at ? byte + inserted.length : byte));
  return { name: `${sample.name} ${name}`, bytes, truth };
}

function moveTruth(truth: Truth, to: (byte: number) => number): Truth {
  const move = <T extends Range>(range: T): T => ({ ...range, start: to(range.start), end: to(range.end) });
  const { first_layer: layer } = truth;
  return {
    ...truth,
    first_layer: {
      start: to(layer.start),
      last_extrusion_end: to(layer.last_extrusion_end),
      next_layer_start: to(layer.next_layer_start),
    },
    skirt: { ...truth.skirt, loops: truth.skirt.loops.map(move), groups: truth.skirt.groups.map(move) },
    brim: truth.brim.map(move),
    first_layer_sequence: truth.first_layer_sequence.map(move),
    layer_starts: truth.layer_starts.map(([byte, z]) => [to(byte), z] as const),
  };
}

function* linesOf(bytes: Uint8Array): Generator<Uint8Array> {
  let from = 0;
  while (from < bytes.length) {
    const newline = bytes.indexOf(10, from);
    const end = newline < 0 ? bytes.length : newline;
    yield bytes.subarray(from, end);
    from = end + 1;
  }
}

/**
 * The first layer of a plate that fills a bed of `size` mm: three loops of skirt, four walls, and solid infill cut into
 * moves of `step` mm; then the beginning of the next layer. 350 mm in moves of 2 mm are 3 MB.
 */
export function fullPlate(size: number, step: number): Uint8Array {
  const lines = ['G90', 'M83', ';LAYER_CHANGE', 'G1 Z.2 F600'];
  const square = (inset: number) => {
    const [low, high] = [inset, size - inset];
    lines.push(`G1 X${low} Y${low} F18000`, 'G1 F1800');
    for (const [x, y] of [
      [high, low],
      [high, high],
      [low, high],
      [low, low + 0.06],
    ]) {
      lines.push(`G1 X${x} Y${y} E${(high * 0.043).toFixed(5)}`);
    }
  };
  lines.push(';TYPE:Skirt/Brim');
  for (let loop = 0; loop < 3; loop++) square(1 + loop * 0.517);
  lines.push(';TYPE:Perimeter');
  for (let wall = 0; wall < 4; wall++) square(6 + wall * 0.517);
  lines.push(';TYPE:Solid infill', 'G1 X8 Y8 F18000', 'G1 F3000');
  for (let y = 8, row = 0; y < size - 8; y += 0.517, row++) {
    for (let along = 0; along <= size - 16; along += step) {
      const x = row % 2 === 0 ? 8 + along : size - 8 - along;
      lines.push(`G1 X${x.toFixed(3)} Y${y.toFixed(3)} E${(step * 0.043).toFixed(5)}`);
    }
  }
  lines.push(';LAYER_CHANGE', 'G1 Z.4 F600', ';TYPE:Perimeter', 'G1 X8 Y8 F18000', 'G1 F3000', 'G1 X90 Y8 E1', '');
  return encoder.encode(lines.join('\n'));
}
