import type { ConfigfileStatus } from '../moonraker/types.js';

/** What Klipper and Moonraker have to complain of, in their own words and each once. */
export function readWarnings(
  configfile: Pick<ConfigfileStatus, 'warnings'> | undefined,
  moonraker: readonly string[],
): readonly string[] {
  const klipper = (configfile?.warnings ?? []).flatMap(({ message }) => (typeof message === 'string' ? [message] : []));
  return [...new Set([...klipper, ...moonraker].map(asText))];
}

/** Moonraker writes its warnings for a web page; here the words count. */
function asText(warning: string): string {
  return warning
    .replace(/<br\s*\/?>/giu, '\n')
    .replace(/<\/?[a-z][^<>]*>/giu, '')
    .trim();
}
