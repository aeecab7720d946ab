import { placeOf, plainPath, type Place } from './paths.js';

/** A request as it came, before anything is done for it. */
export interface Asked {
  readonly method: string;
  /** `1.1` */
  readonly version: string;
  /** The request target, raw. */
  readonly target: string;
  /** Name, value, name, value … as they came. */
  readonly rawHeaders: readonly string[];
  readonly isUpgrade: boolean;
}

/** Who we are to a browser, and what only our page knows. */
export interface Own {
  /** `127.0.0.1:7150` */
  readonly host: string;
  /** `http://127.0.0.1:7150` */
  readonly origin: string;
  /** Made new at every start and written into the page. */
  readonly token: string;
}

export type Verdict =
  | { readonly kind: 'refused'; readonly status: number; readonly reason: string }
  | { readonly kind: 'elsewhere'; readonly location: string }
  | { readonly kind: 'taken'; readonly place: Place; readonly path: string };

const methods: Record<Place, readonly string[]> = {
  page: ['GET', 'HEAD'],
  file: ['GET', 'HEAD'],
  socket: ['GET'],
  host: ['GET', 'POST', 'DELETE'],
  moonraker: ['GET', 'HEAD', 'POST', 'DELETE'],
};

/** Kinds of use that would turn what lies on the printer into a page or a script of this origin. */
const harmlessUses = new Set(['empty', 'image', 'audio', 'video', 'track', 'websocket']);

/**
 * Decides about a request by its head alone. Moonraker trusts this host, so these rules are all that stands between a
 * printer and any page in a browser here; docs/decisions/0006-gateway-rules.md tells each rule's attacker.
 */
export function judge(asked: Asked, own: Own): Verdict {
  const headers = readHeaders(asked.rawHeaders);
  const hosts = headers.get('host') ?? [];
  const path = plainPath(asked.target);
  const place = path === undefined ? undefined : placeOf(path);

  if (hosts.length !== 1 || hosts[0] !== own.host) {
    const port = own.host.split(':')[1] ?? '80';
    const isOtherName = hosts.length === 1 && [`localhost:${port}`, `[::1]:${port}`].includes(hosts[0] ?? '');
    if (isOtherName && asked.method === 'GET' && place === 'page' && !asked.isUpgrade) {
      return { kind: 'elsewhere', location: `${own.origin}/` };
    }
    return refused(421, 'This address is not the one of the panel.');
  }
  if (path === undefined || place === undefined) return refused(400, 'The path of the request is not a plain one.');

  const twice = [...headers].find(([name, values]) => values.length > 1 && isRead(name));
  if (twice) return refused(400, `The request says ${twice[0]} more than once.`);
  const said = (name: string): string | undefined => headers.get(name)?.[0];

  if (!methods[place].includes(asked.method)) return refused(405, 'That cannot be done here.');
  const framing = judgeFraming(asked, said);
  if (framing) return framing;
  return (
    judgeSender(asked, place, said, own) ??
    (asked.isUpgrade || place === 'socket' ? judgeUpgrade(asked, said) : undefined) ??
    (place === 'host' && asked.method !== 'GET' ? judgeControl(said, own) : undefined) ?? { kind: 'taken', place, path }
  );
}

type Said = (name: string) => string | undefined;

function judgeFraming({ method, version }: Asked, said: Said): Verdict | undefined {
  if (version !== '1.1' && version !== '1.0') return refused(505, 'Here HTTP/1.1 is spoken.');
  const length = said('content-length');
  const coding = said('transfer-encoding');
  if (length !== undefined && coding !== undefined) return refused(400, 'The request has two lengths.');
  if (length !== undefined && !/^\d{1,15}$/.test(length))
    return refused(400, 'The length of the request is no number.');
  if (coding !== undefined && (coding.toLowerCase() !== 'chunked' || version === '1.0'))
    return refused(400, 'Unknown transfer coding.');
  const hasBody = coding !== undefined || Number(length ?? 0) > 0;
  if (hasBody && (method === 'GET' || method === 'HEAD')) return refused(400, 'A body has no place here.');
  return undefined;
}

function judgeSender(asked: Asked, place: Place, said: Said, own: Own): Verdict | undefined {
  const isVisit = said('sec-fetch-mode') === 'navigate' && said('sec-fetch-dest') === 'document';
  if (asked.method === 'GET' && place === 'page' && !asked.isUpgrade && isVisit) return undefined;

  const origin = said('origin');
  const needsOrigin = asked.isUpgrade || place === 'socket' || asked.method !== 'GET';
  if (origin !== own.origin && (needsOrigin || origin !== undefined)) {
    return refused(403, 'The request comes from another page.');
  }
  const site = said('sec-fetch-site');
  if (site !== undefined && site !== 'same-origin') return refused(403, 'The request comes from another site.');
  const use = said('sec-fetch-dest');
  if (place !== 'page' && place !== 'file' && use !== undefined && !harmlessUses.has(use)) {
    return refused(403, 'What comes from the printer is neither a page nor a script.');
  }
  return undefined;
}

function judgeUpgrade(asked: Asked, said: Said): Verdict | undefined {
  const isHandshake =
    asked.isUpgrade &&
    asked.method === 'GET' &&
    said('upgrade')?.toLowerCase() === 'websocket' &&
    said('sec-websocket-version') === '13' &&
    /^[+/0-9A-Za-z]{22}==$/.test(said('sec-websocket-key') ?? '');
  return isHandshake ? undefined : refused(400, 'Here only a websocket is spoken.');
}

/** A control of this host: only our page knows the token, and no plain form of another page can send these headers. */
function judgeControl(said: Said, own: Own): Verdict | undefined {
  if (said('x-feeler-panel') !== own.token) return refused(403, 'Only the panel itself may do that.');
  const [type = ''] = (said('content-type') ?? '').split(';', 1);
  if (type.trim().toLowerCase() !== 'application/json') return refused(415, 'JSON is wanted.');
  return undefined;
}

function refused(status: number, reason: string): Verdict {
  return { kind: 'refused', status, reason };
}

/** Headers that a rule or Moonraker reads; the others are neither looked at nor passed on. */
function isRead(name: string): boolean {
  return /^(host|origin|upgrade|expect|range|authorization|accept|x-feeler-panel|if-.+|sec-.+|content-.+|transfer-.+)$/.test(
    name,
  );
}

function readHeaders(raw: readonly string[]): Map<string, string[]> {
  const headers = new Map<string, string[]>();
  for (let at = 0; at + 1 < raw.length; at += 2) {
    const name = (raw[at] ?? '').toLowerCase();
    headers.set(name, [...(headers.get(name) ?? []), raw[at + 1] ?? '']);
  }
  return headers;
}
