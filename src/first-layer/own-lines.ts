import type { Macro } from '../printer/macros.js';

/** How a line of the file, or a macro that it calls, changes the offset. */
export type OwnChange = 'relative' | 'absolute' | 'restored';

/**
 * Whether these lines of a file change the Z offset by themselves, and how: by `SET_GCODE_OFFSET`, by `RESTORE_GCODE_STATE`, or
 * by calling a macro whose text does, macros it calls included. Where several do, the strongest counts.
 */
export function ownChange(lines: string, macros: readonly Macro[]): OwnChange | undefined {
  const texts = new Map(macros.map(({ name, gcode }) => [name.toUpperCase(), gcode]));
  const seen = new Set<string>();
  const open = [lines];
  let found: OwnChange | undefined;
  for (let text = open.pop(); text !== undefined; text = open.pop()) {
    const bare = text.replace(/\{#[\s\S]*?#\}|;.*$/gmu, '').toUpperCase();
    found = stronger(found, changeIn(bare));
    for (const [word] of bare.matchAll(/[A-Z_]\w*/gu)) {
      const called = texts.get(word);
      if (called === undefined || seen.has(word)) continue;
      seen.add(word);
      open.push(called);
    }
  }
  return found;
}

function changeIn(bare: string): OwnChange | undefined {
  let found: OwnChange | undefined;
  for (const [, words = ''] of bare.matchAll(/\bSET_GCODE_OFFSET\b([^\n]*)/gu)) {
    if (/\bZ\s*=/u.test(words)) found = stronger(found, 'absolute');
    else if (/\bZ_ADJUST\s*=/u.test(words)) found = stronger(found, 'relative');
  }
  return /\bRESTORE_GCODE_STATE\b/u.test(bare) ? stronger(found, 'restored') : found;
}

const strength = { relative: 1, restored: 2, absolute: 3 } as const;

function stronger(one: OwnChange | undefined, other: OwnChange | undefined): OwnChange | undefined {
  if (one === undefined || other === undefined) return one ?? other;
  return strength[one] >= strength[other] ? one : other;
}

/** Whether anything is extruded along a way in these lines of a file. */
export function hasExtrusion(lines: string): boolean {
  for (const line of lines.split('\n')) {
    const bare = line.replace(/;.*$/u, '');
    if (!/^\s*G[0123]\s/iu.test(bare) || !/\b[XY]-?\d/iu.test(bare)) continue;
    const pushed = /\bE(-?\d*\.?\d+)/iu.exec(bare)?.[1];
    if (pushed !== undefined && Number(pushed) > 0) return true;
  }
  return false;
}
