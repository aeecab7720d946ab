import { AWAKE } from './awake.js';
import type { Facts } from './facts.js';
import type { Memory, Phase } from './memory.js';
import { table } from './table.js';

/** Seconds before Klipper switches off at which a person is told. */
const NEAR = 300;

/** Phases that wait for a person with the nozzle at a height that counts: without homing they mean nothing. */
export const atHeight: ReadonlySet<Phase> = new Set<Phase>(['soak', 'descend', 'check']);

/** Seconds until Klipper releases the motors and turns the heaters off; undefined while that is far or would spoil nothing. */
export function secondsLeft(memory: Memory, facts: Facts): number | undefined {
  const { idle, machine, isHomed, isReady, isPrinting } = facts;
  const isSpoilt = table[memory.phase].needsProbe === true || atHeight.has(memory.phase);
  if (!isSpoilt || !isHomed || !isReady || isPrinting) return undefined;
  const timeout = idle.timeout ?? (memory.isAwake ? AWAKE : machine.idleTimeout);
  if (timeout === undefined) return undefined;
  const left = Math.max(0, timeout - idle.quiet);
  return left > NEAR ? undefined : left;
}
