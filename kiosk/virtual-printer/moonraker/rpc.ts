/** A request that is refused: JSON-RPC code and text, as Moonraker has them. */
export class RpcError extends Error {
  readonly code: number;

  constructor(code: number, message: string) {
    super(message);
    this.code = code;
  }
}

export type Params = Readonly<Record<string, unknown>>;

/** Who asks; requests over HTTP have no connection. */
export interface Caller {
  readonly id: number;
  notify(method: string, params?: readonly unknown[]): void;
}

export type Method = (params: Params, caller: Caller | undefined) => unknown;

/** Method name → what it does. */
export type Methods = Map<string, Method>;

interface Request {
  readonly id?: unknown;
  readonly method: string;
  readonly params: Params;
}

/** Answers one message of a socket: a request, or a batch of them. Undefined: nothing is to be sent. */
export async function answerMessage(text: string, methods: Methods, caller: Caller): Promise<string | undefined> {
  let message: unknown;
  try {
    message = JSON.parse(text);
  } catch {
    return JSON.stringify(failure(null, -32700, 'Parse error'));
  }
  if (!Array.isArray(message)) {
    const answer = await answerOne(message, methods, caller);
    return answer && JSON.stringify(answer);
  }
  const answers = [];
  for (const one of message) answers.push(await answerOne(one, methods, caller));
  return JSON.stringify(answers.filter((answer) => answer !== undefined));
}

async function answerOne(message: unknown, methods: Methods, caller: Caller): Promise<object | undefined> {
  const request = readRequest(message);
  if (!request) {
    const id = isRecord(message) ? (message['id'] ?? null) : null;
    return failure(id, -32600, 'Invalid Request');
  }
  const { id } = request;
  try {
    const method = methods.get(request.method);
    if (!method) throw new RpcError(-32601, 'Method not found');
    const result = await method(request.params, caller);
    return id === undefined ? undefined : { jsonrpc: '2.0', result: result ?? 'ok', id };
  } catch (error) {
    if (id === undefined) return undefined;
    return error instanceof RpcError ? failure(id, error.code, error.message) : failure(id, 500, String(error));
  }
}

function readRequest(message: unknown): Request | undefined {
  if (!isRecord(message) || message['jsonrpc'] !== '2.0' || typeof message['method'] !== 'string') return undefined;
  const params = message['params'];
  const request = { method: message['method'], params: isRecord(params) ? params : {} };
  return 'id' in message ? { ...request, id: message['id'] } : request;
}

function failure(id: unknown, code: number, message: string): object {
  return { jsonrpc: '2.0', error: { code, message }, id };
}

export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A parameter that must be text. */
export function textOf(params: Params, key: string, fallback?: string): string {
  const value = params[key] ?? fallback;
  if (value === undefined) throw new RpcError(400, `No data for argument: ${key}`);
  if (typeof value !== 'string')
    throw new RpcError(400, `Unable to convert argument [${key}] to str: value recd: ${JSON.stringify(value)}`);
  return value;
}

export function numberOf(params: Params, key: string, fallback: number): number {
  const value = Number(params[key] ?? fallback);
  return Number.isFinite(value) ? value : fallback;
}

export function flagOf(params: Params, key: string): boolean {
  return params[key] === true || params[key] === 'true';
}
