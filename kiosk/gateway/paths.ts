/** What a path leads to. */
export type Place =
  /** The page itself. */
  | 'page'
  /** The panel's websocket to Moonraker. */
  | 'socket'
  /** Moonraker, by HTTP. */
  | 'moonraker'
  /** The gateway's own controls. */
  | 'host'
  /** Anything else: a file of the page, or nothing. */
  | 'file';

/** Of Moonraker's logins only what a page may use: never the API key. */
const access = new Set(['info', 'oneshot_token', 'login', 'logout', 'refresh_jwt'].map((name) => `/access/${name}`));

export function placeOf(path: string): Place {
  if (path === '/' || path === '/index.html') return 'page';
  if (path === '/websocket') return 'socket';
  if (/^\/(printer|server|machine)\/./.test(path) || access.has(path)) return 'moonraker';
  if (path.startsWith('/host/')) return 'host';
  return 'file';
}

/** `/` and `\\` behind one or more percent signs, and control characters behind one. */
const hidden = /%(?:25)*(?:2f|5c)|%[01][\da-f]|%7f/i;
const dots = /^(?:\.|%(?:25)*2e){1,2}$/i;

/**
 * The path of a request target, or undefined when the target could mean another path to another reader: absolute form,
 * anything but visible ASCII, `\`, `#`, empty or dot segments, and all of these hidden behind `%`, also doubly.
 */
export function plainPath(target: string): string | undefined {
  if (!/^\/[\x21-\x7e]*$/.test(target) || /[\\#]/.test(target)) return undefined;
  const [path = ''] = target.split('?', 1);
  if (path.includes('//') || hidden.test(path) || path.split('/').some((segment) => dots.test(segment)))
    return undefined;
  return isDecodable(path) ? path : undefined;
}

function isDecodable(path: string): boolean {
  try {
    decodeURIComponent(path);
    return true;
  } catch {
    return false;
  }
}
