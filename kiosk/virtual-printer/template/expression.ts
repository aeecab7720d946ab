/** Expressions of macro templates: the part of Jinja that printer macros use. Values are plain data. */

export type Scope = (name: string) => unknown;
type Expression = (scope: Scope) => unknown;

/** Reads one expression. Throws SyntaxError where it is not one. */
export function parseExpression(text: string): Expression {
  const reader = new Reader(text);
  const expression = ternary(reader);
  if (reader.peek !== undefined) throw new SyntaxError(`unexpected '${reader.peek}' in '${text}'`);
  return expression;
}

class Reader {
  readonly #tokens: string[];
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
    this.#tokens = text.match(/"[^"]*"|'[^']*'|\d+\.\d+|\d+|[A-Za-z_]\w*|\/\/|==|!=|<=|>=|[^\s]/g) ?? [];
  }

  get peek(): string | undefined {
    return this.#tokens[this.#at];
  }

  next(): string {
    const token = this.#tokens[this.#at++];
    if (token === undefined) throw new SyntaxError(`'${this.#text}' ends too early`);
    return token;
  }

  accept(...tokens: readonly string[]): string | undefined {
    return this.peek !== undefined && tokens.includes(this.peek) ? this.next() : undefined;
  }

  expect(token: string): void {
    if (!this.accept(token)) throw new SyntaxError(`'${token}' missing in '${this.#text}'`);
  }
}

function ternary(reader: Reader): Expression {
  const then = either(reader);
  if (!reader.accept('if')) return then;
  const condition = either(reader);
  const other = reader.accept('else') ? ternary(reader) : () => '';
  return (scope) => (isTrue(condition(scope)) ? then(scope) : other(scope));
}

function either(reader: Reader): Expression {
  let left = both(reader);
  while (reader.accept('or')) {
    const [a, b] = [left, both(reader)];
    left = (scope) => {
      const value = a(scope);
      return isTrue(value) ? value : b(scope);
    };
  }
  return left;
}

function both(reader: Reader): Expression {
  let left = negation(reader);
  while (reader.accept('and')) {
    const [a, b] = [left, negation(reader)];
    left = (scope) => {
      const value = a(scope);
      return isTrue(value) ? b(scope) : value;
    };
  }
  return left;
}

function negation(reader: Reader): Expression {
  if (!reader.accept('not')) return comparison(reader);
  const inner = negation(reader);
  return (scope) => !isTrue(inner(scope));
}

function comparison(reader: Reader): Expression {
  let left = sum(reader);
  for (;;) {
    if (reader.accept('is')) {
      left = is(left, reader);
      continue;
    }
    const isNegated = reader.accept('not') !== undefined;
    const operator = reader.accept('==', '!=', '<', '>', '<=', '>=', 'in');
    if (!operator) return left;
    const [a, b] = [left, sum(reader)];
    left = (scope) => compare(operator, a(scope), b(scope)) !== isNegated;
  }
}

function is(left: Expression, reader: Reader): Expression {
  const isNegated = reader.accept('not') !== undefined;
  const what = reader.next();
  return (scope) => {
    const value = left(scope);
    return (what === 'defined' ? value !== undefined : value === null || value === undefined) !== isNegated;
  };
}

function compare(operator: string, a: unknown, b: unknown): boolean {
  switch (operator) {
    case '==':
      return a === b;
    case '!=':
      return a !== b;
    case '<':
      return Number(a) < Number(b);
    case '>':
      return Number(a) > Number(b);
    case '<=':
      return Number(a) <= Number(b);
    case '>=':
      return Number(a) >= Number(b);
    default:
      if (typeof b === 'string') return b.includes(String(a));
      if (Array.isArray(b)) return b.includes(a);
      return typeof b === 'object' && b !== null && String(a) in b;
  }
}

function sum(reader: Reader): Expression {
  let left = product(reader);
  for (let operator = reader.accept('+', '-', '~'); operator; operator = reader.accept('+', '-', '~')) {
    const [a, b, sign] = [left, product(reader), operator];
    left = (scope) => {
      const [x, y] = [a(scope), b(scope)];
      if (sign === '~' || (sign === '+' && typeof x === 'string')) return `${show(x)}${show(y)}`;
      return sign === '+' ? Number(x) + Number(y) : Number(x) - Number(y);
    };
  }
  return left;
}

function product(reader: Reader): Expression {
  let left = sign(reader);
  const operators = ['*', '/', '//', '%'] as const;
  for (let operator = reader.accept(...operators); operator; operator = reader.accept(...operators)) {
    const [a, b, how] = [left, sign(reader), operator];
    left = (scope) => {
      const [x, y] = [Number(a(scope)), Number(b(scope))];
      if (how === '*') return x * y;
      if (how === '%') return ((x % y) + y) % y;
      return how === '//' ? Math.floor(x / y) : x / y;
    };
  }
  return left;
}

function sign(reader: Reader): Expression {
  if (!reader.accept('-')) return filtered(reader);
  const inner = sign(reader);
  return (scope) => -Number(inner(scope));
}

function filtered(reader: Reader): Expression {
  let left = member(reader);
  while (reader.accept('|')) {
    const name = reader.next();
    const args = reader.accept('(') ? list(reader, ')') : [];
    const inner = left;
    left = (scope) =>
      filter(
        name,
        inner(scope),
        args.map((arg) => arg(scope)),
      );
  }
  return left;
}

function filter(name: string, value: unknown, args: readonly unknown[]): unknown {
  switch (name) {
    case 'default':
    case 'd':
      return value === undefined || (args[1] === true && !isTrue(value)) ? args[0] : value;
    case 'float':
      return Number.isFinite(Number(value)) ? Number(value) : (args[0] ?? 0);
    case 'int':
      return Number.isFinite(Number(value)) ? Math.trunc(Number(value)) : (args[0] ?? 0);
    case 'min':
      return Math.min(...numbers(value));
    case 'max':
      return Math.max(...numbers(value));
    case 'abs':
      return Math.abs(Number(value));
    case 'round':
      return Number(Number(value).toFixed(Number(args[0] ?? 0)));
    case 'upper':
      return show(value).toUpperCase();
    case 'lower':
      return show(value).toLowerCase();
    case 'string':
      return show(value);
    case 'length':
      return Array.isArray(value) ? value.length : show(value).length;
    case 'join':
      return items(value)
        .map(show)
        .join(show(args[0] ?? ''));
    default:
      throw new SyntaxError(`No filter named '${name}'.`);
  }
}

function items(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [];
}

function numbers(value: unknown): number[] {
  return items(value).map(Number);
}

function member(reader: Reader): Expression {
  let left = primary(reader);
  for (;;) {
    if (reader.accept('.')) {
      const name = reader.next();
      const inner = left;
      left = (scope) => field(inner(scope), name);
    } else if (reader.accept('[')) {
      const key = ternary(reader);
      reader.expect(']');
      const inner = left;
      left = (scope) => field(inner(scope), key(scope));
    } else if (reader.accept('(')) {
      const args = list(reader, ')');
      const inner = left;
      left = (scope) => {
        const callee = inner(scope);
        if (typeof callee !== 'function') throw new SyntaxError('what is called is no function');
        return Reflect.apply(
          callee,
          undefined,
          args.map((arg) => arg(scope)),
        ) as unknown;
      };
    } else {
      return left;
    }
  }
}

function field(value: unknown, key: unknown): unknown {
  if (Array.isArray(value)) {
    const axis = typeof key === 'string' ? ['x', 'y', 'z', 'e'].indexOf(key) : Number(key);
    return value[axis];
  }
  if (typeof value !== 'object' || value === null) return undefined;
  return Reflect.get(value, String(key)) as unknown;
}

function primary(reader: Reader): Expression {
  const token = reader.next();
  if (token === '(') {
    const inner = ternary(reader);
    reader.expect(')');
    return inner;
  }
  if (token === '[') {
    const items = list(reader, ']');
    return (scope) => items.map((item) => item(scope));
  }
  if (/^["']/.test(token)) return () => token.slice(1, -1);
  if (/^\d/.test(token)) return () => Number(token);
  if (/^(true|false)$/i.test(token)) return () => /^true$/i.test(token);
  if (/^none$/i.test(token)) return () => null;
  if (/^[A-Za-z_]/.test(token)) return (scope) => scope(token);
  throw new SyntaxError(`unexpected '${token}'`);
}

function list(reader: Reader, end: string): Expression[] {
  const items: Expression[] = [];
  while (!reader.accept(end)) {
    items.push(ternary(reader));
    reader.accept(',');
  }
  return items;
}

export function isTrue(value: unknown): boolean {
  return Array.isArray(value) ? value.length > 0 : Boolean(value);
}

/** As Python prints it. */
export function show(value: unknown): string {
  if (value === undefined) return '';
  if (value === null) return 'None';
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'number') return `${value}`;
  return typeof value === 'string' ? value : JSON.stringify(value);
}
