import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';

/** Where the page comes from: the built files, or Vite while one works on it. */
export interface Page {
  /** Of the sources the page was built from; the same as long as the page is. */
  readonly build: string;
  /** Answers for a path of the page; a 404 is its own to send. */
  serve(request: IncomingMessage, response: ServerResponse, path: string): void;
  /** Takes a websocket of the page's own (hot reload); without it there are none. */
  upgrade?(request: IncomingMessage, socket: Duplex, head: Buffer): void;
}

/** Puts what only this page may know into its head. */
export function withToken(html: string, token: string): string {
  return html.replace(/<head[^>]*>/i, (head) => `${head}\n    <meta name="feeler-panel" content="${token}" />`);
}
