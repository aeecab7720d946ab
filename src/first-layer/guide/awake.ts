import type { Facts } from './facts.js';
import type { Memory } from './memory.js';

/** Seconds that the panel asks Klipper to stay awake while the guide runs. */
export const AWAKE = 7200;

/** The script that keeps Klipper awake for the guide, counted from now; a longer time than that is left as it is. */
export function awakeScript({ idle, machine }: Facts): string | undefined {
  if (machine.idleTimeout === undefined) return undefined;
  const seconds = Math.max(Math.ceil(idle.quiet) + AWAKE, idle.timeout ?? machine.idleTimeout);
  return `SET_IDLE_TIMEOUT TIMEOUT=${seconds}`;
}

/** Whether it is in force; where Klipper does not tell, its answer has to do. */
export function isAwake({ idle: { timeout } }: Facts): boolean {
  return timeout === undefined || timeout >= AWAKE;
}

/** What is in force before the guide changes it, s: kept from the first time on, so that a second try does not keep its own. */
export function timeBefore({ idleBefore }: Memory, { idle, machine }: Facts): number | undefined {
  return idleBefore ?? idle.timeout ?? machine.idleTimeout;
}

/** Puts back what was in force before; undefined where the guide changed nothing. */
export function restScript({ idleBefore }: Memory): string | undefined {
  return idleBefore === undefined ? undefined : `SET_IDLE_TIMEOUT TIMEOUT=${idleBefore}`;
}
