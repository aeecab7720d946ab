import type { Macro } from '../../printer/macros.js';
import { settingText, type Settings } from '../../printer/settings.js';

/** A macro whose own text sets the Z offset: it does so again each time it runs, whatever is kept. */
export interface OffsetMacro {
  readonly name: string;
  /** `absolute` replaces the offset, `relative` adds to it. */
  readonly how: 'absolute' | 'relative';
  /** Whether all it does is to put the offset back to 0. */
  readonly clears: boolean;
}

/** What keeps the offset by itself, so that saving it as well would count it twice. */
export interface Persister {
  readonly macro: string;
  /**
   * - `wrapper`: the macro stands in place of a command of the save itself, and keeps or saves in it;
   * - `variables`: the macro sets the offset from `[save_variables]`.
   */
  readonly how: 'wrapper' | 'variables';
}

/** Commands that the save sends; a macro in their place does something else besides. */
const savingCommands: ReadonlySet<string> = new Set([
  'SET_GCODE_OFFSET',
  'Z_OFFSET_APPLY_ENDSTOP',
  'Z_OFFSET_APPLY_PROBE',
]);

/** The macros whose text holds `SET_GCODE_OFFSET` with a Z word, and what that does. */
export function offsetMacros(macros: readonly Macro[]): readonly OffsetMacro[] {
  return macros.flatMap((macro) => {
    if (savingCommands.has(macro.name.toUpperCase())) return [];
    const settings = offsetWords(macro.gcode);
    if (settings.length === 0) return [];
    const absolute = settings.flatMap((words) => /\bZ\s*=\s*(\S+)/u.exec(words)?.[1] ?? []);
    const how = absolute.length > 0 ? 'absolute' : 'relative';
    const clears = absolute.length === settings.length && absolute.every((value) => Number(value) === 0);
    return [{ name: macro.name, how, clears }];
  });
}

/** The macro or delayed G-code that keeps the offset by itself; undefined where nothing does. */
export function persisterOf(macros: readonly Macro[], settings: Settings): Persister | undefined {
  const texts = new Map(macros.map(({ name, gcode }) => [name.toUpperCase(), bare(gcode)]));
  const wrapper = macros.find(
    ({ name }) => savingCommands.has(name.toUpperCase()) && /\bSAVE_(?:VARIABLE|CONFIG)\b/u.test(closure(name, texts)),
  );
  if (wrapper) return { macro: wrapper.name, how: 'wrapper' };
  if (!('save_variables' in settings)) return undefined;
  for (const [name, text] of [...texts, ...delayedTexts(settings)]) {
    if (/\bSAVE_VARIABLES\b/u.test(text) && offsetWords(text).length > 0) return { macro: name, how: 'variables' };
  }
  return undefined;
}

function delayedTexts(settings: Settings): readonly (readonly [string, string])[] {
  const prefix = 'delayed_gcode ';
  return Object.entries(settings).flatMap(([name, section]) =>
    name.startsWith(prefix) ? [[name.slice(prefix.length), bare(settingText(section, 'gcode') ?? '')] as const] : [],
  );
}

/** The words after each `SET_GCODE_OFFSET` of a text that changes Z. */
function offsetWords(text: string): readonly string[] {
  const found = [...bare(text).matchAll(/\bSET_GCODE_OFFSET\b([^\n]*)/gu)].map(([, words = '']) => words);
  return found.filter((words) => /\bZ(?:_ADJUST)?\s*=/u.test(words) || /\{/u.test(words));
}

/** A macro's text with those of the macros it calls. */
function closure(name: string, texts: ReadonlyMap<string, string>): string {
  const seen = new Set<string>();
  const open = [name.toUpperCase()];
  let whole = '';
  for (let word = open.pop(); word !== undefined; word = open.pop()) {
    const text = texts.get(word);
    if (text === undefined || seen.has(word)) continue;
    seen.add(word);
    whole += `\n${text}`;
    open.push(...(text.match(/[A-Z_]\w*/gu) ?? []));
  }
  return whole;
}

function bare(text: string): string {
  return text.replace(/\{#[\s\S]*?#\}|^\s*#.*$|;.*$/gmu, '').toUpperCase();
}
