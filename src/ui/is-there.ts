import type { ReactiveElement } from 'lit';

/**
 * Whether an element's code is there; if not, fetches it and draws the host again when it is. An element must not be drawn
 * before its code is there: what is given to it then comes only after it was connected.
 */
export function isThere(host: ReactiveElement, tag: string, load: () => Promise<unknown>): boolean {
  if (customElements.get(tag)) return true;
  load()
    .catch(() => load())
    .then(
      () => host.requestUpdate(),
      () => undefined,
    );
  return false;
}
