import type { IncomingMessage, ServerResponse } from 'node:http';
import { readBody, send } from '../moonraker/http.js';
import type { VirtualPrinter } from '../printer.js';
import { truthOf } from './truth.js';
import { changeMachine } from './set.js';
import { causeFault } from './fault.js';

/** A request to `/virtual/…` that makes no sense; the message says why. */
export class ControlError extends Error {}

/** `/virtual/*`: what is physically so, and changes to it. Refused to browser pages. */
export async function answerControl(
  request: IncomingMessage,
  response: ServerResponse,
  printer: VirtualPrinter,
): Promise<void> {
  if (request.headers.origin !== undefined) {
    send(response, 403, { error: 'not for browser pages' });
    return;
  }
  const what = `${request.method} ${request.url?.split('?')[0]}`;
  if (what === 'GET /virtual/truth') {
    send(response, 200, truthOf(printer));
    return;
  }
  try {
    const body = await readObject(request);
    if (what === 'POST /virtual/set') changeMachine(body, printer);
    else if (what === 'POST /virtual/fault') causeFault(body, printer);
    else throw new ControlError(`there is no ${what}`);
    response.writeHead(204).end();
  } catch (error) {
    if (!(error instanceof ControlError)) throw error;
    send(response, 400, { error: error.message });
  }
}

async function readObject(request: IncomingMessage): Promise<Record<string, unknown>> {
  const text = (await readBody(request, 65_536)).toString('utf8');
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  } catch {
    // said below, like every other body that is no object
  }
  throw new ControlError('the body must be a JSON object');
}
