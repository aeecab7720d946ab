import { isRecord } from '../base/record.js';

/** One JSON-RPC 2.0 frame from Moonraker. */
export type Frame =
  | { readonly kind: 'result'; readonly id: number; readonly result: unknown }
  | { readonly kind: 'error'; readonly id: number; readonly code: number; readonly message: string }
  | { readonly kind: 'notification'; readonly method: string; readonly params: readonly unknown[] };

/** Reads one text frame; undefined when it is broken in any way. A request or an answer without a number for id is broken too. */
export function readFrame(text: string): Frame | undefined {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return undefined;
  }
  if (!isRecord(value)) return undefined;
  if (typeof value['method'] === 'string') return readNotification(value['method'], value['params']);
  const id = value['id'];
  if (typeof id !== 'number') return undefined;
  if ('error' in value) return readError(id, value['error']);
  return 'result' in value ? { kind: 'result', id, result: value['result'] } : undefined;
}

function readNotification(method: string, params: unknown): Frame | undefined {
  if (params === undefined) return { kind: 'notification', method, params: [] };
  return Array.isArray(params) ? { kind: 'notification', method, params } : undefined;
}

/** A badly made error is still the end of its request: better refused without words than waiting for ever. */
function readError(id: number, error: unknown): Frame {
  const { code, message } = isRecord(error) ? error : {};
  return {
    kind: 'error',
    id,
    code: typeof code === 'number' ? code : 0,
    message: typeof message === 'string' ? message : '',
  };
}

/** Writes one request. */
export function writeRequest(id: number, method: string, params: object | undefined): string {
  return JSON.stringify({ jsonrpc: '2.0', method, ...(params === undefined ? {} : { params }), id });
}
