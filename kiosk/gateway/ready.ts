import type { Gateway } from './gateway.js';

/** The one line that says where the page is, and what it is connected with. */
export async function readyLine({ url, upstream }: Gateway): Promise<string> {
  const { kind, answering } = await upstream.ask();
  const name = kind === 'virtual' ? 'virtual printer' : 'Moonraker';
  return `Feeler is ready: ${url} (${name} ${upstream.url}${answering ? '' : ', not answering'})`;
}
