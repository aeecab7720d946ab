/** What a command waits for that was sent and is not answered: Klipper takes one after the other. */
export type Waiting = 'heating' | 'homing' | 'levelling' | 'printer';

export interface WaitingSigns {
  /** Printer's clock when the command was sent; undefined when none waits. s */
  readonly since: number | undefined;
  /** Printer's clock, s. */
  readonly now: number;
  /** Temperature and target of every heater, °C. */
  readonly heaters: readonly { readonly temperature?: number | undefined; readonly target?: number | undefined }[];
  readonly homedAxes: string;
  /** Whether gantry or bed have been levelled; undefined where the printer does not do that. */
  readonly isLevelled: boolean | undefined;
  /** Whether a print is being prepared. */
  readonly isBefore: boolean;
}

/** A shorter wait is not worth a word, s. */
const PATIENCE = 2;
/** A heater nearer to its target than this is not waited for, °C. */
const NEAR = 2;

/** Says what a command waits for, once it has waited for a while. */
export function waitingFor(signs: WaitingSigns): Waiting | undefined {
  if (signs.since === undefined || signs.now - signs.since < PATIENCE) return undefined;
  const isHeating = signs.heaters.some(({ temperature = 0, target = 0 }) => target > 0 && temperature < target - NEAR);
  if (!['x', 'y', 'z'].every((axis) => signs.homedAxes.includes(axis))) return 'homing';
  if (signs.isBefore && signs.isLevelled === false) return 'levelling';
  return isHeating ? 'heating' : 'printer';
}
