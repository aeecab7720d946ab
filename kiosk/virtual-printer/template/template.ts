import { isTrue, parseExpression, show, type Scope } from './expression.js';

type Values = Map<string, unknown>;
type Node = (values: Values, outer: Scope) => string;

/** A macro's text: `{expression}`, `{% set %}`, `{% if %}`, `{% for %}`. Parsed once, rendered per call. */
export class Template {
  readonly #nodes: readonly Node[];

  /** @throws SyntaxError where the text is no template. */
  constructor(text: string) {
    const pieces = text.split(/(\{%.*?%\}|\{#.*?#\}|\{[^{}]*\})/s).filter((piece) => !piece.startsWith('{#'));
    this.#nodes = block(pieces, []).nodes;
  }

  render(scope: Scope): string {
    const values: Values = new Map();
    return run(this.#nodes, values, scope);
  }
}

function run(nodes: readonly Node[], values: Values, outer: Scope): string {
  return nodes.map((node) => node(values, outer)).join('');
}

function within(values: Values, outer: Scope): Scope {
  return (name) => (values.has(name) ? values.get(name) : outer(name));
}

/** Takes pieces off the front until one of `ends` comes. */
function block(pieces: string[], ends: readonly string[]): { readonly nodes: Node[]; readonly end: string } {
  const nodes: Node[] = [];
  for (let piece = pieces.shift(); piece !== undefined; piece = pieces.shift()) {
    const statement = /^\{%-?\s*(.*?)\s*-?%\}$/s.exec(piece)?.[1];
    if (statement === undefined) {
      nodes.push(/^\{.*\}$/s.test(piece) ? printed(piece.slice(1, -1)) : literal(piece));
      continue;
    }
    const [word = ''] = statement.split(/\s/, 1);
    if (ends.includes(word)) return { nodes, end: statement };
    const rest = statement.slice(word.length).trim();
    if (word === 'set') nodes.push(assignment(rest));
    else if (word === 'if') nodes.push(choice(rest, pieces));
    else if (word === 'for') nodes.push(loop(rest, pieces));
    else if (word === 'do') nodes.push(silent(rest));
    else throw new SyntaxError(`Encountered unknown tag '${word}'.`);
  }
  if (ends.length > 0) throw new SyntaxError(`Unexpected end of template, '${ends.at(-1)}' is missing.`);
  return { nodes, end: '' };
}

function literal(text: string): Node {
  return () => text;
}

function printed(text: string): Node {
  const expression = parseExpression(text);
  return (values, outer) => show(expression(within(values, outer)));
}

function silent(text: string): Node {
  const expression = parseExpression(text);
  return (values, outer) => {
    expression(within(values, outer));
    return '';
  };
}

function assignment(text: string): Node {
  const [, name = '', value = ''] = /^(\w+)\s*=\s*(.*)$/s.exec(text) ?? [];
  const expression = parseExpression(value);
  return (values, outer) => {
    values.set(name, expression(within(values, outer)));
    return '';
  };
}

function choice(condition: string, pieces: string[]): Node {
  const test = parseExpression(condition);
  const { nodes, end } = block(pieces, ['elif', 'else', 'endif']);
  let other: Node = () => '';
  if (end.startsWith('elif')) other = choice(end.slice('elif'.length), pieces);
  else if (end === 'else') {
    const rest = block(pieces, ['endif']).nodes;
    other = (values, outer) => run(rest, values, outer);
  }
  return (values, outer) => (isTrue(test(within(values, outer))) ? run(nodes, values, outer) : other(values, outer));
}

function loop(head: string, pieces: string[]): Node {
  const [, name = '', over = ''] = /^(\w+)\s+in\s+(.*)$/s.exec(head) ?? [];
  const items = parseExpression(over);
  const { nodes } = block(pieces, ['endfor']);
  return (values, outer) => {
    const all = items(within(values, outer));
    return (Array.isArray(all) ? all : [])
      .map((item: unknown) => run(nodes, new Map(values).set(name, item), outer))
      .join('');
  };
}
