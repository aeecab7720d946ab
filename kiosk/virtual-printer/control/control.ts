import type { IncomingMessage, ServerResponse } from 'node:http';
import { send } from '../moonraker/http.js';
import { isRecord } from '../moonraker/rpc.js';
import { readBody } from '../moonraker/request-body.js';
import { ControlError, type World } from './world.js';
import { truthOf } from './truth.js';
import { changeMachine } from './set.js';
import { causeFault } from './fault.js';

/** `/virtual/*`: what is physically so, and changes to it. Refused to browser pages. */
export async function answerControl(request: IncomingMessage, response: ServerResponse, printer: World): Promise<void> {
  if (isFromPage(request)) {
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

/** Browsers say where a request comes from; an address typed by a person comes from nowhere. */
function isFromPage({ headers }: IncomingMessage): boolean {
  return headers.origin !== undefined || (headers['sec-fetch-site'] ?? 'none') !== 'none';
}

async function readObject(request: IncomingMessage): Promise<Record<string, unknown>> {
  const text = (await readBody(request, 65_536)).toString('utf8');
  try {
    const value: unknown = JSON.parse(text);
    if (isRecord(value)) return value;
  } catch {
    // said below, like every other body that is no object
  }
  throw new ControlError('the body must be a JSON object');
}
