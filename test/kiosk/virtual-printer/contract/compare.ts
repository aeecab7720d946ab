import { CONSOLE_NUMBERS, counts, NOT_COMPARED, STREAMS, type Exception } from './not-compared.js';
import { SAID_ON_THE_STAND } from './not-compared-on-stand.js';
import { isFields, type Fields, type Heard, type Json, textOf } from './recording.js';
import type { Played } from './player.js';

export interface Comparison {
  /** Requests whose answers were compared. */
  readonly requests: number;
  readonly differences: readonly string[];
}

/** Holds what was heard against what was recorded under `name`. */
export function compare(name: string, played: Played): Comparison {
  const exceptions = NOT_COMPARED.filter((exception) => counts(exception, name));
  const differences: string[] = [];
  const expected = new Map(answers(played.expected));
  const actual = new Map(answers(played.heard));
  for (const [id, body] of expected) {
    let method = played.methods.get(id) ?? 'raw';
    if (id === 2 || id === 4) method = `first ${method}`;
    const got = actual.get(id);
    if (!got) differences.push(`${method} (${textOf(id)}): no answer`);
    else
      differences.push(...differ(exceptions, method, body, got, '').map((text) => `${text}  [request ${textOf(id)}]`));
  }
  differences.push(...inOrder('in order', mainStream(name, played.expected), mainStream(name, played.heard)));
  if (!isLeftOutOf(name, 'files')) {
    const [expectedFiles, heardFiles] = [fileStream(played.expected), fileStream(played.heard)];

    if (isLeftOutOf(name, 'order of files')) for (const list of [expectedFiles, heardFiles]) list.sort();
    differences.push(...inOrder('files', expectedFiles, heardFiles));
  }
  return { requests: expected.size, differences };
}

function isLeftOutOf(name: string, what: (typeof STREAMS)[number]['stream']): boolean {
  return STREAMS.some(({ recording, stream }) => recording === name && stream === what);
}

function answers(list: readonly Heard[]): [Json, Fields][] {
  return list.flatMap((one): [Json, Fields][] => {
    if (one.kind === 'answer') return [[one.id, one.body]];
    return one.kind === 'batch' ? one.body.map((body) => [body['id'] ?? null, body]) : [];
  });
}

/** Answers, console lines and notices in the order in which they came. */
function mainStream(name: string, list: readonly Heard[]): string[] {
  let wasGone = false;
  const lines = withLeavingLast(list).flatMap((one): string[] => {
    switch (one.kind) {
      case 'answer':
        return [`answer ${textOf(one.id)}`];
      case 'batch':
        return ['batch'];
      case 'console':
        return consoleLine(name, one.text);
      case 'notice': {
        if (one.method === 'notify_klippy_disconnected') wasGone = true;
        if (one.method === 'notify_klippy_ready' && !wasGone) return [];
        if (STREAMS.some(({ recording, stream }) => recording === name && stream === one.method)) return [];
        const action = isFields(one.params) ? ` ${textOf(one.params['action'])}` : '';
        return [`${one.method}${action}`];
      }
      default:
        return [];
    }
  });
  return withoutRepeats(lines);
}

/** The last line of a Klipper that leaves comes just before or just after the answer to who sent it away. */
function withLeavingLast(list: readonly Heard[]): Heard[] {
  const out: Heard[] = [];
  let leaving: Heard | undefined;
  for (const one of list) {
    if (one.kind === 'console' && one.text === '// Klipper state: Disconnect') {
      leaving = one;
      continue;
    }
    if (leaving && one.kind === 'notice') {
      out.push(leaving);
      leaving = undefined;
    }
    out.push(one);
  }
  return out;
}

/** Temperatures are told in their own time: they are compared as being told, not where. */
function consoleLine(name: string, said: string): string[] {
  const text = SAID_ON_THE_STAND.reduce((line, { line: other, klipper }) => line.replace(other, klipper), said);
  if (CONSOLE_NUMBERS[0]!.line.test(text)) return [];
  const isLoose = CONSOLE_NUMBERS.some(({ line, recording }) => (recording ?? name) === name && line.test(text));
  return [isLoose ? text.replaceAll(/-?\d+(\.\d+)?/g, '#') : text.replaceAll('-0.000', '0.000')];
}

/** A block of up to 20 lines that comes several times in a row counts once: rounds of levelling, samples of a probe. */
function withoutRepeats(lines: readonly string[]): string[] {
  const out: string[] = [];
  for (const line of lines) {
    out.push(line);
    for (let size = 1; size <= 20 && size * 2 <= out.length; size += 1) {
      const [before, now] = [out.slice(-2 * size, -size), out.slice(-size)];
      if (now.every((one, index) => one === before[index] && one.includes('#'))) {
        out.splice(-size);
        break;
      }
    }
  }
  return out;
}

function fileStream(list: readonly Heard[]): string[] {
  return list.flatMap((one) => {
    if (one.kind !== 'files') return [];
    const item = one.body['item'];
    const path = isFields(item) ? `${textOf(item['root'])}/${textOf(item['path'])}`.replace(/\d{8}_\d{6}/, '#') : '';
    const source = one.body['source_item'];
    const from = isFields(source) ? ` from ${textOf(source['path'])}` : '';
    return `${textOf(one.body['action'])} ${path}${from}`;
  });
}

function inOrder(what: string, expected: readonly string[], actual: readonly string[]): string[] {
  const length = Math.max(expected.length, actual.length);
  for (let index = 0; index < length; index += 1) {
    if (expected[index] !== actual[index]) {
      const near = (list: readonly string[]): string => JSON.stringify(list.slice(Math.max(0, index - 1), index + 4));
      return [`${what}, at ${index}: expected ${near(expected)}, heard ${near(actual)}`];
    }
  }
  return [];
}

function differ(
  exceptions: readonly Exception[],
  method: string,
  expected: Json | undefined,
  actual: Json | undefined,
  path: string,
): string[] {
  const place = `${method} ${path}`;
  const exception = exceptions.find(({ where }) => where.test(place));
  if (exception?.what === 'all') return [];
  if (isFields(expected) && isFields(actual)) {
    const keys = new Set([...Object.keys(expected), ...Object.keys(actual)]);
    return [...keys].flatMap((key) => {
      const inner = path === '' ? key : `${path}.${key}`;
      if (!(key in actual)) return isLeftOut(exceptions, method, inner) ? [] : [`${method} ${inner}: missing`];
      if (!(key in expected))
        return isLeftOut(exceptions, method, inner) ? [] : [`${method} ${inner}: not in the recording`];
      return differ(exceptions, method, expected[key], actual[key], inner);
    });
  }
  if (exception?.what === 'value')
    return kindOf(expected) === kindOf(actual) ? [] : [`${place}: expected ${kindOf(expected)}, got ${kindOf(actual)}`];
  if (Array.isArray(expected) && Array.isArray(actual)) {
    if (expected.length !== actual.length) return [`${place}: expected ${expected.length} items, got ${actual.length}`];
    return expected.flatMap((item: Json, index) =>
      differ(exceptions, method, item, (actual as readonly Json[])[index], `${path}[${index}]`),
    );
  }
  return expected === actual ? [] : [`${place}: expected ${shown(expected)}, got ${shown(actual)}`];
}

function isLeftOut(exceptions: readonly Exception[], method: string, path: string): boolean {
  return exceptions.some(({ where, what }) => what === 'all' && where.test(`${method} ${path}`));
}

function kindOf(value: Json | undefined): string {
  if (value === null || value === undefined) return 'nothing';
  return Array.isArray(value) ? 'list' : typeof value;
}

function shown(value: Json | undefined): string {
  return (JSON.stringify(value) ?? 'undefined').slice(0, 160);
}
