/** Spoils frames as a bad link, a bad proxy or a strange plugin might. */

type Chance = () => number;
type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

const odd: readonly Json[] = [
  null,
  true,
  0,
  -1,
  1e308,
  '',
  'NaN',
  '__proto__',
  [],
  {},
  [null],
  [[[]]],
  { length: -1 },
  { toString: null },
  '\u0000\uffff',
  'x'.repeat(2000),
];

/** One spoilt frame, as text. */
export function mutate(frame: string, chance: Chance): string {
  return chance() < 0.4 ? mutateText(frame, chance) : JSON.stringify(mutateValue(JSON.parse(frame) as Json, chance));
}

function mutateText(text: string, chance: Chance): string {
  const at = pick(text.length + 1, chance);
  const end = at + pick(40, chance);
  switch (pick(6, chance)) {
    case 0:
      return text.slice(0, at);
    case 1:
      return text.slice(at);
    case 2:
      return text.slice(0, at) + text.slice(end);
    case 3:
      return text.slice(0, end) + text.slice(at);
    case 4:
      return text.slice(0, at) + String.fromCodePoint(pick(0x3000, chance)) + text.slice(at + 1);
    default:
      return text.replaceAll(/\d+/gu, (digits) => (chance() < 0.05 ? '1e999' : digits));
  }
}

/** Replaces, removes, renames or adds something somewhere in the frame. */
function mutateValue(value: Json, chance: Chance): Json {
  if (typeof value !== 'object' || value === null || chance() < 0.1) return odd[pick(odd.length, chance)]!;
  if (Array.isArray(value)) return mutateList(value, chance);
  const keys = Object.keys(value);
  const key = keys[pick(keys.length, chance)];
  if (key === undefined) return { odd: odd[pick(odd.length, chance)]! };
  const { [key]: chosen = null, ...rest } = value;
  switch (pick(8, chance)) {
    case 0:
      return rest;
    case 1:
      return { ...rest, [`${key}x`]: chosen };
    case 2:
      return { ...value, ['__proto__']: odd[pick(odd.length, chance)]! };
    default:
      return { ...rest, [key]: mutateValue(chosen, chance) };
  }
}

function mutateList(list: readonly Json[], chance: Chance): Json {
  const at = pick(list.length + 1, chance);
  const chosen = list[at];
  if (chosen === undefined) return [...list, odd[pick(odd.length, chance)]!];
  if (chance() < 0.2) return list.toSpliced(at, 1);
  return list.with(at, mutateValue(chosen, chance));
}

function pick(below: number, chance: Chance): number {
  return Math.floor(chance() * below);
}
