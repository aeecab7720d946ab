import type { ConfigfileStatus } from '../moonraker/types.js';

/** What Klipper and Moonraker have to complain of, in their own words and each once. */
export function readWarnings(
  configfile: Pick<ConfigfileStatus, 'warnings'> | undefined,
  moonraker: readonly string[],
): readonly string[] {
  const klipper = (configfile?.warnings ?? []).flatMap(({ message }) => (typeof message === 'string' ? [message] : []));
  return [...new Set([...klipper, ...moonraker])];
}
