import { GcodeError } from './errors.js';

/** One command of a script or a file, taken apart. */
export interface Command {
  /** Upper case. */
  readonly name: string;
  /** The line as it came, without comment. */
  readonly line: string;
  /** Words of a traditional command (`X10` → X: '10'), parameters of an extended one (`Z=1` → Z: '1'). Upper-case keys. */
  readonly params: ReadonlyMap<string, string>;
  /** Everything after the name, as written. */
  readonly rest: string;
}

/** Takes a line apart as Klipper does; undefined for an empty or comment line. */
export function parseCommand(raw: string): Command | undefined {
  const line = stripComment(raw).trim();
  if (line === '') return undefined;
  const traditional = /^\s*(?:[nN]\d+\s+)?([a-zA-Z])\s*(-?\d+(?:\.\d+)?)(?=\s|[A-Z_*/]|$)/.exec(line);
  if (traditional && !/^[a-zA-Z]\w*_/.test(line)) {
    const name = traditional[1]!.toUpperCase() + traditional[2]!;
    const rest = line.slice(traditional[0].length).trim();
    return { name, line, rest, params: words(rest) };
  }
  const [, name = line, rest = ''] = /^(\S+)\s*(.*)$/s.exec(line) ?? [];
  return { name: name.toUpperCase(), line, rest: rest.trim(), params: namedParams(line, rest) };
}

function stripComment(raw: string): string {
  const at = raw.indexOf(';');
  return at < 0 ? raw : raw.slice(0, at);
}

/** `X10 Y-2.5E1` → letters with what follows them. */
function words(rest: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const match of rest.matchAll(/([A-Za-z_*])\s*([^A-Za-z_*\s]*)/g)) {
    found.set(match[1]!.toUpperCase(), match[2]!);
  }
  return found;
}

function namedParams(line: string, rest: string): Map<string, string> {
  const found = new Map<string, string>();
  let at = 0;
  const pattern = /\s*([^\s=]+)\s*=\s*("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|\S*)|\s*(#.*)$/y;
  while (at < rest.length) {
    pattern.lastIndex = at;
    const match = pattern.exec(rest);
    if (!match) {
      if (rest.slice(at).trim() === '') break;
      return new Map([['*', line]]);
    }
    if (match[1] === undefined) break;
    found.set(match[1].toUpperCase(), unquote(match[2]!));
    at = pattern.lastIndex;
  }
  return found;
}

function unquote(value: string): string {
  const quoted = /^(["'])(.*)\1$/s.exec(value);
  return (quoted ? quoted[2]! : value).replaceAll(/\\(.)/g, '$1');
}

export interface NumberBounds {
  readonly min?: number;
  readonly max?: number;
  readonly above?: number;
  readonly below?: number;
}

/** A number parameter; a missing one without `fallback`, or one out of bounds, is refused in Klipper's words. */
export function numberParam(command: Command, key: string, fallback?: number, bounds: NumberBounds = {}): number {
  const text = command.params.get(key);
  if (text === undefined) {
    if (fallback !== undefined) return fallback;
    throw new GcodeError(`Error on '${command.line}': missing ${key}`);
  }
  const value = asNumber(text);
  if (value === undefined) throw new GcodeError(`Error on '${command.line}': unable to parse ${text}`);
  const complain = (what: string, limit: number): never => {
    throw new GcodeError(`Error on '${command.line}': ${key} must ${what} ${floatText(limit)}`);
  };
  if (bounds.min !== undefined && value < bounds.min) complain('have minimum of', bounds.min);
  if (bounds.max !== undefined && value > bounds.max) complain('have maximum of', bounds.max);
  if (bounds.above !== undefined && value <= bounds.above) complain('be above', bounds.above);
  if (bounds.below !== undefined && value >= bounds.below) complain('be below', bounds.below);
  return value;
}

export function textParam(command: Command, key: string, fallback?: string): string {
  const text = command.params.get(key) ?? fallback;
  if (text === undefined) throw new GcodeError(`Error on '${command.line}': missing ${key}`);
  return text;
}

export function asNumber(text: string): number | undefined {
  return /^\s*[+-]?(\d+\.?\d*|\.\d+)([eE][+-]?\d+)?\s*$/.test(text) ? Number(text) : undefined;
}

/** A float as Python prints it: `300.0`. */
export function floatText(value: number): string {
  return Number.isInteger(value) ? `${value}.0` : `${value}`;
}
