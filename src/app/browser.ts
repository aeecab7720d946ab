import type { Clock } from '../base/clock.js';
import type { Http } from '../moonraker/http.js';
import type { OpenSocket, Socket } from '../moonraker/socket.js';
import type { Place } from './router.js';

/** The browser's own clock and timers. */
export const browserClock: Clock = {
  now: () => performance.now(),
  after(ms, then) {
    const timer = setTimeout(then, ms);
    return () => clearTimeout(timer);
  },
};

/**
 * After so long nobody answers any more, ms: requests that hang would use up the browser's few connections. What carries
 * something is not given up by the clock: Moonraker answers an upload only once it has read the file.
 */
const HTTP_PATIENCE = 5000;

/** Requests to the page's own origin. */
export const browserHttp: Http = {
  async send({ method, path, headers, body }) {
    const answer = await fetch(path, {
      method,
      ...(headers === undefined ? {} : { headers }),
      ...(body === undefined ? { signal: AbortSignal.timeout(HTTP_PATIENCE) } : { body }),
    });
    return { status: answer.status, text: await answer.text() };
  },
};

/** Opens the gateway's socket, on the page's own origin. */
export const openBrowserSocket: OpenSocket = () => {
  const inner = new WebSocket(`ws://${location.host}/websocket`);
  const socket: Socket = {
    onopen: null,
    onmessage: null,
    onclose: null,
    send(text) {
      if (inner.readyState === WebSocket.OPEN) inner.send(text);
    },
    close: () => inner.close(),
  };
  inner.addEventListener('open', () => socket.onopen?.());
  inner.addEventListener('message', ({ data }) => {
    if (typeof data === 'string') socket.onmessage?.(data);
  });
  inner.addEventListener('close', () => socket.onclose?.());
  return socket;
};

/** The address bar. */
export const addressBar: Place = {
  read: () => location.hash,
  write(hash) {
    location.hash = hash;
  },
  onChange(then) {
    addEventListener('hashchange', then);
    return () => removeEventListener('hashchange', then);
  },
};
