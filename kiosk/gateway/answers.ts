import type { OutgoingHttpHeaders, ServerResponse } from 'node:http';

/** What every answer carries: no other page may frame it, read it, or make it something else than it says. */
export const securityHeaders = {
  'content-security-policy':
    "default-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline'; img-src 'self' data: blob:; " +
    "connect-src 'self'; worker-src 'self'; frame-ancestors 'none'; base-uri 'none'; object-src 'none'",
  'x-content-type-options': 'nosniff',
  'cross-origin-resource-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'referrer-policy': 'no-referrer',
} as const;

const titles: Record<number, string> = {
  400: 'Bad request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not found',
  405: 'Method not allowed',
  408: 'Request timeout',
  413: 'Content too large',
  415: 'Unsupported media type',
  417: 'Expectation failed',
  421: 'Misdirected request',
  431: 'Request header fields too large',
  502: 'Bad gateway',
  503: 'Service unavailable',
  504: 'Gateway timeout',
  505: 'HTTP version not supported',
};

/** A page for a person that says what was wrong and what to open instead. `reason` and `origin` are our own words. */
export function refusalPage(status: number, reason: string, origin: string): string {
  const title = titles[status] ?? 'Refused';
  return (
    `<!doctype html>\n<html lang="en"><meta charset="utf-8"><title>${title}</title>\n<h1>${title}</h1>\n` +
    `<p>${reason}</p>\n<p>The panel is at <a href="${origin}/">${origin}/</a>: open that address.</p>\n</html>\n`
  );
}

export function send(
  response: ServerResponse,
  status: number,
  headers: OutgoingHttpHeaders,
  body: string | Buffer,
): void {
  response.writeHead(status, {
    ...securityHeaders,
    'cache-control': 'no-store',
    'content-length': Buffer.byteLength(body),
    ...headers,
  });
  response.end(body);
}

export function sendJson(response: ServerResponse, status: number, value: unknown): void {
  send(response, status, { 'content-type': 'application/json; charset=utf-8' }, JSON.stringify(value));
}

/**
 * An error in the shape of Moonraker's own, so that one reader on the page understands both; nothing when an answer has
 * begun. A request that was not heard to its end ends the connection.
 */
export function sendFailure(response: ServerResponse, status: number, message: string): void {
  if (response.destroyed || response.headersSent) return;
  if (!response.req.complete) response.setHeader('connection', 'close');
  sendJson(response, status, { error: { code: status, message } });
}

/** Refuses, and closes the connection: what may still come on it is not listened to. */
export function sendRefusal(response: ServerResponse, status: number, reason: string, origin: string): void {
  const headers = { 'content-type': 'text/html; charset=utf-8', connection: 'close' };
  send(response, status, headers, refusalPage(status, reason, origin));
}

/** A whole refusal as bytes, for a connection on which Node speaks no HTTP for us: a broken head, or an upgrade. */
export function rawRefusal(status: number, reason: string, origin: string): string {
  const body = refusalPage(status, reason, origin);
  const headers = {
    ...securityHeaders,
    'content-type': 'text/html; charset=utf-8',
    'content-length': String(Buffer.byteLength(body)),
    'cache-control': 'no-store',
    connection: 'close',
  };
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`);
  return `HTTP/1.1 ${status} ${titles[status] ?? 'Refused'}\r\n${lines.join('')}\r\n${body}`;
}
