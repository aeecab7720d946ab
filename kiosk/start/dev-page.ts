import { readFileSync } from 'node:fs';
import { createServer as createHttpServer } from 'node:http';
import { join } from 'node:path';
import { securityHeaders, send } from '../gateway/answers.js';
import { withToken, type Page } from '../gateway/page.js';

/**
 * The page from its sources, with hot reload: Vite behind the gateway's own rules and with the page's own policy.
 * Vite gets no server of its own; what the gateway has let through is handed to it.
 */
export async function openDevPage(root: string, token: string): Promise<Page & { end(): Promise<void> }> {
  const { createServer } = await import('vite');
  const upgrades = createHttpServer();
  const vite = await createServer({
    root,
    appType: 'custom',
    clearScreen: false,
    customLogger: toStandardError(),
    server: {
      middlewareMode: true,
      cors: false,
      // The overlay brings styles of its own, which the policy forbids; errors are told on the console.
      hmr: { overlay: false, server: upgrades },
    },
  });
  return {
    build: 'dev',
    serve(request, response, path) {
      if (path === '/' || path === '/index.html') {
        const html = withToken(readFileSync(join(root, 'index.html'), 'utf8'), token);
        vite.transformIndexHtml('/', html).then(
          (page) => send(response, 200, { 'content-type': 'text/html; charset=utf-8' }, page),
          (error: unknown) => send(response, 500, { 'content-type': 'text/plain; charset=utf-8' }, String(error)),
        );
        return;
      }
      for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value);
      vite.middlewares(request, response, () => {
        send(response, 404, { 'content-type': 'text/plain; charset=utf-8' }, 'There is nothing here.\n');
      });
    },
    upgrade(request, socket, head) {
      upgrades.emit('upgrade', request, socket, head);
    },
    end: () => vite.close(),
  };
}

/** Standard output belongs to the one line that says where the page is. */
function toStandardError() {
  const say = (message: string): void => console.error(message);
  return {
    info: say,
    warn: say,
    warnOnce: say,
    error: say,
    clearScreen: () => undefined,
    hasErrorLogged: () => false,
    hasWarned: false,
  };
}
