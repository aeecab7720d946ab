/** °C within which a heater counts as being at its target. */
const NEAR = 2;
/** °C above which a bare hand is burnt. */
export const HOT = 50;

/** What a heater is doing. */
export type Warmth = 'off' | 'heating' | 'cooling' | 'at-target';

/** What a heater is doing, from its temperature and target (°C; 0: off). */
export function warmthOf(temperature: number | undefined, target: number | undefined): Warmth {
  if (target === undefined || target === 0) return 'off';
  if (temperature === undefined || temperature < target - NEAR) return 'heating';
  return temperature > target + NEAR ? 'cooling' : 'at-target';
}
