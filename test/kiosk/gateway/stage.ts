import assert from 'node:assert/strict';
import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { connect, type AddressInfo, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { WebSocketServer, type RawData, type WebSocket } from 'ws';
import { BuiltPage } from '../../../kiosk/gateway/built-page.js';
import { startGateway, type Gateway } from '../../../kiosk/gateway/gateway.js';

/** One request that reached the stand-in for Moonraker. */
export interface Hit {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

/** A stand-in for Moonraker that notes all that reaches it. */
export class FakeMoonraker {
  readonly hits: Hit[] = [];
  readonly sockets: WebSocket[] = [];
  /** Raw connections made to it, answered or not. */
  connections = 0;
  answer: (request: IncomingMessage, response: ServerResponse, body: string) => void = (_, response) => {
    response.setHeader('Access-Control-Allow-Origin', '*');
    response.setHeader('Content-Type', 'application/json');
    response.end('{"result":"ok"}');
  };
  /** Answers a websocket's handshake with this instead. */
  socketStatus: number | undefined;
  onSocket: (socket: WebSocket) => void = (socket) =>
    socket.on('message', (data, isBinary) => socket.send(data, { binary: isBinary }));
  readonly #server: Server;

  constructor() {
    this.#server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.length < 100 && chunks.push(chunk));
      request.on('end', () => {
        const body = Buffer.concat(chunks).toString('latin1');
        this.#note(request, body);
        this.answer(request, response, body);
      });
    });
    this.#server.on('connection', () => (this.connections += 1));
    const sockets = new WebSocketServer({ noServer: true });
    this.#server.on('upgrade', (request, socket, head) => {
      this.#note(request, '');
      if (this.socketStatus !== undefined) {
        socket.end(`HTTP/1.1 ${this.socketStatus} No\r\nContent-Length: 0\r\n\r\n`);
        return;
      }
      sockets.handleUpgrade(request, socket, head, (webSocket) => {
        this.sockets.push(webSocket);
        this.onSocket(webSocket);
      });
    });
  }

  async start(): Promise<URL> {
    await new Promise<void>((resolve) => this.#server.listen(0, '127.0.0.1', resolve));
    return new URL(`http://127.0.0.1:${(this.#server.address() as AddressInfo).port}`);
  }

  async end(): Promise<void> {
    for (const socket of this.sockets) socket.terminate();
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  #note(request: IncomingMessage, body: string): void {
    this.hits.push({ method: request.method ?? '', url: request.url ?? '', headers: request.headers, body });
  }
}

export interface Stage {
  readonly gateway: Gateway;
  readonly moonraker: FakeMoonraker;
  readonly port: number;
  /** `127.0.0.1:PORT` */
  readonly host: string;
  readonly origin: string;
  /** Folder of the gateway's data. */
  readonly data: string;
}

export const pageText = '<!doctype html><html><head><title>Panel</title></head><body></body></html>';

/** A gateway with a small page in front of a stand-in for Moonraker; all is ended with the test. */
export async function setStage(test: TestContext, moonrakerAt?: URL): Promise<Stage> {
  const folder = mkdtempSync(join(tmpdir(), 'feeler-gateway-'));
  writePage(join(folder, 'dist'));
  const moonraker = new FakeMoonraker();
  const address = await moonraker.start();
  const data = join(folder, 'data');
  const gateway = await startGateway({
    port: 0,
    moonraker: moonrakerAt ?? address,
    data,
    version: '1.2.3',
    page: (token) => new BuiltPage(join(folder, 'dist'), token),
  });
  test.after(async () => {
    await gateway.end();
    await moonraker.end();
    rmSync(folder, { recursive: true });
  });
  const { port, host, origin } = new URL(gateway.url);
  return { gateway, moonraker, port: Number(port), host, origin, data };
}

export function writePage(dist: string): void {
  mkdirSync(join(dist, 'assets'), { recursive: true });
  writeFileSync(join(dist, 'index.html'), pageText);
  writeFileSync(join(dist, 'assets', 'main-abc123.js'), 'export {};');
  writeFileSync(join(dist, 'assets', 'main-abc123.js.gz'), 'as gzip');
  writeFileSync(join(dist, 'assets', 'main-abc123.js.br'), 'as brotli');
  writeFileSync(join(dist, 'logo.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
}

/** What came back on a raw connection. */
export interface Raw {
  /** 0 when the connection closed without an answer. */
  readonly status: number;
  readonly head: string;
  readonly body: string;
}

/** Sends `bytes` as they are and reads until the other side closes, or until one whole answer is there. */
export function sendRaw(port: number, bytes: string | Buffer): Promise<Raw> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    let text = '';
    const finish = (): void => {
      socket.destroy();
      resolve(readRaw(text));
    };
    socket.setEncoding('latin1');
    socket.on('data', (chunk) => {
      text += String(chunk);
      if (isWhole(text)) finish();
    });
    socket.on('error', finish).on('close', finish);
    socket.write(bytes);
  });
}

/** Resolves when the other side has closed the connection; with all that it said. */
export function untilClosed(socket: Socket): Promise<string> {
  return new Promise((resolve) => {
    let text = '';
    socket.on('data', (chunk) => (text += chunk.toString('latin1')));
    socket.on('error', () => undefined).on('close', () => resolve(text));
  });
}

function readRaw(text: string): Raw {
  const [head = '', ...rest] = text.split('\r\n\r\n');
  return { status: Number(/^HTTP\/1\.1 (\d{3})/.exec(head)?.[1] ?? 0), head, body: rest.join('\r\n\r\n') };
}

function isWhole(text: string): boolean {
  const { status, head, body } = readRaw(text);
  if (status === 101) return true;
  const length = /^content-length: (\d+)/im.exec(head)?.[1];
  return length !== undefined && text.includes('\r\n\r\n') && body.length >= Number(length);
}

/** A request head from its lines; `Host` is not added. */
export function head(...lines: string[]): string {
  return `${lines.join('\r\n')}\r\n\r\n`;
}

export const handshake = [
  'Connection: Upgrade',
  'Upgrade: websocket',
  'Sec-WebSocket-Version: 13',
  'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
];

/** The token that the page carries. */
export async function tokenOf(stage: Stage): Promise<string> {
  const page = await (await fetch(stage.origin)).text();
  return /<meta name="feeler-panel" content="([\w-]+)"/.exec(page)?.[1] ?? '';
}

/** The page is served and Moonraker is reached. */
export async function expectAlive(stage: Stage): Promise<void> {
  const page = await fetch(stage.origin);
  assert.equal(page.status, 200);
  await page.arrayBuffer();
  const info = await fetch(`${stage.origin}/printer/info`);
  assert.equal(info.status, 200);
  await info.arrayBuffer();
}

/** A text message as text. */
export function textOf(data: RawData): string {
  return Buffer.isBuffer(data) ? data.toString('utf8') : '';
}
