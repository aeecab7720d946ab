import type { ReactiveElement } from 'lit';
import { loadCode, tellLost } from './load-code.js';

/** What each host waits for; drawn again meanwhile, it does not ask again. */
const waiting = new WeakMap<ReactiveElement, Set<string>>();

/**
 * Whether an element's code is there; if not, fetches it and draws the host again when it is, or says that it is lost. An
 * element must not be drawn before its code is there: what is given to it then comes only after it was connected.
 */
export function isThere(
  host: ReactiveElement,
  tag: string,
  load: () => Promise<unknown>,
  pause?: (ms: number) => Promise<void>,
): boolean {
  if (customElements.get(tag)) return true;
  const tags = waiting.get(host) ?? new Set();
  waiting.set(host, tags);
  if (tags.has(tag)) return false;
  tags.add(tag);
  void loadCode(load, undefined, pause)
    .then(
      () => host.requestUpdate(),
      () => tellLost(host),
    )
    .then(() => tags.delete(tag));
  return false;
}
