import { FIELDS, SLICERS, UNKNOWN, type Field, type Rule, type Rules } from './rules.js';
import { readThumbnails, type Thumbnail } from './thumbnails.js';

export type Metadata = Record<string, unknown>;

export interface Extracted {
  readonly metadata: Metadata;
  readonly thumbnails: readonly Thumbnail[];
}

/** Bytes at either end of a file that are looked at. */
const LOOK = 1024 * 1024;

/** What can be read from the bytes of a G-code file, as Moonraker would say it. */
export function readMetadata(bytes: Buffer): Extracted {
  const head = bytes.toString('latin1', 0, LOOK);
  const tail = bytes.length > LOOK ? bytes.toString('latin1', Math.max(LOOK, bytes.length - LOOK)) : '';
  const text = Buffer.from(head + tail, 'latin1')
    .toString('utf8')
    .replaceAll('\r\n', '\n');
  const slicer = SLICERS.map((one) => ({ one, version: one.header.exec(head)?.[1] })).find(
    ({ version }) => version !== undefined,
  );
  const rules: Rules = slicer?.one.rules ?? UNKNOWN;
  const fields: Metadata = {};
  for (const [field, choices] of fieldsOf(rules)) {
    const found = firstFound(choices, text);
    if (found !== undefined) fields[field] = found;
    else if (slicer?.one.lists?.includes(field)) fields[field] = [];
  }
  if (slicer?.one.lists) fields['referenced_tools'] ??= [];
  return {
    metadata: {
      size: bytes.length,
      file_processors:
        /^EXCLUDE_OBJECT_DEFINE|^; Pre-Processed for Cancel-Object/m.test(head) && isProcessed(head)
          ? ['preprocess_cancellation']
          : [],
      slicer: slicer?.one.name ?? 'Unknown',
      slicer_version: slicer?.version?.replaceAll(' ', '-') ?? '?',
      ...commandRange(bytes, head, tail),
      ...fields,
    },
    thumbnails: readThumbnails(head),
  };
}

function fieldsOf(rules: Rules): (readonly [Field, readonly Rule[]])[] {
  return FIELDS.flatMap((field) => {
    const choices = rules[field];
    return choices ? [[field, choices] as const] : [];
  });
}

/** A tool has put labels into the file after slicing. */
function isProcessed(head: string): boolean {
  return /preprocess_cancellation|Pre-Processed for Cancel-Object/i.test(head);
}

function firstFound(rules: readonly Rule[], text: string): unknown {
  for (const rule of rules) {
    const found = read(rule, text);
    if (found !== undefined) return found;
  }
  return undefined;
}

function read(rule: Rule, text: string): unknown {
  if (rule.pattern.global) return overAll(rule, text);
  const found = rule.pattern.exec(text)?.[1]?.trim();
  if (found === undefined) return undefined;
  switch (rule.as) {
    case 'text':
      return found;
    case 'list':
      return found.split(/[;,]/).map((item) => item.trim());
    case 'numbers':
      return found.split(/[;,]/).map(Number);
    case 'duration':
      return seconds(found);
    case 'whole':
      return Math.round(Number(found));
    default:
      return numberIn(found, rule);
  }
}

function overAll(rule: Rule, text: string): number | undefined {
  const numbers = [...text.matchAll(rule.pattern)].map((match) => Number(match[1]));
  if (numbers.length === 0) return undefined;
  if (rule.take === 'largest') return numbers.reduce((a, b) => Math.max(a, b));
  if (rule.take === 'smallest') return numbers.reduce((a, b) => Math.min(a, b));
  if (rule.take === 'sum') return numbers.reduce((a, b) => a + b);
  return rule.as === 'whole' ? numbers.at(-1)! + 1 : numbers.at(-1);
}

function numberIn(found: string, { times = 1 }: Rule): number | undefined {
  const value = Number(found.split(/[;,]/)[0]);
  return Number.isFinite(value) ? Math.round(value * times * 100) / 100 : undefined;
}

/** `1d 2h 3m 4s`, or words. */
function seconds(text: string): number {
  const units = new Map([
    ['d', 86_400],
    ['h', 3600],
    ['m', 60],
    ['s', 1],
  ]);
  const parts = [...text.matchAll(/(\d+) ?([dhms])/g)];
  return parts.reduce((sum, [, count, unit = '']) => sum + Number(count) * (units.get(unit) ?? 0), 0);
}

/** From the first to the last line that is a G or M command, as Moonraker counts: bytes. */
function commandRange(bytes: Buffer, head: string, tail: string): Metadata {
  const first = /\n[MG]\d+\s.*\n/.exec(head)?.index;
  const range: Metadata = first === undefined ? {} : { gcode_start_byte: first };
  const last = tail === '' ? head : tail;
  const commands = [...last.matchAll(/(?<=^|\n)[MG]\d+\s.*(?=\n)/g)];
  const end = commands.at(-1);
  if (end) range['gcode_end_byte'] = bytes.length - (last.length - end.index - end[0].length) + 1;
  return range;
}
