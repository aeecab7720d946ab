import type { Gateway } from './gateway.js';

/** The one line that says where the page is, and what it is connected with. A virtual printer begins with us: it is waited for. */
export async function readyLine({ url, upstream }: Pick<Gateway, 'url' | 'upstream'>): Promise<string> {
  let state = await upstream.ask();
  while (state.kind === 'virtual' && !state.answering) state = await upstream.ask();
  const { kind, answering } = state;
  const name = kind === 'virtual' ? 'virtual printer' : 'Moonraker';
  return `Feeler is ready: ${url} (${name} ${upstream.url}${answering ? '' : ', not answering'})`;
}
