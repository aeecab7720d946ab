import type { Warmth } from '../physics/machine.js';
import { ControlError, type World } from './world.js';

/** Changes the machine behind Klipper's back. */
export function changeMachine(wish: Readonly<Record<string, unknown>>, { machine, link }: World): void {
  for (const key of Object.keys(wish)) {
    if (!['endstopHeight', 'bed', 'temperature', 'drift'].includes(key))
      throw new ControlError(`there is no ${key} to set`);
  }
  const { endstopHeight, bed, temperature, drift } = wish;
  if (endstopHeight !== undefined && !isNumber(endstopHeight))
    throw new ControlError('endstopHeight must be a number of mm');
  if (drift !== undefined && !isNumber(drift)) throw new ControlError('drift must be a number of mm per 10 min');
  if (bed !== undefined && bed !== 'flat' && bed !== 'bowed') throw new ControlError('bed must be "flat" or "bowed"');
  if (temperature !== undefined && !isWarmth(temperature))
    throw new ControlError('temperature must be "cold", "warm" or "soaked"');
  if (endstopHeight !== undefined) machine.endstopHeight = endstopHeight;
  if (drift !== undefined) machine.bed.driftRate = drift / 600;
  if (bed !== undefined) machine.bed.shape = bed;
  if (temperature !== undefined) {
    machine.setWarmth(temperature);
    const heaters = link.klipper?.printer.heaters;
    heaters?.extruder.set(temperature === 'cold' ? 0 : Math.round(machine.nozzle.temperature));
    heaters?.bed?.set(temperature === 'cold' ? 0 : Math.round(machine.plate.temperature));
  }
}

function isNumber(value: unknown): value is number {
  return typeof value === 'number' && Number.isFinite(value);
}

function isWarmth(value: unknown): value is Warmth {
  return value === 'cold' || value === 'warm' || value === 'soaked';
}
