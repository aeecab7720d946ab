import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { WebSocketServer, type WebSocket } from 'ws';
import type { Replay } from './replay.js';

/** A recorded printer as an upstream of its own: Moonraker's socket, and its HTTP for what needs no body. */
export interface ReplayServer {
  /** As `http://127.0.0.1:40123`. */
  readonly url: string;
  close(): Promise<void>;
}

export interface ReplayOptions {
  /** What everybody has to send. */
  readonly key?: string;
  /** Results by method, in place of what was recorded; undefined leaves it to the recording. */
  readonly answers?: Readonly<Record<string, (params: unknown) => unknown>>;
}

/** Starts a replay on a free port of this host. With a `key` it answers 401 to everyone who does not send it, as Moonraker does. */
export async function startReplayServer(
  replay: Replay,
  { key, answers = {} }: ReplayOptions = {},
): Promise<ReplayServer> {
  const isTrusted = (request: IncomingMessage) => key === undefined || request.headers['x-api-key'] === key;
  const http = createServer((request, response) => {
    if (!isTrusted(request)) return refuse(response);
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    sendAnswer(response, replay, pathname.slice(1).replaceAll('/', '.'));
  });
  const sockets = new WebSocketServer({
    server: http,
    path: '/websocket',
    verifyClient: ({ req }, answer) => answer(isTrusted(req), 401),
  });
  sockets.on('connection', (socket) => attach(socket, replay, answers));
  await new Promise<void>((resolve) => http.listen(0, '127.0.0.1', resolve));
  const { port } = http.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    close: async () => {
      for (const socket of sockets.clients) socket.terminate();
      await new Promise((resolve) => sockets.close(resolve));
      http.closeAllConnections();
      await new Promise((resolve) => http.close(resolve));
    },
  };
}

function refuse(response: ServerResponse): void {
  const error = { code: 401, message: 'Unauthorized' };
  response.writeHead(401, { 'content-type': 'application/json' }).end(JSON.stringify({ error }));
}

function sendAnswer(response: ServerResponse, replay: Replay, method: string): void {
  const answer = replay.answer(method, {});
  response.writeHead('error' in answer ? 404 : 200, { 'content-type': 'application/json' });
  response.end(JSON.stringify(answer));
}

/** Answers each request; once subscribed, sends the recorded updates at their pace, round and round, with a time that goes on. */
function attach(socket: WebSocket, replay: Replay, answers: ReplayOptions['answers'] = {}): void {
  let timer: NodeJS.Timeout | undefined;
  let sent = 0;
  let eventtime = replay.updates.at(-1)?.eventtime ?? 0;
  const sendUpdate = () => {
    const update = replay.updates[sent++ % replay.updates.length];
    eventtime += 0.25;
    socket.send(
      JSON.stringify({ jsonrpc: '2.0', method: 'notify_status_update', params: [update?.status ?? {}, eventtime] }),
    );
  };
  socket.on('message', (data: Buffer) => {
    const { id, method, params } = JSON.parse(data.toString()) as { id: number; method: string; params?: unknown };
    const result = answers[method]?.(params);
    const answer = result === undefined ? replay.answer(method, params) : { result };
    socket.send(JSON.stringify({ jsonrpc: '2.0', ...answer, id }));
    if (method === 'printer.objects.subscribe') timer ??= setInterval(sendUpdate, 250);
  });
  socket.on('close', () => clearInterval(timer));
}
